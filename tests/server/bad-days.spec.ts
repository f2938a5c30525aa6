import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DrillEvent } from '../../src/lib/core/drill/index.ts';
import { drillsOf, exerciseBy, join, seat, type Guest } from './support/exercise.ts';
import { House, PASSWORD } from './support/house.ts';
import type { Person, Sent } from './support/person.ts';
import { startServer, temporaryFolder, type TestServer } from './support/server.ts';
import { StreamReader } from './support/stream.ts';

let data: Awaited<ReturnType<typeof temporaryFolder>>;
let server: TestServer;
let house: House;
/** Both conduct; Dana has an account and trains. */
let ines: Person;
let paul: Person;
let dana: Person;

const TEXT =
  'Ada, brown water with a baby is frightening, and we are sorry. A main burst at seven.';

beforeAll(async () => {
  data = await temporaryFolder();
  server = await startServer({ HOTSEAT_DATA: data.path });
  house = await House.setUp(server);
  const press = await house.team('Press');
  ines = await house.person('Ines Halloran', { roles: ['trainer'], teams: [press] });
  paul = await house.person('Paul Okonjo', { roles: ['trainer'], teams: [press] });
  dana = await house.person('Dana Ferreira', { teams: [press] });
});
afterAll(async () => {
  await server.end('SIGTERM');
  await data.remove();
});

let exercise: string;
let code: string;
let drill: string;
/** She writes, and the other approves. */
let ana: Guest;
let mara: Guest;

/** Has a drill of a team begun, with a writer and somebody who approves. */
beforeEach(async () => {
  ({ id: exercise, code } = await exerciseBy(ines));
  ana = await seat(server.url, code, ['Ana Lima', 'spokesperson']);
  mara = await seat(server.url, code, ['Mara Lind', 'head']);
  [drill = ''] = await drillsOf(ines, exercise);
  await done(ines.conduct(drill, { type: 'StartDrill', speed: 1 }));
});

type Answer = { ok?: true; refusal?: { code: string; message: string } };
const answered = async (asked: Promise<Response>) => (await (await asked).json()) as Answer;
async function done(asked: Promise<Response>): Promise<void> {
  expect(await answered(asked)).toMatchObject({ ok: true });
}
const ask = ({ browser }: Guest, command: Sent) => browser.command(drill, command);
const control = (person: Person, lastId = '') =>
  StreamReader.open(person, drill, { room: 'control', lastId });
const all = <T extends DrillEvent['type']>({ events }: StreamReader, type: T) =>
  events.filter((event): event is Extract<DrillEvent, { type: T }> => event.type === type);
const heard = (reader: StreamReader, type: DrillEvent['type']) =>
  reader.until(() => all(reader, type).length > 0);

describe('two facilitators at once', () => {
  it('fire one inject once, and the second is told that it is out', async () => {
    const [first, second] = [await control(ines), await control(paul)];
    const fire = { type: 'FireInject', inject: 'second' } as const;
    const answers = await Promise.all(
      [ines, paul, ines, paul].map((who) => answered(who.conduct(drill, fire)))
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const { ok, refusal } of answers)
      if (!ok) expect(refusal?.message).toBe('That inject is out already.');
    await done(ines.conduct(drill, { type: 'PauseDrill' }));
    for (const reader of [first, second]) {
      await heard(reader, 'DrillPaused');
      expect(all(reader, 'InjectFired')).toHaveLength(1);
      expect(all(reader, 'PostAppeared').filter(({ post }) => post.id === 'second')).toHaveLength(
        1
      );
      reader.cut();
    }
    expect(first.events).toEqual(second.events);
  });

  it('override and answer a second look of one rating: both stay, in one order for all', async () => {
    const [first, second] = [await control(ines), await control(paul)];
    await done(ask(mara, { type: 'Reply', to: 'first-sign', text: TEXT }));
    await heard(first, 'ReplyRated');
    const reply = all(first, 'ReplyRated')[0]?.reply ?? '';
    await done(ask(mara, { type: 'AskForSecondLook', reply, why: 'I say what burst.' }));
    const notes = ['You do.', 'You do indeed.'];
    const override = ines.conduct(drill, {
      type: 'OverrideRating',
      reply,
      levels: { apology: 1 },
      reason: 'Sorry for what?'
    });
    const answers = await Promise.all(
      notes.map((note) => {
        const levels = { transparency: 3 };
        return answered(paul.conduct(drill, { type: 'AnswerSecondLook', reply, levels, note }));
      })
    );
    await done(override);
    const [told = '', ...others] = notes.filter((_, index) => answers[index]?.ok);
    expect(others).toEqual([]);
    expect(answers.find(({ ok }) => !ok)?.refusal?.message).toBe(
      'That second look was answered. Override the rating instead.'
    );
    await done(ines.conduct(drill, { type: 'EndDrill' }));
    for (const reader of [first, second]) await heard(reader, 'DrillEnded');
    expect(first.events).toEqual(second.events);
    expect(all(first, 'RatingOverridden')).toMatchObject([
      { levels: { apology: 1 }, by: await house.idOf('Ines Halloran') }
    ]);
    const card = await (await mara.browser.open(`/drills/${drill}/scorecard`)).text();
    for (const word of ['Sorry for what?', told]) expect(card).toContain(word);
    first.cut();
    second.cut();
  });
});

describe('a facilitator whose connection is lost while a draft waits', () => {
  it('comes back to all that happened, once: the drill went on without them', async () => {
    const before = await control(ines);
    await done(ask(ana, { type: 'Reply', to: 'first-sign', text: TEXT }));
    await heard(before, 'DraftSubmitted');
    const draft = all(before, 'DraftSubmitted')[0]?.draft ?? '';
    before.cut();
    const room = await StreamReader.open(mara.browser, drill);
    await done(ask(mara, { type: 'SendBackDraft', draft, note: 'Say that we do not know yet.' }));
    const better = `${TEXT} Whether it is safe we do not know yet.`;
    await done(ask(ana, { type: 'ReviseDraft', draft, text: better }));
    await done(ask(mara, { type: 'ApproveDraft', draft }));
    await heard(room, 'TrustMoved');
    room.cut();

    const after = await control(ines, before.lastId);
    await heard(after, 'ReplyRated');
    after.cut();
    const seqs = [...before.seqs, ...after.seqs];
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
    expect(all(after, 'Replied')).toMatchObject([
      { by: ana.person, approved: { by: mara.person }, post: { text: better } }
    ]);
    expect([...before.events, ...after.events].map(({ type }) => type)).not.toContain(
      'DrillPaused'
    );
    // So does the page that they load instead.
    expect(await (await ines.open(`/control/${drill}`)).text()).toContain('we do not know yet');
  });
});

describe('somebody who is taken out', () => {
  it('in the middle of writing leaves nothing locked, and their draft can still go out', async () => {
    const ben = await seat(server.url, code, ['Ben Hale', null]);
    await done(ask(ben, { type: 'Reply', to: 'first-sign', text: TEXT }));
    await done(ines.conduct(drill, { type: 'FireInject', inject: 'second' }));
    await done(ask(ben, { type: 'ClaimPost', post: 'second' }));
    await done(ask(ben, { type: 'StartWriting', post: 'second' }));
    const [theirs, room] = [
      await StreamReader.open(ben.browser, drill),
      await StreamReader.open(mara.browser, drill)
    ];
    await heard(theirs, 'WritingStarted');
    const answer = await ines.post(`/exercises/${exercise}?/remove`, { person: ben.person });
    expect(answer.status).toBe(200);
    await theirs.until(() => theirs.ended, 2000);
    await heard(room, 'ParticipantLeft');
    room.cut();
    for (const command of [
      { type: 'StopWriting' },
      { type: 'Reply', to: 'second', text: TEXT }
    ] as const)
      expect((await ask(ben, command)).status).toBe(404);
    const page = await (await ana.browser.open(`/drills/${drill}`)).text();
    expect(page).toContain('Ben Hale');
    expect(page).not.toContain('Ben Hale is writing');
    await done(ask(ana, { type: 'ClaimPost', post: 'second' }));
    await done(ask(mara, { type: 'ApproveDraft', draft: 'draft-1' }));
  });
});

describe('somebody with an account who is taken out', () => {
  it('takes away what they saw until then, and nothing of what was said after', async () => {
    await join(dana, code, { role: 'engineer' });
    await done(ask(ana, { type: 'SendTeamMessage', text: 'Dana, have you called the works?' }));
    const person = await house.idOf('Dana Ferreira');
    expect((await ines.post(`/exercises/${exercise}?/remove`, { person })).status).toBe(200);
    await done(ask(ana, { type: 'SendTeamMessage', text: 'She was no help at all.' }));
    await done(ines.conduct(drill, { type: 'EndDrill' }));
    const text = await (await dana.fetch('/account/export')).text();
    expect(text).toContain('Dana, have you called the works?');
    expect(text).not.toContain('She was no help at all.');
    const { drills } = JSON.parse(text) as { drills: { drill: string; scorecard: unknown }[] };
    expect(drills.find((one) => one.drill === drill)?.scorecard).toBeNull();
  });
});

describe('somebody who deletes their account in mid-drill', () => {
  it('is gone by name from the room, which goes on for all others', async () => {
    await join(dana, code, { role: 'engineer' });
    const id = await house.idOf('Dana Ferreira');
    await done(dana.command(drill, { type: 'ClaimPost', post: 'first-sign' }));
    const [theirs, room, hers] = [
      await StreamReader.open(dana, drill),
      await StreamReader.open(mara.browser, drill),
      await control(ines)
    ];
    // The trainer's page of the exercise reads each room whenever something happens in it.
    const board = new AbortController();
    const boardStream = await ines.fetch(`/exercises/${exercise}/stream`, { signal: board.signal });
    void boardStream.text().catch(() => {});
    await heard(theirs, 'PostClaimed');

    // Meanwhile the others talk.
    let said = 0;
    let over = false;
    const talk = async () => {
      while (!over) {
        await done(ask(ana, { type: 'SendTeamMessage', text: `Still here, ${said}.` }));
        said += 1;
      }
    };
    const talking = talk();
    expect((await dana.post('/account?/delete', { current: PASSWORD })).status).toBe(303);
    over = true;
    await talking;
    await theirs.until(() => theirs.ended, 2000);

    // Screens come back to what the drill has become.
    for (const reader of [room, hers]) await reader.until(() => reader.ended, 2000);
    const again = await StreamReader.open(mara.browser, drill, { lastId: room.lastId });
    await done(ask(ana, { type: 'SendTeamMessage', text: 'And what now?' }));
    await again.until(() => all(again, 'TeamMessageSent').at(-1)?.text === 'And what now?');
    again.cut();
    const told = [...room.events, ...again.events].map(({ type }) => type);
    expect(told).not.toContain('DrillPaused');
    expect(told).toContain('ParticipantLeft');
    expect(said).toBeGreaterThan(0);
    expect(all(room, 'TeamMessageSent').length + all(again, 'TeamMessageSent').length).toBe(
      said + 1
    );
    await done(ask(ana, { type: 'ClaimPost', post: 'first-sign' }));
    for (const page of [
      await ana.browser.open(`/drills/${drill}`),
      await ines.open(`/control/${drill}`),
      await ines.open(`/exercises/${exercise}`)
    ]) {
      expect(page.status).toBe(200);
      const text = await page.text();
      expect(text).toMatch(/A deleted person \([0-9a-f]{4}\)/);
      expect(text).not.toContain('Dana Ferreira');
      expect(text).not.toContain(id);
    }
    const file = await readFile(path.join(data.path, 'drills', `${drill}.json`), 'utf8');
    expect(file).not.toContain(id);
    board.abort();
  });
});

describe('ten rooms of one facilitator', () => {
  it('start, pause and go on together, and what is done in one stays there', async () => {
    const names = Array.from({ length: 10 }, (_, index) => `Room ${index + 1}`);
    const big = await exerciseBy(ines, { rooms: names.join('\n') });
    await Promise.all(names.map((name) => seat(server.url, big.code, [`Guest of ${name}`, null])));
    const rooms = await drillsOf(ines, big.id);
    expect(rooms).toHaveLength(10);
    expect((await ines.post(`/exercises/${big.id}?/start`)).status).toBe(200);
    const readers = await Promise.all(
      rooms.map((one) => StreamReader.open(ines, one, { room: 'control' }))
    );
    await Promise.all(readers.map((reader) => heard(reader, 'DrillStarted')));

    const [here = '', there = ''] = rooms;
    await done(ines.conduct(here, { type: 'FireInject', inject: 'late' }));
    await done(
      ines.conduct(there, { type: 'WriteBriefing', from: 'engineer', text: 'The valve.' })
    );
    const status = async () => {
      const page = await (await ines.open(`/exercises/${big.id}`)).text();
      return [...page.matchAll(/data-is="Status"[^>]*>\s*(\w+)/g)].map(([, word]) => word);
    };
    expect(await status()).toEqual(names.map(() => 'Running'));
    expect((await ines.post(`/exercises/${big.id}?/pause`)).status).toBe(200);
    expect(await status()).toEqual(names.map(() => 'Paused'));
    // Going on in one is not going on in all.
    await done(ines.conduct(here, { type: 'ResumeDrill' }));
    expect((await status()).filter((word) => word === 'Running')).toHaveLength(1);
    expect((await ines.post(`/exercises/${big.id}?/resume`)).status).toBe(200);
    expect((await ines.post(`/exercises/${big.id}?/end`)).status).toBe(200);
    expect(await status()).toEqual(names.map(() => 'Ended'));

    await Promise.all(readers.map((reader) => heard(reader, 'DrillEnded')));
    for (const [index, reader] of readers.entries()) {
      expect(all(reader, 'InjectFired')).toHaveLength(index === 0 ? 1 : 0);
      expect(all(reader, 'BriefingWritten')).toHaveLength(index === 1 ? 1 : 0);
      for (const type of ['DrillStarted', 'DrillPaused', 'DrillResumed', 'DrillEnded'] as const)
        expect(all(reader, type), type).toHaveLength(1);
      expect(all(reader, 'ParticipantJoined')).toHaveLength(1);
      reader.cut();
    }
  });
});
