import type { Scenario } from '../schema.ts';

/** What a reader finds a post by: `12` for the twelfth by time, `B3` for the third that waits. */
export type Numbers = ReadonlyMap<string, string>;

/** Numbers of injects, by id: those with a time in its order, then those that a condition brings. */
export function numbersOf({ injects }: Pick<Scenario, 'injects'>): Numbers {
  const timed = injects
    .flatMap(({ id, at }) => (at === undefined ? [] : [{ id, at }]))
    .sort((a, b) => a.at - b.at);
  const waiting = injects.filter(({ at }) => at === undefined);
  return new Map([
    ...timed.map(({ id }, i) => [id, String(i + 1)] as const),
    ...waiting.map(({ id }, i) => [id, `B${String(i + 1)}`] as const)
  ]);
}
