import type { DrillEvent } from '../drill/events.ts';
import { replay } from '../drill/evolve.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Behind } from './behind.ts';
import type { Counted } from './counted.ts';
import { needsMetBy } from './people.ts';
import { played } from './played.ts';
import { scorecard, scorecardOf } from './scorecard.ts';
import type { Scorecard } from './types.ts';

/**
 * The scorecard as one member of a team gets it. Ratings are their writers': dimensions, replies,
 * statements, flags, practices and what to work on next are made of their own texts alone, and of the
 * people there is only they. What was done together stays the team's: what was answered and missed,
 * objectives, trust, the assessment, what was approved and how long that took.
 *
 * @param events the full log
 * @param person the member's id
 */
export function ownScorecard(
  scenario: Scenario,
  events: readonly DrillEvent[],
  person: string
): Scorecard {
  const { writers, participants } = replay(events);
  const theirs = events.filter((event) => !isOfAnother(event, writers, person));
  const drill = played(scenario, theirs);
  const own = scorecardOf(drill, {
    timed: (needs) => needsMetBy(drill, needs, person),
    wrote: (post) => writers[post] === person
  });
  const team = scorecard(scenario, events);
  return {
    ...own,
    trainee: participants[person]?.name ?? own.trainee,
    firstAnswer: team.firstAnswer,
    objectives: team.objectives,
    behind: {
      ...own.behind,
      firstAnswer: team.behind.firstAnswer,
      objectives: withoutLevels(team.behind.objectives, writers, person)
    },
    people: own.people.filter((one) => one.person === person)
  };
}

/** What stands behind the team's objectives, without what teammates' texts were worth. */
function withoutLevels(
  objectives: Behind['objectives'],
  writers: Readonly<Record<string, string>>,
  person: string
): Behind['objectives'] {
  const read = (one: Counted): Counted =>
    one.reply === null || writers[one.reply] === person ? one : { ...one, worth: null };
  return Object.fromEntries(Object.entries(objectives).map(([id, all]) => [id, all.map(read)]));
}

/** Whether an event rates a text that somebody else wrote. */
function isOfAnother(
  event: DrillEvent,
  writers: Readonly<Record<string, string>>,
  person: string
): boolean {
  switch (event.type) {
    case 'ReplyRated':
    case 'RatingOverridden':
    case 'SecondLookAsked':
    case 'SecondLookAnswered':
    case 'SecondOpinionGiven':
      return writers[event.reply] !== person;
    default:
      return false;
  }
}
