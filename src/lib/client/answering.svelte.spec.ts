import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Answering } from './answering.svelte.ts';
import type { Outcome } from './commands.ts';

const KEY = 'hotseat:hotwash:d1:next-time';
beforeEach(() => localStorage.clear());

function answering(own?: { text: string; seq: number }) {
  const answers: Outcome[] = [];
  let seq = own?.seq ?? 10;
  const send = vi.fn((_: { question: string; text: string; after: number | null }) =>
    Promise.resolve(answers.shift() ?? { ok: true as const, seq: (seq += 1) })
  );
  const reload = vi.fn(() => Promise.resolve());
  const one = new Answering('next-time', own, { send }, KEY, reload);
  return { one, send, reload, answers };
}

describe('an answer that is being written', () => {
  it('is saved when the hands rest, each wording on top of the one before', async () => {
    vi.useFakeTimers();
    const { one, send } = answering();
    expect(one.standing).toBe('empty');
    one.type('Phone');
    one.type('Phone first.');
    expect(one.standing).toBe('typing');
    await vi.advanceTimersByTimeAsync(1000);
    expect(send.mock.calls).toEqual([
      [{ question: 'next-time', text: 'Phone first.', after: null }]
    ]);
    expect(one.standing).toBe('saved');
    one.type('Phone first, then write.');
    await one.save();
    expect(send).toHaveBeenLastCalledWith({
      question: 'next-time',
      text: 'Phone first, then write.',
      after: 11
    });
    vi.useRealTimers();
  });

  it('waits in this browser while it cannot be saved, and is there after a reload', async () => {
    const first = answering();
    first.answers.push({ ok: false, code: 'no-connection', message: 'No connection.' });
    first.one.type('Do not lose me.');
    await first.one.save();
    expect(first.one).toMatchObject({ standing: 'failed', message: 'No connection.' });
    const again = answering();
    again.one.load();
    expect(again.one.text).toBe('Do not lose me.');
    await again.one.save();
    expect(again.one.standing).toBe('saved');
    expect(localStorage.getItem(KEY)).toBe('null');
  });

  it('never writes over what another window wrote, and lets its writer choose', async () => {
    const { one, send, reload, answers } = answering({ text: 'Old.', seq: 4 });
    answers.push({ ok: false, code: 'answered-meanwhile', message: 'In another window.' });
    one.type('Mine.');
    await one.save();
    await Promise.resolve();
    expect(reload).toHaveBeenCalledOnce();
    one.hear({ text: 'Theirs.', seq: 9 });
    expect(one).toMatchObject({ standing: 'conflict', text: 'Mine.', other: 'Theirs.' });
    one.type('Mine, longer.');
    await one.save();
    expect(send).toHaveBeenCalledOnce();
    one.keepMine();
    await one.save();
    expect(send).toHaveBeenLastCalledWith({
      question: 'next-time',
      text: 'Mine, longer.',
      after: 9
    });
    expect(one).toMatchObject({ standing: 'saved', other: null });
  });

  it('is not undone by what the server had before it was saved, when that comes late', async () => {
    const { one, send } = answering();
    one.type('Say when');
    await one.save();
    one.hear(undefined);
    expect(one).toMatchObject({ text: 'Say when', standing: 'saved' });
    one.type('Say when more comes.');
    one.hear(undefined);
    await one.save();
    expect(one.standing).toBe('saved');
    expect(send).toHaveBeenLastCalledWith(
      expect.objectContaining({ text: 'Say when more comes.', after: 11 })
    );
  });

  it('takes what another window wrote where nothing was typed here', () => {
    const { one } = answering({ text: 'Old.', seq: 4 });
    one.hear({ text: 'New.', seq: 9 });
    expect(one).toMatchObject({ standing: 'saved', text: 'New.' });
    one.type('Mine.');
    one.hear({ text: 'Newer.', seq: 12 });
    one.takeOther();
    expect(one).toMatchObject({ standing: 'saved', text: 'Newer.', other: null });
  });
});
