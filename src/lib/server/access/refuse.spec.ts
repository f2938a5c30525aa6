import { describe, expect, it } from 'vitest';
import { nextPath } from './refuse.ts';

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
