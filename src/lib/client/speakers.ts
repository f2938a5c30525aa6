import type { Author } from '../core/drill/post.ts';
import type { DrillState } from '../core/drill/state.ts';
import type { Scenario } from '../core/scenario/schema.ts';

/** Whom a facilitator can speak as. */
export interface Speaker {
  id: string;
  name: string;
  handle: string;
  kind: Author['kind'];
  avatar: string;
  /** Null for a bystander, of whom the scenario says nothing. */
  temper: string | null;
}

/** So many are shown at once; the others are in the list. */
const AT_HAND = 5;

/**
 * The personas of a scenario and whoever else has spoken.
 *
 * @returns all by name, and those who are at hand: who spoke last first, then the scenario's
 */
export function speakersIn(
  { personas }: Pick<Scenario, 'personas'>,
  { order, posts }: Pick<DrillState, 'order' | 'posts'>
): { all: Speaker[]; talking: Speaker[] } {
  const all = new Map<string, Speaker>();
  for (const { id, name, handle, kind, temper, avatar } of personas) {
    all.set(id, { id, name, handle, kind, temper, avatar: avatar ?? id });
  }
  const spoke = new Set<string>();
  for (const id of order.toReversed()) {
    const post = posts[id];
    if (!post || post.ours || post.channel === 'briefing') continue;
    const { id: author, name, handle, kind, avatar } = post.author;
    if (!all.has(author)) all.set(author, { id: author, name, handle, kind, avatar, temper: null });
    spoke.add(author);
  }
  const talking = [...new Set([...spoke, ...all.keys()])].slice(0, AT_HAND);
  return {
    all: [...all.values()].sort((a, b) => a.name.localeCompare(b.name)),
    talking: talking.flatMap((id) => all.get(id) ?? [])
  };
}
