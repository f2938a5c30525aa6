import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from './nearest.ts';

describe('nearest', () => {
  it.each([
    ['form', 'from'],
    ['Storm', 'storm'],
    ['anwser', 'answer'],
    ['cake-pst', 'cake-post'],
    ['weather', null],
    ['x', null]
  ])('takes %s to mean %s', (name, meant) => {
    expect(nearest(name, ['from', 'storm', 'answer', 'cake-post'])).toBe(meant);
  });

  it('finds a name that stands in the list', () => {
    const names = fc.array(fc.stringMatching(/^[a-z]{2,20}$/), { minLength: 1 });
    fc.assert(
      fc.property(names, fc.nat(), (known, at) => {
        const name = known[at % known.length] ?? '';
        expect(nearest(name, known)).toBe(name);
      })
    );
  });
});
