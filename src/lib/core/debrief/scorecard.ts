import type { DrillEvent } from '../drill/events.ts';
import type { Scenario } from '../scenario/schema.ts';
import { approvalsOf } from './approvals.ts';
import { assessmentOf } from './assessment.ts';
import { behindOf } from './behind.ts';
import { coverageOf } from './coverage.ts';
import { detectionOf } from './detection.ts';
import { dimensionsOf } from './dimensions.ts';
import { escalationsOf } from './escalations.ts';
import { firstAnswerOf, offlineOf, statementMeasureOf } from './measures.ts';
import { promisesOf } from './promises.ts';
import { missedIn } from './missed.ts';
import { needsIn, type Need } from './needs.ts';
import { askedOf } from './skipped.ts';
import { nextOf } from './next.ts';
import { objectivesOf } from './objectives.ts';
import { peopleOf } from './people.ts';
import { eventsOf, played, type Played } from './played.ts';
import { flagsOf, practicesOf } from './practices.ts';
import { repliesIn, statementsIn } from './replies.ts';
import { timelineOf } from './timeline.ts';
import { triageOf } from './triage.ts';
import type { Scorecard } from './types.ts';
import { verdictOf } from './verdict.ts';
import { totalOf, weightsOf } from './weights.ts';

/**
 * The ratings and measures of a drill, from its log alone.
 *
 * @param scenario the version that the drill was played with
 * @param events the full log, or any beginning of it; what a trainee's screen was not told belongs in it
 */
export function scorecard(scenario: Scenario, events: readonly DrillEvent[]): Scorecard {
  return scorecardOf(played(scenario, events), { timed: (needs) => needs, wrote: () => true });
}

interface Whose {
  /** Of the needs, those by which speed is rated. */
  timed: (needs: readonly Need[]) => readonly Need[];
  /** Whether one of our posts is of those whose scorecard it is. */
  wrote: (post: string) => boolean;
}

/** The scorecard of all, or of some, of those who played. */
export function scorecardOf(drill: Played, { timed, wrote }: Whose): Scorecard {
  const { scenario, events, state, end } = drill;
  const all = needsIn(drill);
  const needs = askedOf(all);
  const replies = repliesIn(drill).filter(({ id }) => wrote(id));
  const statements = statementsIn(drill).filter(({ id }) => wrote(id));
  const speedNeeds = timed(needs);
  const dimensions = dimensionsOf(drill, speedNeeds, replies);
  const weights = weightsOf(scenario);
  const coverage = coverageOf(all);
  const missed = missedIn(drill, all);
  const statement = statementMeasureOf(drill);
  const promises = promisesOf(drill);
  const offline = offlineOf(needs, replies);
  const triage = triageOf(drill);
  const assessment = assessmentOf(drill);
  const escalations = escalationsOf(drill);
  const detection = detectionOf(drill);
  const flags = flagsOf(replies, statements);
  const chart = timelineOf(drill, all, replies);
  const firstAnswer = firstAnswerOf(drill, replies);
  const rated = { needs, escalations, statement, assessment };
  return {
    drill: state.drill,
    scenario: { id: scenario.id, title: scenario.title },
    organisation: scenario.organisation.name,
    // In a team the log's trainee is whoever set it up.
    trainee: state.team ? '' : state.trainee.name,
    startedAt: eventsOf(events, 'DrillStarted')[0]?.wall ?? null,
    endedAt: eventsOf(events, 'DrillEnded')[0]?.wall ?? null,
    length: end,
    endedBecause: state.endedBecause,
    verdict: verdictOf({
      length: end,
      endedBecause: state.endedBecause,
      coverage,
      replies,
      statements,
      teammates: Object.values(state.posts).some(
        ({ id, ours }) => ours && ours !== 'statement' && ours !== 'update' && !wrote(id)
      ),
      missed,
      statement,
      promises,
      triage,
      trust: chart.trust
    }),
    mean: totalOf(dimensions, weights),
    weights,
    objectives: objectivesOf(drill, rated),
    dimensions,
    coverage,
    detection,
    firstAnswer,
    statement,
    promises,
    offline,
    triage,
    assessment,
    escalations,
    missed,
    replies,
    statements,
    flags,
    practices: practicesOf(replies, statements),
    next: nextOf({
      dimensions,
      replies,
      statements,
      missed,
      flags,
      statement,
      promises,
      offline,
      triage,
      assessment,
      escalations,
      detection,
      holding: scenario.organisation.plan.holding.length > 0
    }),
    timeline: chart,
    approvals: approvalsOf(drill),
    people: peopleOf(drill, needs, replies, statements),
    behind: behindOf(drill, {
      ...rated,
      timed: speedNeeds,
      replies,
      statements,
      firstAnswer,
      flags
    }),
    bookmarks: state.bookmarks.toSorted((a, b) => a.moment - b.moment)
  };
}
