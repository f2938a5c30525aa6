import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { cardOf, fullBakery } from '../../../../tests/fixtures/scorecards.ts';
import { SpecDrill } from '../../../../tests/support/given.ts';
import MissedList from './MissedList.svelte';
import { measuresOf, missedNote } from './words.ts';

const cardAfter = (from: string, end: string) => {
  const drill = new SpecDrill(fullBakery(), 7, { facilitated: true }).start();
  drill.hand(from, { type: 'JumpClock', to: 480_000 });
  drill.hand(end, { type: 'EndDrill' });
  return cardOf(drill);
};
const coverageOf = (card: ReturnType<typeof cardAfter>) => {
  const [coverage] = measuresOf(card);
  return [coverage?.figure, coverage?.note];
};

describe('the scorecard of a drill whose clock was moved on', () => {
  it('says beside coverage what it does not count', () => {
    expect(coverageOf(cardAfter('5:00', '5:10'))).toEqual([
      '0 of 1',
      'posts in need, answered or handed on in time; the clock was moved on over the time of 1 more'
    ]);
    expect(coverageOf(cardAfter('0:40', '0:50'))).toEqual([
      '–',
      'the clock was moved on over the time of 2 posts in need'
    ]);
  });

  it('counts what was missed apart from what does not count', () => {
    expect(missedNote(cardAfter('5:00', '5:10').coverage)).toBe('1 of 1; 1 does not count');
    expect(missedNote(cardAfter('0:40', '0:50').coverage)).toBe('2 do not count');
    expect(missedNote({ ...cardAfter('5:00', '5:10').coverage, needed: 0, skipped: 0 })).toBe(
      undefined
    );
  });

  it('lists first what counts', () => {
    const { missed } = cardAfter('5:00', '5:10');
    render(MissedList, { missed: missed.toReversed(), replayAt: () => '/replay', open: 0 });
    const [first] = screen.getAllByRole('listitem');
    expect(first?.textContent).not.toContain('does not count');
  });

  it('says of each post in the list of what was missed whether it counts', () => {
    const { missed } = cardAfter('5:00', '5:10');
    render(MissedList, { missed, replayAt: () => '/replay', open: 0 });
    const [medical, daughter] = screen.getAllByRole('listitem').map((row) => row.textContent);
    expect(medical).not.toContain('does not count');
    expect(daughter).toContain('It does not count.');
  });
});
