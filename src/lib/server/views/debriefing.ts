import { error, redirect } from '@sveltejs/kit';
import {
  ownScorecard,
  scorecard,
  type ReplyReview,
  type Scorecard
} from '../../core/debrief/index.ts';
import { besideModels } from '../../core/debrief/model-answer.ts';
import { readable, writerOf, type DrillEvent } from '../../core/drill/index.ts';
import { briefOf } from '../../core/scenario/brief.ts';
import { isDeletable } from '../access/delete-drill.ts';
import { openDrill } from '../access/open-drill.ts';
import { allows } from '../access/permissions.ts';
import { seatIn, type Seat } from '../access/seat.ts';
import { drillSubject } from '../access/subjects.ts';
import type { Visitor } from '../access/visitor.ts';
import type { LiveDrill } from '../conduct/live-drill.ts';
import type { Runtime } from '../runtime.ts';
import { keepingOf } from './keeping.ts';
import { lastTimeOf } from './last-time.ts';
import { namedFor, readingOf } from './reading.ts';

/**
 * What the scorecard of a drill is made from. A member of a team gets their own ratings and what the team
 * did; whoever reads it without having played gets the ratings of all.
 *
 * @param asked whose part of a team's drill is read, by who did not play in it; null for the whole
 * @throws a redirect to the drill room while it has not ended, a 404 when it cannot be read
 */
export async function debriefing(
  runtime: Runtime,
  drill: string,
  visitor: Visitor,
  asked: string | null = null
) {
  const { live, player, plays, owner, debriefs, card, part, report } = await opened(
    runtime,
    drill,
    visitor,
    asked
  );
  const exercise = await runtime.exercises.ofDrill(drill);
  const { team } = live.state;
  const whose = player?.person ?? part ?? (team ? null : owner);
  return {
    drill,
    scorecard: card,
    reading: readingOf(live, exercise, visitor, {
      player: player?.person ?? null,
      plays,
      debriefs,
      part
    }),
    /** The same person's drill before this one; null where there is none, and for a whole team. */
    last:
      whose === null || card.startedAt === null
        ? null
        : await lastTimeOf(runtime, whose, card.startedAt, visitor),
    keeping: await keepingOf(runtime, drill, visitor),
    deletable: await isDeletable(runtime, drill, visitor),
    judgedBy: await judgedBy(runtime, live, card, visitor),
    /** Texts of this reader for which they can ask for a second look. */
    askable: askableBy(live, visitor.actor.id, plays),
    /** Whether this reader may give other levels, and answer who asks for a second look. */
    judges: debriefs && live.state.facilitated && !player,
    /** Whether this reader may read the after-action report, which members of a team do not. */
    report,
    /** Texts that a second reader has not given back yet. */
    waiting: runtime.opinions?.waitingFor(drill) ?? 0
  };
}

/**
 * What the replay of a drill is made from: its log as this reader may see it, and the moments of their
 * scorecard.
 *
 * @throws as `debriefing` does
 */
export async function replaying(runtime: Runtime, drill: string, visitor: Visitor) {
  const { live, player, named, card, report } = await opened(runtime, drill, visitor);
  const shown = named ? { ...card, replies: card.replies.filter(isOfAny(live, named)) } : card;
  return {
    drill,
    scorecard: shown,
    report,
    brief: briefOf(live.scenario),
    /** Replies beside the model answers to their posts, of those whose ratings this reader sees. */
    models: besideModels(live.scenario, live.events, shown.replies),
    /** Of a team, who can be followed: by its members and who debriefs it, all. */
    people: player
      ? Object.values(live.state.participants).map(({ person, name }) => ({ person, name }))
      : card.people.map(({ person, name }) => ({ person, name })),
    events: named ? readableEvents(live, named) : live.visibleEvents(player ?? undefined)
  };
}

/**
 * A drill that has ended, as this reader may read it.
 *
 * @param asked of a team, whose part to show; null for the whole
 * @throws as `debriefing` does
 */
export async function opened(
  runtime: Runtime,
  drill: string,
  visitor: Visitor,
  asked: string | null = null
) {
  const live = await openDrill(runtime, drill);
  if (live.state.status !== 'ended') redirect(303, `/drills/${drill}`);
  const subject = await drillSubject(runtime, drill);
  const debriefs = subject !== null && allows(visitor.actor, 'debrief a drill', subject);
  const player = playerOf(live, visitor);
  // By whose it is now: the log knows who began it, also when it was given to their account since.
  const plays = subject?.members?.includes(visitor.actor.id) ?? false;
  const part = player || !live.state.team ? null : asked;
  const reads = !player && !debriefs && (live.state.team || !plays);
  const named = reads ? await namedFor(runtime, live, visitor, debriefs) : null;
  const card = cardFor(live, { player, debriefs, part, named });
  const report =
    !player && (debriefs || (subject !== null && allows(visitor.actor, 'read a report', subject)));
  const owner = subject?.members?.[0] ?? null;
  return {
    live,
    player,
    plays,
    owner,
    debriefs,
    card,
    part,
    report,
    /** Of who neither played nor debriefs, ids of those in a team whose scorecards are theirs to read; else null. */
    named
  };
}

/** The seat of who reads it, where they took part in it among others; null where they did not. */
export function playerOf(live: LiveDrill, visitor: Visitor): Seat | null {
  const seat = seatIn(live, visitor);
  return seat && Object.hasOwn(live.state.participants, seat.person) ? seat : null;
}

interface Whose {
  player: Seat | null;
  debriefs: boolean;
  part: string | null;
  /** Whose own figures are shown, by id; null for those of all. */
  named: ReadonlySet<string> | null;
}

function cardFor(live: LiveDrill, { player, debriefs, part, named }: Whose): Scorecard {
  const { scenario, events, state } = live;
  // What a facilitator noted for the debrief is for those who debrief, not for those who were noted.
  const noted = (card: Scorecard) => (debriefs ? card : { ...card, bookmarks: [] });
  if (player) return noted(ownScorecard(scenario, events, player.person));
  const isNamed = (person: string) => named?.has(person) ?? true;
  if (part !== null) {
    if (!Object.hasOwn(state.participants, part) || !isNamed(part))
      error(404, 'There is nobody in this drill whose part you may read so.');
    return noted(ownScorecard(scenario, events, part));
  }
  const card = noted(scorecard(scenario, events));
  return named ? ofThose(live, card, named) : card;
}

/** A team's scorecard for a reader: what others wrote stands in it without who it was and what they asked. */
function ofThose(live: LiveDrill, card: Scorecard, named: ReadonlySet<string>): Scorecard {
  const isTheirs = isOfAny(live, named);
  const unsigned = <T extends Pick<ReplyReview, 'id' | 'by' | 'human'>>(text: T): T =>
    isTheirs(text)
      ? text
      : { ...text, by: null, human: text.human && { ...text.human, secondLook: null } };
  return {
    ...card,
    people: card.people.filter(({ person }) => named.has(person)),
    replies: card.replies.map(unsigned),
    statements: card.statements.map(unsigned)
  };
}

/** Whether one of some people wrote a text; of a drill that one played, every text is theirs. */
function isOfAny({ state }: Pick<LiveDrill, 'state'>, people: ReadonlySet<string>) {
  return ({ id }: { id: string }): boolean => {
    const writer = writerOf(state, id);
    return writer === null ? !state.team : people.has(writer);
  };
}

/** The log for who neither played nor debriefs. */
function readableEvents(
  { events, state }: Pick<LiveDrill, 'events' | 'state'>,
  named: ReadonlySet<string>
): DrillEvent[] {
  return events.flatMap((event) => readable(event, state, named) ?? []);
}

/**
 * Names of those who gave other levels to the texts of a card, by `text time`. Who has no account is not
 * told names.
 */
async function judgedBy(
  { people }: Runtime,
  { state }: LiveDrill,
  { replies, statements }: Scorecard,
  { signedIn }: Visitor
): Promise<Record<string, string>> {
  const names: Record<string, string> = {};
  if (signedIn === null) return names;
  for (const { id } of [...replies, ...statements]) {
    for (const { at, by } of state.overrides[id] ?? []) {
      const name = (await people.find(by))?.name;
      if (name !== undefined) names[`${id} ${String(at)}`] = name;
    }
  }
  return names;
}

/** Where nobody conducts, nobody would answer. */
function askableBy({ state }: LiveDrill, person: string, plays: boolean): string[] {
  if (!state.facilitated) return [];
  return Object.keys(state.ratings).filter(
    (reply) =>
      (state.team ? state.writers[reply] === person : plays) &&
      !Object.hasOwn(state.secondLooks, reply)
  );
}
