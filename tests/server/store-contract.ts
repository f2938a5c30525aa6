import { describe, expect, it } from 'vitest';
import type { DrillEvent } from '../../src/lib/core/drill/index.ts';
import type { Scenario } from '../../src/lib/core/scenario/index.ts';
import type { DrillStore } from '../../src/lib/server/store/drill-store.ts';
import type { ScenarioShelf } from '../../src/lib/server/store/scenario-shelf.ts';

export interface StoreUnderTest {
  drills: DrillStore;
  shelf: ScenarioShelf;
  /** Closes the store and opens it again, as a new process would. */
  reopen(): Promise<{ drills: DrillStore; shelf: ScenarioShelf }>;
}

let drillNumber = 0;

/** What every adapter of the stores must do. */
export function storeContract(name: string, under: () => StoreUnderTest): void {
  const created = async (owner = 'dana', events = 2) => {
    drillNumber += 1;
    const drill = `drill-${drillNumber}`;
    await under().drills.create(owner, [prepared(drill), started(2), ...pulses(3, events - 2)]);
    return drill;
  };

  describe(`${name}: drills`, () => {
    it('gives back what was appended, in order, also to a new process', async () => {
      const drill = await created();
      expect(await under().drills.append(drill, 2, pulses(3, 2))).toEqual({ ok: true, seq: 4 });
      const events = await under().drills.read(drill);
      expect(events?.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
      expect(await under().drills.read(drill, 3)).toEqual(events?.slice(3));
      const { drills } = await under().reopen();
      expect(await drills.read(drill)).toEqual(events);
      expect(await drills.append(drill, 4, pulses(5, 1))).toEqual({ ok: true, seq: 5 });
    });

    it('lets one of a hundred appends win that expect the same', async () => {
      const drill = await created();
      const results = await Promise.all(
        Array.from({ length: 100 }, () => under().drills.append(drill, 2, pulses(3, 1)))
      );
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results.find(({ ok }) => !ok)).toEqual({
        ok: false,
        conflict: { expected: 2, found: 3 }
      });
      expect(await under().drills.read(drill)).toHaveLength(3);
    });

    it('keeps all of a hundred appends that read on after a conflict', async () => {
      const drill = await created();
      await Promise.all(
        Array.from({ length: 100 }, async (_, writer) => {
          for (let expected = 2; ;) {
            const event = { ...pulse(expected + 1), volume: writer };
            const result = await under().drills.append(drill, expected, [event]);
            if (result.ok) return;
            expected = result.conflict.found;
          }
        })
      );
      const { drills } = await under().reopen();
      const events = (await drills.read(drill, 2)) ?? [];
      expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 100 }, (_, i) => i + 3));
      const writers = events.map((event) => (event.type === 'PulseTaken' ? event.volume : -1));
      expect(writers.sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i));
    });

    it('refuses a gap, an unknown drill and a second beginning', async () => {
      const drill = await created();
      await expect(under().drills.append(drill, 2, pulses(4, 1))).rejects.toThrow('without gaps');
      await expect(under().drills.append('nobody', 0, pulses(1, 1))).rejects.toThrow('no such');
      await expect(under().drills.create('eve', [prepared(drill)])).rejects.toThrow('already');
      expect(await under().drills.read(drill)).toHaveLength(2);
    });

    it('knows nothing of what is not there, whatever the id', async () => {
      const drill = await created();
      const ids = ['nobody', '', '../drills', 'a/b', '..%2f', 'x'.repeat(500), '__proto__', 'a\0b'];
      for (const id of ids) {
        expect(await under().drills.read(id)).toBeNull();
        // Nor does it keep from an answer who asks for another one at the same moment.
        const asked = [drill, id, drill].map((one) => under().drills.summary(one));
        expect((await Promise.all(asked)).map((found) => found?.drill)).toEqual([
          drill,
          undefined,
          drill
        ]);
      }
    });

    it('lists a person’s drills, the one that moved last first, and nobody else’s', async () => {
      const [first, second] = [await created('list'), await created('list')];
      await created('other');
      await under().drills.append(first, 2, [{ ...pulse(3), wall: 9_999 }]);
      for (const drills of [under().drills, (await under().reopen()).drills]) {
        expect((await drills.ofOwner('list')).map(({ drill }) => drill)).toEqual([first, second]);
        expect(await drills.ofOwner('nobody')).toEqual([]);
      }
    });

    it('lists the drills that moved last, whoever they are of', async () => {
      const [first, second] = [await created('new'), await created('newer')];
      await under().drills.append(second, 2, [{ ...pulse(3), wall: 8_000_000 }]);
      await under().drills.append(first, 2, [{ ...pulse(3), wall: 9_000_000 }]);
      for (const drills of [under().drills, (await under().reopen()).drills]) {
        expect((await drills.recent(2)).map(({ drill }) => drill)).toEqual([first, second]);
        expect(await drills.recent(0)).toEqual([]);
        expect(await drills.recent(Infinity)).toHaveLength(await drills.count());
      }
    });

    it('says of a drill what its log says, and which have not ended', async () => {
      const drill = await created('sum');
      expect(await under().drills.summary(drill)).toMatchObject({
        drill,
        owner: 'sum',
        name: 'Dana',
        scenario: { id: 'brown-water', title: 'Brown water', digest: 'd' },
        organisation: 'Fernleigh',
        status: 'running',
        startedAt: 1002,
        endedAt: null,
        endedBecause: null,
        seq: 2
      });
      expect((await under().drills.ended()).map((over) => over.drill)).not.toContain(drill);
      await under().drills.append(drill, 2, [
        { seq: 3, at: 60_000, wall: 2000, type: 'DrillEnded', because: 'time' }
      ]);
      for (const drills of [under().drills, (await under().reopen()).drills]) {
        expect(await drills.summary(drill)).toMatchObject({
          status: 'ended',
          endedAt: 2000,
          endedBecause: 'time',
          at: 60_000,
          since: 2000
        });
        expect((await drills.unfinished()).map((open) => open.drill)).not.toContain(drill);
        expect((await drills.ended()).map((over) => over.drill)).toContain(drill);
      }
    });

    it('gives a person’s drills to another, and nobody else’s', async () => {
      const [first, second] = [await created('giver'), await created('giver')];
      const other = await created('other');
      expect(await under().drills.give('giver', 'taker')).toBe(2);
      expect(await under().drills.give('giver', 'thief')).toBe(0);
      await under().drills.append(first, 2, pulses(3, 1));
      for (const drills of [under().drills, (await under().reopen()).drills]) {
        const taken = (await drills.ofOwner('taker')).map(({ drill }) => drill);
        expect(taken.sort()).toEqual([first, second].sort());
        expect(await drills.summary(other)).toMatchObject({ owner: 'other' });
        expect(await drills.read(first)).toHaveLength(3);
      }
    });

    it('gives drills while something happens in them, and loses none of it', async () => {
      const drill = await created('busy');
      const appending = (async () => {
        for (let seq = 3; seq < 23; seq += 1)
          await under().drills.append(drill, seq - 1, pulses(seq, 1));
      })();
      await Promise.all([appending, under().drills.give('busy', 'taker')]);
      const { drills } = await under().reopen();
      expect(await drills.read(drill)).toHaveLength(22);
      expect(await drills.summary(drill)).toMatchObject({ owner: 'taker', seq: 22 });
    });

    it('knows who plays in a team, and takes one of them out of it', async () => {
      const { drills } = under();
      const drill = 'drill-of-a-team';
      const joined = (seq: number, person: string): DrillEvent => ({
        seq,
        at: 0,
        wall: 1000,
        type: 'ParticipantJoined',
        command: `join-${seq}`,
        person,
        name: `The real ${person}`,
        role: null
      });
      await drills.create('coach', [{ ...prepared(drill), team: true } as DrillEvent]);
      await drills.append(drill, 1, [joined(2, 'ana-1'), joined(3, 'ben-1')]);
      const ids = async (store: DrillStore, person: string) =>
        (await store.ofTrainee(person)).map((one) => one.drill);
      expect(await ids(drills, 'ana-1')).toEqual([drill]);
      expect(await ids(drills, 'coach')).toEqual([]);
      expect(await drills.pseudonymise('ana-1', 'deleted-2')).toBe(1);
      for (const store of [drills, (await under().reopen()).drills]) {
        expect(await ids(store, 'ana-1')).toEqual([]);
        expect(await ids(store, 'deleted-2')).toEqual([drill]);
        expect(await store.summary(drill)).toMatchObject({
          owner: 'coach',
          team: true,
          members: ['deleted-2', 'ben-1']
        });
        const text = JSON.stringify(await store.read(drill));
        expect(text).not.toMatch(/ana-1|real ana/);
        expect(text).toContain('The real ben-1');
      }
    });

    it('takes a person out of their drills, and leaves all else as it was', async () => {
      const drill = await created('leaver');
      const before = (await under().drills.read(drill)) ?? [];
      expect(await under().drills.pseudonymise('leaver', 'deleted-1')).toBe(1);
      for (const drills of [under().drills, (await under().reopen()).drills]) {
        expect(await drills.ofOwner('leaver')).toEqual([]);
        expect(await drills.summary(drill)).toMatchObject({
          owner: 'deleted-1',
          name: 'A deleted person (1)'
        });
        const events = (await drills.read(drill)) ?? [];
        expect(JSON.stringify(events)).not.toContain('Dana');
        expect(events[0]).toEqual({
          ...before[0],
          trainee: { id: 'deleted-1', name: 'A deleted person (1)' }
        });
        expect(events.slice(1)).toEqual(before.slice(1));
      }
    });

    it('removes a drill for good, and knows which nothing has happened in', async () => {
      const drill = await created('old');
      const since = (await under().drills.summary(drill))?.since ?? 0;
      const untouched = async (wall: number) =>
        (await under().drills.untouchedSince(wall)).map((summary) => summary.drill);
      expect(await untouched(since)).not.toContain(drill);
      expect(await untouched(since + 1)).toContain(drill);
      await under().drills.remove(drill);
      await under().drills.remove(drill);
      await expect(under().drills.append(drill, 2, pulses(3, 1))).rejects.toThrow('no such');
      for (const drills of [under().drills, (await under().reopen()).drills]) {
        expect(await drills.read(drill)).toBeNull();
        expect(await drills.summary(drill)).toBeNull();
      }
    });

    it('counts drills, and reads one that was put to rest', async () => {
      const before = await under().drills.count();
      const drill = await created();
      expect(await under().drills.count()).toBe(before + 1);
      under().drills.rest(drill);
      await Promise.resolve();
      expect(await under().drills.read(drill)).toHaveLength(2);
      expect(await under().drills.append(drill, 2, pulses(3, 1))).toMatchObject({ ok: true });
    });
  });

  describe(`${name}: shelf of scenarios`, () => {
    it('gives back the version that was kept, by its digest', async () => {
      const digest = await under().shelf.keep(scenario('One'));
      expect(digest).toMatch(/^[0-9a-f]{64}$/);
      expect(await under().shelf.keep(scenario('One'))).toBe(digest);
      expect(await under().shelf.keep(scenario('Two'))).not.toBe(digest);
      const { shelf } = await under().reopen();
      expect(await shelf.get(digest)).toEqual(scenario('One'));
    });

    it('has nothing under a digest that it was not given', async () => {
      expect(await under().shelf.get('0'.repeat(64))).toBeNull();
      expect(await under().shelf.get('../settings')).toBeNull();
    });
  });
}

function scenario(title: string): Scenario {
  return { id: 'brown-water', title } as Scenario;
}

function prepared(drill: string): DrillEvent {
  return {
    seq: 1,
    at: 0,
    wall: 1001,
    type: 'DrillPrepared',
    drill,
    scenario: { id: 'brown-water', title: 'Brown water', digest: 'd' },
    trainee: { id: 't', name: 'Dana' },
    seed: 7,
    organisation: { name: 'Fernleigh', handle: '@fernleigh', avatar: 'fernleigh' },
    limits: { feed: 280, direct: 1000 },
    guided: true,
    endsAt: null,
    storyStarts: '2026-04-23T08:00',
    moves: [],
    facts: [],
    responsibility: 'unclear',
    trust: 70,
    volume: 3
  };
}

function started(seq: number): DrillEvent {
  return { seq, at: 0, wall: 1000 + seq, type: 'DrillStarted', speed: 1 };
}

function pulse(seq: number): Extract<DrillEvent, { type: 'PulseTaken' }> {
  return {
    seq,
    at: seq,
    wall: 1000 + seq,
    type: 'PulseTaken',
    volume: 1,
    mood: 0,
    trust: 70,
    posts: []
  };
}

function pulses(from: number, count: number): DrillEvent[] {
  return Array.from({ length: count }, (_, index) => pulse(from + index));
}
