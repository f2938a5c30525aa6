import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { given, mappingSchema, regiven, type Mapping } from './mapping.ts';

const ROLES = mappingSchema('role', 'trainer', (one) =>
  one === 'trainer' || one === 'manager'
    ? { ok: true, gives: one }
    : { ok: false, expected: 'trainer or manager' }
);
const read = (text: string): Mapping => ROLES.parse(text);
const problemOf = (text: string) => ROLES.safeParse(text).error?.issues[0]?.message;

describe('a line of the environment', () => {
  it('is a claim and pairs', () => {
    expect(read('groups: leads=trainer; heads = manager;leads=manager;')).toEqual({
      claim: 'groups',
      pairs: [
        { value: 'leads', gives: 'trainer' },
        { value: 'heads', gives: 'manager' },
        { value: 'leads', gives: 'manager' }
      ]
    });
  });

  it('may name claims and values as directories do', () => {
    expect(read('cognito:groups: a:b=trainer').claim).toBe('cognito:groups');
    expect(read('https://lopewell.example/roles: a=trainer').claim).toBe(
      'https://lopewell.example/roles'
    );
    expect(read('groups: CN=Press, OU=Leads,DC=lopewell=trainer').pairs).toEqual([
      { value: 'CN=Press, OU=Leads,DC=lopewell', gives: 'trainer' }
    ]);
  });

  it.each([
    ['groups', 'expected a claim, a colon and a space, and pairs of value=role'],
    ['groups:', 'expected a claim'],
    ['groups: ;', 'expected a claim'],
    ['groups:leads=trainer', 'expected a claim'],
    ['groups: leads=trainer; heads', 'its pair 2 is "heads", expected value=role'],
    ['groups: =trainer', 'its pair 1 is "=trainer", expected value=role'],
    [
      'groups: a=trainer;; b=king',
      'its pair 3 is "b=king", expected trainer or manager after the ='
    ]
  ])('that is "%s" is refused with its place', (text, message) => {
    expect(problemOf(text)).toContain(message);
  });

  it('is a mapping or a problem, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = ROLES.safeParse(text);
        expect(
          parsed.success ? parsed.data.pairs.length : parsed.error.issues.length
        ).toBeGreaterThan(0);
      })
    );
  });
});

describe('claims', () => {
  const mapping = read('groups: leads=trainer; heads=manager; both=trainer; both=manager');

  it.each([
    [{ groups: ['heads', 'leads', 'others'] }, ['trainer', 'manager']],
    [{ groups: 'leads' }, ['trainer']],
    [{ groups: ['both', 'leads'] }, ['trainer', 'manager']],
    [{ groups: ['Leads', ' leads', 'leads,heads'] }, []],
    [{ groups: { leads: true } }, []],
    [{ groups: null }, []],
    [{ roles: ['leads'] }, []],
    [{}, []],
    [null, []]
  ])('%j give %j', (claims, roles) => {
    expect(given(mapping, claims)).toEqual(roles);
  });

  it('are found by their very name, or where its dots lead', () => {
    const nested = read('realm_access.roles: leads=trainer');
    expect(given(nested, { realm_access: { roles: ['leads'] } })).toEqual(['trainer']);
    expect(given(nested, { 'realm_access.roles': ['leads'] })).toEqual(['trainer']);
    expect(given(read('constructor.name: Object=trainer'), {})).toEqual([]);
  });

  it('of no shape throw, and none give what the mapping does not name', () => {
    const anything = fc.oneof(
      fc.anything({ withNullPrototype: true, withMap: true, withBigInt: true }),
      fc.record({ groups: fc.anything() }),
      fc.jsonValue()
    );
    const claim = fc.constantFrom('groups', 'a.b', '__proto__', 'constructor.name', '.');
    fc.assert(
      fc.property(anything, claim, (claims, name) => {
        const roles = given({ ...mapping, claim: name }, claims);
        expect(roles).toEqual([...new Set(roles)]);
        for (const role of roles) expect(['trainer', 'manager']).toContain(role);
      }),
      { numRuns: 1000 }
    );
  });
});

describe('what somebody has after a sign-in', () => {
  it('loses what the provider gave before, and keeps what others gave', () => {
    expect(regiven(['administrator', 'trainer'], ['trainer'], ['manager'])).toEqual([
      'administrator',
      'manager'
    ]);
    expect(regiven(['trainer'], [], ['trainer'])).toEqual(['trainer']);
    expect(regiven(['trainer'], ['trainer'], [])).toEqual([]);
  });
});
