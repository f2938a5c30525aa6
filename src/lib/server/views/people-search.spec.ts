import { describe, expect, it } from 'vitest';
import { A_PAGE, foundBy, pageOf, peopleSearch } from './people-search.ts';

const asked = (query: string) => peopleSearch(new URLSearchParams(query));

describe('the list of people', () => {
  it('is searched and paged by its address, and whole where that says nothing', () => {
    expect(asked('q=%20Ana%20&page=3')).toEqual({ q: 'Ana', page: 3 });
    for (const page of ['', '0', '-1', '1.5', 'x', '99999999'])
      expect(asked(`page=${page}`)).toEqual({ q: '', page: 1 });
  });

  it('finds by part of a name or an address, whatever its accents and capitals', () => {
    const people = [
      { name: 'Zoë Ångström', email: 'zoe@x.example' },
      { name: 'Ben Hale', email: 'b.hale@north.example' },
      { name: 'Cy', email: '1234@lti.invalid' }
    ];
    const names = (q: string) => foundBy(people, q).map(({ name }) => name);
    expect(names('angs')).toEqual(['Zoë Ångström']);
    expect(names('ZOË')).toEqual(['Zoë Ångström']);
    expect(names('NORTH.ex')).toEqual(['Ben Hale']);
    expect(names('lti.invalid')).toEqual([]);
    expect(names('')).toHaveLength(3);
  });

  it('has pages without gaps, of which the last stands for those past it', () => {
    const all = Array.from({ length: 2 * A_PAGE + 3 }, (_, at) => at);
    expect(pageOf(all, 1)).toMatchObject({ page: 1, pages: 3, from: 1, to: A_PAGE });
    expect(pageOf(all, 9)).toMatchObject({ page: 3, from: 2 * A_PAGE + 1, to: all.length });
    expect([1, 2, 3].flatMap((page) => pageOf(all, page).rows)).toEqual(all);
    expect(pageOf([], 1)).toEqual({ rows: [], page: 1, pages: 1, from: 0, to: 0 });
  });
});
