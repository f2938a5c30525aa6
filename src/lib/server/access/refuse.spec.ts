import { describe, expect, it } from 'vitest';
import { homeOf, nextPath } from './refuse.ts';

describe('where to go after signing in', () => {
  it.each([
    ['/drills/abc?x=1', '/drills/abc?x=1'],
    ['/people', '/people'],
    [null, '/'],
    ['', '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['https://evil.example/', '/'],
    ['javascript:alert(1)', '/'],
    ['people', '/']
  ])('from %s is %s', (given, path) => {
    expect(nextPath(given, 'http://localhost:3000')).toBe(path);
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
