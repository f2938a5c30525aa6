import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { cardOf, wholeDrill } from '../../../../tests/fixtures/scorecards.ts';
import { GOOD } from '../../../../tests/support/given.ts';
import { opinion } from '../../../../tests/support/opinion.ts';
import type { OpinionReview } from '../../core/debrief/types.ts';
import Replies from './Replies.svelte';
import SecondReader from './SecondReader.svelte';
import Statements from './Statements.svelte';
import { markOf, summaryOf } from './second-reader.ts';

const replayAt = (at: number) => `/replay?at=${String(at)}`;
const text = (element: HTMLElement) => element.textContent.replace(/\s+/g, ' ').trim();

/** A scorecard on whose good reply and statement a second reader has an opinion. */
function read(ofRecord = false) {
  const drill = wholeDrill();
  const given = opinion([1, 0, null, 4], {
    model: 'llama3.1:8b',
    reason: 'It is <b>short</b> of care.',
    flags: [{ flag: 'marketing', start: 6, end: 19 }],
    voided: ['transparency']
  });
  for (const reply of ['us-2', 'us-3'])
    drill.at('20:00', { type: 'RecordSecondOpinion', reply, opinion: given, ofRecord });
  return cardOf(drill);
}

const view = (first: 0 | 3 | null, second: 0 | 1 | 2 | 4 | null) =>
  ({ dimension: 'apology', first, second, quote: null }) as const;

describe('a second reader', () => {
  it.each([
    [view(3, 1), 'Second reader: 1, two lower'],
    [view(0, 4), 'Second reader: 4, four higher'],
    [view(3, 0), 'Second reader: 0, three lower'],
    [view(3, 2), null],
    [view(3, null), null],
    [view(null, 4), null]
  ])('is marked where it is two levels away or more (%j)', (seen, mark) => {
    expect(markOf(seen)).toBe(mark);
  });

  it('says before it is opened where it differs', () => {
    const review = (...views: OpinionReview['views']): OpinionReview => ({
      model: 'm',
      ofRecord: false,
      views,
      flags: [],
      reason: 'So.',
      voided: []
    });
    expect(summaryOf(review(view(3, 2)))).toBe('A second reader');
    expect(
      summaryOf(
        review(view(3, 1), { ...view(3, 0), dimension: 'transparency' }, view(3, 2), {
          ...view(0, 4),
          dimension: 'personalization'
        })
      )
    ).toBe('A second reader, who differs on apology, transparency and personalization');
  });

  it('stands under the reply that it read, closed, and under no other', async () => {
    render(Replies, { replies: read().replies, replayAt });
    expect(screen.getAllByText(/^A second reader/)).toHaveLength(1);
    const card = screen.getByRole('article', { name: 'Reply to Dani Okafor at 1:20' });
    const summary = within(card).getByText(/^A second reader/);
    expect(summary).toHaveTextContent('A second reader, who differs on acknowledgment and apology');
    expect(within(card).getByText(/Read again by a language model/)).not.toBeVisible();
    await userEvent.click(summary);
    expect(within(card).getByText(/llama3\.1:8b\. The first rating counts/)).toBeVisible();

    const [, acknowledgment, apology, transparency] = within(card).getAllByRole('row');
    if (!acknowledgment || !apology || !transparency) throw new Error('no levels');
    expect(text(acknowledgment)).toMatch(
      /^Acknowledgment ?[34] ?1 ?“Dani, a nut ” Second reader: 1, (two|three) lower$/
    );
    expect(text(apology)).toMatch(/nothing in the text to quote Second reader: 0, \w+ lower$/);
    expect(text(transparency)).toMatch(/– ?left out: its quote is not in the text$/);
    expect(within(card).getByText(/it says of “a nut allergy”/)).toHaveTextContent('Sells');
    // Its words are words, whatever they look like.
    expect(within(card).getByText(/Its reason/).parentElement).toHaveTextContent(
      'Its reason. It is <b>short</b> of care.'
    );
  });

  it('counts where the organisation says so, with the first rating beside it', () => {
    const plain = read().replies[1]?.rated.rating.ratings.acknowledgment?.level;
    render(Replies, { replies: read(true).replies, replayAt });
    const card = screen.getByRole('article', { name: 'Reply to Dani Okafor at 1:20' });
    expect(within(card).getByRole('img', { name: /Acknowledgment 1, Apology 0/ })).toBeVisible();
    expect(within(card).getByText(/Its levels count here/)).toBeInTheDocument();
    const [, acknowledgment, , transparency] = within(card).getAllByRole('row', { hidden: true });
    if (!acknowledgment || !transparency) throw new Error('no levels');
    const cells = (row: HTMLElement) => within(row).getAllByRole('cell', { hidden: true });
    expect(cells(acknowledgment)[0]).toHaveTextContent(String(plain));
    expect(cells(acknowledgment)[1]).toHaveClass('counts');
    // Where it says nothing that stands, the first level still counts.
    expect(cells(transparency)[0]).toHaveClass('counts');
  });

  it('stands under a statement too', () => {
    render(Statements, { statements: read().statements, replayAt });
    expect(screen.getByText(/^A second reader/)).toBeVisible();
    expect(screen.getAllByRole('row', { hidden: true })).toHaveLength(5);
  });

  it('quotes a long passage as it begins', () => {
    const quote = GOOD.repeat(2);
    render(SecondReader, {
      opinion: {
        model: 'm',
        ofRecord: false,
        views: [{ dimension: 'apology', first: 3, second: 3, quote }],
        flags: [],
        reason: 'So.',
        voided: []
      }
    });
    expect(screen.getByText(/^“Dani.*…”$/).textContent.trim().length).toBeLessThan(130);
  });
});
