import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vouchedBy } from './claims.ts';

const TOKEN = { iss: 'https://id.example', sub: 'dana' };

describe('who the provider vouches for', () => {
  it('is read from the token and what userinfo adds', () => {
    expect(
      vouchedBy(TOKEN, {
        sub: 'dana',
        email: ' Dana@Example.org',
        email_verified: true,
        name: 'Dana'
      })
    ).toMatchObject({
      issuer: 'https://id.example',
      subject: 'dana',
      email: 'dana@example.org',
      vouches: true,
      name: 'Dana'
    });
  });

  it.each([
    ['no word of it', { email: 'a@example.org' }, {}],
    ['false', { email: 'a@example.org', email_verified: false }, {}],
    ['text', { email: 'a@example.org', email_verified: 'true' }, {}],
    ['one', { email: 'a@example.org', email_verified: 1 }, {}],
    ['said of no address', { email: 'no address', email_verified: true }, {}],
    [
      'said of another address',
      { email: 'a@example.org' },
      { email: 'b@example.org', email_verified: true }
    ],
    ['said without an address', { email_verified: true }, { email: 'b@example.org' }]
  ])('is not the owner of an address by %s', (_, token, userinfo) => {
    expect(vouchedBy({ ...TOKEN, ...token }, userinfo)?.vouches).toBe(false);
  });

  it.each([
    [{ name: '  ', given_name: 'Dana', family_name: 'Whitlock' }, 'Dana Whitlock'],
    [{ name: 7, preferred_username: 'dwhitlock' }, 'dwhitlock'],
    [{ email: 'dana.w@example.org' }, 'dana.w'],
    [{ name: 'x'.repeat(500) }, 'x'.repeat(80)],
    [{}, null]
  ])('%j is called %j', (claims, name) => {
    expect(vouchedBy({ ...TOKEN, ...claims }, {})?.name).toBe(name);
  });

  it('is nobody without an issuer and a subject', () => {
    for (const token of [{}, { iss: TOKEN.iss }, { sub: 'dana' }, { ...TOKEN, sub: 7 }])
      expect(vouchedBy(token, TOKEN)).toBeNull();
  });

  it('is found or not, whatever the claims are', () => {
    const key = fc.constantFrom('iss', 'sub', 'email', 'email_verified', 'name', 'given_name', 'x');
    const claims = fc.dictionary(key, fc.anything());
    fc.assert(
      fc.property(claims, claims, (token, userinfo) => {
        const found = vouchedBy({ ...TOKEN, ...token }, userinfo);
        const mayVouch = found !== null && found.email !== null;
        expect(mayVouch || found?.vouches !== true).toBe(true);
      }),
      { numRuns: 1000 }
    );
  });
});
