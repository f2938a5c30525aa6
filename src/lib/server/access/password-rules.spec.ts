import { describe, expect, it } from 'vitest';
import { LONGEST, passwordProblem } from './password-rules.ts';

const problem = (password: string) => passwordProblem(password, ['dana@example.org', 'Dana Reeve']);

describe('a new password', () => {
  it.each([
    'correct horse battery staple',
    'q8vTz2mLp0xW',
    'onlylowercaseletterswithoutdigits',
    'вода бурая с утра',
    'brown water in march '.repeat(9)
  ])('may be %s', (password) => {
    expect(problem(password)).toBeNull();
  });

  it.each([
    'password1234',
    'Password123!',
    'P4ssw0rd1234',
    '123456789012',
    'qwertyuiop[]',
    'aaaaaaaaaaaaaaaa',
    'letmeinletmein',
    'dana@example.org',
    'danareeve1234',
    'hotseathotseat',
    'ab'.repeat(100)
  ])('may not be %s', (password) => {
    expect(problem(password)).toMatch(/^This password is among the first/);
  });

  it('is told how long it is and how long it should be', () => {
    expect(problem('short 🔑')).toBe(
      'A password has at least 12 characters; this one has 7. A few words in a row will do.'
    );
    expect(problem('x'.repeat(LONGEST + 1))).toBe(
      'A password has at most 200 characters; this one has 201.'
    );
  });

  it('takes no longer to be looked at the more ways there are to read it', () => {
    const took = (password: string) => {
      const from = performance.now();
      problem(password);
      return performance.now() - from;
    };
    took('the first one loads the dictionary');
    // Unbounded, each sign that may stand for a letter doubles the ways.
    expect(took('p4ssw0rd'.repeat(25))).toBeLessThan(100 * took('brown water in march '.repeat(9)));
  });
});
