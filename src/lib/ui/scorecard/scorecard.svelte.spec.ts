import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import {
  cardOf,
  shortDrill,
  silentDrill,
  wholeDrill
} from '../../../../tests/fixtures/scorecards.ts';
import { GOOD } from '../../../../tests/support/given.ts';
import Assessment from './Assessment.svelte';
import Dimensions from './Dimensions.svelte';
import Lead from './Lead.svelte';
import Measures from './Measures.svelte';
import MissedList from './MissedList.svelte';
import Replies from './Replies.svelte';
import Statements from './Statements.svelte';
import { besideRows, judgementRows } from './review.ts';
import { measuresOf } from './words.ts';

const whole = cardOf(wholeDrill());
const silent = cardOf(silentDrill());
const short = cardOf(shortDrill());
const reading = {
  of: 'one',
  by: 'player',
  practice: true,
  account: false,
  room: null,
  people: []
} as const;
const replayAt = (at: number) => `/replay?at=${String(at)}`;

const text = (element: HTMLElement) => element.textContent.replace(/\s+/g, ' ').trim();

describe('the lead of a scorecard', () => {
  it('says the verdict before any figure, and who can see it', () => {
    render(Lead, { card: whole, reading });
    expect(screen.getByRole('heading', { name: 'Dana' })).toBeVisible();
    expect(screen.getByText(whole.verdict.join(' '))).toBeVisible();
    expect(screen.getByText(/Only this browser sees this page/)).toBeVisible();
  });

  it('gives each objective its grade in words, with the reason', () => {
    render(Lead, { card: silent, reading });
    const row = screen.getByRole('row', { name: /Own the error/ });
    expect(text(row)).toBe(
      'Own the error Unable to be performed: one post in need, none answered, no statement in time and no assessment filedU'
    );
  });

  it('calls a drill without a name by its scenario, and what never came up not exercised', () => {
    render(Lead, { card: { ...short, trainee: '' }, reading });
    expect(screen.getByRole('heading', { name: 'The label' })).toBeVisible();
    expect(screen.getByText('Not exercised')).toBeVisible();
    expect(screen.getByText(/less than a minute, ended early/)).toBeVisible();
  });
});

describe('the five dimensions', () => {
  it('name their n, and draw one square for each rating', () => {
    render(Dimensions, { dimensions: whole.dimensions });
    const [speed, acknowledgment] = screen.getAllByRole('listitem');
    if (!speed || !acknowledgment) throw new Error('no dimensions');
    expect(text(speed)).toContain('2 posts');
    expect(text(acknowledgment)).toContain('2 replies');
    const squares = within(speed).getByRole('img', {
      name: 'posts: 1 at 0, 0 at 1, 0 at 2, 0 at 3, 1 at 4'
    });
    expect(squares.querySelectorAll('i')).toHaveLength(2);
  });

  it('show a dash, not a zero, where nothing was rated', () => {
    render(Dimensions, { dimensions: short.dimensions });
    for (const item of screen.getAllByRole('listitem')) expect(text(item)).toMatch(/– ?of 4/);
  });
});

describe('the measures', () => {
  it.each([
    ['a whole drill', whole, ['1 of 2', '0:10', '1:10', '4:20', '0 of 1', '0 of 1']],
    ['a silent one', silent, ['0 of 2', '–', '–', '–', '–', '0 of 1']],
    ['one that hardly began', short, ['–', '–', '–', '–', '–', '–']]
  ])('read well of %s', (_, card, figures) => {
    expect(measuresOf(card).map(({ figure }) => figure)).toEqual(figures);
    for (const { note } of measuresOf(card)) expect(note).not.toMatch(/undefined|NaN|null/);
  });

  it('mark only what is past its time', () => {
    expect(measuresOf(whole).flatMap(({ name, late }) => (late ? [name] : []))).toEqual([
      'First statement',
      'Updates kept'
    ]);
    expect(measuresOf(short).some(({ late }) => late)).toBe(false);
    render(Measures, { measures: measuresOf(whole) });
    expect(screen.getByText('1:20 after its target')).toHaveClass('late');
  });
});

describe('the replies', () => {
  it('carry the rating, the coaching, and what a better answer has', async () => {
    render(Replies, { replies: whole.replies, replayAt });
    const card = screen.getByRole('article', { name: 'Reply to Dani Okafor at 1:20' });
    expect(within(card).getByRole('img', { name: /^Rating: Speed 4/ })).toBeVisible();
    expect(within(card).getByRole('link', { name: 'Replay from 1:20' })).toHaveAttribute(
      'href',
      '/replay?at=80000'
    );
    await userEvent.click(within(card).getByText('What a better answer has'));
    expect(within(card).getByText('A model answer.').parentElement).toHaveTextContent(GOOD);
  });

  it('quote a red flag with what it breaks', () => {
    render(Replies, { replies: whole.replies, replayAt });
    const card = screen.getByRole('article', { name: 'Reply to kev at 1:10' });
    const why = whole.replies[0]?.rated.rating.flags[0]?.why ?? 'no flag';
    expect(within(card).getByText(why, { exact: false })).toBeVisible();
  });

  it('stand by what they taught, or in order of time', async () => {
    const { user } = { user: userEvent.setup() };
    const [first] = whole.replies;
    if (!first) throw new Error('no reply');
    const replies = [0, 1, 2, 3, 4].map((n) => ({
      ...first,
      id: `us-${String(n)}`,
      to: { ...first.to, id: `post-${String(n)}` },
      at: n * 60_000,
      teaches: n
    }));
    render(Replies, { replies, replayAt });
    const shown = () =>
      screen.getAllByRole('article').map((card) => card.getAttribute('aria-label')?.slice(-4));

    expect(screen.getByText('5, the four that taught most')).toBeVisible();
    expect(shown()).toEqual(['4:00', '3:00', '2:00', '1:00', '0:00']);
    await user.click(screen.getByRole('button', { name: 'In order of time' }));
    expect(shown()).toEqual(['0:00', '1:00', '2:00', '3:00', '4:00']);
    expect(screen.queryByRole('button', { name: /Show all/ })).toBeNull();
  });

  it('stand under the post that they answer, which is quoted once', () => {
    const [first] = whole.replies;
    if (!first) throw new Error('no reply');
    const other = { ...first.to, id: 'other', text: 'And my sister?' };
    const replies = [
      { ...first, id: 'us-1', at: 60_000, teaches: 1 },
      { ...first, id: 'us-2', at: 120_000, teaches: 3, to: other },
      { ...first, id: 'us-3', at: 180_000, teaches: 5 }
    ];
    render(Replies, { replies, replayAt });
    expect(screen.getByText('3 to 2 posts, those that taught most first')).toBeVisible();
    expect(screen.getAllByText(`“${first.to.text}”`, { exact: false })).toHaveLength(1);
    expect(
      screen.getAllByRole('article').map((card) => card.getAttribute('aria-label')?.slice(-4))
    ).toEqual(['1:00', '3:00', '2:00']);
  });

  it('say so where nobody was answered', () => {
    render(Replies, { replies: [], replayAt });
    expect(screen.getByText(/You wrote to nobody/)).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('what was missed', () => {
  it('says why, and what followed', () => {
    render(MissedList, { missed: silent.missed, replayAt, open: 0 });
    const [, daughter] = screen.getAllByRole('listitem');
    if (!daughter) throw new Error('nothing missed');
    expect(text(daughter)).toContain(
      'Dani Okafor, 0:30. Never opened. Limit passed at 5:30. Then kev at 5:50: “five minutes. a child. nothing.”'
    );
  });

  it('tells nothing missed from nothing yet due', () => {
    const { rerender } = render(MissedList, { missed: [], replayAt, open: 2 });
    expect(screen.getByText('No limit had passed when the drill ended.')).toBeVisible();
    void rerender({ open: 0 });
  });
});

describe('the assessment', () => {
  it('stands beside the truth, with how far off it was', () => {
    render(Assessment, { assessment: whole.assessment });
    expect(text(screen.getByRole('row', { name: /Severity/ }))).toBe(
      'SeverityCritical 1 step offHigh'
    );
    expect(text(screen.getByRole('row', { name: /Cause/ }))).toContain('same');
    expect(screen.getByText(/Filed at 5:00, 1:00 after its target/)).toBeVisible();
  });

  it('says what had happened where none was filed', () => {
    render(Assessment, { assessment: silent.assessment });
    expect(screen.getByText(/None was filed; the target was 4:00/)).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('statements and the rest', () => {
  it('show whether a promise was kept', () => {
    render(Statements, { statements: whole.statements, replayAt });
    expect(screen.getByText('Promised more for 6:20: not kept.')).toBeVisible();
  });

  it('list judgement and good practice with their counts', () => {
    expect(judgementRows(whole).map(({ text: says, note }) => `${says}: ${note}`)).toEqual([
      'Left alone what was best left alone: 0 of 1',
      'kev only wanted a reaction: answered at 1:10',
      'Marks that were right: 0 of 1',
      'Dani Okafor’s post to Food safety, 4:40: not asked for by the script'
    ]);
    expect(besideRows(whole)).toContainEqual({ text: 'A promised update kept', note: '0 of 1' });
    expect(besideRows(short)).toEqual([]);
  });
});
