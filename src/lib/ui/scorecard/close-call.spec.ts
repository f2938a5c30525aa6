import { describe, expect, it } from 'vitest';
import type { Level, Rating, ReplyRating } from '../../core/scoring/types.ts';
import { closeCallWords } from './close-call.ts';

const rated = (level: Level, confidence: number) => ({ level, confidence }) as Rating;
const NONE = { acknowledgment: null, transparency: null, personalization: null, speed: null };
const said = (ratings: Partial<ReplyRating['ratings']>) =>
  closeCallWords({ ...NONE, apology: null, ...ratings });

describe('a close call', () => {
  it('is none where raters would agree', () => {
    expect(said({ apology: rated(2, 0.7) })).toBeNull();
  });

  it('names the dimensions, and the levels that there are', () => {
    expect(said({ apology: rated(2, 0.4), transparency: rated(0, 0.3) })).toBe(
      'A close call: apology and transparency. A colleague might well have given one more or one less.'
    );
    expect(said({ apology: rated(0, 0.4) })).toMatch(/given one more\.$/);
    expect(said({ apology: rated(4, 0.4) })).toMatch(/given one less\.$/);
  });
});
