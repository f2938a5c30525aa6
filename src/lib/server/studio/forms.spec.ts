import { describe, expect, it } from 'vitest';
import { writingSchema } from './forms.ts';

describe('what the editor sends', () => {
  it('is taken without what no store keeps: a NUL, and half a character', () => {
    expect(writingSchema.parse({ revision: 1, text: 'title: T\0ap \ud83d\n' })).toEqual({
      revision: 1,
      text: 'title: Tap \ufffd\n'
    });
  });
});
