import { z } from 'zod';
import { RESPONSIBILITIES } from '../../scenario/vocabulary.ts';
import type { Level, ReplyContext } from '../../scoring/types.ts';
import type { Levels } from './round.ts';
import texts from './practice.json' with { type: 'json' };

const level = z.literal([0, 1, 2, 3, 4]) satisfies z.ZodType<Level>;
const schema = z.array(
  z.object({
    id: z.string(),
    organisation: z.object({ name: z.string(), industry: z.string() }),
    happened: z.string(),
    known: z.array(z.string()),
    unconfirmed: z.array(z.string()),
    mustNotSay: z.array(z.string()),
    responsibility: z.enum(RESPONSIBILITIES),
    post: z.object({ author: z.string(), name: z.string(), text: z.string() }),
    reply: z.string(),
    consensus: z.object({
      acknowledgment: level,
      apology: level,
      transparency: level,
      personalization: level
    })
  })
);

/** A reply that comes with Hotseat, with what its raters agreed on. */
export interface PracticeReply {
  key: string;
  context: ReplyContext;
  consensus: Levels;
}

/**
 * Twenty replies with which trainers can begin before there are drills: from `tests/calibration/more`,
 * one a setting, chosen so that each level of each dimension comes up. The scorer was fitted to them
 * among others, so how far it agrees there says little about replies from elsewhere.
 */
export const PRACTICE_REPLIES: readonly PracticeReply[] = schema
  .parse(texts)
  .map(({ id, organisation, happened, responsibility, post, reply, consensus, ...facts }) => ({
    key: id,
    context: {
      reply,
      post,
      organisation,
      happened,
      facts,
      responsibility,
      channel: 'public',
      earlier: []
    },
    consensus
  }));
