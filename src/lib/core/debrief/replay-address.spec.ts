import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReplayPlace, replayAddress, replayQuery } from './replay-address.ts';

const read = (query: string) => readReplayPlace(new URLSearchParams(query));

describe('the address of a moment in a replay', () => {
  it('reads as a person would write it', () => {
    expect(replayAddress('d1', { at: 2_010_000 })).toBe('/drills/d1/replay?at=33:30');
    expect(
      replayQuery({ at: 80_500, post: 'us-1', follow: { kind: 'thread', id: 'daughter' } })
    ).toBe('at=1:21&post=us-1&follow=thread:daughter');
  });

  it('leads back to the same place', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 * 60 }),
        fc.option(fc.string({ minLength: 1 })),
        fc.option(
          fc.record({
            kind: fc.constantFrom('person' as const, 'thread' as const),
            id: fc.string({ minLength: 1, unit: 'grapheme-ascii' })
          })
        ),
        (seconds, post, follow) => {
          const place = { at: seconds * 1000, post, follow };
          expect(read(replayQuery(place))).toEqual(place);
        }
      )
    );
  });

  it('never stands before what it shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (at) => {
        const back = read(replayQuery({ at })).at;
        expect(back).toBeGreaterThanOrEqual(at);
        expect(back - at).toBeLessThan(1000);
      })
    );
  });

  it.each([
    ['at=80500', 80_500],
    ['at=1:02:03', 3_723_000],
    ['at=soon', 0],
    ['at=-4', 0],
    ['at=99999999999', 0],
    ['', 0]
  ])('%s is read as %i ms', (query, at) => {
    expect(read(query).at).toBe(at);
  });

  it.each(['follow=ana', 'follow=person:', 'follow=team:1'])('follows nobody by %s', (query) => {
    expect(read(query).follow).toBeNull();
  });
});
