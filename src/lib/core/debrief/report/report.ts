import type { DrillEvent } from '../../drill/events.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { scorecard } from '../scorecard.ts';
import { areasOf } from './areas.ts';
import { keyEventsOf } from './key-events.ts';
import { reportMeasures } from './measures.ts';
import { planChangesOf } from './plan-changes.ts';
import { strengthsOf } from './strengths.ts';
import { objectiveSays, summaryOf } from './summary.ts';
import type { Report } from './types.ts';

/**
 * The after-action report of a drill, from its log alone, in the parts that HSEEP's AAR/IP has: overview,
 * analysis of objectives, strengths, areas for improvement with recommendations, and what to change in the
 * response plan. It says what happened and what to do, and names nobody who was trained.
 *
 * @param scenario the version that the drill was played with
 * @param events the full log
 */
export function afterActionReport(scenario: Scenario, events: readonly DrillEvent[]): Report {
  const card = scorecard(scenario, events);
  const played = { scenario, card };
  const { end, trust, moves, jumps, ownJumps, turningPoints } = card.timeline;
  return {
    scenario: card.scenario,
    organisation: card.organisation,
    happened: scenario.situation.happened,
    team: card.people.length > 0,
    startedAt: card.startedAt,
    length: card.length,
    summary: summaryOf(card),
    objectives: card.objectives.map((one) => ({ ...one, says: objectiveSays(one) })),
    strengths: strengthsOf(played),
    areas: areasOf(played),
    plan: planChangesOf(played, events),
    dimensions: card.dimensions,
    measures: reportMeasures(card),
    timeline: { end, trust, moves, jumps, ownJumps, turningPoints },
    events: keyEventsOf(card),
    questions: scenario.questions
  };
}
