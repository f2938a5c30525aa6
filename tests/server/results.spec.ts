import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { scorecard } from '../../src/lib/core/debrief/index.ts';
import type { Log } from '../../src/lib/server/log.ts';
import { Results } from '../../src/lib/server/readiness/results.ts';
import { resultsFile } from '../../src/lib/server/readiness/kept.ts';
import { openLowdb } from '../../src/lib/server/store/lowdb/open.ts';
import type { OpenStore } from '../../src/lib/server/store/open-store.ts';
import { GOOD, POOR, SpecDrill } from '../support/given.ts';
import { bakery } from '../support/scenario.ts';
import { temporaryFolder } from './support/server.ts';

const log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() } satisfies Log;
const [ANA, BEN, GUEST] = ['a'.repeat(32), 'b'.repeat(32), 'c'.repeat(64)] as const;
const SCENARIO = bakery();
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let store: OpenStore;
let results: Results;
let digest: string;

const file = () => path.join(folder.path, 'derived', 'results.jsonl');
const open = () => {
  results = new Results({ ...store, log, file: resultsFile(folder.path) });
  results.start();
  return results;
};

beforeEach(async () => {
  folder = await temporaryFolder();
  store = await openLowdb(folder.path, log);
  digest = await store.shelf.keep(SCENARIO);
  for (const [id, name] of [
    [ANA, 'Ana'],
    [BEN, 'Ben']
  ] as const)
    await store.people.add({
      id,
      name,
      email: `${name}@example.org`,
      roles: ['trainee'],
      teams: [],
      password: null,
      identity: null,
      active: true,
      since: 0
    });
  open();
  vi.clearAllMocks();
});
afterEach(async () => {
  await results.close();
  await store.close();
  await folder.remove();
});

async function again(): Promise<Results> {
  await results.close();
  return open();
}

/** A drill alone that has ended. */
async function played(drill: string, id: string, text = GOOD): Promise<SpecDrill> {
  const spec = new SpecDrill(SCENARIO, 7, { drill, digest, trainee: { id, name: 'X' } }).start();
  spec.at('1:30', { type: 'Reply', to: 'daughter', text });
  spec.at('10:00', { type: 'AdvanceClock' });
  await store.drills.create(id, spec.log);
  return spec;
}

async function shared(drill: string): Promise<void> {
  const setup = { drill, digest, trainee: { id: ANA, name: '' }, team: true, facilitated: true };
  const spec = new SpecDrill(SCENARIO, 7, setup);
  for (const person of [ANA, BEN, GUEST])
    spec.at(0, { type: 'JoinDrill', person, name: 'X', role: null });
  spec.start();
  spec.from(BEN, '1:30', { type: 'Reply', to: 'daughter', text: GOOD });
  spec.at('10:00', { type: 'AdvanceClock' });
  await store.drills.create(ANA, spec.log);
}

const drillsOf = async (id: string) => (await results.ofPerson(id)).map(({ drill }) => drill);

describe('the index of results', () => {
  it('looks again where the store was away, and ends nothing meanwhile', async () => {
    const away = new Error('The database does not answer.');
    await results.close();
    vi.spyOn(store.drills, 'ended').mockRejectedValueOnce(away);
    open();
    await expect.poll(() => log.warn.mock.calls).toEqual([[{ err: away }, expect.any(String)]]);
    for (let nth = 0; nth < 12; nth += 1) await played(`d${String(nth)}`, ANA);
    vi.spyOn(store.drills, 'ended').mockResolvedValueOnce(await store.drills.ended());
    const gone = (['read', 'summary'] as const).map((name) =>
      vi.spyOn(store.drills, name).mockRejectedValue(away)
    );
    await results.settled();
    expect(log.warn.mock.calls.at(-1)?.[0]).toEqual({ err: away });
    for (const one of gone) one.mockRestore();
    await results.settled();
    expect(await results.ofPerson(ANA)).toHaveLength(12);
  });

  it('has everybody with an account in each ended drill, and no guest', async () => {
    await played('one', ANA);
    await shared('two');
    await played('three', GUEST);
    const all = await results.all();
    expect(all.map(({ drill, person }) => [drill, person])).toEqual([
      ['one', ANA],
      ['two', ANA],
      ['two', BEN]
    ]);
    expect(await results.ofPeople([ANA, BEN])).toEqual(all);
    expect(await drillsOf(GUEST)).toEqual(['three', 'two']);
    expect(await results.progress()).toEqual({ counted: 3, of: 3 });
  });

  it('has a drill in which something was noted while it was read', async () => {
    await results.settled();
    const { log: events } = await played('one', ANA);
    const read = store.drills.read.bind(store.drills);
    vi.spyOn(store.drills, 'read').mockImplementationOnce(async (drill) => {
      const before = await read(drill);
      const { length: last } = events;
      const { at = 0, wall = 0 } = events.at(-1) ?? {};
      await store.drills.append(drill, last, [
        {
          seq: last + 1,
          at,
          wall,
          type: 'MomentBookmarked',
          command: 'note-1',
          by: 'coach',
          moment: 1,
          note: 'Talk about this.',
          post: null
        }
      ]);
      return before;
    });
    await results.settled();
    expect(await drillsOf(ANA)).toEqual(['one']);
  });

  it('gives the mean that the scorecard gives', async () => {
    const { log: events } = await played('one', ANA);
    expect((await results.of('one', ANA))?.mean).toBeCloseTo(
      scorecard(SCENARIO, events).mean ?? -1,
      10
    );
    expect(await results.of('one', BEN)).toBeNull();
    expect(await results.of('nothing', ANA)).toBeNull();
  });

  it('leaves out a drill until it has ended', async () => {
    const spec = new SpecDrill(SCENARIO, 7, { drill: 'one', digest }).start();
    await store.drills.create(ANA, spec.log);
    expect(await results.all()).toEqual([]);
    await store.drills.append('one', spec.log.length, spec.at('10:00', { type: 'AdvanceClock' }));
    expect(await drillsOf(ANA)).toEqual(['one']);
  });

  it('remembers what is worked out of them until a drill ends or is gone', async () => {
    await played('d1', ANA);
    const works = vi.fn(() => 'worked out');
    const look = async () => {
      const list = await results.ofPeople([ANA, BEN]);
      results.remember('a page', works);
      return list;
    };
    const first = await look();
    expect(await look()).toBe(first);
    expect(works).toHaveBeenCalledTimes(1);

    await played('d2', BEN);
    expect((await look()).map(({ drill }) => drill)).toEqual(['d1', 'd2']);
    expect(works).toHaveBeenCalledTimes(2);
    await store.drills.remove('d1');
    expect((await look()).map(({ drill }) => drill)).toEqual(['d2']);
    expect(works).toHaveBeenCalledTimes(3);
  });

  it('keeps the sixteen things that were asked for last', async () => {
    const works = vi.fn(() => null);
    for (let one = 0; one < 17; one += 1) results.remember(`page ${one}`, works);
    results.remember('page 16', works);
    expect(works).toHaveBeenCalledTimes(17);
    results.remember('page 0', works);
    expect(works).toHaveBeenCalledTimes(18);
  });

  it('follows a rating that is changed after the end', async () => {
    const spec = await played('one', ANA, POOR);
    const [before] = await results.ofPerson(ANA);
    expect(before?.dimensions.apology.sum).toBeLessThan(4);
    const count = spec.log.length;
    await store.drills.append(
      'one',
      count,
      spec.hand('10:01', {
        type: 'OverrideRating',
        reply: 'us-1',
        levels: { apology: 4 },
        reason: 'As we see it.'
      })
    );
    const [after] = await results.ofPerson(ANA);
    expect(after?.dimensions.apology.sum).toBe(4);
    await again();
    expect(await results.ofPerson(ANA)).toEqual([after]);
  });

  it('follows drills that are given away, pseudonymised and removed, on the disk as well', async () => {
    await played('one', GUEST);
    await played('two', ANA);
    expect(await drillsOf(GUEST)).toEqual(['one']);
    await store.drills.give(GUEST, BEN);
    expect(await drillsOf(GUEST)).toEqual([]);
    expect(await drillsOf(BEN)).toEqual(['one']);
    await store.drills.pseudonymise(BEN, 'f'.repeat(32));
    expect(await drillsOf(BEN)).toEqual([]);
    await store.drills.remove('two');
    expect(await results.all()).toEqual([]);
    await results.close();
    const text = await readFile(file(), 'utf8');
    expect(text).not.toContain(BEN);
    expect(text).not.toContain('"two"');
    expect(text).toContain('"one"');
    open();
  });

  it('leaves out who was taken out of their room', async () => {
    await shared('two');
    const member = { name: 'X', guest: false, room: 'two', joined: 0 };
    await store.exercises.add({
      id: '0'.repeat(16),
      by: ANA,
      teams: null,
      scenario: { id: SCENARIO.id, title: SCENARIO.title, digest },
      mode: 'team',
      speed: 1,
      guests: false,
      planned: null,
      code: null,
      expires: 0,
      rooms: [{ name: 'A', drill: 'two' }],
      members: [
        { ...member, person: ANA, removed: null },
        { ...member, person: BEN, removed: 5 }
      ],
      since: 0,
      started: null,
      ended: null
    });
    expect((await results.all()).map(({ person }) => person)).toEqual([ANA]);
  });

  it('reads them from its file at the next start, and works nothing out again', async () => {
    await played('one', ANA);
    await shared('two');
    const before = await results.all();
    await results.close();
    const read = vi.spyOn(store.drills, 'read');
    open();
    expect(await results.all()).toEqual(before);
    expect(read).not.toHaveBeenCalled();
  });

  it.each([
    ['is by other rules', (text: string) => text.replace('"version":', '"version":9')],
    ['is no such file', () => '\u0000\u0001 no JSON'],
    ['was cut off', (text: string) => text.slice(0, -40)],
    ['says what cannot be', (text: string) => text.replaceAll('"answered":', '"answered":-')]
  ])('works them out again, without a word, where its file %s', async (_, spoil) => {
    await played('one', ANA);
    const before = await results.all();
    await results.close();
    await writeFile(file(), spoil(await readFile(file(), 'utf8')));
    const read = vi.spyOn(store.drills, 'read');
    open();
    expect(await results.all()).toEqual(before);
    expect(read).toHaveBeenCalledWith('one');
    expect(log.warn).not.toHaveBeenCalled();
    expect(log.error).not.toHaveBeenCalled();
  });

  it('answers at once while many are to be counted, and says how far it is', async () => {
    for (let nth = 0; nth < 12; nth += 1) await played(`drill-${String(nth)}`, ANA);
    const early = await results.ofPerson(ANA);
    expect(early.length).toBeLessThan(12);
    expect((await results.progress()).of).toBe(12);
    await results.settled();
    expect(await drillsOf(ANA)).toHaveLength(12);
    expect(await results.progress()).toEqual({ counted: 12, of: 12 });
  });

  it('counts a drill whose log or scenario is lost as one without results', async () => {
    const spec = new SpecDrill(SCENARIO, 7, { drill: 'one', digest: 'f'.repeat(64) }).start();
    spec.at('10:00', { type: 'AdvanceClock' });
    await store.drills.create(ANA, spec.log);
    expect(await results.all()).toEqual([]);
    expect(await results.progress()).toEqual({ counted: 1, of: 1 });
  });
});
