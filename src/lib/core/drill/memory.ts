import { FEELING_BY_QUALITY, FEELING_LEFT_ALONE, MOOD_BY_TEMPER } from '../audience/index.ts';
import type { Quality, Scenario } from '../scenario/schema.ts';
import { namesIn } from './lookup.ts';
import type { DrillState } from './state.ts';

/** What an author has in mind of us: people on a feed remember the last few things, not all. */
export interface Memory {
  /** Their last post that needed something of us. */
  asked: string | null;
  /** Whether that one was answered, and by which post of ours; null for an escalation. */
  answered: { by: string | null } | null;
  /** How they feel now, −1 to 1. */
  feels: number;
}

/** How many of our answers and silences an author still feels. */
const LASTS = 3;

/** What each author who has written so far has in mind, by author. */
export function memories(scenario: Scenario, state: DrillState): ReadonlyMap<string, Memory> {
  const { personas } = namesIn(scenario);
  const felt = new Map<string, { at: number; by: number }[]>();
  const feel = (author: string, at: number, by: number) =>
    felt.set(author, [...(felt.get(author) ?? []), { at, by }]);
  for (const { to, quality, at } of Object.values(state.ratings)) {
    const post = to === null ? undefined : state.posts[to];
    if (post) feel(post.author.id, at, FEELING_BY_QUALITY[quality satisfies Quality]);
  }
  for (const [id, at] of Object.entries(state.missed)) {
    const post = state.posts[id];
    if (post) feel(post.author.id, at, FEELING_LEFT_ALONE);
  }
  const result = new Map<string, Memory>();
  for (const id of state.order) {
    const post = state.posts[id];
    if (!post || post.ours) continue;
    const author = post.author.id;
    const before = result.get(author);
    const answered = state.answered[id];
    const temper = personas.get(author)?.temper;
    result.set(author, {
      asked: post.needs ? id : (before?.asked ?? null),
      answered: post.needs ? (answered ? { by: answered.by } : null) : (before?.answered ?? null),
      feels: before?.feels ?? feelingOf(temper ? MOOD_BY_TEMPER[temper] : 0, felt.get(author))
    });
  }
  return result;
}

function feelingOf(temper: number, felt: readonly { at: number; by: number }[] = []): number {
  const lately = felt.toSorted((a, b) => a.at - b.at).slice(-LASTS);
  const sum = lately.reduce((feeling, { by }) => feeling + by, temper);
  return Math.max(-1, Math.min(1, Math.round(sum * 100) / 100));
}
