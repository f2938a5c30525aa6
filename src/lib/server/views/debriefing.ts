import { redirect } from '@sveltejs/kit';
import { ownScorecard, scorecard } from '../../core/debrief/index.ts';
import { briefOf } from '../../core/scenario/brief.ts';
import { openDrill } from '../access/open-drill.ts';
import { seatIn } from '../access/seat.ts';
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
  return {
    drill,
    brief: briefOf(scenario),
    // What a facilitator noted for the debrief is the facilitator's to tell.
    scorecard: { ...card, bookmarks: [] },
    team: reader ? teamReading(live, reader.person) : null,
    events: live.visibleEvents(reader),
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
