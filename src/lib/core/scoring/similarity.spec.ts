import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { similarity } from './similarity.ts';

describe('similarity', () => {
  const text = 'thank you for telling us, we are looking into the ferry now.';
  it('is 1 for the same text under another name', () => {
    expect(similarity(`Hi Tom, ${text}`, `Hi Ines, ${text}`)).toBe(1);
  });
  it('is between for half of it, and 0 for another text', () => {
    const half = similarity(text, 'thank you for telling us, the steward has been spoken to.');
    expect(half).toBeGreaterThan(0.1);
    expect(half).toBeLessThan(0.7);
    expect(similarity(text, 'Your fare is refunded today.')).toBe(0);
  });
  it('is the same where less than some likeness may come out as none', () => {
    const word = fc.constantFrom(
      'thank',
      'you',
      'we',
      'are',
      'sorry',
      'the',
      'ferry',
      'is',
      'late'
    );
    const words = fc.array(word, { maxLength: 12 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(words, words, fc.constantFrom(0.2, 0.5, 0.7), (one, other, least) => {
        const likeness = similarity(one, other);
        const found = similarity(one, other, least);
        if (likeness >= least) expect(found).toBe(likeness);
        else expect([0, likeness]).toContain(found);
      })
    );
  });
  it('takes texts of a word or two as alike only when they are the same', () => {
    expect(similarity('Noted.', 'noted')).toBe(1);
    expect(similarity('Noted.', 'Thanks.')).toBe(0);
  });
});
