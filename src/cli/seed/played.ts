import type { DrillEvent } from '../../lib/core/drill/index.ts';
import { blend } from '../../lib/core/rehearsal/blend.ts';
import { playTeam } from '../../lib/core/rehearsal/play-team.ts';
import { playAs } from '../../lib/core/rehearsal/play.ts';
import type { Scenario } from '../../lib/core/scenario/index.ts';
import type { DrillPlan } from './plan.ts';

/** A scenario with the digest of the version that was kept. */
export interface Kept {
  scenario: Scenario;
  digest: string;
}

/** Plays a drill as it was planned, to its end; the same plan gives the same log, byte for byte. */
export function playPlan({ scenario, digest }: Kept, plan: DrillPlan): DrillEvent[] {
  const { drill, seed, wall, players, exercise } = plan;
  const setup = { drill, digest, seed, wall };
  if (exercise) {
    const members = players.map(({ shares, ...one }) => ({ ...one, player: blend(shares) }));
    return playTeam(scenario, members, { ...setup, trainee: exercise.by });
  }
  const [alone] = players;
  if (!alone) throw new Error('expected somebody to play');
  const trainee = { id: alone.person, name: alone.name };
  return playAs(scenario, blend(alone.shares), { ...setup, trainee });
}
