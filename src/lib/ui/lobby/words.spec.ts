import { describe, expect, it } from 'vitest';
import { filtersFor, shows } from './filters.ts';
import { actionsWords, firstDrill, headline, openWords } from './words.ts';
import { dayWords } from './when.ts';

const short = { minutes: 20, difficulty: 'first' as const };
const long = { minutes: 60, difficulty: 'hard' as const };

describe('the lobby', () => {
  it('offers only filters that tell scenarios apart', () => {
    expect(filtersFor([short, long]).map(({ name }) => name)).toEqual([
      'All 2',
      'Under 30 minutes',
      'First drill',
      'Hard'
    ]);
    expect(filtersFor([long, long]).map(({ name }) => name)).toEqual(['All 2']);
    expect([shows('short', short), shows('short', { ...short, minutes: 30 })]).toEqual([
      true,
      false
    ]);
  });

  it('says what waits before it offers anything new', () => {
    const tried = { minutes: 30, last: { drill: 'd', endedAt: 0, mean: null } };
    expect(headline([], [])).toBe('There is nothing to drill yet.');
    expect(headline([{ minutes: 30, last: null }], [])).toBe('Your first drill takes 30 minutes.');
    expect(headline([tried], [])).toBe('Choose a drill.');
    expect(headline([tried], [{ status: 'paused' }])).toBe('One drill waits for you.');
    expect(headline([tried], [{ status: 'paused' }, { status: 'running' }])).toBe(
      'Two drills are running.'
    );
  });

  it.each([
    [1, 0, 'One action is yours'],
    [1, 1, 'One action is yours, and overdue'],
    [3, 1, 'Three actions are yours, one of them overdue'],
    [12, 2, '12 actions are yours, two of them overdue'],
    [2, 2, 'Two actions are yours, all overdue']
  ])('says of %i actions, %i past their day: %s', (open, overdue, words) => {
    expect(actionsWords({ open, overdue })).toBe(words);
  });

  it('leads who has played none to the shortest drill, and nobody else', () => {
    const [brief, whole] = [5, 60].map((minutes) => ({ minutes, last: null }));
    expect(
      firstDrill(
        [whole, brief].filter((one) => one !== undefined),
        []
      )
    ).toBe(brief);
    expect(firstDrill([], [])).toBeNull();
    expect(firstDrill([{ minutes: 5, last: null }], [{}])).toBeNull();
    const last = { drill: 'd', endedAt: 0, mean: null };
    expect(
      firstDrill(
        [
          { minutes: 5, last: null },
          { minutes: 30, last }
        ],
        []
      )
    ).toBeNull();
  });

  it('counts what is late in an open drill', () => {
    expect(openWords({ pastTarget: 0, overdue: [], status: 'running' })).toBe(
      'Nothing is past its target. The clock is running.'
    );
    expect(openWords({ pastTarget: 1, overdue: [], status: 'paused' })).toBe(
      'One post is past its target. The clock starts when you do.'
    );
  });

  it('names what is owed to everyone and late, beside the posts', () => {
    expect(openWords({ pastTarget: 0, overdue: ['statement'], status: 'running' })).toBe(
      'The first statement is past its target. The clock is running.'
    );
    expect(
      openWords({ pastTarget: 2, overdue: ['statement', 'assessment'], status: 'running' })
    ).toBe(
      'Two posts, the first statement and the first assessment are past their target. The clock is running.'
    );
  });

  it('turns a day over at midnight, not after a day’s length', () => {
    const at = (day: number, hour: number) => new Date(2026, 10, day, hour).getTime();
    expect(dayWords(at(12, 23), at(13, 1))).toBe('yesterday');
    expect(dayWords(at(13, 0), at(13, 23))).toBe('today');
    expect(dayWords(at(1, 12), at(13, 1))).toBe('1 November');
  });
});
