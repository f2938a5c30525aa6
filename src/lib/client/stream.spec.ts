import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Barred } from './barred.ts';
import { DrillStream, type Connection } from './stream.ts';

/** A line of the browser that does what the test says, and nothing by itself. */
class Line extends EventTarget {
  static readonly CLOSED = 2;
  static lines: Line[] = [];
  readyState = 0;
  onopen = () => {};
  onerror = () => {};

  constructor(readonly address: string) {
    super();
    Line.lines.push(this);
  }

  opens(): void {
    this.readyState = 1;
    this.onopen();
  }

  says(name: string, data: unknown): void {
    this.dispatchEvent(Object.assign(new Event(name), { data: JSON.stringify(data) }));
  }

  close(): void {
    this.readyState = Line.CLOSED;
  }
}

let stream: DrillStream;
let seen: number[];
let connections: Connection[];
let barred: Barred[];
const line = () => Line.lines.at(-1) as Line;

beforeEach(() => {
  vi.useFakeTimers();
  Line.lines = [];
  seen = [];
  connections = [];
  barred = [];
  vi.stubGlobal('EventSource', Line);
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('removeEventListener', () => {});
  stream = new DrillStream(
    () => `/stream?after=${String(seen.at(-1) ?? 0)}`,
    {
      event: ({ seq }) => seen.push(seq),
      clock: () => {},
      connection: (connection) => connections.push(connection),
      barred: (why) => barred.push(why)
    },
    null
  );
  stream.open();
  line().opens();
});
afterEach(() => {
  stream.close();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a line that falls silent without closing', () => {
  it('is opened again after the last event that is known, once nothing was heard for 40 s', () => {
    line().says('drill', { seq: 7 });
    for (let beats = 0; beats < 4; beats += 1) {
      vi.advanceTimersByTime(15_000);
      line().says('clock', { now: 0 });
    }
    expect(Line.lines).toHaveLength(1);
    vi.advanceTimersByTime(45_000);
    expect(Line.lines.map(({ readyState }) => readyState)).toEqual([Line.CLOSED, 0]);
    expect(line().address).toBe('/stream?after=7');
    expect(connections.at(-1)).toBe('reconnecting');
  });

  it('is tried again while an attempt hangs, says that it is lost, and comes back', () => {
    vi.advanceTimersByTime(45_000);
    vi.advanceTimersByTime(60_000);
    expect(connections.at(-1)).toBe('lost');
    // Each attempt that hung was given up for a new one.
    expect(Line.lines.length).toBeGreaterThanOrEqual(4);
    expect(Line.lines.filter(({ readyState }) => readyState !== Line.CLOSED)).toHaveLength(1);
    line().opens();
    expect(connections.at(-1)).toBe('live');
    const before = Line.lines.length;
    line().says('clock', { now: 0 });
    vi.advanceTimersByTime(30_000);
    expect(Line.lines).toHaveLength(before);
  });
});

describe('a reader who has lost the right to it', () => {
  const answers = (status: number, body: object) =>
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json(body, { status })));

  it('is told why at once, and nothing is tried again', async () => {
    answers(404, { because: 'taken-out' });
    line().says('parted', {});
    await vi.advanceTimersByTimeAsync(0);
    expect(barred).toEqual(['taken-out']);
    expect(connections).toEqual(['live']);
    expect(Line.lines).toHaveLength(1);
  });

  it('reads on where it is still theirs', async () => {
    answers(200, {});
    line().says('parted', {});
    await vi.advanceTimersByTimeAsync(0);
    expect(barred).toEqual([]);
    expect(Line.lines).toHaveLength(2);
  });
});
