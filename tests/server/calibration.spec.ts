import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Round } from '../../src/lib/core/readiness/calibration/index.ts';
import { kappaOf } from '../../src/lib/core/scoring/agreement.ts';
import type { DrillEvent } from '../../src/lib/core/drill/index.ts';
import { brownWater } from './support/fixture.ts';
import { House } from './support/house.ts';
import type { Person } from './support/person.ts';
import { prepareExercise } from './support/prepared.ts';
import { startServer, temporaryFolder, type TestServer } from './support/server.ts';

let data: Awaited<ReturnType<typeof temporaryFolder>>;
let server: TestServer;
let house: House;
/** Ines conducts, Paul is in her team, Ruth trains elsewhere, Dana plays. */
let ines: Person;
let paul: Person;
let ruth: Person;
let dana: Person;
let drill: string;

const TEXTS = [
  'Ada, brown water on Mill Lane is our doing and we are sorry. Dana is on it.',
  'Thank you for your message.',
  'We value your feedback, Ada.',
  'Ada, the water is safe, stop worrying. Dana Ferreira',
  'Sorry for any inconvenience.',
  'Ada, our main burst. We will post again by noon.',
  'No comment.',
  'Please run the tap until it clears. Ring 0800 555 0100 if it does not.',
  'It was the contractor, not us.',
  'We hear you, and we are sorry that your water is brown.'
];

beforeAll(async () => {
  data = await temporaryFolder();
  server = await startServer({ HOTSEAT_DATA: data.path });
  house = await House.setUp(server);
  const [press, care] = [await house.team('Press'), await house.team('Care')];
  ines = await house.person('Ines Halloran', { roles: ['trainer'], teams: [press] });
  paul = await house.person('Paul Okonjo', { roles: ['trainer'], teams: [press] });
  ruth = await house.person('Ruth Adeyemi', { roles: ['trainer'], teams: [care] });
  dana = await house.person('Dana Ferreira', { teams: [press] });
  const someone = async (name: string) => ({ id: await house.idOf(name), name });
  const [trainer, trainee] = [await someone('Ines Halloran'), await someone('Dana Ferreira')];
  await server.end('SIGTERM');
  drill = await prepareExercise(data.path, brownWater(), trainer, [trainee]);
  server = await startServer({ HOTSEAT_DATA: data.path });
  for (const person of [ines, paul, ruth, dana, house.administrator]) person.url = server.url;
  await ines.conduct(drill, { type: 'StartDrill' });
  const post = (await eventsOf(drill)).find(
    (event) => event.type === 'PostAppeared' && !event.post.ours
  );
  if (post?.type !== 'PostAppeared') throw new Error('expected a post at the start');
  for (const text of TEXTS)
    expect(await sent(dana.command(drill, { type: 'Reply', to: post.post.id, text }))).toBe(true);
});
afterAll(async () => {
  await server.end('SIGTERM');
  await data.remove();
});

async function eventsOf(id: string): Promise<DrillEvent[]> {
  const kept = await readFile(path.join(data.path, 'drills', `${id}.json`), 'utf8');
  return (JSON.parse(kept) as { events: DrillEvent[] }).events;
}
const sent = async (answer: Promise<Response>) =>
  ((await (await answer).json()) as { ok: boolean }).ok;
const text = async (answer: Promise<Response>) => (await answer).text();
const words = async (person: Person, address: string) =>
  (await text(person.open(address)))
    .replaceAll(/<script[^]*?<\/script>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
const levels = (apology: number) => ({
  acknowledgment: '1',
  apology: String(apology),
  transparency: '2',
  personalization: '3'
});
const rate = (person: Person, round: string, item: string, apology = 2) =>
  person.post(`/calibration/${round}`, { item, ...levels(apology) });

describe('the replies that come with Hotseat', () => {
  it('are rated by trainers alone, and show what others gave afterwards', async () => {
    expect((await dana.open('/calibration')).status).toBe(403);
    expect(await words(ines, '/calibration')).toContain('Practice replies');
    const page = await text(ines.open('/calibration/practice'));
    const item = /name="item" value="([^"]+)"/.exec(page)?.[1] ?? '';
    expect(page).not.toContain('Why the scorer did');
    // Not in what the page is made from either.
    expect(page).not.toContain('consensus:{');
    expect((await rate(ines, 'practice', item)).headers.get('location')).toBe(
      '/calibration/practice?next'
    );
    const again = await text(ines.open(`/calibration/practice?reply=${item}`));
    expect(again).toContain('Why the scorer did');
    expect(await text(rate(ines, 'practice', item, 4))).toContain('so your rating stays as it is');
    expect(await words(ines, '/calibration/practice/agreement')).toContain(
      'You and those who rated before'
    );
    expect(await words(paul, `/calibration/practice?reply=${item}`)).not.toContain(
      'Why the scorer did'
    );
  });

  it('are refused without a level on each dimension', async () => {
    const answer = await ines.post('/calibration/practice', { item: 'x', apology: '5' });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('Choose a level from 0 to 4 on each dimension.');
    expect((await rate(ines, 'practice', 'none')).status).toBe(400);
  });
});

describe('a round of replies from drills', () => {
  let round: string;

  it('is made from ended drills in reach', async () => {
    const begin = (person: Person) =>
      person.post('/calibration', { scenario: 'brown-water', count: '10' });
    expect(await text(begin(ines))).toContain('There are 0 replies to rate');
    expect(await sent(ines.conduct(drill, { type: 'EndDrill' }))).toBe(true);
    expect(await text(begin(ruth))).toContain('There are 0 replies to rate');
    const place = (await begin(ines)).headers.get('location') ?? '';
    round = /^\/calibration\/([0-9a-f]{16})$/.exec(place)?.[1] ?? '';
    expect(round).not.toBe('');
    expect(await words(paul, '/calibration')).toContain('Begun today by Ines Halloran');
    // Who can rate the same is known before anybody has; Ruth, of another team, cannot.
    expect(await words(ines, '/calibration')).toContain('Of these 10, Paul Okonjo can rate all.');
    // Nor does she hear of who rates the replies of Hotseat in another team.
    expect(await words(ruth, '/calibration')).not.toContain('Ines Halloran');
    expect((await ruth.open(`/calibration/${round}`)).status).toBe(404);
    expect((await rate(ruth, round, '1')).status).toBe(404);
  });

  it('names no trainee, and no drill', async () => {
    for (let item = 1; item <= 10; item += 1) {
      const page = await text(paul.open(`/calibration/${round}?reply=${item}`));
      expect(page).not.toContain('Ferreira');
      expect(page).not.toContain('Dana ');
      expect(page).not.toContain(drill);
      expect(page).not.toContain(await house.idOf('Dana Ferreira'));
    }
    expect(await words(paul, `/calibration/${round}`)).toContain('Brown water');
  });

  it('hides the scorer and the others until two have rated, and then shows how far they agree', async () => {
    for (let item = 1; item <= 10; item += 1) await rate(ines, round, String(item), item % 5);
    expect(await words(ines, `/calibration/${round}?reply=1`)).not.toContain('Why the scorer did');
    expect(await words(ines, `/calibration/${round}/agreement`)).toContain('From 0 of 10 replies');
    // It may be changed as long as nothing was shown.
    await rate(ines, round, '1', 2);
    expect(await words(paul, `/calibration/${round}?reply=1`)).not.toContain('Why the scorer did');
    for (let item = 1; item <= 10; item += 1) await rate(paul, round, String(item), (item * 3) % 5);
    const page = await words(ines, `/calibration/${round}/agreement`);
    expect(page).toContain('From 10 of 10 replies');
    // Worked out from what the house keeps.
    const kept = await readFile(path.join(data.path, 'house/calibration.json'), 'utf8');
    const { rounds } = JSON.parse(kept) as { rounds: Round[] };
    const ratings = rounds.find(({ id }) => id === round)?.ratings ?? [];
    const id = await house.idOf('Ines Halloran');
    const ordered = (mine: boolean) =>
      ratings
        .filter(({ rater }) => (rater === id) === mine)
        .sort((a, b) => Number(a.item) - Number(b.item))
        .map((one) => one.levels.apology);
    const kappa = kappaOf({ given: ordered(true), wanted: ordered(false) }) ?? Number.NaN;
    expect(page).toContain(`You and Paul Okonjo`);
    expect(page).toContain(`Apology ${kappa.toFixed(2)} (`);
    expect(page).toContain('from too few to judge by');
    expect(page).toMatch(/both gave \d throughout: kappa cannot tell/);
    expect(page).toContain('You and the scorer');
    expect(page).toContain('Where we differ');
    expect(await text(rate(ines, round, '1', 0))).toContain('so your rating stays as it is');
  });

  it('leaves as tables, with what its reader may see and no more', async () => {
    interface Rows {
      rows: Record<string, unknown>[];
    }
    const rows = async (person: Person, address: string) =>
      ((await (await person.fetch(address)).json()) as Rows).rows;
    const agreement = await rows(ines, `/calibration/${round}/agreement.json`);
    expect(
      agreement.map(({ one, other, dimension, n }) => [one, other, dimension, n])
    ).toContainEqual(['you', 'Paul Okonjo', 'apology', 10]);
    const ratings = await rows(ines, `/calibration/${round}/ratings.json`);
    // Of each reply what both trainers and the scorer gave.
    expect(ratings).toHaveLength(30);
    expect(new Set(ratings.map(({ rater }) => rater))).toEqual(
      new Set(['you', 'Paul Okonjo', 'the scorer'])
    );
    expect(JSON.stringify(ratings)).not.toContain('Ferreira');
    expect(await rows(paul, '/calibration.json')).toContainEqual(
      expect.objectContaining({ round, replies: 10, mine: 10, others: 'Ines Halloran: 10' })
    );
    // What he has not rated is hidden from him there as well.
    expect(await rows(paul, '/calibration/practice/ratings.json')).toEqual([]);
    expect((await ruth.fetch(`/calibration/${round}/ratings.csv`)).status).toBe(404);
    expect((await dana.fetch('/calibration.csv')).status).toBe(403);
  });

  it('leaves with who rated, and stays without their name', async () => {
    const exported = (await (await paul.open('/account/export')).json()) as {
      calibration: { ratings: unknown[] }[];
    };
    expect(exported.calibration[0]?.ratings).toHaveLength(10);
    const id = await house.idOf('Paul Okonjo');
    await house.administrator.post(`/people/${id}?/delete`);
    expect(await words(ines, `/calibration/${round}/agreement`)).toContain(
      'You and a deleted person'
    );
    const kept = await readFile(path.join(data.path, 'house/calibration.json'), 'utf8');
    expect(kept).not.toContain(id);
  });
});

describe('rules that trainers override', () => {
  it('are counted from the drills that one may debrief, with examples without names', async () => {
    expect(await words(ines, '/calibration/rules')).toContain('No rating was overridden in them.');
    const { rating, reply } = (await eventsOf(drill)).flatMap((event) =>
      event.type === 'ReplyRated' ? [event] : []
    )[0] ?? { rating: null, reply: '' };
    const was = rating?.ratings.transparency?.level ?? 0;
    const to = was === 4 ? 3 : was + 1;
    const done = ines.conduct(drill, {
      type: 'OverrideRating',
      reply,
      levels: { transparency: to },
      reason: 'It says when more follows.'
    });
    expect(await sent(done)).toBe(true);
    const page = await words(ines, '/calibration/rules');
    expect(page).toContain(`Transparency rated ${was}`);
    expect(page).toMatch(
      new RegExp(String.raw`1 of \d+, \d+%: 1 ${to > was ? 'raised' : 'lowered'}`)
    );
    expect(page).toContain('It says when more follows.');
    expect(page).toContain('•••• is on it.');
    expect(await words(ruth, '/calibration/rules')).not.toContain('It says when more follows.');
  });
});
