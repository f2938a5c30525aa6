import { z } from 'zod';

const post = z.string().min(1).max(200);
const person = z.string().min(1).max(200);
const role = z.string().min(1).max(100).nullable();
const draft = z.string().min(1).max(100);
const text = z.string().max(10_000, 'expected at most 10,000 characters');
const note = z.string().trim().max(500, 'expected at most 500 characters');
const said = z
  .string()
  .trim()
  .min(1, 'expected some text')
  .max(2000, 'expected at most 2,000 characters');

/** What a trainee in a team may ask for, beside what every trainee may. */
export const teamCommands = [
  /** Takes a role of the response plan, or none. */
  z.strictObject({ type: z.literal('TakeRole'), role }),
  /** Says that an answer to a post is being worked on, so that nobody else begins one. */
  z.strictObject({ type: z.literal('ClaimPost'), post }),
  z.strictObject({ type: z.literal('ReleaseClaim'), post }),
  z.strictObject({ type: z.literal('HandOn'), post, to: person, note: note.default('') }),
  /** Shows teammates where somebody is writing; without a post, a statement. */
  z.strictObject({ type: z.literal('StartWriting'), post: post.nullable() }),
  z.strictObject({ type: z.literal('StopWriting') }),
  z.strictObject({ type: z.literal('SendTeamMessage'), text: said }),
  z.strictObject({ type: z.literal('ReviseDraft'), draft, text }),
  z.strictObject({ type: z.literal('CommentOnDraft'), draft, text: said }),
  z.strictObject({ type: z.literal('ApproveDraft'), draft }),
  z.strictObject({ type: z.literal('SendBackDraft'), draft, note: said }),
  z.strictObject({ type: z.literal('WithdrawDraft'), draft }),
  z.strictObject({
    type: z.literal('AnswerEscalation'),
    escalation: z.string().min(1).max(100),
    note: said
  })
] as const;

export type TeamCommand = z.output<(typeof teamCommands)[number]>;
