import { duties, type Duty } from '../../core/drill/duties.ts';
import { countByStanding, inbox } from '../../core/drill/inbox.ts';
import { drillTimeAt, type Viewer } from '../../core/drill/index.ts';
import { briefOf } from '../../core/scenario/index.ts';
import type { Runtime } from '../runtime.ts';
import { playedBy } from './played.ts';

/** A drill that a person can go on with. */
export interface RunningDrill {
  drill: string;
  scenario: { id: string; title: string };
  organisation: string;
  /** Drill time now, in ms. */
  at: number;
  status: 'running' | 'paused';
  /** Posts that wait past their target, as far as the trainee may know. */
  pastTarget: number;
  /** What is owed to everyone and past its time. */
  overdue: Duty['kind'][];
  /** Wall time of the last event, in ms. */
  since: number;
}

/** A person's drills that have not ended, the one that moved last first. */
export async function runningDrills(
  here: Runtime,
  person: string,
  now = here.conductor.now()
): Promise<RunningDrill[]> {
  const running: RunningDrill[] = [];
  const viewer: Viewer = { role: 'trainee', person };
  for (const { drill, status, team } of await playedBy(here, person)) {
    if (status === 'ended') continue;
    const live = await here.conductor.open(drill);
    if (!live) continue;
    const { state } = live;
    if (state.status !== 'running' && state.status !== 'paused') continue;
    const at = drillTimeAt(state.clock, now);
    running.push({
      drill,
      scenario: { id: state.scenario.id, title: state.scenario.title },
      organisation: state.organisation.name,
      at,
      status: state.status,
      pastTarget: countByStanding(inbox(live.visibleState(team ? viewer : undefined), at)).late,
      overdue: duties(state, briefOf(live.scenario), at).flatMap(({ kind, left }) =>
        left < 0 ? [kind] : []
      ),
      since: state.wall
    });
  }
  return running;
}
