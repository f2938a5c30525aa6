import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GUS, inFullSwing, STARTEX, time } from '../../../tests/support/lopewell.ts';
import { LiveDrill } from './live-drill.svelte.ts';

/** The browser's side of a stream, worked by hand. */
class Source extends EventTarget {
  static readonly CLOSED = 2;
  static all: Source[] = [];
  readyState = 1;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  constructor(readonly url: string) {
    super();
    Source.all.push(this);
  }
  close() {
    this.readyState = Source.CLOSED;
  }
  tell(type: string, ...data: unknown[]) {
    for (const one of data) {
      this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(one) }));
      flushSync();
    }
    vi.advanceTimersByTime(0);
  }
  fail(closed: boolean) {
    this.readyState = closed ? Source.CLOSED : 0;
    this.onerror?.();
  }
}
const latest = () => {
  const source = Source.all.at(-1);
  if (!source) throw new Error('no stream was opened');
  return source;
};

function live(at = '38:20') {
  const log = inFullSwing();
  const drill = new LiveDrill('d1', log.state, STARTEX + time(at));
  return { log, drill, stop: drill.start() };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', Source);
  Source.all = [];
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('LiveDrill', () => {
  it('reads on after the last event that it has, and folds what comes', () => {
    const { log, drill, stop } = live();
    expect(latest().url).toBe(`/drills/d1/stream?after=${String(log.events.length)}`);
    log.post('38:30', GUS, 'more', { id: 'more' });
    const event = log.events.at(-1);
    latest().tell('drill', event);
    latest().tell('drill', event);
    expect(drill.state.order.filter((id) => id === 'more')).toHaveLength(1);
    stop();
  });

  it('draws in one go what comes in one go', () => {
    const { log, drill, stop } = live();
    const known = log.events.length;
    log.post('38:30', GUS, 'more', { id: 'more' }).post('38:30', GUS, 'again', { id: 'again' });
    const seen: number[] = [];
    const ended = $effect.root(() => {
      $effect(() => void seen.push(drill.state.order.length));
    });
    flushSync();
    const [first = 0] = seen;
    latest().tell('drill', ...log.events.slice(known));
    flushSync();
    expect(seen).toEqual([first, first + 2]);
    ended();
    stop();
  });

  it('tells whenever its line stands, also where it was not known to be gone', () => {
    const { drill, stop } = live();
    let told = 0;
    drill.onconnected = () => (told += 1);
    latest().onopen?.();
    dispatchEvent(new Event('online'));
    latest().onopen?.();
    expect([told, drill.connection]).toEqual([2, 'live']);
    stop();
  });

  it('runs its clock between events, as fast as the drill', () => {
    const { log, drill, stop } = live();
    expect(drill.now).toBe(time('38:20'));
    vi.advanceTimersByTime(2_000);
    expect(drill.now).toBe(time('38:22'));
    log.add('38:22', { type: 'SpeedChanged', speed: 10 });
    latest().tell('drill', log.events.at(-1));
    vi.advanceTimersByTime(2_000);
    expect(drill.now).toBe(time('38:42'));
    stop();
  });

  it('stands while its line is gone, says so after a moment, and then takes the server’s time', () => {
    const { drill, stop } = live();
    latest().fail(false);
    vi.advanceTimersByTime(1_500);
    expect([drill.now, drill.cutOff]).toEqual([time('38:20'), false]);
    vi.advanceTimersByTime(18_500);
    expect([drill.now, drill.cutOff]).toEqual([time('38:20'), true]);
    latest().onopen?.();
    expect([drill.now, drill.cutOff]).toEqual([time('38:40'), false]);
    latest().tell('clock', { now: STARTEX + time('38:19') });
    vi.advanceTimersByTime(1_000);
    expect(drill.now).toBe(time('38:20'));
    stop();
  });

  it('does not say that a line was gone which is back at once', () => {
    const { drill, stop } = live();
    latest().fail(false);
    vi.advanceTimersByTime(1_000);
    latest().onopen?.();
    vi.advanceTimersByTime(2_000);
    expect([drill.now, drill.cutOff]).toEqual([time('38:23'), false]);
    stop();
  });

  it.each([-1, 1])(
    'is right on a device whose clock is %i h off, or set while it runs',
    (hours) => {
      vi.setSystemTime(STARTEX + time('38:20') + hours * 3_600_000);
      const { drill, stop } = live();
      expect(drill.now).toBe(time('38:20'));
      vi.advanceTimersByTime(2_000);
      vi.setSystemTime(Date.now() - 2 * hours * 3_600_000);
      latest().tell('clock', { now: STARTEX + time('38:22') });
      vi.advanceTimersByTime(2_000);
      expect(drill.now).toBe(time('38:24'));
      stop();
    }
  );

  it('stands still while the drill is paused', () => {
    const { log, drill, stop } = live();
    log.add('38:25', { type: 'DrillPaused', by: 'trainee' });
    latest().tell('drill', log.events.at(-1));
    vi.advanceTimersByTime(60_000);
    expect(drill.now).toBe(time('38:25'));
    stop();
  });

  it('does not run past the end', () => {
    const { drill, stop } = live('59:59');
    vi.advanceTimersByTime(10_000);
    expect(drill.now).toBe(time('60:00'));
    stop();
  });

  it.each([
    ['asks', true, 2],
    ['does not ask', false, 1]
  ])(
    '%s after the end for what a facilitator says, where there is one',
    (_, facilitated, opened) => {
      const log = inFullSwing();
      const drill = new LiveDrill(
        'd1',
        { ...log.state, facilitated },
        STARTEX + time('38:20'),
        'me'
      );
      const stop = drill.start();
      log.add('38:30', { type: 'DrillEnded', because: 'time', command: 'c1' } as never);
      latest().tell('drill', log.events.at(-1));
      latest().tell('end', {});
      vi.advanceTimersByTime(31_000);
      expect(Source.all).toHaveLength(opened);
      latest().onopen?.();
      expect(drill.connection).toBe('ended');
      stop();
    }
  );

  it('opens a stream that closed for good again, after the last event', () => {
    const { log, drill, stop } = live();
    latest().onopen?.();
    log.post('38:30', GUS, 'more', { id: 'more' });
    latest().tell('drill', log.events.at(-1));
    latest().fail(true);
    expect(drill.connection).toBe('reconnecting');
    vi.advanceTimersByTime(1_000);
    expect(Source.all).toHaveLength(2);
    expect(latest().url).toBe(`/drills/d1/stream?after=${String(log.events.length)}`);
    latest().onopen?.();
    expect(drill.connection).toBe('live');
    stop();
  });

  it('leaves a stream that the browser opens again by itself alone', () => {
    const { drill, stop } = live();
    latest().fail(false);
    vi.advanceTimersByTime(3_000);
    expect(Source.all).toHaveLength(1);
    expect(drill.connection).toBe('reconnecting');
    stop();
  });

  it('says that the connection is lost when it stays away, and since when', () => {
    const { drill, stop } = live();
    latest().fail(false);
    vi.advanceTimersByTime(30_000);
    expect(drill.connection).toBe('lost');
    expect(drill.downSince).toBe(time('38:20'));
    stop();
  });

  it('takes a long silence for a dead line', () => {
    const { stop } = live();
    latest().onopen?.();
    vi.advanceTimersByTime(30_000);
    latest().tell('clock', { now: STARTEX + time('38:50') });
    vi.advanceTimersByTime(30_000);
    expect(Source.all).toHaveLength(1);
    vi.advanceTimersByTime(20_000);
    expect(Source.all).toHaveLength(2);
    stop();
  });

  it('says why nothing more comes, and asks no more', async () => {
    vi.stubGlobal('fetch', async () =>
      Response.json({ message: 'No.', person: null }, { status: 404 })
    );
    const log = inFullSwing();
    const now = STARTEX + time('38:20');
    const drill = new LiveDrill('d1', log.state, now, null, { account: 'ana' });
    const stop = drill.start();
    latest().fail(true);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(drill.barred).toBe('signed-out');
    expect(Source.all).toHaveLength(1);
    stop();
  });

  it('ends with the drill, and opens nothing after it was left', () => {
    const { drill, stop } = live();
    latest().tell('end', {});
    expect(drill.connection).toBe('ended');
    stop();
    vi.advanceTimersByTime(120_000);
    expect(Source.all).toHaveLength(1);
  });
});
