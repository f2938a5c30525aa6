import { describe, expect, it } from 'vitest';
import {
  cardOf,
  fullBakery,
  shortDrill,
  silentDrill,
  wholeDrill
} from '../../../../tests/fixtures/scorecards.ts';
import { given, GOOD, SpecDrill } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';
import { MINUTE } from '../scenario/time.ts';

describe('the verdict', () => {
  it('says of a drill that ended at once that there is nothing to rate', () => {
    expect(cardOf(shortDrill()).verdict).toEqual([
      'You ended after ten seconds, before any post had waited past its target.',
      'There is nothing to rate yet: the first posts that need you come a little later.'
    ]);
  });

  it('says who ended it, where somebody else did', () => {
    const led = new SpecDrill(fullBakery(), 7, { facilitated: true });
    led.hand(0, { type: 'StartDrill', speed: 1 });
    led.hand('0:30', { type: 'EndDrill' });
    expect(cardOf(led).verdict).toEqual([
      'Your facilitator ended it after 30 seconds, before any post had waited past its target.',
      'There is nothing to rate yet: the first posts that need you come a little later.'
    ]);

    const script = given({ ...fullBakery(), end: { at: 30_000 } });
    script.at('0:30', { type: 'AdvanceClock' });
    expect(cardOf(script).verdict).toEqual([
      'The drill ended after 30 seconds, before any post had waited past its target.',
      'There is nothing to rate in it.'
    ]);
  });

  it('names the gravest silence, and what it came to', () => {
    const [done, cost] = cardOf(silentDrill()).verdict;
    expect(done).toBe(
      'Nobody got an answer: two posts ran out, Dani Okafor’s at 4:30 the gravest of them.'
    );
    expect(cost).toMatch(/^kev took it up at 5:50, and trust went from 70 to \d+\.$/);
  });

  it('begins with the line that was crossed, and goes on with what cost most', () => {
    const [done, cost] = cardOf(wholeDrill()).verdict;
    expect(done).toMatch(
      /^Two replies: one did all three \(named the problem, .* concrete\), and one crossed a line; at 1:10 the one to kev \w.*\.$/
    );
    expect(cost).toBe(
      'What cost most: Dani Okafor’s post was set aside at 2:00, and the update promised for 6:20 did not come.'
    );
  });

  it('says what carried a drill in which nothing was missed', () => {
    const drill = given(bakery());
    drill.at('1:20', { type: 'Reply', to: 'daughter', text: GOOD });
    drill.at('1:28', { type: 'EndDrill' });
    expect(cardOf(drill).verdict[1]).toMatch(
      /^Trust ended \w+ above where it began, and most of what was won came at 1:20, with the answer to Dani Okafor\.$/
    );
  });

  it('says of how many it counts that nobody answered them, where another was answered uselessly', () => {
    const scenario = bakery();
    const daughter = scenario.injects.find(({ id }) => id === 'daughter');
    const injects = scenario.injects.map((one) =>
      one.id === 'troll' && daughter ? { ...one, expects: daughter.expects } : one
    );
    const drill = given({ ...scenario, injects });
    drill.at('1:10', { type: 'Reply', to: 'troll', text: 'Thanks for reaching out.' });
    drill.at('10:00', { type: 'AdvanceClock' });
    const { verdict, coverage } = cardOf(drill);
    expect(coverage.missed).toBe(3);
    expect(verdict[1]).toContain('two posts ran out unanswered, Dani Okafor’s at 4:30 the gravest');
  });

  it('says of none that none did, after of how many it was said', () => {
    const drill = given(bakery());
    drill.at('0:40', {
      type: 'Reply',
      to: 'daughter',
      text: 'Your daughter ate two slices of our loaf with nuts in it, and the label was wrong.'
    });
    drill.at('1:05', { type: 'Reply', to: 'cat', text: 'We are looking into it.' });
    drill.at('1:28', { type: 'EndDrill' });
    expect(cardOf(drill).verdict[0]).toBe(
      'Two replies, of which one named the actual problem and none gave more than one concrete thing.'
    );
  });

  it('tells a statement from an answer', () => {
    const drill = given(bakery());
    drill.at('2:00', {
      type: 'PostStatement',
      text: 'The loaf has been recalled; any counter refunds it.',
      update: false,
      nextUpdateIn: null
    });
    drill.at('10:00', { type: 'AdvanceClock' });
    expect(cardOf(drill).verdict[0]).toBe(
      'One statement went out, at 2:00, and none of the two posts in need got an answer of its own.'
    );
  });
});

describe('the verdict on a drill whose clock was moved on', () => {
  const led = (from: string, end: string, reply = false) => {
    const drill = new SpecDrill(fullBakery(), 7, { facilitated: true }).start();
    if (reply) drill.at('0:35', { type: 'Reply', to: 'daughter', text: GOOD });
    drill.hand(from, { type: 'JumpClock', to: 8 * MINUTE });
    drill.hand(end, { type: 'EndDrill' });
    expect(drill.refusal).toBeNull();
    return cardOf(drill);
  };

  it('says whose decision it was that nobody was answered', () => {
    expect(led('0:40', '0:50').verdict[0]).toBe(
      'Nobody got an answer: the clock was moved on over the time of both posts in need.'
    );
  });

  it('counts what ran out apart from what was skipped', () => {
    expect(led('5:00', '5:10').verdict[0]).toBe(
      'Nobody got an answer: Dani Okafor’s post at 1:30 ran out at 4:30; the clock was moved on over the time of one more.'
    );
  });

  it('reckons no wait as a cost that was skipped, and advises nothing about it', () => {
    const { verdict, next } = led('0:40', '0:50', true);
    expect(verdict[1]).not.toMatch(/ran out|waited/);
    expect(next.map(({ text }) => text)).not.toContain(
      'Send two lines at once to those in danger, and the rest after'
    );
  });
});
