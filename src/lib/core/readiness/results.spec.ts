import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fullBakery,
  silentDrill,
  teamDrill,
  wholeDrill
} from '../../../../tests/fixtures/scorecards.ts';
import { given, GOOD, POOR, teamOf, type SpecDrill } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';
import { ownScorecard, scorecard } from '../debrief/index.ts';
import type { TraineeCommand } from '../drill/commands.ts';
import type { Scenario } from '../scenario/schema.ts';
import { drillsOf, meanOfTally } from './drills.ts';
import { FAULT_TABLE, FAULTS, meanOf, resultsOf, type Fault, type Result } from './index.ts';

function resultOf(drill: SpecDrill): Result {
  const [result, ...more] = resultsOf(drill.scenario, drill.log);
  if (!result || more.length > 0) throw new Error('expected the result of one person');
  return result;
}

const names = (faults: readonly Fault[]) => new Set(faults.map(({ fault }) => fault));

describe('the result of a drill alone', () => {
  const drill = wholeDrill();
  const card = scorecard(drill.scenario, drill.log);
  const result = resultOf(drill);

  it('says what its scorecard says', () => {
    expect(result).toMatchObject({
      drill: 'd1',
      person: 'p1',
      scenario: { id: 'bakery', title: 'The label' },
      team: false,
      startedAt: card.startedAt,
      endedAt: card.endedAt,
      needed: card.coverage.needed,
      answered: card.coverage.answered,
      trust: { from: card.timeline.trust.start, to: card.timeline.trust.end },
      teamFaults: []
    });
    expect(result.objectives).toEqual(
      card.objectives.map(({ id, text, grade }) => ({ id, text, grade }))
    );
    expect(meanOf(result)).toBeCloseTo(card.mean ?? -1, 10);
  });

  it('belongs to who owns the drill now', () => {
    expect(resultsOf(drill.scenario, drill.log, 'somebody')[0]?.person).toBe('somebody');
  });

  it('quotes what went wrong, with its post and its reply', () => {
    expect(result.faults).toContainEqual(
      expect.objectContaining({ fault: 'fed-the-noise', post: 'troll', reply: 'us-1', quote: POOR })
    );
    expect(result.faults).toContainEqual(
      expect.objectContaining({ fault: 'non-apology', post: 'troll', reply: 'us-1' })
    );
    expect(result.faults).toContainEqual(
      expect.objectContaining({ fault: 'never-answered', post: 'medical', reply: null })
    );
    expect(result.faults).toContainEqual(
      expect.objectContaining({
        fault: 'statement-late',
        post: null,
        reply: card.statements[0]?.id
      })
    );
    expect(names(result.faults)).toContain('promise-broken');
    expect(names(result.faults)).not.toContain('early-sign-missed');
  });

  it('finds what silence left undone', () => {
    const { faults } = resultOf(silentDrill());
    expect(faults).toContainEqual(
      expect.objectContaining({ fault: 'early-sign-missed', post: 'daughter', reply: null })
    );
    expect(faults).toContainEqual(
      expect.objectContaining({ fault: 'statement-late', post: null, reply: null, quote: '' })
    );
    expect(names(faults)).toEqual(
      new Set(['never-answered', 'early-sign-missed', 'statement-late'])
    );
  });

  it('counts levels that a facilitator gave', () => {
    const { faults, dimensions } = resultOf(overridden({ apology: 0, acknowledgment: 4 }));
    const before = resultOf(overridden({ apology: 4, acknowledgment: 1 }));
    expect(names(faults)).not.toContain('problem-not-named');
    expect(names(before.faults)).toContain('problem-not-named');
    expect(dimensions.apology).toEqual({ sum: 0, n: 1 });
    expect(before.dimensions.apology).toEqual({ sum: 4, n: 1 });
  });

  it('is none while the drill goes on', () => {
    expect(resultsOf(bakery(), given(bakery()).log)).toEqual([]);
  });
});

/** One good reply, whose levels somebody changed. */
function overridden(levels: { apology: 0 | 4; acknowledgment: 1 | 4 }): SpecDrill {
  const drill = given(bakery());
  drill.at('1:20', { type: 'Reply', to: 'daughter', text: GOOD });
  drill.at('10:00', { type: 'AdvanceClock' });
  drill.hand('10:01', { type: 'OverrideRating', reply: 'us-1', levels, reason: 'As we see it.' });
  return drill;
}

describe('the order of answers', () => {
  const easyFirst = (text: string, wait: `${number}:${number}`) => {
    const drill = given(bakery());
    drill.at(wait, { type: 'Reply', to: 'troll', text });
    drill.at('4:00', { type: 'Reply', to: 'daughter', text: GOOD });
    drill.at('10:00', { type: 'AdvanceClock' });
    return resultOf(drill).faults.filter(
      ({ fault, post }) => fault === 'easy-before-at-risk' && post === 'daughter'
    );
  };

  it('is wrong where somebody at risk had waited for a minute', () => {
    expect(easyFirst(POOR, '2:00')).toMatchObject([{ reply: 'us-1', at: 120_000, quote: POOR }]);
  });

  it('is nobody’s fault where they came while it was being typed', () => {
    expect(easyFirst(POOR, '1:10')).toEqual([]);
  });
});

/** Ana answers well, Cy feeds the troll, Ben only reads; the direct message waits for nobody. */
function sharedDrill(): SpecDrill {
  const drill = teamOf(fullBakery());
  drill.from('ana', '1:00', { type: 'Reply', to: 'daughter', text: GOOD });
  drill.from('ben', '1:10', { type: 'OpenPost', post: 'medical' });
  drill.from('cy', '1:20', { type: 'Reply', to: 'troll', text: POOR });
  drill.at('10:00', { type: 'AdvanceClock' });
  return drill;
}

describe('the results of a team', () => {
  const drill = sharedDrill();
  const results = resultsOf(drill.scenario, drill.log);

  it('leave out a draft that never went out', () => {
    const { scenario, log } = teamDrill();
    expect(resultsOf(scenario, log).find(({ person }) => person === 'cy')?.faults).toEqual([]);
  });

  it('are one for each who joined, with the figures of their own scorecard', () => {
    expect(results.map(({ person }) => person).sort()).toEqual(['ana', 'ben', 'cy']);
    for (const result of results) {
      const own = ownScorecard(drill.scenario, drill.log, result.person);
      expect(meanOf(result)).toBe(own.mean);
      for (const { dimension, mean, n } of own.dimensions) {
        const tally = result.dimensions[dimension];
        expect([tally.n, tally.n === 0 ? null : tally.sum / tally.n]).toEqual([n, mean]);
      }
      expect(result.objectives.map(({ grade }) => grade)).toEqual(
        own.objectives.map(({ grade }) => grade)
      );
    }
  });

  it('lay a text on its writer, and what nobody did on the team', () => {
    const of = (person: string) => results.find((result) => result.person === person);
    expect(names(of('cy')?.faults ?? [])).toContain('fed-the-noise');
    expect(of('ben')?.faults).toEqual([]);
    expect(names(of('ana')?.faults ?? [])).not.toContain('fed-the-noise');
    expect(of('ben')?.teamFaults).toEqual(of('cy')?.teamFaults);
    expect(names(of('ben')?.teamFaults ?? [])).toContain('never-answered');
  });
});

/** As the scorecard of all has it. */
const speedOf = ({ scenario, log }: SpecDrill) =>
  scorecard(scenario, log).dimensions.find(({ dimension }) => dimension === 'speed')?.mean ?? null;

describe('the speed of a team', () => {
  const drill = sharedDrill();
  const results = resultsOf(drill.scenario, drill.log);
  const ana = results.filter(({ person }) => person === 'ana');

  it('is the scorecard’s, whichever of its members are added up', () => {
    const speed = speedOf(drill);
    // The daughter was answered in time, and the patient never: neither 4 nor nought.
    expect(speed).toBeGreaterThan(0);
    expect(speed).toBeLessThan(4);
    for (const some of [results, ana, results.filter(({ person }) => person !== 'ana')])
      expect(drillsOf(some).map(({ dimensions }) => meanOfTally(dimensions.speed))).toEqual([
        speed
      ]);
  });

  it('blames no member for what nobody answered', () => {
    const of = (person: string) => results.find((one) => one.person === person)?.dimensions.speed;
    expect(of('ana')).toEqual({ sum: 4, n: 1 });
    expect(of('ben')).toEqual({ sum: 0, n: 0 });
  });
});

describe('the table of faults', () => {
  it('says of each something else', () => {
    const says = FAULTS.map((fault) => FAULT_TABLE[fault].says);
    expect(new Set(says).size).toBe(FAULTS.length);
    expect(Object.keys(FAULT_TABLE).sort()).toEqual([...FAULTS].sort());
  });
});

const act = fc.oneof(
  fc.record({
    type: fc.constant('Reply' as const),
    to: fc.constantFrom('cat', 'daughter', 'troll', 'medical'),
    text: fc.constantFrom(GOOD, POOR, 'ok', '🙂'.repeat(140), 'Please send us your date of birth.')
  }),
  fc.record({
    type: fc.constant('PostStatement' as const),
    text: fc.constantFrom(GOOD, POOR),
    update: fc.boolean(),
    nextUpdateIn: fc.option(fc.integer({ min: 1, max: 5 }))
  }),
  fc.record({
    type: fc.constant('Escalate' as const),
    post: fc.constantFrom('daughter', 'medical'),
    role: fc.constant('safety'),
    note: fc.constant('')
  })
);
const deeds = fc.array(
  fc.record({ wait: fc.integer({ min: 1_000, max: 90_000 }), by: fc.nat(2), act }),
  { maxLength: 10 }
);

/** Plays what was drawn, to the end. */
function alone(scenario: Scenario, drawn: { wait: number; act: TraineeCommand }[]): SpecDrill {
  const drill = given(scenario);
  let now = 0;
  for (const { wait, act } of drawn) drill.at((now += wait), act);
  drill.at(Math.max(now, 600_000), { type: 'AdvanceClock' });
  return drill;
}
describe('the laws of results', () => {
  it('sums are the scorecard’s means, and each fault is to be read there', () => {
    fc.assert(
      fc.property(deeds, (drawn) => {
        const drill = alone(fullBakery(), drawn);
        const card = scorecard(drill.scenario, drill.log);
        const result = resultOf(drill);
        for (const { dimension, mean, n } of card.dimensions) {
          const tally = result.dimensions[dimension];
          expect(tally.n).toBe(n);
          if (mean !== null) expect(tally.sum / tally.n).toBeCloseTo(mean, 10);
        }
        expect(meanOf(result) ?? -1).toBeCloseTo(card.mean ?? -1, 10);
        const texts = new Set([...card.replies, ...card.statements].map(({ id }) => id));
        for (const { fault, post, reply, at, quote } of result.faults) {
          expect(quote.length).toBeLessThanOrEqual(200);
          expect(at).toBeGreaterThanOrEqual(0);
          if (post !== null) expect(drill.state.posts[post]).toBeDefined();
          if (reply !== null) expect(texts).toContain(reply);
          if (post === null && reply === null) expect(fault).toBe('statement-late');
          else expect(quote).not.toBe('');
        }
      }),
      { numRuns: 25 }
    );
  }, 20_000);

  it('a team’s speed is the scorecard’s', () => {
    fc.assert(
      fc.property(deeds, (drawn) => {
        const drill = teamOf(fullBakery());
        let now = 0;
        for (const { wait, by, act } of drawn)
          drill.from((['ana', 'ben', 'cy'] as const)[by] ?? 'ana', (now += wait), act);
        drill.at(Math.max(now, 600_000), { type: 'AdvanceClock' });
        const [figures] = drillsOf(resultsOf(drill.scenario, drill.log));
        const mean = figures ? meanOfTally(figures.dimensions.speed) : null;
        expect(mean ?? -1).toBeCloseTo(speedOf(drill) ?? -1, 10);
      }),
      { numRuns: 25 }
    );
  }, 20_000);

  it('what happens in no matter which order in one moment gives one result', () => {
    fc.assert(
      fc.property(deeds, fc.boolean(), (drawn, swap) => {
        const drill = alone(fullBakery(), drawn);
        // Two marks of one moment say the same in either order.
        const marks = (['cat', 'troll'] as const).map((post, nth) => ({
          seq: 0,
          at: drill.state.at,
          wall: drill.state.wall,
          type: 'PostMarked' as const,
          command: `mark-${String(nth)}`,
          post,
          mark: 'watch' as const,
          needs: null
        }));
        const last = drill.log.findIndex(({ type }) => type === 'DrillEnded');
        const log = [
          ...drill.log.slice(0, last),
          ...(swap ? marks.toReversed() : marks),
          ...drill.log.slice(last)
        ].map((event, index) => ({ ...event, seq: index + 1 }));
        expect(resultsOf(drill.scenario, log)).toEqual(resultsOf(drill.scenario, drill.log));
      }),
      { numRuns: 12 }
    );
  });
});
