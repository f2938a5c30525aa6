import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { homeOf, nextPath, refuse } from './refuse.ts';

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

describe('what is refused', () => {
  const NOBODY = { visitor: { signedIn: null } } as unknown as App.Locals;
  const answer = (path: string, status: 401 | 403, endpoint = true) => {
    const url = new URL(path, OURS);
    const refusal = { status, message: 'Your roles do not include this.', endpoint };
    return refuse({ request: new Request(url), url, locals: NOBODY }, refusal);
  };

  it('tells programs of the token that is missing', async () => {
    const refused = answer('/api/v1/drills', 401);
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    expect(await refused.json()).toMatchObject({
      status: 401,
      detail: expect.stringMatching(/^A bearer token is missing/) as string
    });
  });

  it('tells who takes a file the reason alone, and a screen who is signed in now', async () => {
    expect(await answer('/people/audit.csv', 403).json()).toEqual({
      type: 'about:blank',
      title: 'Forbidden',
      status: 403,
      detail: 'Your roles do not include this.'
    });
    expect(await answer('/drills/d1/stream', 403).json()).toMatchObject({ person: null });
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
