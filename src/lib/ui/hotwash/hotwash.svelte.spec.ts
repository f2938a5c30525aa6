import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Moment, Question } from '../../core/debrief/hotwash/types.ts';
import Answer from './Answer.svelte';
import Lines from './Lines.svelte';
import Points from './Points.svelte';
import { standingWords, type AnswerField } from './standing.ts';

const moment: Moment = { at: 90_000, post: 'daughter', says: 'Dani Okafor writes' };
const replayAt = ({ at, post }: Moment) => `/replay?at=${String(at)}&post=${post ?? ''}`;

describe('what happened', () => {
  it('leads from a line to its moment, and says to a screen reader which one', () => {
    render(Lines, {
      replayAt,
      lines: [
        { says: 'Two posts needed you.', moment },
        { says: 'Trust began at 70.', moment: null }
      ]
    });
    const [first, second] = screen.getAllByRole('listitem');
    const link = within(first!).getByRole('link', { name: 'Replay at 1:30: Dani Okafor writes' });
    expect(link).toHaveAttribute('href', '/replay?at=90000&post=daughter');
    expect(within(second!).queryByRole('link')).toBeNull();
  });
});

describe('what went well and what did not', () => {
  it('stands with all its evidence', () => {
    const later: Moment = { at: 150_000, post: null, says: 'Trust falls' };
    const points = [{ says: 'One waited.', evidence: [moment, later] }];
    render(Points, { replayAt, title: 'Did not go well', points, none: 'Nothing.' });

    const part = screen.getByRole('region', { name: 'Did not go well' });
    expect(
      within(part)
        .getAllByRole('link')
        .map((link) => link.textContent.trim())
    ).toEqual(['1:30Dani Okafor writes', '2:30Trust falls']);
    expect(screen.queryByText('Nothing.')).toBeNull();
  });

  it('says so where there is none', () => {
    render(Points, { replayAt, title: 'Went well', points: [], none: 'Nothing stood out.' });
    expect(screen.getByText('Nothing stood out.')).toBeVisible();
  });
});

const question: Question = { id: 'q1', asks: 'What did you see?', from: 'drill', moment };

function fieldOf(more: Partial<AnswerField> = {}): AnswerField {
  return {
    text: '',
    standing: 'empty',
    message: '',
    other: null,
    type: vi.fn(),
    save: vi.fn(() => Promise.resolve()),
    keepMine: vi.fn(),
    takeOther: vi.fn(),
    ...more
  };
}
function show(
  field: AnswerField | null,
  answers: { text: string; name: string; led: boolean }[] = []
) {
  const given = answers.map((answer) => ({ question: 'q1', ...answer }));
  render(Answer, { replayAt, question, answers: given, field, label: 'Your answer' });
}

describe('an answer', () => {
  it('is handed on as it is typed, and kept when one goes elsewhere', async () => {
    const field = $state(fieldOf({ type: vi.fn((text: string) => void (field.text = text)) }));
    const user = userEvent.setup();
    show(field);
    await user.type(screen.getByRole('textbox', { name: 'Your answer' }), 'Hm');
    expect(field.type).toHaveBeenLastCalledWith('Hm');
    expect(field.save).not.toHaveBeenCalled();
    await user.tab();
    expect(field.save).toHaveBeenCalledOnce();
  });

  it('tells the question that it answers to a screen reader', () => {
    show(fieldOf());
    expect(screen.getByRole('textbox')).toHaveAccessibleDescription('What did you see?');
  });

  it('that could not be kept says why, and can be tried again', async () => {
    const field = fieldOf({ text: 'Hm', standing: 'failed', message: 'No connection.' });
    const user = userEvent.setup();
    show(field);
    expect(screen.getByRole('status')).toHaveTextContent('Not saved. No connection.');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(field.save).toHaveBeenCalledOnce();
  });

  it('in two wordings leaves the choice', async () => {
    const field = fieldOf({ text: 'Mine', standing: 'conflict', other: 'Theirs' });
    const user = userEvent.setup();
    show(field);
    const two = screen.getByRole('group', { name: 'Two wordings' });
    expect(two).toHaveTextContent('“Theirs”');
    await user.click(within(two).getByRole('button', { name: 'Keep what is here' }));
    await user.click(within(two).getByRole('button', { name: 'Take the other one' }));
    expect(
      [field.keepMine, field.takeOther].map((act) => vi.mocked(act).mock.calls.length)
    ).toEqual([1, 1]);
  });

  it('that was taken back in another window says so', () => {
    show(fieldOf({ text: 'Mine', standing: 'conflict', other: '' }));
    expect(screen.getByRole('group')).toHaveTextContent('taken your answer back.');
  });

  it('of others stands with their names, and tells who debriefed', () => {
    show(null, [
      { text: 'Nothing.', name: 'Ben Hale', led: false },
      { text: 'All saw it.', name: 'Ines Halloran', led: true }
    ]);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText('Ben Hale')).toBeVisible();
    expect(screen.getByText('Noted by Ines Halloran, who debriefed')).toBeVisible();
    expect(screen.queryByText('Nothing has been noted.')).toBeNull();
  });

  it('that nobody gave is said to who has no word in it', () => {
    show(null);
    expect(screen.getByText('Nothing has been noted.')).toBeVisible();
  });
});

describe('the state of an answer', () => {
  it.each([
    ['empty', ''],
    ['typing', 'Not saved yet'],
    ['saving', 'Saving…'],
    ['saved', 'Saved'],
    ['failed', 'Not saved. Why.'],
    ['conflict', 'Not saved: there are two wordings']
  ] as const)('%s reads “%s”', (standing, words) => {
    expect(standingWords({ standing, message: 'Why.' })).toBe(words);
  });
});
