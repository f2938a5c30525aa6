import type { Person } from '../store/people-store.ts';
import { addressInWords } from '../lti/addressless.ts';

/** People on a page of the list. */
export const A_PAGE = 100;

/** What the address of the list asks for. */
export interface PeopleSearch {
  /** Part of a name or an e-mail address; empty for everybody. */
  q: string;
  /** From 1. */
  page: number;
}

/** What cannot be meant is left open: everybody, from the first page. */
export function peopleSearch(query: URLSearchParams): PeopleSearch {
  const page = /^[1-9]\d{0,5}$/.exec(query.get('page') ?? '');
  return { q: (query.get('q') ?? '').trim().slice(0, 100), page: page ? Number(page[0]) : 1 };
}

/** Letters as they are sought: without accents, and small. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Whose name or e-mail address has a text in it, whatever its accents and capitals. */
export function foundBy<One extends Pick<Person, 'name' | 'email'>>(
  people: readonly One[],
  q: string
): One[] {
  const sought = plain(q);
  return people.filter(
    ({ name, email }) =>
      plain(name).includes(sought) || plain(addressInWords(email)).includes(sought)
  );
}

/** A page of a list, the last one where the page that is asked for is past it. */
export function pageOf<One>(
  all: readonly One[],
  page: number
): { rows: readonly One[]; page: number; pages: number; from: number; to: number } {
  const pages = Math.max(1, Math.ceil(all.length / A_PAGE));
  const shown = Math.min(page, pages);
  const start = (shown - 1) * A_PAGE;
  const rows = all.slice(start, start + A_PAGE);
  return {
    rows,
    page: shown,
    pages,
    from: start + Math.min(1, rows.length),
    to: start + rows.length
  };
}
