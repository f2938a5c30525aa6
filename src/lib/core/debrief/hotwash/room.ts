import type { DrillEvent } from '../../drill/events.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { played, type Played } from '../played.ts';
import { scorecard } from '../scorecard.ts';
import type { Scorecard } from '../types.ts';
import { saidIn, type Said } from './said.ts';

/** What everybody in the room may know of a drill, to talk about it. */
export interface Room extends Pick<
  Scorecard,
  | 'length'
  | 'endedBecause'
  | 'coverage'
  | 'detection'
  | 'statement'
  | 'promises'
  | 'escalations'
  | 'assessment'
  | 'missed'
  | 'timeline'
  | 'approvals'
> {
  /** Null in a team: whether somebody was right to be answered is a judgement on whoever did. */
  triage: Scorecard['triage'] | null;
  said: Said[];
  /**
   * Of a team, those of our texts that crossed a line: none of them is shown as what went well, and
   * nothing else is made of them, since which they are is told to their writers alone. Empty of who
   * drilled alone, where the texts say it themselves.
   */
  unsung: ReadonlySet<string>;
  drill: Played;
}

/**
 * A team's page stands on a wall, and a rating is its writer's: so of a team it is made from the log
 * without ratings, red flags and what was said of them, as a third reads it. Alone, there is nobody to
 * be shielded.
 *
 * @param events the full log
 */
export function roomOf(scenario: Scenario, events: readonly DrillEvent[]): Room {
  const whole = scorecard(scenario, events);
  const all = played(scenario, events);
  if (!all.state.team)
    return { ...whole, triage: whole.triage, said: saidIn(all), unsung: new Set(), drill: all };
  const shared = events.filter(({ type }) => !OF_RATINGS.has(type));
  const drill = played(scenario, shared);
  const card = scorecard(scenario, shared);
  return {
    ...card,
    // That there was an answer is known to all; only by its rating does a scorecard find it.
    detection: whole.detection,
    approvals: whole.approvals.map((one) => ({ ...one, cost: null })),
    timeline: {
      ...card.timeline,
      replies: whole.timeline.replies.map((reply) => ({ ...reply, flagged: false }))
    },
    triage: null,
    said: saidIn(drill),
    unsung: new Set(whole.flags.flatMap(({ replies }) => replies)),
    drill
  };
}

const OF_RATINGS: ReadonlySet<DrillEvent['type']> = new Set<DrillEvent['type']>([
  'ReplyRated',
  'RatingOverridden',
  'SecondLookAsked',
  'SecondLookAnswered',
  'SecondOpinionGiven'
]);
