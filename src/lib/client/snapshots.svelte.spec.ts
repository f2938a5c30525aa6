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

beforeEach(() => vi.stubGlobal('EventSource', FakeSource));
afterEach(() => vi.unstubAllGlobals());

const opened = () => {
  const refused = vi.fn();
  const snapshots = new Snapshots('/board', { people: 1 }, refused);
  snapshots.open();
  return { snapshots, refused, source: FakeSource.latest };
};

it('shows what the page was loaded with, then the latest that came', () => {
  const { snapshots, source } = opened();
  expect(snapshots.current).toEqual({ people: 1 });
  source.say('snapshot', { people: 2 });
  source.say('snapshot', { people: 3 });
  expect(snapshots.current).toEqual({ people: 3 });
});

it('says that it is behind while the browser connects again', () => {
  const { snapshots, source, refused } = opened();
  source.readyState = 0;
  source.onerror?.();
  expect(snapshots.behind).toBe(true);
  source.onopen?.();
  expect(snapshots.behind).toBe(false);
  expect(refused).not.toHaveBeenCalled();
});

it.each(['refusal', 'end'])('hands over to the page after a %s', (how) => {
  const { source, refused } = opened();
  if (how === 'end') source.say('end', {});
  else {
    source.readyState = 2;
    source.onerror?.();
  }
  expect(refused).toHaveBeenCalledOnce();
  expect(source.readyState).toBe(2);
});
