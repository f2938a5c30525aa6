import { describe, expect, it } from 'vitest';
import type { Exercise, ExerciseStore, Member } from '../../src/lib/server/store/exercise-store.ts';
import { exercise, member } from './support/samples.ts';

export interface ExercisesUnderTest {
  exercises: ExerciseStore;
  /** Closes the store and opens it again, as a new process would. */
  reopen(): Promise<{ exercises: ExerciseStore }>;
}

/** What every adapter of the store of exercises must do. */
export function exerciseContract(name: string, under: () => ExercisesUnderTest): void {
  const kept = async (more: Partial<Exercise> = {}) => {
    const one = exercise(more);
    expect(await under().exercises.add(one)).toBe(true);
    return one;
  };
  const join = (id: string, ...joining: Member[]) =>
    under().exercises.change(id, (one) => ({ ...one, members: [...one.members, ...joining] }));

  describe(`${name}: exercises`, () => {
    it('are found by id, code, drill and member, also by a new process', async () => {
      const one = await kept();
      await kept({ code: null });
      const joined = await join(one.id, member('ana'), member('ben', { removed: 4 }));
      for (const { exercises } of [under(), await under().reopen()]) {
        expect(await exercises.find(one.id)).toEqual(joined);
        expect(await exercises.byCode(one.code ?? '')).toEqual(joined);
        expect(await exercises.ofDrill(one.rooms[0]?.drill ?? '')).toEqual(joined);
        expect(await exercises.ofMember('ana')).toEqual([joined]);
        expect(await exercises.ofMember('ben')).toEqual([joined]);
        for (const nothing of ['', 'C', 'null', '../x', '__proto__']) {
          expect(await exercises.find(nothing)).toBeNull();
          expect(await exercises.byCode(nothing)).toBeNull();
          expect(await exercises.ofDrill(nothing)).toBeNull();
          expect(await exercises.ofMember(nothing)).toEqual([]);
        }
        expect(await exercises.ofDrill('a\0b')).toBeNull();
      }
    });

    it('are listed with the latest first', async () => {
      const early = await kept({ since: 1 });
      const late = await kept({ since: 5_000 });
      const ids = (await under().exercises.list()).map(({ id }) => id);
      expect(ids.indexOf(late.id)).toBeLessThan(ids.indexOf(early.id));
    });

    it('never share a code, whoever is first', async () => {
      const one = await kept({ code: 'SHARED' });
      expect(await under().exercises.add(exercise({ code: 'SHARED' }))).toBe(false);
      const other = await kept();
      const taking = (exercises: ExerciseStore) =>
        exercises.change(other.id, (now) => ({ ...now, code: 'SHARED' }));
      expect(await taking(under().exercises)).toBeNull();
      expect(await under().exercises.find(other.id)).toEqual(other);
      const both = await Promise.all(
        [exercise({ code: 'RACED' }), exercise({ code: 'RACED' })].map((two) =>
          under().exercises.add(two)
        )
      );
      expect(both.filter(Boolean)).toHaveLength(1);
      expect((await under().exercises.byCode('SHARED'))?.id).toBe(one.id);
    });

    it('are not found by a code that was closed', async () => {
      const one = await kept({ code: 'CLOSED' });
      await under().exercises.change(one.id, (now) => ({ ...now, code: null }));
      for (const { exercises } of [under(), await under().reopen()])
        expect(await exercises.byCode('CLOSED')).toBeNull();
    });

    it('lose none of two hundred who come at once', async () => {
      const one = await kept();
      const people = Array.from({ length: 200 }, (_, index) => `person-${index}`);
      await Promise.all(people.map((person) => join(one.id, member(person))));
      const { exercises } = await under().reopen();
      const found = await exercises.find(one.id);
      expect(found?.members.map(({ person }) => person).sort()).toEqual(people.sort());
    });

    it('forget who somebody was, member and trainer alike', async () => {
      const one = await kept({ by: 'leaver', rooms: [{ name: 'Room 1', drill: 'shared' }] });
      await join(one.id, member('leaver', { name: 'Lea Ver' }), member('ben'));
      const alone = await kept({ mode: 'each', rooms: [{ name: 'Lea Ver', drill: 'lea' }] });
      await join(alone.id, member('leaver', { name: 'Lea Ver', room: 'lea' }));
      const alias = { person: 'deleted-1', name: 'deleted-1' };
      expect(await under().exercises.rename('leaver', alias, ['press'])).toBe(2);
      for (const { exercises } of [under(), await under().reopen()]) {
        const all = [await exercises.find(one.id), await exercises.find(alone.id)];
        expect(JSON.stringify(all)).not.toMatch(/leaver|Lea Ver/);
        expect(all[0]).toMatchObject({ by: 'deleted-1', members: [alias, { person: 'ben' }] });
        expect(all[1]?.rooms).toEqual([{ name: 'deleted-1', drill: 'lea' }]);
      }
    });

    it('stay with the teams they were held for when their trainer leaves', async () => {
      const known = await kept({ by: 'goer', teams: ['press'] });
      const older = await kept({ by: 'goer', teams: null });
      const joined = await kept({ by: 'stayer', teams: null });
      await join(joined.id, member('goer'));
      await under().exercises.rename('goer', { person: 'deleted-2', name: 'deleted-2' }, ['care']);
      for (const { exercises } of [under(), await under().reopen()]) {
        const teamsOf = async ({ id }: Exercise) => (await exercises.find(id))?.teams;
        expect(await teamsOf(known)).toEqual(['press']);
        expect(await teamsOf(older)).toEqual(['care']);
        expect(await teamsOf(joined)).toBeNull();
      }
    });

    it('give a guest’s own drills to their account, and leave a team its names', async () => {
      const team = await kept();
      const alone = await kept({ mode: 'each' });
      for (const { id } of [team, alone]) await join(id, member('guest-7', { guest: true }));
      await under().exercises.give('guest-7', 'ana-7');
      const ids = async (person: string) =>
        (await under().exercises.ofMember(person)).map(({ id }) => id);
      expect(await ids('ana-7')).toEqual([alone.id]);
      expect(await ids('guest-7')).toEqual([team.id]);
    });

    it('are gone when they are removed, and not changed after', async () => {
      const one = await kept();
      const { exercises } = under();
      const change = exercises.change(one.id, (now) => ({ ...now, speed: 2 }));
      await Promise.all([exercises.remove(one.id), change]);
      await exercises.remove(one.id);
      expect(await exercises.change(one.id, (now) => ({ ...now, speed: 3 }))).toBeNull();
      for (const store of [exercises, (await under().reopen()).exercises]) {
        expect(await store.find(one.id)).toBeNull();
        expect(await store.byCode(one.code ?? '')).toBeNull();
        expect(await store.ofDrill(one.rooms[0]?.drill ?? '')).toBeNull();
      }
    });
  });
}
