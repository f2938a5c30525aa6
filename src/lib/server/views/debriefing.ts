import { redirect } from '@sveltejs/kit';
import { ownScorecard, scorecard } from '../../core/debrief/index.ts';
import { briefOf } from '../../core/scenario/brief.ts';
import { openDrill } from '../access/open-drill.ts';
import { allows } from '../access/permissions.ts';
import { seatIn } from '../access/seat.ts';
import { drillSubject } from '../access/subjects.ts';
import type { Visitor } from '../access/visitor.ts';
import type { LiveDrill } from '../conduct/live-drill.ts';
import type { Runtime } from '../runtime.ts';

/** Of whom a scorecard of a team is: of the one who reads it, beside what the team did. */
export interface TeamReading {
  name: string;
  mates: string[];
}

/**
 * What the scorecard and the replay of a drill are made from. A member of a team gets their own ratings
 * and what the team did; whoever reads it without having played gets all.
 *
 * @throws a redirect to the drill room while it has not ended, a 404 when it cannot be read
 */
export async function debriefing(runtime: Runtime, drill: string, visitor: Visitor) {
  const live = await openDrill(runtime, drill);
  if (live.state.status !== 'ended') redirect(303, `/drills/${drill}`);
  const { scenario } = live;
  const seat = seatIn(live, visitor);
  // Who reads it as a trainer or a manager has not played it.
  const reader = seat && Object.hasOwn(live.state.participants, seat.person) ? seat : undefined;
  const card = reader
    ? ownScorecard(scenario, live.events, reader.person)
    : scorecard(scenario, live.events);
  const subject = await drillSubject(runtime, drill);
  const debriefs = subject !== null && allows(visitor.actor, 'debrief a drill', subject);
  return {
    drill,
    brief: briefOf(scenario),
    // What a facilitator noted for the debrief is for those who debrief, not for those who were noted.
    scorecard: debriefs ? card : { ...card, bookmarks: [] },
    team: reader ? teamReading(live, reader.person) : null,
    events: live.visibleEvents(reader),
    /** Texts of this reader for which they can ask for a second look. */
    askable: askableBy(live, visitor.actor.id),
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

function teamReading({ state }: LiveDrill, person: string): TeamReading {
  const name = (one: string) => state.participants[one]?.name ?? '';
  const mates = Object.keys(state.participants).filter((one) => one !== person);
  return { name: name(person), mates: mates.map(name) };
}

/** Where nobody conducts, nobody would answer. */
function askableBy({ state }: LiveDrill, person: string): string[] {
  if (!state.facilitated) return [];
  return Object.keys(state.ratings).filter(
    (reply) =>
      (state.team ? state.writers[reply] : state.trainee.id) === person &&
      !Object.hasOwn(state.secondLooks, reply)
  );
}
