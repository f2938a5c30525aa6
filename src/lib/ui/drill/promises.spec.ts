import { describe, expect, it } from 'vitest';
import { namesNextUpdate, promisesBefore } from './promises.ts';

const MINUTE = 60_000;

describe('promisesBefore', () => {
  it('offers the usual spans where there is time for them', () => {
    expect(promisesBefore(null, 0, null)).toEqual([10, 15, 20, 30, 60]);
    expect(promisesBefore(90 * MINUTE, 5 * MINUTE, null)).toEqual([10, 15, 20, 30, 60]);
  });

  it('offers what can be kept before the drill ends', () => {
    expect(promisesBefore(15 * MINUTE, 4 * MINUTE, null)).toEqual([3, 5, 10]);
    expect(promisesBefore(15 * MINUTE, 12 * MINUTE, null)).toEqual([10, 15, 20, 30, 60]);
  });

  it('keeps what was chosen', () => {
    expect(promisesBefore(15 * MINUTE, 6 * MINUTE, 10)).toEqual([3, 5, 10]);
  });
});

describe('namesNextUpdate', () => {
  it.each([
    'We are testing the water. Next update at 14:00.',
    'We will post again in half an hour',
    'More information by noon!'
  ])('finds when there will be more in %j', (text) => {
    expect(namesNextUpdate(text)).toBe(true);
  });

  it.each(['Boil water for 1 minute. We will update you.', 'Our crews are at 14 streets.', ''])(
    'finds none in %j',
    (text) => {
      expect(namesNextUpdate(text)).toBe(false);
    }
  );
});
