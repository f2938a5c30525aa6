import { describe, expect, it } from 'vitest';
import { findCues } from '../text/find.ts';
import { readWords } from '../text/words.ts';
import { CUES } from './index.ts';

const names = CUES.map(({ name }) => name);

function found(text: string): string[] {
  return findCues(readWords(text), []).map(({ cue }) => cue.name);
}

describe('the cues', () => {
  it('have names of their own, and yield to cues that exist', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(CUES.flatMap(({ yieldsTo }) => yieldsTo ?? [])));
  });

  it('all have an example that hits and one that must not', () => {
    expect(CUES.filter(({ hits, misses }) => hits.length === 0 || misses.length === 0)).toEqual([]);
  });

  it.each(CUES.flatMap(({ name, hits }) => hits.map((text) => [name, text] as const)))(
    '"%s" finds: %s',
    (name, text) => {
      expect(found(text)).toContain(name);
    }
  );

  it.each(CUES.flatMap(({ name, misses }) => misses.map((text) => [name, text] as const)))(
    '"%s" passes over: %s',
    (name, text) => {
      expect(found(text)).not.toContain(name);
    }
  );
});
