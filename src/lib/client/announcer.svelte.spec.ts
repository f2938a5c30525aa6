import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GUS, inFullSwing, KIT, screenAt } from '../../../tests/support/lopewell.ts';
import { Announcer } from './announcer.svelte.ts';

const said = (announcer: Announcer) => announcer.said.map(({ text }) => text);

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe('Announcer', () => {
  const arrivals = () => {
    const log = inFullSwing();
    const before = log.events.length;
    log
      .post('38:30', GUS, 'one')
      .post('38:31', GUS, 'two')
      .post('38:32', KIT, 'you', { mentions: true });
    return log.events.slice(before);
  };

  it('sums up new posts instead of reading each', () => {
    const announcer = new Announcer();
    for (const event of arrivals()) announcer.hear(event);
    expect(said(announcer)).toEqual([]);
    vi.advanceTimersByTime(10_000);
    expect(said(announcer)).toEqual(['3 new posts, 1 mentions you.']);
  });

  it('is silent about posts when asked to be, and remembers it', () => {
    new Announcer().readPosts(false);
    const announcer = new Announcer();
    announcer.load();
    for (const event of arrivals()) announcer.hear(event);
    vi.advanceTimersByTime(10_000);
    expect(said(announcer)).toEqual([]);
  });

  it('says once that a clock passed its target, and once that it passed its limit', () => {
    const announcer = new Announcer();
    const { state } = inFullSwing();
    for (const clock of ['38:20', '38:50', '38:56', '39:10', '40:00', '40:30']) {
      announcer.watch(screenAt(state, clock).items);
    }
    expect(said(announcer)).toEqual([
      'Bellamy Juniors AC: past the target, 5:59 to the limit.',
      'Merrin Okafor: the limit has passed.'
    ]);
  });
});
