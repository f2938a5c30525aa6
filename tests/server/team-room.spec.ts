import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DrillEvent } from '../../src/lib/core/drill/index.ts';
import { drillsOf, exerciseBy, seat, type Guest } from './support/exercise.ts';
import { House } from './support/house.ts';
import type { Conducted, Person, Sent } from './support/person.ts';
import { startServer, temporaryFolder, type TestServer } from './support/server.ts';
import { StreamReader } from './support/stream.ts';

let data: Awaited<ReturnType<typeof temporaryFolder>>;
let server: TestServer;
/** She conducts; the others write, help and approve. */
let ines: Person;
let ana: Guest;
let ben: Guest;
let mara: Guest;
let exercise: string;
let code: string;
let drill: string;

const TEXT =
  'Ada, brown water with a baby is frightening, and we are sorry. A main burst at seven.';

const answerTo = async (answer: Response) =>
  (await answer.json()) as { ok?: true; refusal?: { code: string; message: string } };
const ask = async ({ browser }: Guest, command: Sent) =>
  answerTo(await browser.command(drill, command));
const conduct = async (command: Conducted) => answerTo(await ines.conduct(drill, command));
const remove = ({ person }: Guest) => ines.post(`/exercises/${exercise}?/remove`, { person });
const streamOf = ({ browser }: Guest) => StreamReader.open(browser, drill, { after: 0 });
const types = ({ events }: StreamReader) => events.map(({ type }) => type);
const until = async <T extends DrillEvent['type']>(reader: StreamReader, type: T) => {
  const found = () =>
    reader.events.find((event): event is Extract<DrillEvent, { type: T }> => event.type === type);
  await reader.until(() => found() !== undefined);
  const event = found();
  if (!event) throw new Error(`expected ${type}`);
  return event;
};

beforeAll(async () => {
  data = await temporaryFolder();
  server = await startServer({ HOTSEAT_DATA: data.path });
  const house = await House.setUp(server);
  const press = await house.team('Press');
  ines = await house.person('Ines Halloran', { roles: ['trainer'], teams: [press] });
});
afterAll(async () => {
  await server.end('SIGTERM');
  await data.remove();
});

beforeEach(async () => {
  ({ id: exercise, code } = await exerciseBy(ines));
  ana = await seat(server.url, code, ['Ana Ferreira', 'spokesperson']);
  ben = await seat(server.url, code, ['Ben Hale', null]);
  mara = await seat(server.url, code, ['Mara Lind', 'head']);
  [drill = ''] = await drillsOf(ines, exercise);
});
const begin = () => conduct({ type: 'StartDrill', speed: 1 });

describe('the room of a team', () => {
  it('waits for the facilitator, and goes on by itself at STARTEX', async () => {
    const page = await (await ana.browser.open(`/drills/${drill}`)).text();
    expect(page).toContain('Your facilitator starts the drill.');
    expect(page).toContain('Mara Lind');
    expect(await ask(ana, { type: 'EndDrill' })).toMatchObject({ refusal: { code: 'not-yours' } });
    const reader = await streamOf(ana);
    await begin();
    await until(reader, 'PostAppeared');
    reader.cut();
  });

  it('takes who asks from the session alone, and keeps two from one post', async () => {
    await begin();
    expect(await ask(ana, { type: 'ClaimPost', post: 'first-sign' })).toMatchObject({ ok: true });
    const refused = await ask(ben, { type: 'Reply', to: 'first-sign', text: TEXT });
    expect(refused.refusal?.message).toBe(
      'Ana Ferreira is answering this post. Ask them to hand it on.'
    );
    const forged = await ask(ben, {
      type: 'ReleaseClaim',
      post: 'first-sign',
      by: { role: 'trainee', person: ana.person }
    });
    expect(forged.ok).toBeUndefined();
    await ask(ana, { type: 'HandOn', post: 'first-sign', to: ben.person });
    expect(await ask(ben, { type: 'ClaimPost', post: 'first-sign' })).toMatchObject({ ok: true });
  });

  it('publishes a draft when it is approved, and rates it for its writer alone', async () => {
    await begin();
    const [forAna, forBen] = [await streamOf(ana), await streamOf(ben)];
    await ask(ana, { type: 'Reply', to: 'first-sign', text: TEXT });
    const { draft } = await until(forBen, 'DraftSubmitted');
    expect(types(forBen)).not.toContain('Replied');
    expect(await ask(ben, { type: 'ApproveDraft', draft })).toMatchObject({
      refusal: { code: 'not-yours' }
    });
    expect(await ask(mara, { type: 'ApproveDraft', draft })).toMatchObject({ ok: true });
    const replied = await until(forBen, 'Replied');
    expect(replied).toMatchObject({ by: ana.person, approved: { by: mara.person } });
    await until(forAna, 'ReplyRated');
    await until(forBen, 'TrustMoved');
    expect(types(forBen)).not.toContain('ReplyRated');
    forAna.cut();
    forBen.cut();
  });

  it('shows a late joiner all that a teammate may see, and no more', async () => {
    await begin();
    await ask(ana, { type: 'ClaimPost', post: 'first-sign' });
    await ask(ana, { type: 'SendTeamMessage', text: 'I have Ada.' });
    await conduct({ type: 'Whisper', to: ana.person, text: 'Breathe out first.' });
    const cleo = await seat(server.url, code, ['Cleo Marsh', null]);
    const page = await (await cleo.browser.open(`/drills/${drill}`)).text();
    for (const seen of ['I have Ada.', 'Ana Ferreira', 'is it safe for the baby']) {
      expect(page.toLowerCase()).toContain(seen.toLowerCase());
    }
    expect(page).not.toContain('Breathe out first.');
    expect(await (await ana.browser.open(`/drills/${drill}`)).text()).toContain(
      'Breathe out first.'
    );
    const reader = await streamOf(cleo);
    await until(reader, 'TeamMessageSent');
    expect(types(reader)).not.toContain('Whispered');
    reader.cut();
  });

  it('ends the stream of who is taken out at once, and lets them back in nowhere', async () => {
    await begin();
    const [forBen, forMara] = [await streamOf(ben), await streamOf(mara)];
    await until(forBen, 'DrillStarted');
    await ask(ben, { type: 'ClaimPost', post: 'first-sign' });
    await remove(ben);
    await vi.waitFor(() => expect(forBen.ended).toBe(true), 2000);
    expect((await ben.browser.fetch(`/drills/${drill}/stream`)).status).toBe(404);
    expect((await ben.browser.command(drill, { type: 'StopWriting' })).status).toBe(404);
    await until(forMara, 'ParticipantLeft');
    expect(await ask(ana, { type: 'ClaimPost', post: 'first-sign' })).toMatchObject({ ok: true });
    forMara.cut();
  });

  it('tells of who was taken out as of one who did not stay', async () => {
    await begin();
    await remove(ben);
    await conduct({ type: 'EndDrill' });
    const card = await (await ana.browser.open(`/drills/${drill}/scorecard`)).text();
    expect(card).toContain('(taken out)');
    expect(card).toContain('Your facilitator ended it after');
    const report = await (await ines.open(`/drills/${drill}/report`)).text();
    expect(report).toContain('one more was taken out');
  });

  it('gives each the scorecard of their own texts', async () => {
    await begin();
    await ask(mara, { type: 'Reply', to: 'first-sign', text: TEXT });
    await conduct({ type: 'Bookmark', note: 'Talk about Mara here', post: null });
    await conduct({ type: 'EndDrill' });
    const card = async (who: Guest) =>
      (await who.browser.open(`/drills/${drill}/scorecard`)).text();
    const [ofAna, ofMara] = [await card(ana), await card(mara)];
    expect(ofMara).toContain('Reply to Ada Mill at');
    expect(ofAna).not.toContain('Reply to Ada Mill at');
    expect(ofAna).toContain('Yours alone');
    expect(ofAna).not.toContain('ReplyRated');
    expect(ofMara).not.toContain('Talk about Mara here');
  });
});
