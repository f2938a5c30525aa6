import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedMonths, lookingAt, MOST_MONTHS } from './address.ts';
import { queryOf } from './looking.ts';
import { monthAfter, monthsBetween } from './period.ts';

const NOW = Date.parse('2026-11-24T10:00:00Z');
const at = (query: string) => lookingAt(new URLSearchParams(query), NOW);

describe('the address of a view', () => {
  it('looks at six months when it says nothing', () => {
    expect(at('')).toEqual({
      from: '2026-06',
      to: '2026-11',
      team: null,
      scenario: null,
      dimension: null,
      sort: 'name',
      all: false,
      table: false,
      page: 1
    });
  });

  it('is as usual where it says something wrong', () => {
    expect(at('from=June&to=2026-13&dimension=charm&sort=x&as=pie&page=-1&team=')).toEqual(at(''));
    expect(at('from=2026-09&to=2026-03')).toMatchObject({ from: '2026-03', to: '2026-09' });
    expect(at('from=1900-01&to=2026-11')).toMatchObject({ from: monthAfter('2026-11', -59) });
  });

  const asked = (query: string) => askedMonths(new URLSearchParams(query), NOW);

  it('is known to end before it begins', () => {
    expect(asked('from=2026-01&to=2020-01')).toBe('turned');
    expect(asked('from=2027-01&to=2020-01')).toBe('turned');
    for (const query of ['', 'from=2026-01', 'from=2020-01&to=2020-01', 'from=May&to=2020-01'])
      expect(asked(query), query).toBe('in-order');
  });

  it('is known to ask for months that have not come, and shows this one instead', () => {
    for (const query of ['from=2030-01&to=2030-02', 'from=2030-02&to=2030-01', 'from=2026-12']) {
      expect(asked(query), query).toBe('ahead');
      expect(at(query), query).toMatchObject({ from: '2026-11', to: '2026-11' });
    }
    expect(asked('from=2026-09&to=2030-01')).toBe('in-order');
    expect(at('from=2026-09&to=2030-01')).toMatchObject({ from: '2026-09', to: '2026-11' });
  });

  it('never looks past this month, and never ends before it begins', () => {
    const month = fc
      .tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, of]) => `${String(year)}-${String(of).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.option(month), fc.option(month), (from, to) => {
        const read = at(`from=${from ?? ''}&to=${to ?? ''}`);
        expect(read.from <= read.to).toBe(true);
        expect(read.to <= '2026-11').toBe(true);
      })
    );
  });

  it('comes back as it was sent, whenever it is opened', () => {
    const month = fc
      .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, of]) => `${String(year)}-${String(of).padStart(2, '0')}`);
    fc.assert(
      fc.property(
        month,
        month,
        fc.option(fc.string({ minLength: 1, maxLength: 30 })),
        fc.constantFrom('apology' as const, null),
        fc.boolean(),
        fc.integer({ min: 1, max: 99 }),
        (from, to, team, dimension, table, page) => {
          const looking = { ...at(''), from, to, team, dimension, table, page };
          const read = at(queryOf(looking, { page }));
          expect(at(queryOf(read, { page: read.page }))).toEqual(read);
          expect(read).toMatchObject({ team, dimension, table, page });
          const months = monthsBetween(read.from, read.to).length;
          expect(months).toBeGreaterThanOrEqual(1);
          expect(months).toBeLessThanOrEqual(MOST_MONTHS);
        }
      )
    );
  });

  it('begins another view at its first page', () => {
    const third = at('page=3');
    expect(queryOf(third, { team: 'press' })).toBe('?from=2026-06&to=2026-11&team=press');
    expect(queryOf(third, { page: 4 })).toBe('?from=2026-06&to=2026-11&page=4');
  });
});
