import { describe, expect, it, vi } from 'vitest';
import { GOOD } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';
import { briefOf } from '../../core/scenario/brief.ts';
import { Room } from '../room.svelte.ts';
import { Tryout, type From } from './tryout.svelte.ts';

const SECOND = 1000;

/** A try-out whose clock is moved by hand; `waits` lets wall time in ms pass. */
function begin(from: Partial<From> = {}, scenario = bakery()) {
  vi.useFakeTimers();
  let wall = 5000;
  const drill = new Tryout(scenario, { at: 0, before: 'exemplary', seed: 7, ...from }, () => wall);
  const stop = drill.start();
  return {
    drill,
    waits(ms: number) {
      for (let passed = 0; passed < ms; passed += 250) {
        wall += 250;
        vi.advanceTimersByTime(250);
      }
    },
    ends() {
      stop();
      vi.useRealTimers();
    }
  };
}

describe('a try-out', () => {
  it('brings what the script has, on its own clock', () => {
    const { drill, waits, ends } = begin();
    expect(drill.state.status).toBe('running');
    waits(9 * SECOND);
    expect(drill.state.order).toEqual([]);
    waits(2 * SECOND);
    expect(drill.state.order).toEqual(['cat']);
    expect(drill.now).toBe(11 * SECOND);
    ends();
  });

  it('takes an answer, and rates it at once', async () => {
    const { drill, waits, ends } = begin();
    waits(60 * SECOND);
    const outcome = await drill.send({ type: 'Reply', to: 'daughter', text: GOOD });
    expect(outcome).toMatchObject({ ok: true });
    expect(Object.values(drill.state.ratings)[0]).toMatchObject({
      to: 'daughter',
      quality: 'good'
    });
    expect(await drill.send({ type: 'Reply', to: 'nobody', text: GOOD })).toMatchObject({
      ok: false,
      code: 'no-such-post'
    });
    ends();
  });

  it('runs as fast as it is told to, and stands when it is paused', async () => {
    const { drill, waits, ends } = begin();
    await drill.send({ type: 'ChangeSpeed', speed: 16 });
    waits(2 * SECOND);
    expect(drill.now).toBe(32 * SECOND);
    await drill.send({ type: 'PauseDrill' });
    waits(5 * SECOND);
    expect(drill.now).toBe(32 * SECOND);
    ends();
  });

  it('begins at a chosen time, at which what is due then comes', () => {
    const { drill, ends } = begin({ at: 90 * SECOND });
    expect(drill.now).toBe(90 * SECOND);
    expect(drill.state.order.at(-1)).toBe('medical');
    ends();
  });

  it('has a past in which everybody was answered, or nobody', () => {
    const at = 350 * SECOND;
    const answered = begin({ at, before: 'exemplary' });
    expect(answered.drill.state.answered).toHaveProperty('daughter');
    expect(answered.drill.state.order).not.toContain('screenshot');
    answered.ends();
    const silent = begin({ at, before: 'silent' });
    expect(silent.drill.state.answered).toEqual({});
    expect(silent.drill.state.order).toContain('screenshot');
    silent.ends();
  });

  it('shows no more than a trainee sees', () => {
    const { drill, waits, ends } = begin({ before: 'silent' });
    waits(340 * SECOND);
    expect(drill.state.scheduled).toEqual([]);
    expect(drill.state.seed).toBe(0);
    expect(Object.keys(drill.state.released)).not.toContain('inject:daughter');
    ends();
  });

  it('ends with the script', () => {
    const { drill, waits, ends } = begin({ at: 590 * SECOND });
    waits(11 * SECOND);
    expect(drill.state.status).toBe('ended');
    expect(drill.now).toBe(600 * SECOND);
    ends();
  });

  it('leaves nothing behind in the browser', () => {
    localStorage.clear();
    const { drill, waits, ends } = begin();
    const room = new Room(drill, briefOf(bakery()), false);
    waits(60 * SECOND);
    room.reply('daughter');
    room.composer.write('We are');
    room.kept.toggleColumn('#loaf');
    expect(room.leave()).toBe(true);
    expect(room.leave()).toBe(false);
    expect(room.drafts.get('reply:daughter')?.text).toBe('We are');
    expect(localStorage).toHaveLength(0);
    ends();
  });
});
