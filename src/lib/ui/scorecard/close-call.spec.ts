import { describe, expect, it } from 'vitest';
import type { Level } from '../../core/scoring/types.ts';
import { closeCallWords } from './close-call.ts';

const rated = (level: Level, confidence: number) => ({ level, confidence }) as never;

describe('a close call', () => {
  it('is none where raters would agree', () => {
    expect(closeCallWords({ apology: rated(2, 0.7) })).toBeNull();
  });

  it('names the dimensions, and the levels that there are', () => {
    expect(closeCallWords({ apology: rated(2, 0.4), transparency: rated(0, 0.3) })).toBe(
      'A close call: apology and transparency. A colleague might well have given one more or one less.'
    );
    expect(closeCallWords({ apology: rated(0, 0.4) })).toMatch(/given one more\.$/);
    expect(closeCallWords({ apology: rated(4, 0.4) })).toMatch(/given one less\.$/);
  });
});
