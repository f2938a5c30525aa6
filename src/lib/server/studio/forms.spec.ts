import { describe, expect, it } from 'vitest';
import { importedSchema, restoreSchema, writingSchema } from './forms.ts';

describe('what the editor sends', () => {
  it('is taken without what no store keeps: a NUL, and half a character', () => {
    expect(writingSchema.parse({ revision: 1, text: 'title: T\0ap \ud83d\n' })).toEqual({
      revision: 1,
      text: 'title: Tap \ufffd\n'
    });
  });

  it('is taken with plain line ends, however it or a form ended its lines', () => {
    const text = 'title: Tap\r\nminutes: 30\rdifficulty: first\n';
    const plain = 'title: Tap\nminutes: 30\ndifficulty: first\n';
    expect(writingSchema.parse({ revision: 1, text }).text).toBe(plain);
    expect(importedSchema.parse({ title: 'Tap', text }).text).toBe(plain);
  });
});

describe('a version that is brought back', () => {
  it.each(['0', '1.5', '2147483648', '1000000000000', 'one'])(
    'is none of the number %s',
    (version) => {
      expect(restoreSchema.safeParse({ version }).success).toBe(false);
    }
  );

  it('has a number', () => {
    expect(restoreSchema.parse({ version: '12' })).toEqual({ version: 12 });
  });
});
