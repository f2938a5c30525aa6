import type { Around } from '../../src/lib/core/debrief/report/index.ts';

/** What stands around a report of which people know nothing but the log. */
export function aroundNothing(more: Partial<Around> = {}): Around {
  return {
    day: '27 November 2026',
    room: 'Room 1',
    conductedBy: 'Ines Halloran',
    people: [],
    others: 1,
    takenOut: 0,
    standing: 'Draft',
    hotwash: [],
    actions: [],
    ...more
  };
}
