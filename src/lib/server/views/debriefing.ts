import { redirect } from '@sveltejs/kit';
import { scorecard } from '../../core/debrief/index.ts';
import { briefOf } from '../../core/scenario/brief.ts';
import { openDrill } from '../access/open-drill.ts';
import type { Runtime } from '../runtime.ts';

/**
 * What the scorecard and the replay of a drill are made from.
 *
 * @throws a redirect to the drill room while it has not ended, a 404 when it cannot be read
 */
export async function debriefing(runtime: Runtime, drill: string) {
  const live = await openDrill(runtime, drill);
  if (live.state.status !== 'ended') redirect(303, `/drills/${drill}`);
  const { scenario } = live;
  return {
    drill,
    brief: briefOf(scenario),
    scorecard: scorecard(scenario, live.events),
    events: live.visibleEvents(),
    /** Texts that a second reader has not given back yet. */
    waiting: runtime.opinions?.waitingFor(drill) ?? 0,
    /** Model answers by post, for those that appeared. */
    models: Object.fromEntries(
      scenario.injects.flatMap(({ id, model }) =>
        model !== undefined && live.state.posts[id] ? [[id, model]] : []
      )
    )
  };
}
