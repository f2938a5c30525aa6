import { describe, expect, it } from 'vitest';
import type { Keeping, ScenarioStore } from '../../src/lib/server/store/scenario-store.ts';
import { newScenario } from './support/samples.ts';

export interface ScenariosUnderTest {
  scenarios: ScenarioStore;
  /** Closes the store and opens it again, as a new process would. */
  reopen(): Promise<{ scenarios: ScenarioStore }>;
}

function keeping(revision: number, more: Partial<Keeping> = {}): Keeping {
  return { revision, at: 5000, note: '', errors: 0, ...more };
}

const PICTURE = new Uint8Array([1, 2, 3]);

/** What every adapter of the store of scenarios must do. */
export function scenarioContract(name: string, under: () => ScenariosUnderTest): void {
  const kept = async (more: Parameters<typeof newScenario>[0] = {}) => {
    const one = newScenario(more);
    expect(await under().scenarios.create(one)).toBe(true);
    return one.id;
  };
  const write = (id: string, revision: number, text: string, by = 'idris') =>
    under().scenarios.save(id, { revision, text, by, at: 2000 + revision });
  const both = async () => [under().scenarios, (await under().reopen()).scenarios];

  describe(`${name}: scenarios`, () => {
    it('are opened as they were written, also by a new process', async () => {
      const id = await kept({ text: 'title: "Bin day"\nminutes: 15\n', tags: ['town'] });
      for (const scenarios of await both()) {
        expect(await scenarios.open(id)).toEqual({
          id,
          owner: 'idris',
          sharedWith: 'nobody',
          teams: null,
          archived: false,
          tags: ['town'],
          since: 1000,
          draft: { revision: 1, by: 'idris', at: 1000 },
          glance: {
            title: 'Bin day',
            summary: null,
            organisation: null,
            difficulty: null,
            minutes: 15,
            injects: 0
          },
          versions: [],
          text: 'title: "Bin day"\nminutes: 15\n'
        });
        for (const nothing of ['', 'none', '../x', '__proto__', 'constructor']) {
          expect(await scenarios.open(nothing)).toBeNull();
          expect(await scenarios.head(nothing)).toBeNull();
          expect(await scenarios.versionText(nothing, 1)).toBeNull();
          expect(await scenarios.media(nothing, 'tap.png')).toBeNull();
          expect(await scenarios.listMedia(nothing)).toEqual([]);
          expect(await scenarios.keep(nothing, keeping(1))).toBeNull();
          expect(await scenarios.remove(nothing, 1)).toBe(false);
        }
      }
    });

    it('have an id that is theirs alone, whoever is first', async () => {
      const id = await kept();
      expect(await under().scenarios.create(newScenario({ id }))).toBe(false);
      const many = newScenario();
      const made = await Promise.all(
        Array.from({ length: 20 }, () => under().scenarios.create(many))
      );
      expect(made.filter(Boolean)).toHaveLength(1);
      await expect(under().scenarios.create(newScenario({ id: '../out' }))).rejects.toThrow(
        'expected an id'
      );
    });

    it('are listed with the one that was edited last first, without their texts', async () => {
      const early = await kept({ at: 10_000 });
      const late = await kept({ at: 10_001 });
      await under().scenarios.save(early, { revision: 1, text: 'title: B', by: 'ana', at: 10_002 });
      for (const scenarios of await both()) {
        const list = await scenarios.list();
        expect(list.map(({ id }) => id).slice(0, 2)).toEqual([early, late]);
        expect(list[0]).toMatchObject({ glance: { title: 'B' }, draft: { by: 'ana' } });
        expect(list[0]).not.toHaveProperty('text');
      }
    });

    it('show a conflict, and overwrite nothing', async () => {
      const id = await kept();
      expect(await write(id, 1, 'title: One', 'ana')).toMatchObject({
        ok: true,
        head: { draft: { revision: 2, by: 'ana', at: 2001 } }
      });
      expect(await write(id, 1, 'title: Two')).toMatchObject({
        ok: false,
        present: { text: 'title: One', draft: { revision: 2, by: 'ana' } }
      });
      // Who never got the answer asks again.
      expect(await write(id, 1, 'title: One')).toMatchObject({
        ok: true,
        head: { draft: { revision: 2 } }
      });
      for (const scenarios of await both())
        expect(await scenarios.open(id)).toMatchObject({ text: 'title: One' });
      expect(await write('none', 1, 'x')).toBeNull();
    });

    it('let one of a hundred writers win who write at once', async () => {
      const id = await kept();
      const answers = await Promise.all(
        Array.from({ length: 100 }, (_, index) => write(id, 1, `title: ${String(index)}`))
      );
      expect(answers.filter((answer) => answer?.ok)).toHaveLength(1);
      const [winner] = answers.flatMap((answer) => (answer?.ok ? answer.head : []));
      for (const scenarios of await both())
        expect(await scenarios.open(id)).toMatchObject({
          draft: { revision: 2 },
          text: `title: ${winner?.glance.title ?? ''}`
        });
    });

    it('keep versions of their drafts for good', async () => {
      const id = await kept({ text: 'one' });
      const { scenarios } = under();
      expect(await scenarios.keep(id, keeping(1, { note: 'for Monday' }))).toEqual({
        ok: true,
        version: { number: 1, by: 'idris', at: 5000, note: 'for Monday', errors: 0, revision: 1 },
        fresh: true
      });
      await write(id, 1, 'two', 'ana');
      expect(await scenarios.keep(id, keeping(1))).toMatchObject({
        ok: false,
        present: { text: 'two' }
      });
      const second = { number: 2, by: 'ana', errors: 3 };
      expect(await scenarios.keep(id, keeping(2, { errors: 3 }))).toMatchObject({
        fresh: true,
        version: second
      });
      expect(await scenarios.keep(id, keeping(2))).toMatchObject({ fresh: false, version: second });
      // Changed and changed back.
      await write(id, 2, 'three');
      await write(id, 3, 'two');
      expect(await scenarios.keep(id, keeping(4))).toMatchObject({ fresh: false, version: second });
      for (const store of await both()) {
        expect((await store.head(id))?.versions.map((one) => one.number)).toEqual([1, 2]);
        expect(await store.versionText(id, 1)).toBe('one');
        expect(await store.versionText(id, 2)).toBe('two');
        expect(await store.versionText(id, 3)).toBeNull();
      }
    });

    it('bring a version back, and keep what stood there before', async () => {
      const id = await kept({ text: 'one' });
      const { scenarios } = under();
      await scenarios.keep(id, keeping(1));
      await write(id, 1, 'two');
      expect(await scenarios.restore(id, 1, 'ana', keeping(1))).toMatchObject({ ok: false });
      expect(await scenarios.restore(id, 9, 'ana', keeping(2))).toBeNull();
      expect(
        await scenarios.restore(id, 1, 'ana', keeping(2, { note: 'before', errors: 1 }))
      ).toMatchObject({ ok: true, head: { draft: { revision: 3, by: 'ana', at: 5000 } } });
      // What stands there is a version already: none is added.
      await scenarios.restore(id, 2, 'ana', keeping(3));
      for (const store of await both()) {
        expect(await store.open(id)).toMatchObject({
          text: 'two',
          versions: [
            { number: 1, note: '' },
            { number: 2, note: 'before', errors: 1, by: 'idris' },
            { number: 3 }
          ]
        });
        expect(await store.versionText(id, 2)).toBe('two');
      }
    });

    it('change what is set of them, one at a time', async () => {
      const id = await kept();
      await Promise.all(
        ['a', 'b', 'c'].map((tag) =>
          under().scenarios.set(id, (now) => ({ ...now, tags: [...now.tags, tag] }))
        )
      );
      await under().scenarios.set(id, (now) => ({ ...now, sharedWith: 'house', archived: true }));
      for (const scenarios of await both()) {
        const head = await scenarios.head(id);
        expect(head?.tags.toSorted()).toEqual(['a', 'b', 'c']);
        expect(head).toMatchObject({
          sharedWith: 'house',
          archived: true,
          draft: { revision: 1 }
        });
      }
      expect(await under().scenarios.set('none', (now) => now)).toBeNull();
    });

    it('keep a picture under a name that never stands for another', async () => {
      const id = await kept();
      const { scenarios } = under();
      expect(await scenarios.putMedia(id, 'tap.png', PICTURE)).toBe('kept');
      expect(await scenarios.putMedia(id, 'tap.png', PICTURE)).toBe('there already');
      expect(await scenarios.putMedia(id, 'tap.png', new Uint8Array([4]))).toBe('taken');
      expect(await scenarios.putMedia('none', 'tap.png', PICTURE)).toBeNull();
      for (const wrong of ['../tap.png', 'tap', '.png', 'a/b.png', 'Tap.png'])
        await expect(scenarios.putMedia(id, wrong, PICTURE)).rejects.toThrow('name of a picture');
      for (const store of await both()) {
        expect(await store.listMedia(id)).toEqual([{ name: 'tap.png', size: 3 }]);
        expect(new Uint8Array((await store.media(id, 'tap.png')) ?? [])).toEqual(PICTURE);
        expect(await store.media(id, '../head.json')).toBeNull();
      }
    });

    it('are removed but for their pictures, until they are forgotten', async () => {
      const id = await kept({ text: 'a secret' });
      const { scenarios } = under();
      await scenarios.keep(id, keeping(1));
      await scenarios.putMedia(id, 'tap.png', PICTURE);
      expect(await scenarios.remove(id, 9000)).toBe(true);
      expect(await scenarios.remove(id, 9000)).toBe(false);
      for (const store of await both()) {
        expect(await store.open(id)).toBeNull();
        expect((await store.list()).map((one) => one.id)).not.toContain(id);
        expect(await store.versionText(id, 1)).toBeNull();
        expect(await store.media(id, 'tap.png')).not.toBeNull();
        expect(await store.removed()).toContain(id);
        expect(await store.create(newScenario({ id }))).toBe(false);
      }
      await under().scenarios.forget(id);
      for (const store of await both()) {
        expect(await store.media(id, 'tap.png')).toBeNull();
        expect(await store.removed()).not.toContain(id);
      }
      const again = await kept();
      await under().scenarios.forget(again);
      expect(await under().scenarios.head(again)).not.toBeNull();
    });

    it('know somebody by another name, and keep the teams that they had', async () => {
      const own = await kept({ owner: 'leaver', sharedWith: 'teams' });
      const other = await kept({ owner: 'stays' });
      await write(other, 1, 'x', 'leaver');
      await under().scenarios.keep(other, keeping(2));
      await under().scenarios.rename('leaver', 'deleted-1', ['press']);
      for (const store of await both()) {
        expect(await store.head(own)).toMatchObject({ owner: 'deleted-1', teams: ['press'] });
        expect(await store.head(other)).toMatchObject({
          owner: 'stays',
          teams: null,
          draft: { by: 'deleted-1' },
          versions: [{ by: 'deleted-1' }]
        });
      }
    });
  });
}
