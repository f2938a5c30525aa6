import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inFullSwing, time } from '../../../tests/support/lopewell.ts';
import { ReplayedDrill } from './replayed-drill.svelte.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('ReplayedDrill', () => {
  it('stands at its end as the live drill stood', () => {
    const log = inFullSwing();
    const drill = new ReplayedDrill(log.events);
    drill.seek(Infinity);
    expect($state.snapshot(drill.state)).toEqual(log.state);
  });

  it('goes back by reading the log again from its start', () => {
    const drill = new ReplayedDrill(inFullSwing().events);
    drill.seek(time('38:00'));
    expect(drill.state.posts.merrin).toBeDefined();
    drill.seek(time('31:30'));
    expect(drill.state.posts.merrin).toBeUndefined();
    expect(drill.state.posts.bus).toBeDefined();
    expect(drill.now).toBe(time('31:30'));
  });

  it('plays at its speed, and stops at the end', () => {
    const drill = new ReplayedDrill(inFullSwing().events);
    drill.seek(time('30:00'));
    drill.speed = 60;
    drill.play();
    vi.advanceTimersByTime(1_000);
    expect(drill.now).toBeGreaterThan(time('30:50'));
    expect(drill.now).toBeLessThanOrEqual(time('31:00'));
    vi.advanceTimersByTime(60_000);
    expect([drill.now, drill.playing]).toEqual([drill.length, false]);
  });

  it('waits while it is paused', () => {
    const drill = new ReplayedDrill(inFullSwing().events);
    drill.play();
    vi.advanceTimersByTime(500);
    drill.pause();
    const { now } = drill;
    vi.advanceTimersByTime(5_000);
    expect(drill.now).toBe(now);
  });
});
