import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reloadWhile } from './reload-while.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function loading({ awaited = false, others = false } = {}) {
  const reload = vi.fn(() => Promise.resolve());
  const stop = reloadWhile({ awaits: () => awaited, shared: () => others }, reload);
  return { reload, stop };
}
const comeBack = () => document.dispatchEvent(new Event('visibilitychange'));

describe('a page on which something is awaited', () => {
  it('is loaded again every twenty seconds, until it is left', () => {
    const { reload, stop } = loading({ awaited: true });
    vi.advanceTimersByTime(41_000);
    expect(reload).toHaveBeenCalledTimes(2);
    stop();
    vi.advanceTimersByTime(60_000);
    comeBack();
    expect(reload).toHaveBeenCalledTimes(2);
  });

  it('asks for nothing while nothing is, nor out of sight', () => {
    const { reload, stop } = loading();
    vi.advanceTimersByTime(60_000);
    comeBack();
    expect(reload).not.toHaveBeenCalled();
    stop();
    const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    const away = loading({ awaited: true, others: true });
    vi.advanceTimersByTime(60_000);
    comeBack();
    expect(away.reload).not.toHaveBeenCalled();
    hidden.mockReturnValue('visible');
    comeBack();
    expect(away.reload).toHaveBeenCalledTimes(1);
    away.stop();
    hidden.mockRestore();
  });
});
