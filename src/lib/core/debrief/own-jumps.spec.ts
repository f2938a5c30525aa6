import { describe, expect, it } from 'vitest';
import { cardOf, fullBakery } from '../../../../tests/fixtures/scorecards.ts';
import { given, GOOD } from '../../../../tests/support/given.ts';
import { MINUTE } from '../scenario/time.ts';
import { hotwash } from './hotwash/index.ts';
import { summaryOf } from './report/summary.ts';

/** Somebody who plays alone, does nothing, and moves the clock on themselves. */
function skipping(from: string, to = 8 * MINUTE) {
  const drill = given(fullBakery());
  drill.at(from, { type: 'JumpClock', to });
  expect(drill.refusal).toBeNull();
  return drill;
}

describe('a trainee alone who moves the clock on', () => {
  it('is not told that people waited through it', () => {
    const drill = skipping('0:40');
    drill.at('0:50', { type: 'EndDrill' });
    const { timeline, missed, coverage } = cardOf(drill);
    const says = timeline.turningPoints.map((point) => point.says).join(' ');
    expect(says).toContain('The trainee moved the clock on from 0:40 to 8:00; ');
    expect(says).not.toContain('waited');
    expect(missed.map((one) => one.says)).toEqual([
      'Never opened; the trainee moved the clock on over its limit',
      'Never opened; the trainee moved the clock on over its limit'
    ]);
    // Whoever skips ahead decided so: it counts, other than what a trainer skips.
    expect(coverage).toMatchObject({ needed: 2, missed: 2, skipped: 0 });
  });

  it('is asked about the skipping, and not about a wait', () => {
    const drill = skipping('0:40');
    drill.at('0:50', { type: 'EndDrill' });
    const asks = hotwash(drill.scenario, drill.log).questions.map((one) => one.asks);
    expect(asks[0]).toBe(
      'The clock was moved on while Dani Okafor was without an answer, and the limit passed at 4:30. What did you look at before you moved it, and what would have shown you that this one could not wait?'
    );
    expect(asks.join(' ')).not.toMatch(/ waited\.|At \d+:\d\d trust fell/);
  });

  it('is told of an answer after it that it came late, and of no wait of minutes', () => {
    const drill = given(fullBakery());
    drill.at('0:50', { type: 'PostStatement', text: GOOD, update: false, nextUpdateIn: null });
    drill.at('1:00', { type: 'JumpClock', to: 8 * MINUTE });
    drill.at('1:10', { type: 'Reply', to: 'daughter', text: GOOD });
    drill.at('1:20', { type: 'EndDrill' });
    expect(cardOf(drill).verdict[1]).toBe(
      'What cost trust was time: Dani Okafor’s post ran out at 4:30, while the clock was moved on, and the answer to Dani Okafor came only after the clock was moved on.'
    );
  });

  it('has what was skipped told apart from what was played', () => {
    const drill = skipping('0:40');
    drill.at('0:50', { type: 'EndDrill' });
    expect(summaryOf(cardOf(drill))).toContain(
      'The drill was played for 50 seconds of drill time; the clock was moved on over seven minutes more.'
    );
  });

  it('did wait where it was moved on by a little at the end', () => {
    const drill = skipping('5:20', 5.6 * MINUTE);
    drill.at('5:30', { type: 'EndDrill' });
    const says = cardOf(drill).timeline.turningPoints.map((point) => point.says);
    expect(says.join(' ')).toContain('Dani Okafor had waited five minutes without an answer');
    expect(cardOf(drill).missed.map((one) => one.says)).toEqual(['Never opened', 'Never opened']);
  });
});
