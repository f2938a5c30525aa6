import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drillsOf, exerciseBy, seat, type Guest } from './support/exercise.ts';
import { House } from './support/house.ts';
import type { Person } from './support/person.ts';
import { startServer, temporaryFolder, type TestServer } from './support/server.ts';

let data: Awaited<ReturnType<typeof temporaryFolder>>;
let server: TestServer;
let house: House;
/** Ines conducts, Max manages her team; Ana and Ben are guests of the exercise. */
let ines: Person;
let max: Person;
let ana: Guest;
let ben: Guest;
let drill: string;

const POOR = 'Sorry you feel that way. Customers should always read our website carefully.';
const SAID = 'We looked at the map, not at Ada';
/** Which wording of Ana's answer came first. */
let first: number;

beforeAll(async () => {
  data = await temporaryFolder();
  server = await startServer({ HOTSEAT_DATA: data.path });
  house = await House.setUp(server);
  const teams = [await house.team('Press')];
  ines = await house.person('Ines Halloran', { roles: ['trainer'], teams });
  max = await house.person('Max Verhoeven', { roles: ['manager'], teams });
  const { id, code } = await exerciseBy(ines);
  ana = await seat(server.url, code, ['Ana Ferreira', null]);
  ben = await seat(server.url, code, ['Ben Hale', null]);
  [drill = ''] = await drillsOf(ines, id);
  const mara = await seat(server.url, code, ['Mara Lind', 'head']);
  await ines.conduct(drill, { type: 'StartDrill', speed: 1 });
  await ben.browser.command(drill, { type: 'Reply', to: 'first-sign', text: POOR });
  const approved = await mara.browser.command(drill, { type: 'ApproveDraft', draft: 'draft-1' });
  expect(approved.status).toBe(200);
});
afterAll(async () => {
  await server.end('SIGTERM');
  await data.remove();
});

interface Words {
  question: string;
  text: string;
  after: number | null;
}
const answer = (person: Person, words: Words, of = drill, id: string = crypto.randomUUID()) =>
  person.fetch(`/drills/${of}/hotwash/answers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id, command: words })
  });
async function page(person: Person): Promise<string> {
  const response = await person.open(`/drills/${drill}/hotwash`);
  expect(response.status).toBe(200);
  return (await response.text()).replaceAll(/<!--.*?-->/g, '').replaceAll(/\s+/g, ' ');
}
const next = (text: string, after: number | null = null): Words => ({
  question: 'next-time',
  text,
  after
});
const seqOf = async (response: Response) => ((await response.json()) as { seq: number }).seq;

describe('the hotwash', () => {
  it('waits for ENDEX, page and answers', async () => {
    const early = await ana.browser.open(`/drills/${drill}/hotwash`);
    expect([early.status, early.headers.get('location')]).toEqual([303, `/drills/${drill}`]);
    const refused = await answer(ana.browser, next(SAID));
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({ refusal: { code: 'not-ended' } });
    await ines.conduct(drill, { type: 'Bookmark', note: 'Ask about Ada.' });
    await ines.conduct(drill, { type: 'EndDrill' });
  });

  it('is the same for all of the room, and shows nobody how anybody was rated', async () => {
    for (const person of [ana.browser, ben.browser, ines]) {
      const text = await page(person);
      expect(text).toContain('What happened');
      expect(text).toContain('What is the one thing that you do otherwise next time');
      expect(text).not.toMatch(/non-apology|sorry only for how|"flagged":true|flagged:true/);
      expect(text.includes('Ask about Ada.')).toBe(person === ines);
    }
  });

  it('waits in no cache for who comes to the same browser next, a guest’s neither', async () => {
    for (const person of [ines, ana.browser]) {
      const response = await person.open(`/drills/${drill}/hotwash`);
      expect(response.headers.get('cache-control')).toBe('private, no-store');
    }
  });

  it('leads to the after-action report who may read it, and nobody else', async () => {
    const way = `href="/drills/${drill}/report"`;
    expect(await page(ines)).toContain(way);
    expect(await page(ana.browser)).not.toContain(way);
  });

  it('keeps an answer of each, which all of the room read', async () => {
    first = await seqOf(await answer(ana.browser, next(SAID)));
    expect((await answer(ben.browser, next('Start with Ada.'))).status).toBe(200);
    expect((await answer(ines, next('One of us watches the inbox.'))).status).toBe(200);
    const text = await page(ben.browser);
    expect(text).toContain(SAID);
    expect(text).toContain('Ana Ferreira');
    expect(text).toMatch(/One of us watches the inbox\..*Noted by Ines Halloran/);
    expect(await page(ines)).toContain('Start with Ada.');
  });

  it('lets nobody write over a wording that they have not seen', async () => {
    const lost = await answer(ana.browser, next('From an old window.'));
    expect(lost.status).toBe(409);
    expect(await lost.json()).toMatchObject({ refusal: { code: 'answered-meanwhile' } });
    const id = crypto.randomUUID();
    const longer = next('We looked at the map, not at Ada and her child.', first);
    const seq = await seqOf(await answer(ana.browser, longer, drill, id));
    expect(seq).toBeGreaterThan(first);
    // Sent again, since what was said to it was lost on the way.
    expect(await seqOf(await answer(ana.browser, longer, drill, id))).toBe(seq);
    expect((await answer(ana.browser, next('From the old window.', first))).status).toBe(409);
  });

  it('takes answers to its own questions from who took part or debriefs, and no others', async () => {
    const none = await answer(ana.browser, { ...next('x'), question: 'made-up' });
    expect(none.status).toBe(409);
    const wrong = await answer(ana.browser, next('x'.repeat(4001)));
    expect(wrong.status).toBe(400);
    expect((await answer(max, next('As I see it.'))).status).toBe(404);
    expect((await answer(house.administrator, next('Well.'))).status).toBe(404);
  });

  it('keeps what who drills alone says to it, and gives it to them to take away', async () => {
    const solo = await house.person('Sol Wren', { teams: [] });
    const mine = await solo.start('brown-water');
    await solo.command(mine, { type: 'EndDrill' });
    expect((await answer(solo, next('Read first.'), mine)).status).toBe(200);
    const text = await (await solo.open(`/drills/${mine}/hotwash`)).text();
    expect(text).toContain('Read first.');
    const taken = await solo.fetch('/account/export');
    expect(await taken.text()).toContain('Read first.');
  });

  it('gives who debriefed what they said to it, and nothing of what others did', async () => {
    const taken = (await (await ines.fetch('/account/export')).json()) as {
      answersInHotwashes: Record<string, string>[];
    };
    expect(taken.answersInHotwashes).toEqual([
      {
        drill,
        about: 'Brown water, Mill Lane',
        at: expect.any(String) as string,
        question: expect.stringContaining('otherwise next time') as string,
        text: 'One of us watches the inbox.'
      }
    ]);
    const others = (await (await max.fetch('/account/export')).json()) as object;
    expect(others).toMatchObject({ answersInHotwashes: [] });
  });

  it('outlives the server', async () => {
    await server.end('SIGTERM');
    server = await startServer({ HOTSEAT_DATA: data.path });
    for (const person of [ana.browser, ben.browser, ines, max]) person.url = server.url;
    expect(await page(ben.browser)).toContain(SAID);
  });
});
