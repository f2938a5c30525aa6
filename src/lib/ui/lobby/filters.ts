import type { Difficulty } from '../../core/scenario/schema.ts';
import { DIFFICULTY_NAMES } from './words.ts';
import type { ScenarioSummary } from './types.ts';

export type LobbyFilter = 'all' | 'short' | Difficulty;

const SHORT = 30;

/** Whether a filter shows a scenario. */
export function shows(
  filter: LobbyFilter,
  { minutes, difficulty }: Pick<ScenarioSummary, 'minutes' | 'difficulty'>
): boolean {
  if (filter === 'all') return true;
  return filter === 'short' ? minutes < SHORT : difficulty === filter;
}

/** The filters that tell these scenarios apart: one that shows all of them, or none, is left out. */
export function filtersFor(
  scenarios: readonly Pick<ScenarioSummary, 'minutes' | 'difficulty'>[]
): { filter: LobbyFilter; name: string }[] {
  const some = (['short', 'first', 'steady', 'hard', 'severe'] as const).filter((filter) => {
    const count = scenarios.filter((scenario) => shows(filter, scenario)).length;
    return count > 0 && count < scenarios.length;
  });
  return [
    { filter: 'all', name: `All ${String(scenarios.length)}` },
    ...some.map((filter) => ({
      filter,
      name: filter === 'short' ? `Under ${String(SHORT)} minutes` : DIFFICULTY_NAMES[filter]
    }))
  ];
}
