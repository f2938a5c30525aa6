import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exerciseBy, join } from './support/exercise.ts';
import { House } from './support/house.ts';
import type { Person } from './support/person.ts';
import { startServer, temporaryFolder, type TestServer } from './support/server.ts';

const GOOD =
  'Ada, brown water with a baby in the house is frightening, and we are sorry. A main of ours burst in Mill Lane at seven. Please use bottled water until we tell you here at nine.';
const POOR = 'Sorry you feel that way. Customers should always read our website carefully.';

let data: Awaited<ReturnType<typeof temporaryFolder>>;
let server: TestServer;
let house: House;
/** Max manages Press and Care; Nina manages Care alone. Five people drill for Press, Olu for Care. */
let max: Person;
let nina: Person;
let press: string;
let care: string;
const players: { name: string; person: Person; id: string; drill: string }[] = [];
let olu: Person;

async function playAlone(person: Person, text: string): Promise<string> {
  const drill = await person.start('brown-water');
  const answer = await person.command(drill, { type: 'Reply', to: 'first-sign', text });
  expect(await answer.json()).toMatchObject({ ok: true });
  await person.command(drill, { type: 'EndDrill' });
  return drill;
}

beforeAll(async () => {
  data = await temporaryFolder();
  server = await startServer({ HOTSEAT_DATA: data.path });
  house = await House.setUp(server);
  press = await house.team('Press');
  care = await house.team('Care');
  max = await house.person('Max Verhoeven', { roles: ['manager'], teams: [press, care] });
  nina = await house.person('Nina Roth', { roles: ['manager'], teams: [care] });
  for (const [place, name] of [
    'Ana Fer',
    'Ben Hale',
    'Cleo Lind',
    'Dan Poe',
    'Eve Orr'
  ].entries()) {
    const person = await house.person(name, { teams: [press] });
    const drill = await playAlone(person, place < 3 ? POOR : GOOD);
    players.push({ name, person, id: await house.idOf(name), drill });
  }
  olu = await house.person('Olu Marsh', { teams: [care] });
  await playAlone(olu, POOR);
});
afterAll(async () => {
  await server.end('SIGTERM');
  await data.remove();
});

/** A page as it is read, without its marks. */
async function read(person: Person, address: string): Promise<string> {
  const answer = await person.open(address);
  expect(answer.status, address).toBe(200);
  const html = await answer.text();
  const main = /<main[^]*<\/main>/.exec(html)?.[0] ?? '';
  return main
    .replaceAll(/<!--.*?-->|<style[^]*?<\/style>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

describe('readiness', () => {
  it('says on its first page how teams stand, and what goes wrong in how many drills', async () => {
    const text = await read(max, '/readiness');
    expect(text).toContain('The one team that can be judged is not ready.');
    expect(text).toContain('6 drills by 6 people');
    expect(text).toContain('5 people, 5 drills');
    expect(text).toContain('1 person in 1 drill. Figures are shown from 5 people');
    expect(text).toMatch(/Is sorry only for how people feel Red flag 3 of 5 drills/);
    expect(text).toContain(
      'Without Care: too few people of that team have drilled in this time to say.'
    );
    // Its scenarios add up to these, and not to the six of the headline.
    expect(text).toContain('5 of 6 drills. Without Care: too few people');
    // Nothing of who was alone in a team can be read off the page.
    expect(text).not.toContain('Olu');
  });

  it('opens an example at its reply on the scorecard', async () => {
    const html = await (await max.open('/readiness')).text();
    const href = /href="(\/drills\/[0-9a-f]+\/scorecard)#(text-[^"]+)"/.exec(html);
    const card = await (await max.open(href?.[1] ?? '')).text();
    expect(players.map(({ drill }) => drill)).toContain(href?.[1]?.split('/')[2]);
    expect(card).toContain(`id="${href?.[2] ?? 'none'}"`);
  });

  it('shows a manager their own teams alone, by whatever address', async () => {
    const text = await read(nina, `/readiness?team=${press}`);
    expect(text).not.toContain('Press');
    expect(text).toContain('The team of this address is not one of yours.');
    expect(await read(nina, '/readiness')).toContain('Too few of Care have drilled');
    expect((await nina.open(`/readiness/${press}`)).status).toBe(404);
    expect((await nina.open(`/readiness/people/${players[0]?.id ?? ''}`)).status).toBe(404);
    expect((await house.administrator.open('/readiness')).status).toBe(403);
    expect((await olu.open('/readiness')).status).toBe(403);
  });

  it('is about what its address says', async () => {
    const text = await read(max, '/readiness?from=2020-01&to=2020-03');
    expect(text).toContain('No drill has ended in this time.');
    expect(text).toContain('1 January to 31 March 2020');
    const one = await read(max, `/readiness?team=${press}&dimension=apology`);
    expect(one).toMatch(/Press is not ready/);
    expect(one).not.toMatch(/Is sorry only for how people feel/);
    expect(one).not.toContain('Care left out');
    // What an address says wrongly is as usual.
    expect(await read(max, '/readiness?from=soon&dimension=charm&page=-3')).toContain('6 drills');
  });

  it('has a page for a team, with who drilled when', async () => {
    const text = await read(max, `/readiness/${press}`);
    for (const { name } of players) expect(text).toContain(`${name} today 1`);
    expect(text).toContain('0 of 5 people had no drill in the last 90 days');
    expect(text).toContain(
      'Too few to tell: of 5 people who drilled in this time, 0 were rated in two drills or more'
    );
    const small = await read(max, `/readiness/${care}`);
    expect(small).toContain('Too few people have drilled in this time to say.');
    expect(small).toContain('Olu Marsh today 1');
    expect((await max.open('/readiness/0123456789abcdef')).status).toBe(404);
  });

  it('has a page for a person, whose drills open their scorecards', async () => {
    const { id, drill, name } = players[0] ?? { id: '', drill: '', name: '' };
    const html = await (await max.open(`/readiness/people/${id}`)).text();
    expect(html).toMatch(new RegExp(`<h1[^>]*>${name}</h1>`));
    expect(html).toContain(`href="/drills/${drill}/scorecard"`);
  });

  it('links no example that its reader may not open', async () => {
    // A drill of people of both teams: who manages one of them does not read it.
    const trainer = await house.person('Ines Halloran', { roles: ['trainer'], teams: [press] });
    const { id: exercise, code } = await exerciseBy(trainer, { guests: null });
    for (const { person } of players.slice(0, 1)) await join(person, code);
    await join(olu, code);
    await trainer.post(`/exercises/${exercise}?/start`, {});
    await trainer.post(`/exercises/${exercise}?/end`, {});
    const text = await read(nina, `/readiness/people/${await house.idOf('Olu Marsh')}`);
    expect(text).toContain('2 drills');
    expect(text).toContain('with people of other teams');
  });
});

describe('one’s own progress', () => {
  it('stands beside the scorecards, and is nobody else’s', async () => {
    const [ana, , , dan] = players;
    const text = await read(ana?.person ?? max, '/scorecards');
    expect(text).toContain('Drill by drill');
    expect(text).toContain('Is sorry only for how people feel');
    expect(await read(dan?.person ?? max, '/scorecards')).not.toContain('Is sorry only');
    expect(await read(nina, '/scorecards')).not.toContain('Drill by drill');
  });

  it('can be taken away', async () => {
    const { person, drill } = players[1] ?? { person: max, drill: '' };
    const answer = await person.open('/scorecards/record.json');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\w-]+\.json"$/
    );
    const record = (await answer.json()) as Record<string, unknown>[];
    expect(record).toHaveLength(1);
    expect(record[0]).toMatchObject({ drill, team: false, scenario: { id: 'brown-water' } });
    expect(JSON.stringify(record)).not.toMatch(new RegExp(players.map(({ id }) => id).join('|')));
    expect(await (await nina.open('/scorecards/record.json')).json()).toEqual([]);
  });
});
