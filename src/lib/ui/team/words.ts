import { capital } from '../primitives/capital.ts';
import type { Post } from '../../core/drill/post.ts';
import type { DrillState } from '../../core/drill/state.ts';
import type { Draft, Participant } from '../../core/drill/team-state.ts';
import { formatDrillTime } from '../../core/scenario/time.ts';
import type { Plan } from '../../core/scenario/schema.ts';
import { firstName, namesInWords } from '../primitives/names.ts';
import { nameOf, namesBeside, namesHolding, writingAt } from './lookups.ts';

/** The name of a role of the plan. */
export function roleName({ roles }: Pick<Plan, 'roles'>, role: string): string {
  return roles.find(({ id }) => id === role)?.name ?? role;
}

/**
 * Where a draft stands, in words.
 *
 * @param here how long it has stood so, in ms of drill time
 * @param approver who decides: names, or the role where nobody holds it
 */
export function draftInWords(draft: Draft, here: number, approver: string): string {
  switch (draft.status) {
    case 'waiting':
      return `With ${approver} for ${formatDrillTime(here)}`;
    case 'sent-back':
      return `Sent back ${formatDrillTime(here)} ago`;
    case 'approved':
      return `Approved at ${formatDrillTime(draft.since)}, after ${formatDrillTime(draft.since - draft.submittedAt)}`;
    case 'withdrawn':
      return `Withdrawn at ${formatDrillTime(draft.since)}`;
    case 'lapsed':
      return 'Never decided: it did not go out';
    default:
      return draft.status satisfies never;
  }
}

/** Who decides on a draft: who holds the role; where nobody who is there does, the others, or the role. */
export function approverInWords(
  drill: Pick<DrillState, 'participants'>,
  plan: Pick<Plan, 'roles'>,
  { role, by }: Pick<Draft, 'role' | 'by'>
): string {
  return (
    namesInWords(namesHolding(drill, role), 'or') ||
    namesInWords(namesBeside(drill, by), 'or') ||
    roleName(plan, role)
  );
}

/**
 * That own texts wait for approval, as the one who wrote them is told; null where none does.
 *
 * @param drafts those that wait
 * @param posts to name whom an answer is to
 */
export function submittedInWords(
  drafts: readonly Pick<Draft, 'what' | 'post'>[],
  posts: Readonly<Record<string, Pick<Post, 'author'>>>
): string | null {
  const [draft] = drafts;
  if (!draft) return null;
  if (drafts.length > 1) return `${String(drafts.length)} texts of yours wait for approval.`;
  if (draft.what === 'statement') return 'Your statement waits for approval.';
  const to = posts[draft.post ?? '']?.author.name;
  return `Your answer${to === undefined ? '' : ` to ${to}`} waits for approval.`;
}

/**
 * What others do, or have done, about a post that somebody is about to answer; null for nothing.
 *
 * @param replies ids of our replies to it, in order of appearance
 * @param me who is about to answer
 */
export function besideInWords(
  drill: Pick<DrillState, 'participants' | 'writing' | 'writers' | 'posts'>,
  post: string,
  replies: readonly string[],
  me: string
): string | null {
  const last = drill.posts[replies.at(-1) ?? ''];
  const writer = last && drill.writers[last.id];
  if (last && writer !== undefined && writer !== me)
    return `${nameOf(drill, writer)} answered this post at ${formatDrillTime(last.at)}. Yours will stand beside it.`;
  const writers = writingAt(drill, post, me);
  return writers.length === 0 ? null : `${writingInWords(writers)} an answer too.`;
}

/** `Ana is writing`, `Ana and Ben are writing`: of one at least. */
export function writingInWords(names: readonly string[]): string {
  return `${namesInWords(names)} ${names.length === 1 ? 'is' : 'are'} writing`;
}

/** What somebody does now, as their teammates see it. */
export function doingInWords(
  { present, leftAt }: Pick<Participant, 'present' | 'leftAt'>,
  writing: string | null
): string {
  if (!present) return leftAt === null ? 'Away' : `Away since ${formatDrillTime(leftAt)}`;
  return writing ?? '';
}

/**
 * Which roles nobody who is there holds, whose they are otherwise, and what that means.
 *
 * @param empty those roles, of which there is at least one
 */
export function emptyInWords(
  empty: Plan['roles'],
  { roles }: Pick<Plan, 'roles'>,
  people: readonly Participant[]
): string {
  const holders = (role: string) => people.filter((one) => one.role === role);
  const free = empty.filter(({ id }) => holders(id).length === 0);
  if (free.length === roles.length) {
    return 'Nobody holds a role yet: what the plan gives to one falls to everybody.';
  }
  const gone = empty.flatMap(({ id, name }) => {
    const away = holders(id).map((one) => `${one.name}, ${doingInWords(one, null).toLowerCase()}`);
    return away.length > 0 ? [`who holds ${name} is not here (${namesInWords(away)})`] : [];
  });
  const said = namesInWords([
    ...gone,
    ...(free.length > 0
      ? [
          `nobody holds ${namesInWords(
            free.map(({ name }) => name),
            'or'
          )}`
        ]
      : [])
  ]);
  return `${capital(said)}: what ${empty.length === 1 ? 'it decides' : 'they decide'} falls to everybody.`;
}

/** A part of a message: plain words, or a name after an `@`. */
export interface ChatPart {
  text: string;
  name: boolean;
}

/** Takes a message apart at the names in it, the longest that fits first. */
export function chatParts(text: string, names: readonly string[]): ChatPart[] {
  const known = [...new Set(names.flatMap((name) => [name, firstName(name)]))]
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (known.length === 0) return [{ text, name: false }];
  const named = new RegExp(`(?<![\\p{L}\\p{N}_])@(?:${known.join('|')})(?![\\p{L}\\p{N}_])`, 'giu');
  const parts: ChatPart[] = [];
  let at = 0;
  for (const match of text.matchAll(named)) {
    if (match.index > at) parts.push({ text: text.slice(at, match.index), name: false });
    parts.push({ text: match[0], name: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), name: false });
  return parts;
}

/** The beginning of a name that is being typed after an `@` left of the cursor; null where none is. */
export function nameBegun(text: string, cursor: number): { from: number; begun: string } | null {
  const match = /(?:^|[^\p{L}\p{N}_])@([\p{L}\p{N}_’'-]*)$/u.exec(text.slice(0, cursor));
  if (!match) return null;
  const begun = match[1] ?? '';
  return { from: cursor - begun.length, begun };
}

/** What the button says that sends a text: to whom it goes first. */
export function sendWords(approvers: readonly string[] | null, atOnce = 'Send'): string {
  if (approvers === null) return atOnce;
  const [one] = approvers;
  return approvers.length === 1 && one !== undefined
    ? `Send to ${firstName(one)} for approval`
    : 'Send for approval';
}
