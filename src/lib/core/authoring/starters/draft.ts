import type { Severity } from '../../scenario/vocabulary.ts';
import { drillTimeInFile, MINUTE } from '../../scenario/time.ts';
import type { RawInject } from '../life/index.ts';
import type { Outline } from '../outline.ts';
import { freeId, makePersona, takenIn, type RawPersona } from '../people/index.ts';
import { pick } from '../chance.ts';
import type { Starter } from './starter.ts';

/** Where a post is to stand, and who says it. */
export interface StarterWish {
  /** Which of its openings, from 0. */
  opening: number;
  /** Drill time in ms, for one that comes at a time. */
  at: number;
  /** A persona (for a briefing, a role) of the scenario; somebody new where it is left out. */
  from?: string | undefined;
  /** The inject that a follow-up is about. */
  about?: string | undefined;
}

export interface StarterDraft {
  inject: RawInject;
  /** Who has to be added for it. */
  persona: RawPersona | null;
}

/** By when a statement is missed, where nothing else is set. */
const NO_STATEMENT_BY = 10 * MINUTE;
/** How long after what it follows somebody writes again. */
const PAUSE = '00:40';
/** Attention that a post has when it appears, by how grave it is. */
const LIKES: Readonly<Record<Severity, number>> = { low: 3, medium: 9, high: 24, critical: 12 };

/**
 * A draft of a post from a starter, as authors write it. What is in square brackets in its text is
 * still to be written; nothing else is left open, so that it can be put in and finished in place.
 */
export function draftFrom(
  starter: Starter,
  outline: Outline,
  wish: StarterWish,
  seed: number
): StarterDraft {
  const { id: kind, channel, cast, severity, expects, sign } = starter;
  const drawn = speaker(starter, outline, wish, seed);
  const text = starter.openings[wish.opening] ?? starter.openings[0] ?? '';
  const { name, handle } = outline.organisation;
  const objective = pick(seed, `${kind}:objective`, outline.objectives);
  return {
    persona: drawn.persona,
    inject: {
      id: freeId(kind, new Set(outline.injects.map((inject) => inject.id))),
      ...released(starter, wish, outline),
      ...(channel !== 'feed' && { channel }),
      from: drawn.from,
      ...(channel === 'news' && { headline: '[The headline, as a newspaper writes it]' }),
      text: text
        .replaceAll('{handle}', handle || '[our handle]')
        .replaceAll('{org}', name || '[our name]'),
      ...(channel === 'feed' && cast !== 'bot' && { likes: LIKES[severity] }),
      severity,
      ...(sign && { sign }),
      ...(expects && {
        expects: {
          ...expects,
          ...(expects.action === 'escalate' && outline.roles[0] && { role: outline.roles[0] }),
          ...(expects.action !== 'ignore' && objective && { objectives: [objective] })
        }
      })
    }
  };
}

/** What of a text is still to be written, without its brackets. */
export function unwritten(text: string): string[] {
  return [...text.matchAll(/\[([^[\]]+)\]/gu)].map(([, what = '']) => what);
}

function speaker(
  { id, channel, cast }: Starter,
  outline: Outline,
  { from, about }: StarterWish,
  seed: number
): { from: string; persona: RawPersona | null } {
  if (from !== undefined) return { from, persona: null };
  if (channel === 'briefing') return { from: outline.roles[0] ?? 'press', persona: null };
  // Who comes back is who was there before.
  const author = outline.injects.find((inject) => inject.id === about)?.from;
  if (cast === null && author) return { from: author, persona: null };
  const { persona } = makePersona(
    outline,
    { cast: cast ?? 'customer' },
    seed,
    `starter:${id}`,
    takenIn(outline)
  );
  return { from: persona.id, persona };
}

function released(
  { release }: Starter,
  { at, about }: StarterWish,
  outline: Outline
): Pick<RawInject, 'at' | 'when' | 'after'> {
  const time = Math.max(0, at);
  if (release === 'at') return { at: drillTimeInFile(time) };
  if ('stated' in release)
    return { when: { unstated: { by: drillTimeInFile(time || NO_STATEMENT_BY) } } };
  const inject = about ?? outline.injects.find(({ needs }) => needs)?.id;
  // A scenario that asks nothing yet has nothing to come back to.
  if (inject === undefined) return { at: drillTimeInFile(time) };
  return 'unanswered' in release
    ? { when: { unanswered: { inject } }, after: PAUSE }
    : { when: { answered: { inject, quality: release.answered } }, after: PAUSE };
}
