import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { homeOf, nextPath } from './refuse.ts';

const OURS = 'http://localhost:3000';

describe('where to go after signing in', () => {
  it.each([
    ['/drills/abc?x=1', '/drills/abc?x=1'],
    ['/people', '/people'],
    [null, '/'],
    ['', '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['/.//evil.example', '/'],
    ['/%2e//evil.example', '/'],
    ['/drills/..//evil.example', '/'],
    ['/.\\\\evil.example', '/'],
    ['/drills//evil.example', '/drills//evil.example'],
    ['https://evil.example/', '/'],
    ['javascript:alert(1)', '/'],
    ['people', '/']
  ])('from %s is %s', (given, path) => {
    expect(nextPath(given, OURS)).toBe(path);
  });

  it('is ours, whatever an address asks for', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '%2e',
      '..',
      'evil.example',
      '\t',
      '@',
      ':',
      '?',
      'a'
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const next = nextPath(`/${pieces.join('')}`, OURS);
        expect(new URL(next, OURS).origin).toBe(OURS);
      })
    );
  });
});

describe('where somebody begins', () => {
  it('is readiness for who manages and does not play, and else the drills', () => {
    expect(homeOf({ roles: ['manager'] })).toBe('/readiness');
    expect(homeOf({ roles: ['manager', 'trainer'] })).toBe('/readiness');
    expect(homeOf({ roles: ['manager', 'trainee'] })).toBe('/');
    expect(homeOf({ roles: ['trainee'] })).toBe('/');
    expect(homeOf({ roles: ['administrator'] })).toBe('/');
  });
});
