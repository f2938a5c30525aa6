import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import {
  cardOf,
  fullBakery,
  shortDrill,
  silentDrill,
  wholeDrill
} from '../../../../tests/fixtures/scorecards.ts';
import { given, GOOD } from '../../../../tests/support/given.ts';
import Assessment from './Assessment.svelte';
import Dimensions from './Dimensions.svelte';
import Lead from './Lead.svelte';
import Measures from './Measures.svelte';
import MissedList from './MissedList.svelte';
import Records from './Records.svelte';
import Replies from './Replies.svelte';
import Statements from './Statements.svelte';
import { besideRows, judgementRows } from './review.ts';
import Key from './Key.svelte';
import { keepingWords } from './keeping.ts';
import { measuresOf, nothingNext, weightWords } from './words.ts';

const whole = cardOf(wholeDrill());
const silent = cardOf(silentDrill());
const short = cardOf(shortDrill());
const reading = {
  of: 'one',
  by: 'player',
  practice: true,
  account: false,
  room: null,
  people: [],
  part: null
} as const;
const replayAt = (at: number) => `/replay?at=${String(at)}`;

const five = (card: typeof whole) => ({
  dimensions: card.dimensions,
  behind: card.behind.dimensions,
  texts: card,
  replayAt
});
const text = (element: HTMLElement) => element.textContent.replace(/\s+/g, ' ').trim();

describe('the lead of a scorecard', () => {
  it('says the verdict before any figure, and who can see it', () => {
    render(Lead, { card: whole, reading, replayAt });
    expect(screen.getByRole('heading', { name: 'Dana' })).toBeVisible();
    expect(screen.getByText(whole.verdict.join(' '))).toBeVisible();
    expect(screen.getByText(/Only this browser sees this page/)).toBeVisible();
  });

  it('stops once after a house whose name ends in a full stop', () => {
    const card = { ...whole, organisation: 'Hollin Bakery Ltd.' };
    render(Lead, { card, reading, replayAt });
    expect(text(screen.getByText(/Hollin Bakery Ltd/))).toContain('Hollin Bakery Ltd. Practice');
  });

  it('gives each objective its grade in words, with the reason', () => {
    render(Lead, { card: silent, reading, replayAt });
    const row = screen.getByRole('row', { name: /Own the error/ });
    expect(text(row)).toBe(
      'Own the error Unable to be performed: one post in need, none answered, no statement in time and no assessment filedU for Own the error: show why'
    );
  });

  it('calls a drill without a name by its scenario, and what never came up not exercised', () => {
    render(Lead, { card: { ...short, trainee: '' }, reading, replayAt });
    expect(screen.getByRole('heading', { name: 'The label' })).toBeVisible();
    expect(screen.getByText('Not exercised')).toBeVisible();
    expect(screen.getByText(/, 10 seconds, ended early\./)).toBeVisible();
  });
});

describe('the time to detection', () => {
  const noteOf = (card: typeof whole) =>
    measuresOf(card).find(({ name }) => name === 'Time to detection')?.note;

  it('reproaches nobody whose drill ended soon after the sign', () => {
    const soon = given(fullBakery());
    soon.at('0:40', { type: 'EndDrill' });
    expect(noteOf(cardOf(soon))).toBe('too early to say');
    expect(noteOf(short)).toBe('no early sign had appeared');
    expect(noteOf(silent)).toBe('the early sign was not noticed');
  });
});

describe('where nothing stands out to work on', () => {
  it('asks to play on only whoever ended it themselves', () => {
    expect(nothingNext(short)).toBe(
      'Too little happened to say. Play on until people have had time to wait for you.'
    );
    expect(nothingNext({ ...short, endedBecause: 'facilitator' })).toBe(
      'Too little happened to say.'
    );
    expect(nothingNext(whole)).toMatch(/^Nothing stands out as weak\./);
  });
});

describe('the list of ended drills', () => {
  it('tells a short drill in seconds, as its scorecard does', () => {
    const row = {
      drill: 'd1',
      scenario: { id: 'bakery', title: 'The label' },
      organisation: 'Hollin Bakery',
      endedAt: 0,
      mean: null
    };
    render(Records, {
      drills: [
        { ...row, length: 30_600 },
        { ...row, drill: 'd2', length: 1_296_000 }
      ],
      now: 0,
      none: '',
      seen: ''
    });
    const [, first, second] = screen.getAllByRole('row');
    expect(first).toHaveTextContent('30 s');
    expect(second).toHaveTextContent('22 min');
  });
});

describe('the five dimensions', () => {
  it('name their n, and draw one square for each rating', () => {
    render(Dimensions, five(whole));
    const [speed, acknowledgment] = screen.getAllByRole('listitem');
    if (!speed || !acknowledgment) throw new Error('no dimensions');
    expect(text(speed)).toContain('2 posts');
    expect(text(acknowledgment)).toContain('2 replies');
    const squares = within(speed).getByRole('group', { name: 'Speed, posts by level' });
    expect(squares.querySelectorAll('i')).toHaveLength(2);
    expect(
      within(squares)
        .getAllByRole('button')
        .map((column) => column.getAttribute('aria-label'))
    ).toEqual(['1 post at level 0', '1 post at level 4']);
  });

  it('show a dash, not a zero, where nothing was rated', () => {
    render(Dimensions, five(short));
    for (const item of screen.getAllByRole('listitem')) expect(text(item)).toMatch(/– ?of 4/);
  });
});

describe('a figure', () => {
  it('opens to what it counts, one at a time, and its squares to those at their level', async () => {
    const user = userEvent.setup();
    render(Dimensions, five(whole));
    const all = screen.getByRole('button', { name: /of 4 on Speed: show the 2 posts/ });
    await user.click(all);
    expect(all).toHaveAttribute('aria-expanded', 'true');
    const panel = screen.getByRole('group', { name: 'Speed, all 2 posts' });
    expect(within(panel).getAllByRole('listitem')).toHaveLength(2);
    expect(within(panel).getByText(/not met when its limit passed/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '1 post at level 4' }));
    expect(screen.queryByRole('group', { name: 'Speed, all 2 posts' })).toBeNull();
    const four = screen.getByRole('group', { name: 'Speed at 4' });
    expect(within(four).getByText(GOOD)).toBeVisible();
    expect(within(four).getByRole('link', { name: /Read it with its rating/ })).toHaveAttribute(
      'href',
      '#text-us-2'
    );
    await user.click(within(four).getByRole('button', { name: /^Close/ }));
    expect(screen.queryByRole('group', { name: 'Speed at 4' })).toBeNull();
  });

  it('is opened by keyboard, and what it counts is the next stop', async () => {
    const user = userEvent.setup();
    render(Measures, { measures: measuresOf(whole), texts: whole, replayAt });
    await user.tab();
    expect(screen.getByRole('button', { name: /1 of 2.*Coverage: show what/ })).toHaveFocus();
    await user.keyboard('{Enter}');
    await user.tab();
    expect(screen.getByRole('button', { name: /Close.*Coverage/ })).toHaveFocus();
    expect(
      within(screen.getByRole('group', { name: 'Coverage' })).getAllByRole('listitem')
    ).toHaveLength(2);
  });

  it('opens an objective to what it was rated from', async () => {
    const user = userEvent.setup();
    render(Lead, { card: whole, reading, replayAt });
    await user.click(screen.getByRole('button', { name: /for Own the error.*: show why/ }));
    const items = within(screen.getByRole('table')).getAllByRole('listitem');
    expect(items.map((item) => text(item))).toEqual([
      expect.stringContaining('of 4Dani Okafor: answered in time'),
      expect.stringContaining('of 4Statement, after its target'),
      expect.stringContaining('0 of 4Statement, more promised by 6:20, not kept'),
      expect.stringContaining('2.3 of 4Assessment, 2 of 3 as it was, late')
    ]);
  });

  it('says what it was the last time, where there was one', () => {
    const was = {
      speed: 1.5,
      acknowledgment: null,
      apology: 2,
      transparency: 2,
      personalization: 2
    };
    render(Dimensions, { ...five(whole), was });
    const [speed, acknowledgment] = screen.getAllByRole('listitem');
    expect(speed).toHaveTextContent('of 4, was 1.5');
    expect(acknowledgment).not.toHaveTextContent('was');
  });
});

describe('the total', () => {
  it('says how its five parts count', () => {
    const equal = whole.weights;
    expect(weightWords(equal)).toBe('Each of the five counts the same.');
    expect(weightWords({ ...equal, speed: 3, apology: 0 })).toBe(
      'This scenario weighs them: Speed 3, Acknowledgment 1, Transparency 1 and Personalization 1; Apology not at all.'
    );
  });
});

describe('who sees it and until when', () => {
  const until = Date.UTC(2027, 4, 12, 12);
  const took = { others: 0, too: true };
  it.each([
    [{ until: null, readers: null, took }, 'Kept with no end date'],
    [{ until, readers: [], took }, 'Kept until 12 May 2027, seen by you alone'],
    [
      { until, readers: ['Ines', 'Max'], took },
      'Kept until 12 May 2027, seen by you, Ines and Max'
    ],
    [
      { until, readers: ['Ines', 'Max', 'Ruth', 'Owen'], took },
      'Kept until 12 May 2027, seen by you, Ines, Max and 2 others'
    ],
    [
      { until, readers: ['Ines'], took: { others: 2, too: true } },
      'Kept until 12 May 2027, seen by you and Ines, and by who else took part'
    ],
    [
      { until, readers: [], took: { others: 3, too: false } },
      'Kept until 12 May 2027, seen by you and who took part'
    ]
  ])('is said as %j reads it', (keeping, says) => {
    expect(keepingWords(keeping, 2)).toBe(says);
  });
});

describe('the key', () => {
  it('explains every badge and word of the page, and goes away', async () => {
    // The test's page shows no modals by itself.
    HTMLDialogElement.prototype.showModal = function () {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function () {
      this.open = false;
    };
    const onclose = vi.fn();
    render(Key, { onclose });
    const key = screen.getByRole('dialog', { name: 'Key to this page' });
    for (const word of ['Sp', 'Ac', 'Ap', 'Tr', 'Pe', 'P', 'S', 'M', 'U', 'STARTEX', 'ENDEX'])
      expect(within(key).getAllByText(word, { exact: true }).length).toBeGreaterThan(0);
    await userEvent.click(within(key).getByRole('button', { name: 'Close' }));
    expect(onclose).toHaveBeenCalled();
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
    render(Measures, { measures: measuresOf(whole), replayAt });
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

  it('count what is shown of them where a post that taught most got several', () => {
    const [first] = whole.replies;
    if (!first) throw new Error('no reply');
    const replies = [0, 1, 2, 3, 4, 4].map((post, n) => ({
      ...first,
      id: `us-${String(n)}`,
      to: { ...first.to, id: `post-${String(post)}` },
      at: n * 60_000,
      teaches: n
    }));
    render(Replies, { replies, replayAt });
    expect(
      screen.getByText('6 to 5 posts, here the 5 to the four posts that taught most')
    ).toBeVisible();
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
  it('does not give away the truth of a drill that was ended before one was due', () => {
    const { container } = render(Assessment, { assessment: short.assessment });
    expect(text(container)).toBe('None was filed, and none was due yet: the target was 4:00.');
    expect(JSON.stringify(short.assessment)).not.toContain('recipe');
  });

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
    expect(besideRows(whole)).toContainEqual(
      expect.objectContaining({ text: 'A promised update kept', note: '0 of 1' })
    );
    expect(besideRows(short)).toEqual([]);
  });
});
