import { describe, expect, it } from 'vitest';
import { codeProblem, newCode, readCode } from './code.ts';

describe('a code', () => {
  it('is six characters that nobody takes for another', () => {
    const codes = Array.from({ length: 500 }, newCode);
    for (const code of codes) expect(code).toMatch(/^[A-Z3479]{6}$/);
    expect(codes.join('')).not.toMatch(/[0OQ1IL2Z5S8BU]/);
    expect(new Set(codes).size).toBeGreaterThan(495);
  });

  it('is read however it is typed', () => {
    expect(readCode(' 7k4-hdm ')).toBe('7K4HDM');
    expect(readCode('7K4 HDM')).toBe('7K4HDM');
  });

  it.each(['', '7K4HD', '7K4HDMM', '7K4HD0', '../etc', '7'.repeat(9999)])('is not %j', (typed) => {
    expect(readCode(typed)).toBeNull();
  });

  it.each([
    ['7K4HDZ', 'No code has “Z” in it: '],
    ['7k8-hdz', 'No code has “8” or “Z” in it: '],
    ['zz88oo', 'No code has “Z”, “8” or “O” in it: '],
    ['7K4/HD', 'No code has “/” in it: '],
    ['7K4HD', 'A code has six letters and digits, such as 7K4 HDM.'],
    ['', 'A code has six letters and digits, such as 7K4 HDM.']
  ])('that was typed as %j is refused with the reason', (typed, says) => {
    expect(readCode(typed)).toBeNull();
    expect(codeProblem(typed)).toMatch(new RegExp(`^${says}`));
  });
});
