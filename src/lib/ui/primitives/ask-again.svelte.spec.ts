import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askAgain } from './ask-again.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function shown() {
  const picture = document.createElement('img');
  const asked = vi.spyOn(picture, 'src', 'set').mockImplementation(() => undefined);
  return { picture, asked, stop: askAgain(picture) };
}

it('asks again for a picture that failed, after a while, and marks it until it is there', () => {
  const { picture, asked, stop } = shown();
  picture.dispatchEvent(new Event('error'));
  expect(picture.dataset.failed).toBe('');
  vi.advanceTimersByTime(2_000);
  expect(asked).toHaveBeenCalledTimes(1);
  picture.dispatchEvent(new Event('load'));
  expect(picture.dataset.failed).toBeUndefined();
  stop();
});

it('asks at once when the network is back, and only for what failed', () => {
  const { picture, asked, stop } = shown();
  dispatchEvent(new Event('online'));
  expect(asked).not.toHaveBeenCalled();
  picture.dispatchEvent(new Event('error'));
  dispatchEvent(new Event('online'));
  expect(asked).toHaveBeenCalledTimes(1);
  stop();
});

it('does not ask for ever for a picture that is not there', () => {
  const { picture, asked, stop } = shown();
  for (let tries = 0; tries < 9; tries += 1) {
    picture.dispatchEvent(new Event('error'));
    vi.advanceTimersByTime(600_000);
  }
  expect(asked).toHaveBeenCalledTimes(5);
  stop();
});
