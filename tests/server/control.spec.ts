import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DrillEvent } from '../../src/lib/core/drill/index.ts';
import { brownWater } from './support/fixture.ts';
import { drillsOf, exerciseBy, join } from './support/exercise.ts';
import { House } from './support/house.ts';
import { Person, type Conducted } from './support/person.ts';
import { prepareExercise } from './support/prepared.ts';
import { startServer, temporaryFolder, type TestServer } from './support/server.ts';
import { StreamReader } from './support/stream.ts';

let data: Awaited<ReturnType<typeof temporaryFolder>>;
let server: TestServer;
let house: House;
/** Ines conducts, Paul and Iris are in her team, Ruth trains elsewhere, Dana plays. */
let ines: Person;
let paul: Person;
let iris: Person;
let ruth: Person;
let dana: Person;
let drill: string;
let team: string;
let practice: string;
let press: string;
let care: string;

beforeAll(async () => {
  data = await temporaryFolder();
  server = await startServer({ HOTSEAT_DATA: data.path });
  house = await House.setUp(server);
  [press, care] = [await house.team('Press'), await house.team('Care')];
  ines = await house.person('Ines Halloran', { roles: ['trainer'], teams: [press] });
  paul = await house.person('Paul Okonjo', { roles: ['trainer'], teams: [press] });
  ruth = await house.person('Ruth Adeyemi', { roles: ['trainer'], teams: [care] });
  iris = await house.person('Iris Vale', { roles: ['trainer'], teams: [press] });
  dana = await house.person('Dana Ferreira', { teams: [press] });
  const someone = async (name: string) => ({ id: await house.idOf(name), name });
  const [trainer, one, other] = [
    await someone('Ines Halloran'),
    await someone('Dana Ferreira'),
    await someone('Paul Okonjo')
  ];
  practice = await ines.start('brown-water');
  await server.end('SIGTERM');
  drill = await prepareExercise(data.path, brownWater(), trainer, [one]);
  team = await prepareExercise(data.path, brownWater(), trainer, [one, other]);
  server = await startServer({ HOTSEAT_DATA: data.path });
  for (const person of [ines, paul, iris, ruth, dana, house.administrator]) person.url = server.url;
});
afterAll(async () => {
  await server.end('SIGTERM');
  await data.remove();
});

/** Carries out an act that is to succeed. */
async function done(person: Person, command: Conducted, on = drill): Promise<void> {
  const answer = await person.conduct(on, command);
  expect(await answer.json(), command.type).toMatchObject({ ok: true });
}
/** The sentence of an act that is to be refused. */
async function refused(person: Person, command: Conducted, on = drill): Promise<string> {
  const answer = await person.conduct(on, command);
  expect(answer.status).toBe(409);
  return ((await answer.json()) as { refusal: { message: string } }).refusal.message;
}

describe('who is let into the control room', () => {
  it.each([
    ['the page', (person: Person) => person.open(`/control/${drill}`)],
    ['its stream', (person: Person) => person.fetch(`/control/${drill}/stream`)],
    ['its commands', (person: Person) => person.conduct(drill, { type: 'EndDrill' })]
  ])('is who conducts, and nobody else: %s', async (name, ask) => {
    const page = name === 'the page';
    const found = async (person: Person) => {
      const answer = await ask(person);
      await answer.body?.cancel();
      return answer.status;
    };
    // Not yet begun: the command itself is refused, the person is not.
    const letIn = name === 'its commands' ? 409 : 200;
    expect(await found(ines)).toBe(letIn);
    expect(await found(paul)).toBe(letIn);
    expect(await found(ruth)).toBe(404);
    expect(await found(dana)).toBe(403);
    const nobody = await found(new Person(server.url));
    expect(nobody).toBe(page ? 303 : 401);
  });

  it('is nobody where a drill is played alone: not even its own trainee, who is a trainer', async () => {
    expect((await ines.open(`/control/${practice}`)).status).toBe(404);
    expect((await ines.conduct(practice, { type: 'FireInject', inject: 'late' })).status).toBe(404);
    const asked = await house.administrator.conduct(practice, { type: 'PauseDrill' });
    expect(asked.status).toBe(409);
    expect(await asked.text()).toContain('Nobody conducts this drill');
    const page = await house.administrator.open(`/control/${practice}`);
    expect(page.headers.get('location')).toBe(`/drills/${practice}`);
  });

  it('does not say who asks, nor when', async () => {
    const answer = await ines.conduct(drill, { type: 'HoldInject', inject: 'late', by: 'dana' });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ path: 'command' });
  });
});

describe('what is done in the control room', () => {
  let stream: StreamReader;
  const types = () => stream.events.map(({ type }) => type);
  const last = <T extends DrillEvent['type']>(type: T) =>
    stream.events.findLast(
      (event): event is Extract<DrillEvent, { type: T }> => event.type === type
    );
  const heard = (type: DrillEvent['type']) => stream.until(() => types().includes(type));

  beforeAll(async () => {
    stream = await StreamReader.open(ines, drill, { room: 'control' });
  });
  afterAll(() => stream.cut());

  it('arranges the script before STARTEX, and starts', async () => {
    await done(ines, { type: 'HoldInject', inject: 'second' });
    expect(await refused(ines, { type: 'FireInject', inject: 'second' })).toBeTruthy();
    await done(ines, { type: 'StartDrill', speed: 1 });
    await heard('DrillStarted');
    expect(last('InjectHeld')).toMatchObject({
      inject: 'second',
      by: await house.idOf('Ines Halloran')
    });
  });

  it('is told to a colleague who conducts too, with whose hand', async () => {
    await done(paul, { type: 'EditInject', inject: 'late', text: 'Still brown, and it smells.' });
    await heard('InjectEdited');
    expect(last('InjectEdited')?.by).toBe(await house.idOf('Paul Okonjo'));
    const page = await (await paul.open(`/control/${drill}`)).text();
    expect(page).toContain('Ines Halloran');
  });

  it('is in the log, each act with its event', async () => {
    await done(ines, { type: 'FireInject', inject: 'second' });
    await done(ines, { type: 'MoveInject', inject: 'late', to: 9 * 60_000 });
    await done(ines, { type: 'SkipInject', inject: 'late' });
    await done(ines, { type: 'PostAs', persona: 'ben', text: 'anyone there?', channel: 'public' });
    await done(ines, { type: 'PostAs', persona: 'ada', text: 'please ring me', channel: 'direct' });
    await done(ines, { type: 'WriteBriefing', from: 'engineer', text: 'It is the valve.' });
    await done(ines, { type: 'HoldFact', fact: 'bottled' });
    await done(ines, { type: 'ReleaseFactHold', fact: 'bottled' });
    await done(ines, { type: 'ReleaseFact', fact: 'bottled' });
    await done(ines, { type: 'ChangeFact', fact: 'burst', status: 'withdrawn' });
    await done(ines, {
      type: 'Whisper',
      to: await house.idOf('Dana Ferreira'),
      text: 'Ada first.'
    });
    await done(ines, { type: 'Bookmark', note: 'Slow to start.', moment: 0 });
    await done(ines, { type: 'PauseDrill' });
    await done(ines, { type: 'ChangeSpeed', speed: 2 });
    await done(ines, { type: 'ResumeDrill' });
    await heard('DrillResumed');
    expect(types()).toEqual(
      expect.arrayContaining([
        'InjectFired',
        'InjectMoved',
        'InjectSkipped',
        'PersonaPlayed',
        'BriefingWritten',
        'FactHeld',
        'FactHoldReleased',
        'FactReleased',
        'FactSetByHand',
        'Whispered',
        'MomentBookmarked',
        'DrillPaused',
        'SpeedChanged',
        'DrillResumed'
      ])
    );
  });

  it('refuses with a sentence what cannot be', async () => {
    expect(await refused(ines, { type: 'FireInject', inject: 'second' })).toBe(
      'That inject is out already.'
    );
    expect(
      await refused(ines, { type: 'PostAs', persona: 'us', text: 'x', channel: 'public' })
    ).toBe('Nobody of that name has a part in this drill.');
  });

  it('rates again with a reason; the trainee asks, and is answered; both levels stay', async () => {
    const reply = 'Ada, brown water with a baby is frightening, and I am sorry. Please boil it.';
    await dana.command(drill, { type: 'Reply', to: 'first-sign', text: reply });
    await heard('ReplyRated');
    const rated = last('ReplyRated');
    if (!rated) throw new Error('nothing was rated');
    const level = rated.rating.ratings.apology?.level === 4 ? 3 : 4;
    await done(ines, {
      type: 'OverrideRating',
      reply: rated.reply,
      levels: { apology: level },
      reason: 'She says sorry first.'
    });
    await dana.command(drill, {
      type: 'AskForSecondLook',
      reply: rated.reply,
      why: 'I gave a way out.'
    });
    await done(paul, { type: 'AnswerSecondLook', reply: rated.reply, note: 'It is not said why.' });
    await heard('SecondLookAnswered');
    expect(last('RatingOverridden')).toMatchObject({ levels: { apology: level } });
    expect(last('SecondLookAsked')).toMatchObject({ why: 'I gave a way out.' });
  });

  it('goes on after ENDEX: the stream stays open, and what is said late is told', async () => {
    await done(ines, { type: 'EndDrill' });
    await heard('DrillEnded');
    await done(paul, { type: 'Bookmark', note: 'Read this one aloud.' });
    await stream.until(() => last('MomentBookmarked')?.note === 'Read this one aloud.');
    expect(stream.ended).toBe(false);
    expect(await refused(ines, { type: 'FireInject', inject: 'late' })).toContain('has ended');
  });

  it('shows both levels to the trainee, and notes to trainers alone', async () => {
    const theirs = await (await dana.open(`/drills/${drill}/scorecard`)).text();
    expect(theirs).toContain('She says sorry first.');
    expect(theirs).toContain('It is not said why.');
    expect(theirs).not.toContain('Read this one aloud.');
    const ours = await (await ines.open(`/drills/${drill}/scorecard`)).text();
    expect(ours).toContain('Read this one aloud.');
    const replay = await (await dana.open(`/drills/${drill}/replay`)).text();
    expect(replay).not.toContain('Read this one aloud.');
  });

  it('never reaches the trainee’s stream but by the story', async () => {
    const seen = await StreamReader.open(dana, drill);
    await seen.until(() => seen.ended);
    const told = seen.events.map(({ type }) => type);
    expect(told).toContain('Whispered');
    expect(told).not.toContain('InjectFired');
    expect(told).not.toContain('MomentBookmarked');
    expect(JSON.stringify(seen.events)).not.toContain('Slow to start.');
  });
});

describe('a team', () => {
  it('gets its roles, and whispers reach who is there', async () => {
    const someone = await house.idOf('Dana Ferreira');
    await done(ines, { type: 'AssignRole', person: someone, role: 'engineer' }, team);
    expect(
      await refused(ines, { type: 'Whisper', to: 'nobody', text: 'Are you there?' }, team)
    ).toBeTruthy();
    const page = await (await ines.open(`/control/${team}`)).text();
    expect(page).toMatch(/Waiting for <!--[^>]*--><button[^>]*>STARTEX</);
    expect(page).toContain('Dana Ferreira');
  });
});

describe('an administrator who conducts', () => {
  it('is shown no more of it once it has ended, on an open screen either, and rates nothing', async () => {
    const { administrator } = house;
    const { id: exercise, code } = await exerciseBy(ines, { guests: null });
    await join(dana, code);
    const [room = ''] = await drillsOf(ines, exercise);
    const stream = await StreamReader.open(administrator, room, { room: 'control' });
    await done(administrator, { type: 'StartDrill', speed: 1 }, room);
    await dana.command(room, { type: 'Reply', to: 'first-sign', text: 'Ada, we are sorry.' });
    await stream.until(() => stream.events.some(({ type }) => type === 'ReplyRated'));
    await done(administrator, { type: 'EndDrill' }, room);
    await stream.until(() => stream.ended);
    expect(stream.names.at(-1)).toBe('parted');
    expect(stream.events.at(-1)?.type).toBe('DrillEnded');
    const answers = [
      await administrator.open(`/control/${room}`),
      await administrator.fetch(`/control/${room}/stream`),
      await administrator.conduct(room, { type: 'Bookmark', note: 'Talk about this.' })
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(403);
      expect(await answer.text()).toContain('are for the trainers who debrief it');
    }
    expect((await ines.open(`/control/${room}`)).status).toBe(200);
    await done(paul, { type: 'Bookmark', note: 'Talk about this.' }, room);
  });
});

describe('the right to conduct', () => {
  it('stays with the teams that an exercise was held for when its trainer goes to another', async () => {
    const { id: exercise, code } = await exerciseBy(iris);
    await join(dana, code);
    const [room = ''] = await drillsOf(iris, exercise);
    const id = await house.idOf('Iris Vale');
    const found = async () => {
      const statuses: number[] = [];
      for (const person of [paul, ruth])
        for (const page of [
          `/exercises/${exercise}`,
          `/control/${room}`,
          `/exercises/${exercise}/compare`
        ])
          statuses.push((await person.open(page)).status);
      return statuses;
    };
    const stays = [200, 200, 200, 404, 404, 404];
    expect(await found()).toEqual(stays);
    const moved = { roles: ['trainer'], teams: [care] };
    await house.administrator.post(`/people/${id}?/roles`, moved);
    expect(await found()).toEqual(stays);
    expect((await iris.open(`/control/${room}`)).status).toBe(200);
    await done(paul, { type: 'StartDrill', speed: 1 }, room);
    await house.administrator.post(`/people/${id}?/active`, { active: 'false' });
    await house.administrator.post(`/people/${id}?/delete`);
    expect((await house.administrator.open(`/people/${id}`)).status).toBe(404);
    expect(await found()).toEqual(stays);
    expect(await (await paul.open('/exercises')).text()).toContain(`/exercises/${exercise}`);
    await done(paul, { type: 'EndDrill' }, room);
  });

  it('ends a stream at once when it is lost by what is done to the trainer of the exercise', async () => {
    const id = await house.idOf('Ines Halloran');
    const streams = [
      await StreamReader.open(paul, drill, { room: 'control' }),
      await StreamReader.open(ines, drill, { room: 'control' })
    ];
    const set = (teams: string[]) =>
      house.administrator.post(`/people/${id}?/roles`, { roles: ['trainer'], teams });
    await set([care]);
    for (const stream of streams) await stream.until(() => stream.ended);
    expect((await paul.fetch(`/control/${drill}/stream`)).status).toBe(404);
    await set([press]);
  });

  it('ends a stream at once when it is lost', async () => {
    const stream = await StreamReader.open(paul, drill, { room: 'control' });
    const id = await house.idOf('Paul Okonjo');
    const answer = await house.administrator.post(`/people/${id}?/roles`, { roles: ['trainee'] });
    expect(answer.status).toBeLessThan(400);
    await stream.until(() => stream.ended);
    expect((await paul.fetch(`/control/${drill}/stream`)).status).toBe(403);
  });
});
