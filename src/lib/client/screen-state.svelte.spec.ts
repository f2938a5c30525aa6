import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { inFullSwing, KIT } from '../../../tests/support/lopewell.ts';
import { replay } from '../core/drill/evolve.ts';
import { initialState } from '../core/drill/state.ts';
import { ScreenState } from './screen-state.svelte.ts';

describe('the state on a screen', () => {
  it('is after each event what the log says, however much of it was read meanwhile', () => {
    const { events } = inFullSwing();
    const screen = new ScreenState(initialState());
    events.forEach((event, nth) => {
      expect(screen.apply(event)).toBe(true);
      expect({ ...screen.read }).toEqual(replay(events.slice(0, nth + 1)));
    });
  });

  it('tells those who read what an event changed, and nobody else', () => {
    const log = inFullSwing();
    const screen = new ScreenState(log.state);
    const seen: string[] = [];
    const stop = $effect.root(() => {
      $effect(() => void seen.push(`order ${String(screen.read.order.length)}`));
      $effect(() => void seen.push(`facts ${String(screen.read.facts.length)}`));
    });
    flushSync();
    const [order] = seen.splice(0);
    log.post('39:00', KIT, 'and now?', { id: 'now' });
    screen.apply(log.events.at(-1)!);
    flushSync();
    stop();
    expect(seen).toEqual([`order ${String(log.state.order.length)}`]);
    expect(seen[0]).not.toBe(order);
  });

  it('hands out a new list once it has changed, so that what passes it on is told', () => {
    const log = inFullSwing();
    const screen = new ScreenState(log.state);
    const before = screen.read.order;
    const copy = [...before];
    log.post('39:00', KIT, 'and now?', { id: 'now' });
    screen.apply(log.events.at(-1)!);
    expect(before).toEqual(copy);
    expect(screen.read.order).toEqual([...copy, 'now']);
  });

  it('changes nothing of the state that it was given', () => {
    const log = inFullSwing();
    const given = replay(log.events);
    const screen = new ScreenState(given);
    log.post('39:00', KIT, 'and now?', { id: 'now' });
    screen.apply(log.events.at(-1)!);
    expect(screen.apply(log.events.at(-1)!)).toBe(false);
    expect(given).toEqual(replay(log.events.slice(0, -1)));
    screen.reset(given);
    expect({ ...screen.read }).toEqual(given);
    screen.apply(log.events.at(-1)!);
    expect(given).toEqual(replay(log.events.slice(0, -1)));
  });
});
