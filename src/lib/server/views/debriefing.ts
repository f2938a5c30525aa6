import { redirect } from '@sveltejs/kit';
import { scorecard } from '../../core/debrief/index.ts';
import type { DrillState, Viewer } from '../../core/drill/index.ts';
import { briefOf } from '../../core/scenario/brief.ts';
import { openDrill } from '../access/open-drill.ts';
import { allows, type Actor } from '../access/permissions.ts';
import { drillSubject } from '../access/subjects.ts';
import type { Runtime } from '../runtime.ts';

/**
 * What the scorecard and the replay of a drill are made from, for somebody who may read it. What a
 * trainer noted for the debrief is for those who debrief, and not for those who were noted.
 *
 * @throws a redirect to the drill room while it has not ended, a 404 when it cannot be read
 */
export async function debriefing(runtime: Runtime, drill: string, actor: Actor) {
  const live = await openDrill(runtime, drill);
  if (live.state.status !== 'ended') redirect(303, `/drills/${drill}`);
  const { scenario, state } = live;
  const subject = await drillSubject(runtime, drill);
  const debriefs = subject !== null && allows(actor, 'debrief a drill', subject);
  const card = scorecard(scenario, live.events);
  return {
    drill,
    brief: briefOf(scenario),
    scorecard: debriefs ? card : { ...card, bookmarks: [] },
    events: live.visibleEvents(viewerOf(state, actor)),
    /** Texts of this reader for which they can ask for a second look. */
    askable: askableBy(state, actor.id),
    /** Texts that a second reader has not given back yet. */
    waiting: runtime.opinions?.waitingFor(drill) ?? 0,
    /** Model answers by post, for those that appeared. */
    models: Object.fromEntries(
      scenario.injects.flatMap(({ id, model }) =>
        model !== undefined && state.posts[id] ? [[id, model]] : []
      )
    )
  };
}

/** In a team each reads on what was theirs; others who may read a drill read it as its team together. */
function viewerOf({ team, participants }: DrillState, { id }: Actor): Viewer | undefined {
  return team && Object.hasOwn(participants, id) ? { role: 'trainee', person: id } : undefined;
}

/** Where nobody conducts, nobody would answer. */
function askableBy(state: DrillState, person: string): string[] {
  if (!state.facilitated) return [];
  return Object.keys(state.ratings).filter(
    (reply) =>
      (state.team ? state.writers[reply] : state.trainee.id) === person &&
      !Object.hasOwn(state.secondLooks, reply)
  );
}
