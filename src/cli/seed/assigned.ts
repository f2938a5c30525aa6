import type { Assignment } from '../../lib/core/readiness/assignments/index.ts';
import type { Scenario } from '../../lib/core/scenario/index.ts';
import { draw, hex, pick } from './chance.ts';
import type { SeededTeam } from './house.ts';

const DAY = 24 * 60 * 60_000;

/**
 * What trainers gave their teams to play: to each one drill once, due some weeks before or after the end of
 * the history, and to some one that comes back each quarter.
 *
 * @param until wall time in ms after which nothing has been given
 */
export function assignmentsOf(
  seed: number,
  teams: readonly SeededTeam[],
  scenarios: readonly Scenario[],
  until: number
): Assignment[] {
  return teams.flatMap((team, nth) => {
    const once = given(seed, `once:${String(nth)}`, team, scenarios, until);
    const again = given(seed, `again:${String(nth)}`, team, scenarios, until);
    return nth % 3 === 0 ? [once, { ...again, every: 'quarter' }] : [once];
  });
}

function given(
  seed: number,
  purpose: string,
  { team, trainer }: SeededTeam,
  scenarios: readonly Scenario[],
  until: number
): Assignment {
  const scenario = pick(seed, `${purpose}:scenario`, scenarios);
  if (!scenario) throw new Error('expected at least one scenario');
  const since = until - draw(seed, `${purpose}:since`, 5, 60) * DAY;
  const due = since + draw(seed, `${purpose}:due`, 14, 42) * DAY;
  return {
    id: hex(seed, purpose, 16),
    by: trainer.id,
    since,
    scenario: { id: scenario.id, title: scenario.title },
    note: '',
    due: new Date(due).toISOString().slice(0, 10),
    every: null,
    people: [],
    teams: [{ team: team.id, since }],
    withdrawn: null,
    reminded: [],
    past: []
  };
}
