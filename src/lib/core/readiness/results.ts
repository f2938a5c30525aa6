import { scorecard, type DimensionScore, type Scorecard } from '../debrief/index.ts';
import type { DrillEvent } from '../drill/events.ts';
import type { Scenario } from '../scenario/schema.ts';
import { DIMENSIONS, type Dimension } from '../scenario/vocabulary.ts';
import { earliestOfEach, faultsOfOmission, faultsOfOrder, faultsOfTexts } from './find-faults.ts';
import type { Fault, Result, Tally } from './result.ts';

/**
 * The results of an ended drill: of a drill alone its one, of a team's one for each who joined it, gone or
 * not. They are those of the scorecard: by the rating of record, and of a team by who wrote what.
 *
 * @param scenario the version that the drill was played with
 * @param events the full log
 * @param owner whose a drill alone is now; left out, who began it
 * @returns none for a drill that has not ended, or that never began
 */
export function resultsOf(
  scenario: Scenario,
  events: readonly DrillEvent[],
  owner = traineeOf(events)
): Result[] {
  const card = scorecard(scenario, events);
  const { startedAt, endedAt } = card;
  if (startedAt === null || endedAt === null) return [];
  const shared = {
    drill: card.drill,
    scenario: card.scenario,
    startedAt,
    endedAt,
    needed: card.coverage.needed,
    answered: card.coverage.answered,
    trust: { from: card.timeline.trust.start, to: card.timeline.trust.end },
    objectives: card.objectives.map(({ id, text, grade }) => ({ id, text, grade }))
  };
  if (!isTeams(events)) {
    const dimensions = talliesOf(card.dimensions);
    return [
      {
        ...shared,
        person: owner,
        team: false,
        mean: card.mean,
        dimensions,
        teamSpeed: null,
        faults: ofOne(card),
        teamFaults: []
      }
    ];
  }
  const teamFaults = earliestOfEach(faultsOfOmission(card));
  const teamSpeed = talliesOf(card.dimensions).speed;
  return card.people.map(({ person, mean, dimensions, replies, statements }) => ({
    ...shared,
    person,
    team: true,
    mean,
    dimensions: talliesOf(dimensions),
    teamSpeed,
    faults: earliestOfEach(faultsOfTexts(card, new Set([...replies, ...statements]))),
    teamFaults
  }));
}

/** All faults of a drill that nobody shared. */
function ofOne(card: Scorecard): Fault[] {
  const wrote = new Set([...card.replies, ...card.statements].map(({ id }) => id));
  return earliestOfEach([
    ...faultsOfOrder(card),
    ...faultsOfTexts(card, wrote),
    ...faultsOfOmission(card)
  ]);
}

function talliesOf(scores: readonly DimensionScore[]): Record<Dimension, Tally> {
  return Object.fromEntries(
    DIMENSIONS.map((dimension): [Dimension, Tally] => {
      const score = scores.find((one) => one.dimension === dimension);
      const levels = score?.distribution ?? [];
      return [
        dimension,
        { sum: levels.reduce((sum, n, level) => sum + n * level, 0), n: score?.n ?? 0 }
      ];
    })
  ) as Record<Dimension, Tally>;
}

/**
 * The mean of the dimensions' means, 0 to 4, each for as much as another: scenarios weigh them differently, and
 * drills of several are compared. Null where nothing was rated.
 */
export function meanOf({ dimensions }: Pick<Result, 'dimensions'>): number | null {
  const means = DIMENSIONS.flatMap((dimension) => {
    const { sum, n } = dimensions[dimension];
    return n === 0 ? [] : [sum / n];
  });
  return means.length === 0 ? null : means.reduce((sum, one) => sum + one, 0) / means.length;
}

function isTeams([prepared]: readonly DrillEvent[]): boolean {
  return prepared?.type === 'DrillPrepared' && prepared.team === true;
}

function traineeOf([prepared]: readonly DrillEvent[]): string {
  return prepared?.type === 'DrillPrepared' ? prepared.trainee.id : '';
}
