import { describe, expect, it } from 'vitest';
import type { Assignment } from '../../src/lib/core/readiness/assignments/index.ts';
import type { AssignmentStore } from '../../src/lib/server/store/assignment-store.ts';
import type { FeedStore } from '../../src/lib/server/store/feed-store.ts';

interface Stores {
  assignments: AssignmentStore;
  feeds: FeedStore;
}
export interface AssignmentsUnderTest extends Stores {
  /** Closes the store and opens it again, as a new process would. */
  reopen(): Promise<Stores>;
}

let number = 0;

export function assignment(more: Partial<Assignment> = {}): Assignment {
  number += 1;
  return {
    id: number.toString(16).padStart(16, '0'),
    by: 'helen',
    since: number,
    scenario: { id: 'brown-water', title: 'Brown water' },
    note: 'Before the summer.',
    due: '2026-11-30',
    every: 'quarter',
    people: [{ person: 'ana', since: 1000 }],
    teams: [{ team: 'press', since: 1000 }],
    withdrawn: null,
    reminded: [],
    past: [],
    ...more
  };
}

/** What every adapter of the stores of assignments and of calendar addresses must do. */
export function assignmentContract(name: string, under: () => AssignmentsUnderTest): void {
  describe(`assignments, ${name}`, () => {
    it('come back as they were kept, also in a new process, the latest first', async () => {
      const first = assignment({ reminded: [{ person: 'ana', at: 5 }] });
      const second = assignment({ every: null, past: [{ person: 'ben', startedAt: 7 }] });
      await under().assignments.add(first);
      await under().assignments.add(second);
      expect(await under().assignments.list()).toEqual([second, first]);
      const { assignments } = await under().reopen();
      expect(await assignments.list()).toEqual([second, first]);
      expect(await assignments.find(first.id)).toEqual(first);
      expect(await assignments.find('ffffffffffffffff')).toBeNull();
    });

    it('are changed by one at a time, and keep their id', async () => {
      const one = assignment();
      await under().assignments.add(one);
      const remind = (place: number) =>
        under().assignments.change(one.id, (now) => ({
          ...now,
          id: 'another',
          reminded: [...now.reminded, { person: `p${place}`, at: place }]
        }));
      await Promise.all(Array.from({ length: 50 }, (_, place) => remind(place)));
      const found = await under().assignments.find(one.id);
      expect(found?.reminded).toHaveLength(50);
      expect(await under().assignments.change('ffffffffffffffff', (now) => now)).toBeNull();
    });

    it('are removed by what a test picks', async () => {
      const [kept, gone] = [assignment(), assignment({ withdrawn: 9 })];
      await under().assignments.add(kept);
      await under().assignments.add(gone);
      expect(await under().assignments.remove(({ withdrawn }) => withdrawn !== null)).toBe(1);
      expect(await under().assignments.list()).toEqual([kept]);
    });

    it('forget a person: what was given to them goes, what they gave has another name', async () => {
      const people = [
        { person: 'ana', since: 1 },
        { person: 'ben', since: 1 }
      ];
      const reminded = [{ person: 'ana', at: 5 }];
      const past = [{ person: 'ana', startedAt: 7 }];
      const [theirs, given] = [
        assignment({ people, reminded, past }),
        assignment({ by: 'ana', people: [] })
      ];
      await under().assignments.add(theirs);
      await under().assignments.add(given);
      await under().assignments.forget('ana', 'deleted-1');
      const { assignments } = await under().reopen();
      expect(await assignments.list()).toEqual([
        { ...given, by: 'deleted-1' },
        { ...theirs, people: people.slice(1), reminded: [], past: [] }
      ]);
    });
  });

  describe(`addresses of calendars, ${name}`, () => {
    const feed = (person: string, digit: string, since = 1) => ({
      id: digit.repeat(64),
      person,
      since
    });

    it('are one a person, found by their digest', async () => {
      await under().feeds.keep(feed('ana', 'a'));
      await under().feeds.keep(feed('ben', 'b'));
      await under().feeds.keep(feed('ana', 'c', 2));
      const { feeds } = await under().reopen();
      expect(await feeds.find('a'.repeat(64))).toBeNull();
      expect(await feeds.find('c'.repeat(64))).toEqual(feed('ana', 'c', 2));
      expect(await feeds.ofPerson('ana')).toEqual(feed('ana', 'c', 2));
      await feeds.remove('ana');
      expect(await feeds.ofPerson('ana')).toBeNull();
      expect(await feeds.ofPerson('ben')).toEqual(feed('ben', 'b'));
    });
  });
}
