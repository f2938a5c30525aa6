import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scorecard } from '../../src/lib/core/debrief/index.ts';
import type { DrillEvent } from '../../src/lib/core/drill/index.ts';
import { brownWater } from './support/fixture.ts';
import { House, PASSWORD } from './support/house.ts';
import type { Person } from './support/person.ts';
import { type Conducted, type Sent } from './support/person.ts';
import { prepareExercise } from './support/prepared.ts';
import { startServer, temporaryFolder, type TestServer } from './support/server.ts';
import { StreamReader } from './support/stream.ts';

const GOOD =
  'Ada, brown water with a baby in the house is frightening, and we are sorry. A main of ours burst in Mill Lane at seven. Whether it is safe we do not know yet: please use bottled water until we tell you here at nine.';
const POOR = 'Sorry you feel that way. Customers should always read our website carefully.';

let data: Awaited<ReturnType<typeof temporaryFolder>>;
let server: TestServer;
let house: House;
/** Ines conducts, Max manages her team, Ruth trains elsewhere; Ana and Ben write, Mara approves. */
let ines: Person;
let max: Person;
let ruth: Person;
let ana: Person;
let ben: Person;
let mara: Person;
let drill: string;

beforeAll(async () => {
  data = await temporaryFolder();
  server = await startServer({ HOTSEAT_DATA: data.path });
  house = await House.setUp(server);
  const [press, care] = [await house.team('Press'), await house.team('Care')];
  const teams = [press];
  ines = await house.person('Ines Halloran', { roles: ['trainer'], teams });
  max = await house.person('Max Verhoeven', { roles: ['manager'], teams });
  ruth = await house.person('Ruth Adeyemi', { roles: ['trainer'], teams: [care] });
  ana = await house.person('Ana Ferreira', { teams });
  ben = await house.person('Ben Hale', { teams });
  mara = await house.person('Mara Lind', { teams });
  const someone = async (name: string) => ({ id: await house.idOf(name), name });
  const trainer = await someone('Ines Halloran');
  const people = [
    await someone('Ana Ferreira'),
    await someone('Ben Hale'),
    await someone('Mara Lind'),
    // A guest has no account, and is in no team.
    { id: 'f'.repeat(64), name: 'Gus Thorne' }
  ] as const;
  await server.end('SIGTERM');
  drill = await prepareExercise(data.path, brownWater(), trainer, people);
  server = await startServer({ HOTSEAT_DATA: data.path });
  for (const person of [ines, max, ruth, ana, ben, mara, house.administrator])
    person.url = server.url;

  await conduct({ type: 'AssignRole', person: people[2].id, role: 'head' });
  await conduct({ type: 'StartDrill', speed: 1 });
  await act(ana, { type: 'Reply', to: 'first-sign', text: 'Ada, one moment.' });
  await act(mara, { type: 'SendBackDraft', draft: 'draft-1', note: 'Say what we know.' });
  await act(ana, { type: 'ReviseDraft', draft: 'draft-1', text: GOOD });
  await act(mara, { type: 'ApproveDraft', draft: 'draft-1' });
  await act(ben, { type: 'Reply', to: 'first-sign', text: POOR });
  await act(mara, { type: 'ApproveDraft', draft: 'draft-2' });
  await act(ben, { type: 'SendTeamMessage', text: 'That was not my best.' });
  await conduct({ type: 'Whisper', to: people[1].id, text: 'Breathe out, Ben.' });
  await conduct({ type: 'Bookmark', note: 'Talk about the second one.' });
  await conduct({ type: 'EndDrill' });
});
afterAll(async () => {
  await server.end('SIGTERM');
  await data.remove();
});

async function conduct(command: Conducted): Promise<void> {
  expect(await (await ines.conduct(drill, command)).json(), command.type).toMatchObject({
    ok: true
  });
}
async function act(person: Person, command: Sent): Promise<void> {
  expect(await (await person.command(drill, command)).json(), command.type).toMatchObject({
    ok: true
  });
}
/** A page as it is read, without the marks between its parts. */
async function page(person: Person, name: 'scorecard' | 'replay'): Promise<string> {
  const text = await (await person.open(`/drills/${drill}/${name}`)).text();
  return text.replaceAll(/<!--.*?-->/g, '').replaceAll(/\s+/g, ' ');
}

/** Words that say how well Ben wrote. */
const ON_BEN = /non-apology|Sorry only for how they feel/;

describe('the scorecard of a team', () => {
  it('tells who debriefs it who did what, and what approval took', async () => {
    const text = await page(ines, 'scorecard');
    expect(text).toContain('Who did what');
    for (const name of ['Ana Ferreira', 'Ben Hale', 'Mara Lind', 'Gus Thorne'])
      expect(text).toMatch(new RegExp(`<th scope="row"[^>]*>${name}`));
    expect(text).toContain('Drafts decided of Mara Lind: 3, 2 approved, 1 sent back');
    expect(text).toMatch(ON_BEN);
    expect(text).toContain('what had to be signed off');
    expect(text).toMatch(/<h1[^>]*>Room 1</);
    expect(text).toMatch(/By Ana Ferreira, approved by Mara Lind after 0:0\d, sent back once/);
    expect(text).toContain('Talk about the second one.');
    expect(text).toContain('Room 1: a team of Ana Ferreira, Ben Hale, Mara Lind and Gus Thorne');
    expect(text).not.toContain('seen by this browser only');
  });

  it.each([
    ['ana', () => ana],
    ['mara', () => mara]
  ])('tells %s what the team did, and nothing of how well Ben wrote', async (_, who) => {
    for (const name of ['scorecard', 'replay'] as const) {
      const text = await page(who(), name);
      expect(text).not.toMatch(ON_BEN);
      expect(text).not.toContain('Talk about the second one.');
      expect(text).not.toContain('Breathe out, Ben.');
      expect(text).not.toMatch(/quality:"(poor|canned)"/);
    }
    const card = await page(who(), 'scorecard');
    expect(card).toContain('What you did');
    expect(card).not.toMatch(/<th scope="row"[^>]*>Ben Hale/);
    expect(card).toContain('Lay with approvers');
  });

  it('tells each their own part in full', async () => {
    const [ofAna, ofBen, ofMara] = [
      await page(ana, 'scorecard'),
      await page(ben, 'scorecard'),
      await page(mara, 'scorecard')
    ];
    expect(ofBen).toMatch(ON_BEN);
    expect(ofBen).toContain('Replies of Ben Hale: 1');
    expect(ofAna).toContain('Replies of Ana Ferreira: 1');
    expect(ofMara).toContain('Drafts decided of Mara Lind: 3');
    // How long Mara lay on drafts is said of each draft, and not summed up of her to others.
    expect(ofAna).not.toContain('Drafts decided of Mara Lind');
    expect(await page(ben, 'replay')).toContain('Breathe out, Ben.');
  });

  it('names to a manager those whose scorecards are theirs to read, and tells no talk', async () => {
    const text = await page(max, 'scorecard');
    for (const name of ['Ana Ferreira', 'Ben Hale', 'Mara Lind'])
      expect(text).toMatch(new RegExp(`<th scope="row"[^>]*>${name}`));
    expect(text).not.toMatch(/<th scope="row"[^>]*>Gus Thorne/);
    expect(text).not.toContain('Talk about the second one.');
    expect(text).not.toContain('Give other levels');
    const replay = await page(max, 'replay');
    expect(replay).not.toContain('Breathe out, Ben.');
    expect(replay).not.toContain('That was not my best.');
    expect(await page(ines, 'replay')).toContain('Breathe out, Ben.');
  });

  it('opens each one’s part to who debriefs it, and to who may read that person', async () => {
    const idOf = (name: string) => house.idOf(name);
    const part = async (person: Person, name: string) =>
      person.open(`/drills/${drill}/scorecard?of=${await idOf(name)}`);
    const text = await (await part(ines, 'Ben Hale')).text();
    expect(text).toMatch(/<h1[^>]*>Ben Hale</);
    expect(text).toMatch(ON_BEN);
    expect(text).toContain('Ben Hale’s alone');
    expect(text).toContain('The whole team’s scorecard');
    const ofAna = await (await part(max, 'Ana Ferreira')).text();
    expect(ofAna).toMatch(/<h1[^>]*>Ana Ferreira</);
    expect(ofAna).not.toMatch(ON_BEN);
    // A guest's is theirs and the conductor's; a teammate gets their own, whatever they ask for.
    const guest = `/drills/${drill}/scorecard?of=${'f'.repeat(64)}`;
    expect((await ines.open(guest)).status).toBe(200);
    expect((await max.open(guest)).status).toBe(404);
    expect((await ines.open(`/drills/${drill}/scorecard?of=nobody`)).status).toBe(404);
    expect(await (await part(ana, 'Ben Hale')).text()).not.toMatch(ON_BEN);
  });

  it('says who sees it and until when', async () => {
    expect(await page(ana, 'scorecard')).toContain(
      'Kept with no end date, seen by you, Ines Halloran and Max Verhoeven, and by who else took part'
    );
    expect(await page(ines, 'scorecard')).toContain(
      'Kept with no end date, seen by you and Max Verhoeven, and by who took part'
    );
  });

  it('has nothing in a paragraph that ends it: what the browser draws then is not what was sent', async () => {
    expect(await page(ana, 'scorecard')).not.toMatch(
      /<p\b[^>]*>(?:(?!<\/p>)[^])*?<(?:div|details|p|ul|section|form)\b/
    );
  });

  it('is taken away as JSON, with what its page shows and nothing more', async () => {
    const json = async (person: Person) => {
      const answer = await person.open(`/drills/${drill}/scorecard.json`);
      expect(answer.headers.get('content-disposition')).toMatch(
        /^attachment; filename="scorecard-[a-z0-9-]+\.json"$/
      );
      return (await answer.json()) as { scorecard: Scorecard };
    };
    const whole = await json(ines);
    expect(whole.scorecard.people).toHaveLength(4);
    const own = await json(ana);
    const { scorecard: kept } = await exported(ana);
    expect(own.scorecard).toEqual({ ...kept, bookmarks: [] });
    expect(JSON.stringify(own)).not.toMatch(ON_BEN);
    const shared = Object.values(own.scorecard.behind.objectives)
      .flat()
      .filter(({ reply }) => reply === 'us-2');
    for (const { worth } of shared) expect(worth).toBeNull();
    expect((await ruth.fetch(`/drills/${drill}/scorecard.json`)).status).toBe(404);
  });

  it('is not for a trainer of others, nor for the administrator', async () => {
    for (const person of [ruth, house.administrator]) {
      const answer = await person.open(`/drills/${drill}/scorecard`);
      expect([403, 404]).toContain(answer.status);
    }
  });

  it('stands in a list of scorecards with the mean of what its reader wrote', async () => {
    const means = await Promise.all(
      [ana, ben].map(async (person) => (await exported(person)).scorecard.mean?.toFixed(1) ?? '')
    );
    expect(means[0]).not.toBe(means[1]);
    for (const [index, person] of [ana, ben].entries()) {
      const text = await (await person.open('/scorecards')).text();
      expect(text).toContain(means[index]);
      expect(text).not.toContain(`>${means[1 - index] ?? ''}<`);
    }
  });
});

async function exported(person: Person) {
  const text = await (await person.fetch('/account/export')).text();
  const { drills } = JSON.parse(text) as {
    drills: { drill: string; scorecard: Scorecard; events: DrillEvent[] }[];
  };
  const found = drills.find((one) => one.drill === drill);
  if (!found) throw new Error('expected the drill in the export');
  return { ...found, text };
}

describe('a second look after ENDEX', () => {
  it('is asked for on the scorecard, answered from there, and shown to who asked alone', async () => {
    expect(await page(ben, 'scorecard')).toContain('Ask for a second look');
    await act(ben, { type: 'AskForSecondLook', reply: 'us-2', why: 'I did say sorry.' });
    const again = await ben.command(drill, {
      type: 'AskForSecondLook',
      reply: 'us-2',
      why: 'Please.'
    });
    expect(again.status).toBe(409);
    expect(await page(ben, 'scorecard')).toContain('Nobody has answered yet.');
    const asked = await page(ines, 'scorecard');
    expect(asked).toContain('I did say sorry.');
    expect(asked).toContain('Look again');
    expect(await page(max, 'scorecard')).not.toContain('Look again');

    const ended = await StreamReader.open(ben, drill, { after: 0 });
    await ended.until(() => ended.ended);
    const after = ended.events.at(-1)?.seq ?? 0;
    await conduct({
      type: 'AnswerSecondLook',
      reply: 'us-2',
      levels: { apology: 2 },
      note: 'You did, in a way.'
    });
    await conduct({
      type: 'OverrideRating',
      reply: 'us-1',
      levels: { transparency: 3 },
      reason: 'It says when more comes.'
    });
    const ofBen = await page(ben, 'scorecard');
    expect(ofBen).toContain('You did, in a way.');
    expect(ofBen).not.toContain('It says when more comes.');
    const ofAna = await page(ana, 'scorecard');
    expect(ofAna).toContain('It says when more comes.');
    expect(ofAna).toMatch(/<s[^>]*><span[^>]*>first rated(?:&nbsp;|\s)<\/span>\d<\/s>/);
    expect(ofAna).toMatch(/by Ines Halloran at \d+:\d\d: “It says when more comes.”/);
    expect(ofAna).not.toContain('You did, in a way.');

    // The stream of an ended room gives what came since, and is over again.
    const late = await StreamReader.open(ben, drill, { after });
    await late.until(() => late.ended);
    expect(late.events.map(({ type }) => type)).toEqual(['SecondLookAnswered']);
  });

  it('is nothing that a manager reads in the replay, nor what those who played said afterwards', async () => {
    const said = await ana.fetch(`/drills/${drill}/hotwash/answers`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        id: randomUUID(),
        command: { question: 'next-time', text: 'I froze, to be honest.', after: null }
      })
    });
    expect(said.status).toBe(200);
    const told = await page(max, 'replay');
    // Of whom he may read he is told how they were rated, and whose text it was.
    expect(told).toMatch(ON_BEN);
    for (const words of ['I froze, to be honest.', 'SecondLookAsked', 'Gus Thorne', 'f'.repeat(64)])
      expect(told, words).not.toContain(words);
    const ours = await page(ines, 'replay');
    for (const words of ['SecondLookAsked', 'Gus Thorne']) expect(ours).toContain(words);
  });
});

describe('the data of one of a team', () => {
  it('are their own part of the scorecard, and nothing on the others', async () => {
    const { scorecard, text } = await exported(ana);
    expect(scorecard.people.map(({ name }) => name)).toEqual(['Ana Ferreira']);
    expect(scorecard.replies.map(({ id }) => id)).toEqual(['us-1']);
    expect(text).not.toMatch(ON_BEN);
    expect(text).not.toContain('Talk about the second one.');
    expect((await exported(ben)).text).toMatch(ON_BEN);
  });

  it('bear no name and no number of theirs once their account is deleted', async () => {
    const id = await house.idOf('Ben Hale');
    for (const person of [ines, ana]) expect(await page(person, 'scorecard')).toContain('Ben Hale');
    expect((await ben.post('/account?/delete', { current: PASSWORD })).status).toBe(303);
    for (const person of [ines, ana]) {
      for (const name of ['scorecard', 'replay'] as const) {
        const text = await page(person, name);
        expect(text).not.toContain('Ben Hale');
        expect(text).not.toContain(id);
      }
    }
    const text = await page(ines, 'scorecard');
    expect(text).toMatch(/<th scope="row"[^>]*>A deleted person \([0-9a-f]{4}\)/);
    expect(text).toMatch(/By A deleted person \([0-9a-f]{4}\), approved by Mara Lind/);
    expect((await exported(ana)).text).not.toContain('Ben Hale');
  });
});
