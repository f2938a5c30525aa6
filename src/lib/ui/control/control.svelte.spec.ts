import { fireEvent, render, screen, within } from '@testing-library/svelte';
import type { ComponentProps } from 'svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { MINUTE } from '../../core/scenario/time.ts';
import { controlKey } from './keys.ts';
import BriefForm from './BriefForm.svelte';
import EditForm from './EditForm.svelte';
import MoveForm from './MoveForm.svelte';
import Msel from './Msel.svelte';
import MselRow from './MselRow.svelte';
import NotePanel from './NotePanel.svelte';
import OverrideForm from './OverrideForm.svelte';
import { NOW, rowOf } from './row.fixture.ts';
import { signalsOf } from './signals.fixture.ts';
import SpeakAs from './SpeakAs.svelte';
import Trainee from './Trainee.svelte';

function shown(part: Parameters<typeof rowOf>[0], props = {}) {
  const acts = {
    onselect: vi.fn(),
    onfire: vi.fn(),
    onhold: vi.fn(),
    onskip: vi.fn(),
    onform: vi.fn()
  };
  const row = rowOf(part);
  render(MselRow, { row, now: NOW, begun: true, over: false, ...acts, ...props });
  return acts;
}
const buttons = () => screen.queryAllByRole('button').map((button) => button.textContent.trim());

describe('a line of the script', () => {
  it('that is next has its acts at hand, each named by what it is about', async () => {
    const acts = shown({ status: { kind: 'next', due: 5 * MINUTE } });
    expect(buttons()).toEqual(['Fire', 'Hold', 'Skip', 'Move', 'Edit']);
    await userEvent.click(screen.getByRole('button', { name: /^Fire Dani/ }));
    expect(acts.onfire).toHaveBeenCalledOnce();
    expect(screen.getByText('comes in 0:40')).toBeVisible();
    expect(screen.getByText(/^needs an answer/)).toBeVisible();
  });

  it('further ahead shows them when it is chosen', async () => {
    const acts = shown({});
    expect(buttons()).toEqual([]);
    await userEvent.click(screen.getByText('Dani'));
    expect(acts.onselect).toHaveBeenCalled();
  });

  it('that is held can be let go', async () => {
    const can = { ...rowOf().can, hold: false, release: true };
    const acts = shown({ status: { kind: 'held', since: MINUTE, due: 5 * MINUTE }, can });
    await userEvent.click(screen.getByRole('button', { name: /^Let go Dani/ }));
    expect(acts.onhold).toHaveBeenCalledOnce();
  });

  it('cannot be fired before STARTEX, and has no acts when it is out or all is over', () => {
    shown({}, { selected: true, begun: false });
    expect(screen.getByRole('button', { name: /^Fire/ })).toBeDisabled();
    document.body.innerHTML = '';
    shown({ status: { kind: 'done', at: MINUTE }, outcome: 'missed', fired: true });
    expect(buttons()).toEqual([]);
    expect(screen.getByText('by hand, missed')).toBeVisible();
    document.body.innerHTML = '';
    shown({}, { selected: true, over: true });
    expect(buttons()).toEqual([]);
    expect(screen.getByText('did not come')).toBeVisible();
  });
});

describe('the list of the script', () => {
  const from = { id: 'kev', name: 'Kev', handle: '@kev' };
  const said = { post: 'post--1', move: 1, from, text: 'Is it?', words: 'Is it?' };
  const spoken = [{ ...said, at: 2 * MINUTE, limit: MINUTE, outcome: 'missed' as const }];
  const done = (inject: string, minute: number) =>
    rowOf({ key: inject, inject, status: { kind: 'done', at: minute * MINUTE } });
  const rows = [done('daughter', 1), done('cat', 3), rowOf()];
  const acts = Object.fromEntries(
    ['filter', 'select', 'fire', 'hold', 'skip', 'form', 'move', 'edit', 'leave'].map((name) => [
      `on${name}`,
      vi.fn()
    ])
  );
  const times = (filter: 'all' | 'ahead') => {
    document.body.innerHTML = '';
    const state = { now: NOW, begun: true, over: false, selected: null, form: null };
    const listed = filter === 'all' ? rows : rows.slice(2);
    const props = { rows, listed, spoken, moves: ['One'], filter, ...state, ...acts };
    render(Msel, props as unknown as ComponentProps<typeof Msel>);
    const lines = within(screen.getByRole('list', { name: 'Done' })).queryAllByRole('listitem');
    return lines.map(({ textContent }) => textContent.replace(/\s+/gu, ' ').trim());
  };

  it('holds what was spoken by hand at its time, which is no line of the script', () => {
    expect(times('all')).toEqual([
      expect.stringContaining('1:00'),
      '2:00 Kev Is it? spoken by hand, missed',
      expect.stringContaining('3:00')
    ]);
    expect(screen.getByText(/^2 done, 1 to come/)).toBeVisible();
    expect(document.querySelectorAll('[data-row]')).toHaveLength(3);
    expect(times('ahead')).toEqual([]);
  });
});

describe('the form that moves a line', () => {
  it('begins at its own time, and says what it does not read', async () => {
    const onmove = vi.fn();
    render(MoveForm, { now: NOW, due: 5 * MINUTE, onmove, onleave: vi.fn() });
    const field = screen.getByRole('textbox');
    expect(field).toHaveValue('5:00');
    await userEvent.clear(field);
    await userEvent.type(field, 'soon');
    expect(screen.getByText(/“soon” is no drill time; expected/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Move it' })).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'in 2 min' }));
    await userEvent.click(screen.getByRole('button', { name: 'Move it' }));
    expect(onmove).toHaveBeenCalledWith(NOW + 2 * MINUTE);
  });
});

describe('a field that was opened', () => {
  it('has the focus, which the button that opened it gets back', async () => {
    const opener = document.body.appendChild(document.createElement('button'));
    for (const open of [
      () => render(MoveForm, { now: NOW, due: null, onmove: vi.fn(), onleave: vi.fn() }),
      () => render(EditForm, { text: 'The old text.', onedit: vi.fn(), onleave: vi.fn() })
    ]) {
      opener.focus();
      const { unmount } = open();
      expect(screen.getByRole('textbox')).toHaveFocus();
      await userEvent.keyboard('f');
      expect(screen.getByRole('textbox')).toHaveProperty('value', expect.stringContaining('f'));
      unmount();
      expect(opener).toHaveFocus();
    }
    opener.remove();
  });

  it('leaves the focus where somebody went on', () => {
    const elsewhere = document.body.appendChild(document.createElement('button'));
    const { unmount } = render(EditForm, { text: 'Text.', onedit: vi.fn(), onleave: vi.fn() });
    elsewhere.focus();
    unmount();
    expect(elsewhere).toHaveFocus();
    elsewhere.remove();
  });
});

describe('the form that gives levels', () => {
  const levels = [
    { dimension: 'acknowledgment', level: 2 },
    { dimension: 'apology', level: 3 }
  ] as const;
  const given = (asked: { why: string } | null = null) => {
    const acts = { ongive: vi.fn(), onuphold: vi.fn(), onleave: vi.fn() };
    render(OverrideForm, { levels, asked, ...acts });
    return acts;
  };
  const apology = () => within(screen.getByRole('group', { name: /^Apology/ }));

  it('wants another level and a reason, and gives only what was changed', async () => {
    const { ongive } = given();
    const record = screen.getByRole('button', { name: 'Record override' });
    expect(record).toBeDisabled();
    await userEvent.click(apology().getByRole('button', { name: '4' }));
    expect(screen.getByText('A reason is needed.')).toBeVisible();
    expect(record).toBeDisabled();
    await userEvent.type(screen.getByRole('textbox'), ' Repair is there. ');
    await userEvent.click(record);
    expect(ongive).toHaveBeenCalledWith({ apology: 4 }, 'Repair is there.');
  });

  it('takes a level back when the rated one is pressed', async () => {
    given();
    await userEvent.click(apology().getByRole('button', { name: '4' }));
    await userEvent.click(apology().getByRole('button', { name: '3, as rated' }));
    await userEvent.type(screen.getByRole('textbox'), 'No reason.');
    expect(screen.getByRole('button', { name: 'Record override' })).toBeDisabled();
  });

  it('answers a trainee: upholds with words, or changes levels', async () => {
    const { onuphold, ongive } = given({ why: 'I said sorry twice.' });
    expect(screen.getByText('I said sorry twice.')).toBeVisible();
    await userEvent.type(screen.getByRole('textbox'), 'The second is a formula.');
    await userEvent.click(screen.getByRole('button', { name: 'Uphold the rating' }));
    expect(onuphold).toHaveBeenCalledWith('The second is a formula.');
    await userEvent.click(apology().getByRole('button', { name: '2' }));
    await userEvent.click(screen.getByRole('button', { name: 'Answer with these levels' }));
    expect(ongive).toHaveBeenCalledWith({ apology: 2 }, 'The second is a formula.');
  });
});

describe('keys of the control room', () => {
  const press = (key: string, on: Element = document.body, more: KeyboardEventInit = {}) => {
    let found: ReturnType<typeof controlKey> = null;
    const hear = (event: Event) => (found = controlKey(event as KeyboardEvent));
    addEventListener('keydown', hear, { once: true });
    void fireEvent.keyDown(on, { key, ...more });
    return found;
  };

  it('act on the script, and rest in fields', () => {
    expect(press('F')).toBe('fire');
    expect(press('?')).toBe('keys');
    expect(press('f', document.body, { ctrlKey: true })).toBeNull();
    const field = document.body.appendChild(document.createElement('textarea'));
    expect(press('f', field)).toBeNull();
    expect(press('Escape', field)).toBe('leave');
    const button = document.body.appendChild(document.createElement('button'));
    expect(press(' ', button)).toBeNull();
    expect(press(' ')).toBe('pause');
  });

  it('that stay down walk on, and fire nothing twice', () => {
    expect(press('j', document.body, { repeat: true })).toBe('next');
    expect(press('f', document.body, { repeat: true })).toBeNull();
  });
});

describe('a text on its way', () => {
  /** What answers when it is told to. */
  function post() {
    let tell: (done: boolean) => void = () => undefined;
    const send = vi.fn(() => new Promise<boolean>((resolve) => (tell = resolve)));
    return { send, arrive: () => tell(true) };
  }
  const speakAs = (text: string, onspeech = vi.fn(), onpost = vi.fn(async () => true)) => ({
    speakers: { all: [], talking: [] },
    speech: { persona: 'dani', channel: 'public' as const, replyTo: null, text },
    answerable: [],
    bank: [],
    limits: { feed: 60, direct: 100 },
    count: (said: string) => [...new Intl.Segmenter('en').segment(said)].length,
    blocked: null,
    onpost,
    onspeech,
    onkeep: vi.fn(),
    onremove: vi.fn()
  });

  it('takes nothing with it that a persona is given to say meanwhile', async () => {
    const { send, arrive } = post();
    const onspeech = vi.fn();
    const { rerender } = render(SpeakAs, speakAs('Still brown', onspeech, send));
    const button = screen.getByRole('button', { name: 'Post now' });
    await userEvent.click(button);
    await rerender(speakAs('Still brown. And it smells', onspeech, send));
    arrive();
    await vi.waitFor(() => expect(button).toBeEnabled());
    expect(onspeech).not.toHaveBeenCalled();
    await userEvent.click(button);
    arrive();
    await vi.waitFor(() =>
      expect(onspeech).toHaveBeenCalledWith(expect.objectContaining({ text: '' }))
    );
  });

  it('takes nothing with it that is briefed meanwhile', async () => {
    const { send, arrive } = post();
    const onbriefing = vi.fn();
    const briefing = (text: string) => ({
      roles: [{ id: 'press', name: 'Press' }],
      briefing: { from: 'press', text },
      blocked: null,
      onbrief: send,
      onbriefing
    });
    const { rerender } = render(BriefForm, briefing('The lab has called.'));
    const button = screen.getByRole('button', { name: 'Send the briefing' });
    await userEvent.click(button);
    await rerender(briefing('The lab has called. It'));
    arrive();
    await vi.waitFor(() => expect(button).toBeEnabled());
    expect(onbriefing).not.toHaveBeenCalled();
    await userEvent.click(button);
    arrive();
    await vi.waitFor(() => expect(onbriefing).toHaveBeenCalledWith({ from: 'press', text: '' }));
  });

  it('takes nothing with it that is noted meanwhile', async () => {
    const { send, arrive } = post();
    const ondraft = vi.fn();
    const note = (text: string) => ({
      bookmarks: [],
      now: NOW,
      draft: { text, begun: MINUTE },
      about: null,
      blocked: null,
      nameOf: String,
      onnote: send,
      ondraft,
      onplain: vi.fn()
    });
    const { rerender } = render(NotePanel, note('Ana asks twice.'));
    const button = screen.getByRole('button', { name: 'Keep the note' });
    await userEvent.click(button);
    await rerender(note('Ana asks twice. Ben'));
    arrive();
    await vi.waitFor(() => expect(button).toBeEnabled());
    expect(ondraft).not.toHaveBeenCalled();
    await userEvent.click(button);
    arrive();
    await vi.waitFor(() => expect(ondraft).toHaveBeenCalledWith({ text: '', begun: null }));
  });

  it('leaves the field of a whisper open where one writes on', async () => {
    const { send, arrive } = post();
    const onopen = vi.fn();
    render(Trainee, {
      signals: signalsOf(),
      name: 'Ana Ferreira',
      now: NOW,
      roles: [],
      team: false,
      over: false,
      whispers: [],
      open: true,
      nameOfPost: String,
      nameOf: String,
      onopen,
      onrole: vi.fn(),
      onwhisper: send
    });
    const field = screen.getByRole('textbox', { name: /^To Ana/ });
    const button = screen.getByRole('button', { name: /^Send to Ana/ });
    await userEvent.type(field, 'Look at Dani.');
    await userEvent.click(button);
    await userEvent.type(field, ' And');
    arrive();
    await vi.waitFor(() => expect(button).toBeEnabled());
    expect(field).toHaveValue('Look at Dani. And');
    expect(onopen).not.toHaveBeenCalled();
    await userEvent.click(button);
    arrive();
    await vi.waitFor(() => expect(onopen).toHaveBeenCalledOnce());
    expect(field).toHaveValue('');
  });

  it('of a persona is as long as people count it', () => {
    render(SpeakAs, speakAs('👨‍👩‍👧‍👦'.repeat(60)));
    expect(screen.getByText('0 left')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Post now' })).toBeEnabled();
  });
});
