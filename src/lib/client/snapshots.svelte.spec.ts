import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Snapshots } from './snapshots.svelte.ts';

class FakeSource extends EventTarget {
  static readonly CLOSED = 2;
  static latest: FakeSource;
  readyState = 1;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  constructor(readonly url: string) {
    super();
    FakeSource.latest = this;
  }
  say(type: string, data: unknown): void {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }));
  }
  close(): void {
    this.readyState = 2;
  }
}

const answer = vi.fn<() => Promise<Response>>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', FakeSource);
  vi.stubGlobal('fetch', answer);
  answer.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const opened = () => {
  const ended = vi.fn();
  const snapshots = new Snapshots('/board', { people: 1 }, 'ana', ended);
  snapshots.open();
  return { snapshots, ended, source: FakeSource.latest };
};
const refuse = (person: string | null) =>
  answer.mockResolvedValue(Response.json({ message: 'No.', person }, { status: 404 }));

it('shows what the page was loaded with, then the latest that came', () => {
  const { snapshots, source } = opened();
  expect(snapshots.current).toEqual({ people: 1 });
  source.say('snapshot', { people: 2 });
  source.say('snapshot', { people: 3 });
  expect(snapshots.current).toEqual({ people: 3 });
});

it('says that it is behind while the browser connects again', () => {
  const { snapshots, source } = opened();
  source.readyState = 0;
  source.onerror?.();
  expect(snapshots.behind).toBe(true);
  source.onopen?.();
  expect(snapshots.behind).toBe(false);
  expect(answer).not.toHaveBeenCalled();
});

it('opens anew what was closed for a moment', async () => {
  answer.mockResolvedValue(new Response('starting', { status: 502 }));
  const { snapshots, source, ended } = opened();
  source.readyState = 2;
  source.onerror?.();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(FakeSource.latest).not.toBe(source);
  FakeSource.latest.say('snapshot', { people: 9 });
  expect(snapshots.current).toEqual({ people: 9 });
  expect([snapshots.barred, ended.mock.calls.length]).toEqual([null, 0]);
});

it.each(['refusal', 'end'])('says after a %s what has become of its reader', async (how) => {
  refuse(null);
  const { snapshots, source, ended } = opened();
  if (how === 'end') source.say('end', {});
  else {
    source.readyState = 2;
    source.onerror?.();
  }
  await vi.advanceTimersByTimeAsync(60_000);
  expect(snapshots.barred).toBe('signed-out');
  expect(FakeSource.latest).toBe(source);
  expect(ended).not.toHaveBeenCalled();
});

it('hands over to the page when there is nothing more for one who may see it', async () => {
  answer.mockResolvedValue(new Response(''));
  const { ended, source } = opened();
  source.say('end', {});
  await vi.advanceTimersByTimeAsync(0);
  expect(ended).toHaveBeenCalledOnce();
});
