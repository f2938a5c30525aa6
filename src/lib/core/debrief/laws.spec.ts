import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullBakery, wholeDrill } from '../../../../tests/fixtures/scorecards.ts';
import { GOOD, POOR, SpecDrill } from '../../../../tests/support/given.ts';
import { opinion } from '../../../../tests/support/opinion.ts';
import type { RuntimeCommand, TraineeCommand } from '../drill/commands.ts';
import type { DrillEvent } from '../drill/events.ts';
import type { Scenario } from '../scenario/schema.ts';
import { mean } from './figures.ts';
import { scorecard } from './scorecard.ts';
import type { Scorecard } from './types.ts';

const post = fc.constantFrom('cat', 'daughter', 'troll', 'medical', 'us-1', 'daughter~us-1');
const text = fc.constantFrom(GOOD, POOR, 'ok', '🙂', 'Please send us your date of birth.');
const level = fc.constantFrom(null, 0, 1, 2, 3, 4 as const);
const act: fc.Arbitrary<TraineeCommand | RuntimeCommand> = fc.oneof(
  fc.record({
    type: fc.constant('RecordSecondOpinion' as const),
    reply: post,
    opinion: fc.tuple(level, level, level, level).map((levels) => opinion(levels)),
    ofRecord: fc.boolean()
  }),
  fc.record({ type: fc.constant('Reply' as const), to: post, text }),
  fc.record({ type: fc.constant('CorrectReply' as const), reply: post, text }),
  fc.record({ type: fc.constant('SendDirectMessage' as const), to: fc.constant('dani'), text }),
  fc.record({
    type: fc.constant('PostStatement' as const),
    text,
    update: fc.boolean(),
    nextUpdateIn: fc.option(fc.integer({ min: 1, max: 5 }))
  }),
  fc.record({
    type: fc.constant('MarkPost' as const),
    post,
    mark: fc.option(fc.constantFrom('needs-answer' as const, 'watch' as const, 'ignore' as const))
  }),
  fc.record({
    type: fc.constant('Escalate' as const),
    post,
    role: fc.constantFrom('safety', 'press'),
    note: fc.constant('')
  }),
  fc.record({ type: fc.constant('OpenPost' as const), post }),
  fc.constant({
    type: 'FileAssessment' as const,
    assessment: {
      happened: 'A label',
      source: '',
      cause: 'not-known' as const,
      affected: '',
      severity: 'low' as const,
      spread: 'local' as const
    }
  })
);
const acts = fc.array(fc.record({ wait: fc.integer({ min: 1_000, max: 120_000 }), act }), {
  maxLength: 12
});

describe('the laws of a scorecard', () => {
  it('hold for any beginning of a log', () => {
    const { scenario, log } = wholeDrill();
    fc.assert(fc.property(fc.nat(log.length), (length) => sound(scenario, log.slice(0, length))));
  });

  it('hold whatever the trainee does', () => {
    fc.assert(
      fc.property(acts, fc.boolean(), (steps, toTheEnd) => {
        const drill = new SpecDrill(fullBakery()).start();
        let wall = 0;
        for (const { wait, act: command } of steps) {
          wall += wait;
          drill.at(wall, command);
        }
        drill.at(wall + 1, toTheEnd ? { type: 'JumpClock', to: 600_000 } : { type: 'EndDrill' });
        sound(drill.scenario, drill.log);
      }),
      { numRuns: 40 }
    );
  });
});

function sound(scenario: Scenario, log: readonly DrillEvent[]) {
  const card = scorecard(scenario, log);
  const { needed, answered, missed, late, open } = card.coverage;
  expect(answered + missed + open).toBe(needed);
  expect(late).toBeLessThanOrEqual(missed);
  expect(card.missed).toHaveLength(missed);
  for (const score of card.dimensions) {
    expect(score.distribution.reduce((a, b) => a + b, 0)).toBe(score.n);
    if (score.mean === null) expect(score.n).toBe(0);
    else expect(Math.abs(score.mean - 2)).toBeLessThanOrEqual(2);
    expect(score.made).toMatch(/^[A-Z0-9]/);
  }
  const all = mean(card.dimensions.flatMap((score) => score.mean ?? []));
  if (all === null) expect(card.mean).toBeNull();
  else expect(card.mean).toBeCloseTo(all, 10);
  behindIsWhatIsCounted(card);
  expect(card.next.length).toBeLessThanOrEqual(3);
  for (const sentence of card.verdict) {
    expect(sentence).toMatch(/^\S.*\.$/);
    expect(sentence).not.toMatch(/undefined|NaN|null|\bno (?:posts|replies)\b/);
  }
  for (const { grade, n } of card.objectives) expect(grade === null).toBe(n === 0);
  expect(card.triage.leftAlone + card.triage.fed.length).toBe(card.triage.toLeave);
  expect(card.offline.moved).toBeLessThanOrEqual(card.offline.needed);
  const { end, beats, trust } = card.timeline;
  for (const { at } of [...beats, ...trust.points]) expect(at).toBeLessThanOrEqual(end);
}

/** A figure opens to as many things as it counts, and to no others. */
function behindIsWhatIsCounted(card: Scorecard) {
  const { behind } = card;
  for (const { dimension, n, distribution } of card.dimensions) {
    const levels = behind.dimensions[dimension].map(({ worth }) => worth);
    expect(levels).toHaveLength(n);
    expect(distribution).toEqual(
      distribution.map((_, level) => levels.filter((worth) => worth === level).length)
    );
  }
  for (const { id, grade } of card.objectives)
    expect(behind.objectives[id]?.length === 0).toBe(grade === null);
  expect(behind.coverage).toHaveLength(card.coverage.needed);
  expect(behind.detection).toHaveLength(card.detection.signs);
  expect(behind.firstAnswer.map(({ reply }) => reply)).toEqual(
    card.firstAnswer ? [card.firstAnswer.reply] : []
  );
  expect(behind.statement).toHaveLength(card.statement.count);
  expect(behind.promises).toHaveLength(card.promises.promised);
  expect(behind.offline).toHaveLength(card.offline.needed);
  expect(behind.leftAlone).toHaveLength(card.triage.toLeave);
  expect(behind.marks).toHaveLength(card.triage.marks);
  for (const { practice, of } of card.practices)
    expect(behind.practices[practice]).toHaveLength(of);
  for (const { flag, replies } of card.flags)
    expect(behind.flags[flag]?.map(({ reply }) => reply).sort()).toEqual(replies.toSorted());
}
