import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inFullSwing, time } from '../../../tests/support/lopewell.ts';
import type { Outcome } from './commands.ts';
import { Composer, type Writable } from './composer.svelte.ts';
import { Drafts } from './drafts.svelte.ts';

const { state } = inFullSwing();
const merrin = state.posts.merrin;
if (!merrin) throw new Error('the fixture has lost a post');
const target = { kind: 'reply', post: merrin } as const;

function room(outcome: Outcome = { ok: true, seq: 99 }, me: string | null = null) {
  const send = vi.fn(() => Promise.resolve(outcome));
  const drill: Writable = { state, now: time('38:18'), send };
  const drafts = new Drafts('d1', me);
  drafts.load();
  return { send, drafts, composer: new Composer(drill, drafts) };
}

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe('Composer', () => {
  it('keeps the draft at a pause in typing, with the drill clock’s time', () => {
    const { composer } = room();
    composer.begin(target);
    composer.write('Merrin, where you');
    expect(composer.savedAt).toBeNull();
    vi.advanceTimersByTime(1_000);
    expect(composer.savedAt).toBe(time('38:18'));
  });

  it('goes on with the draft after a reload', () => {
    const first = room();
    first.composer.begin(target);
    first.composer.write('Merrin, where you');
    first.composer.handOver = 'phone';
    first.composer.leave();
    const { composer } = room();
    composer.begin(target);
    expect([composer.text, composer.handOver]).toEqual(['Merrin, where you', 'phone']);
  });

  it('keeps what is chosen beside the text after a pause', () => {
    const first = room();
    first.composer.begin(target);
    first.composer.write('Merrin, call us.');
    vi.advanceTimersByTime(1_000);
    first.composer.choose({ handOver: 'phone' });
    first.composer.leave();
    first.composer.begin(target);
    expect(first.composer.handOver).toBe('phone');
    first.composer.choose({ handOver: undefined });
    vi.advanceTimersByTime(1_000);
    const { composer } = room();
    composer.begin(target);
    expect([composer.text, composer.handOver]).toEqual(['Merrin, call us.', undefined]);
  });

  it('goes on with what a statement promised, and with drafts of before that was kept', () => {
    const first = room();
    first.composer.begin({ kind: 'statement' });
    first.composer.write('We check every street.');
    first.composer.choose({ update: true, nextUpdateIn: 30 });
    first.composer.leave();
    const { composer } = room();
    composer.begin({ kind: 'statement' });
    expect(composer).toMatchObject({ update: true, nextUpdateIn: 30 });
    localStorage.setItem('hotseat:drafts:d1', '{"statement":{"text":"Older.","at":1}}');
    const older = room().composer;
    older.begin({ kind: 'statement' });
    expect(older).toMatchObject({ text: 'Older.', update: false, nextUpdateIn: null });
  });

  it('keeps the drafts of two people of one browser apart', () => {
    localStorage.setItem('hotseat:drafts:d1', '{"reply:merrin":{"text":"Older.","at":1}}');
    const text = (me: string) => {
      const { composer } = room(undefined, me);
      composer.begin(target);
      return composer.text;
    };
    expect([text('ana'), text('ben')]).toEqual(['Older.', '']);
    const { composer } = room(undefined, 'ben');
    composer.begin(target);
    composer.write('Not yours to read.');
    composer.leave();
    expect([text('ana'), text('ben')]).toEqual(['Older.', 'Not yours to read.']);
  });

  it('keeps a draft for each post', () => {
    const { composer } = room();
    composer.begin(target);
    composer.write('for Merrin');
    composer.begin({ kind: 'statement' });
    composer.write('for everyone');
    composer.begin(target);
    expect(composer.text).toBe('for Merrin');
  });

  it('counts as people count, and takes the longer limit in private', () => {
    const { composer } = room();
    composer.begin(target);
    composer.write('  👩‍👩‍👧‍👦 hm  ');
    expect([composer.length, composer.limit]).toEqual([4, 500]);
    composer.begin({ kind: 'direct', person: 'noor_haddad', name: 'Noor' });
    expect(composer.limit).toBe(1000);
  });

  it('does not send what is empty or too long', async () => {
    const { composer, send } = room();
    composer.begin(target);
    expect(await composer.send()).toBeNull();
    composer.write('x'.repeat(501));
    expect(composer.fault).toBe('1 over the limit of 500 characters.');
    expect(await composer.send()).toBeNull();
    expect(send).not.toHaveBeenCalled();
  });

  it('sends once for two presses, and forgets the draft', async () => {
    const { composer, send, drafts } = room();
    composer.begin(target);
    composer.write('Merrin, I’m sorry.');
    await Promise.all([composer.send(), composer.send()]);
    expect(send.mock.calls).toEqual([
      [{ type: 'Reply', to: 'merrin', text: 'Merrin, I’m sorry.' }]
    ]);
    expect(composer.target).toBeNull();
    expect(drafts.get('reply:merrin')).toBeUndefined();
  });

  it('keeps the text and says why when it was refused', async () => {
    const { composer } = room({ ok: false, code: 'ended', message: 'The drill has ended.' });
    composer.begin(target);
    composer.write('Merrin');
    await composer.send();
    expect([composer.text, composer.failed]).toEqual(['Merrin', 'The drill has ended.']);
    composer.write('Merrin,');
    expect(composer.failed).toBeNull();
  });

  it('keeps and sends another text while the first is on its way', async () => {
    const coach = state.posts.coach;
    if (!coach) throw new Error('the fixture has lost a post');
    const other = { kind: 'reply', post: coach } as const;
    const answers: ((outcome: Outcome) => void)[] = [];
    const { composer, send } = room();
    send.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
    composer.begin(target);
    composer.write('Merrin, where you live nothing is wrong.');
    const first = composer.send();
    expect(composer.sending).toBe(true);
    composer.begin(other);
    expect(composer.sending).toBe(false);
    composer.write('Half an ans');
    composer.leave();
    composer.begin(other);
    expect(composer.text).toBe('Half an ans');
    composer.write('Half an answer');
    const second = composer.send();
    answers[0]?.({ ok: false, code: 'no-connection', message: 'No connection.' });
    await first;
    expect([composer.text, composer.sending, composer.failed]).toEqual([
      'Half an answer',
      true,
      null
    ]);
    answers[1]?.({ ok: true, seq: 100 });
    await second;
    expect(composer.target).toBeNull();
    composer.begin(target);
    expect(composer.text).toBe('Merrin, where you live nothing is wrong.');
  });

  describe('in two tabs', () => {
    /** A tab of the same browser, which hears of what the others keep when it is told. */
    function tab() {
      const here = room();
      const stop = here.drafts.share(() => here.composer.takeUp());
      return { ...here, stop };
    }
    const hear = () => dispatchEvent(new StorageEvent('storage', { key: 'hotseat:drafts:d1' }));
    const kept = () => {
      const fresh = room();
      fresh.composer.begin(target);
      return fresh.composer.text;
    };

    it('goes on with what the other one has kept', () => {
      const [one, two] = [tab(), tab()];
      two.composer.begin(target);
      one.composer.begin(target);
      one.composer.write('Merrin, where you live');
      one.composer.save();
      hear();
      expect(two.composer.text).toBe('Merrin, where you live');
      two.composer.leave();
      expect(kept()).toBe('Merrin, where you live');
      one.stop();
      two.stop();
    });

    it('does not change what is being typed here', () => {
      const [one, two] = [tab(), tab()];
      two.composer.begin(target);
      two.composer.write('Hello');
      one.composer.begin(target);
      one.composer.write('Merrin');
      one.composer.save();
      hear();
      expect(two.composer.text).toBe('Hello');
      one.stop();
      two.stop();
    });

    it('does not undo what is chosen here', () => {
      const [one, two] = [tab(), tab()];
      two.composer.begin(target);
      two.composer.write('Merrin');
      two.composer.save();
      hear();
      two.composer.choose({ handOver: 'phone' });
      one.composer.begin({ kind: 'statement' });
      one.composer.write('for everyone');
      one.composer.save();
      hear();
      expect(two.composer.handOver).toBe('phone');
      one.stop();
      two.stop();
    });

    it('keeps no nothing over what the other one has written, nor its other drafts', () => {
      const [one, two] = [room(), room()];
      two.composer.begin(target);
      one.composer.begin(target);
      one.composer.write('Merrin, where you live');
      one.composer.leave();
      two.composer.begin({ kind: 'statement' });
      two.composer.write('for everyone');
      two.composer.leave();
      expect(kept()).toBe('Merrin, where you live');
    });
  });

  it('does not trust what the browser stored', () => {
    localStorage.setItem('hotseat:drafts:d1', '{"reply:merrin":{"text":7},"x":null}');
    const { composer } = room();
    composer.begin(target);
    expect(composer.text).toBe('');
  });
});
