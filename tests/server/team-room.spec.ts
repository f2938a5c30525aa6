import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DrillEvent } from '../../src/lib/core/drill/index.ts';
import { Conducted, guest, type Guest } from '../support/conducted.ts';
import { Person } from './support/person.ts';
import { StreamReader } from './support/stream.ts';

let app: Conducted;
let ana: Guest;
let ben: Guest;
let mara: Guest;
let exercise: string;
let drill: string;

const TEXT =
  'Ada, brown water with a baby is frightening, and we are sorry. A main burst at seven.';

/** A browser of somebody who has joined. */
function browserOf({ token }: Guest): Person {
  const person = new Person(app.url);
  const { fetch } = person;
  person.fetch = (path, init = {}) => {
    const headers = new Headers(init.headers);
    headers.set('cookie', `hotseat_person=${token}`);
    return fetch.call(person, path, { ...init, headers });
  };
  return person;
}
const ask = async (who: Guest, command: Parameters<Person['command']>[1]) => {
  const answer = await browserOf(who).command(drill, command);
  return (await answer.json()) as { ok?: true; refusal?: { code: string; message: string } };
};
const streamOf = (who: Guest) => StreamReader.open(browserOf(who), drill, { after: 0 });
const types = ({ events }: StreamReader) => events.map(({ type }) => type);
const until = async (reader: StreamReader, type: DrillEvent['type']) => {
  await reader.until(() => types(reader).includes(type));
  return reader.events.find((event) => event.type === type);
};

beforeAll(async () => {
  app = await Conducted.start();
});
afterAll(() => app.stop());

beforeEach(async () => {
  ana = guest('Ana Ferreira', 'spokesperson');
  ben = guest('Ben Hale', null);
  mara = guest('Mara Lind', 'head');
  ({ exercise, drill } = await app.prepare([ana, ben, mara]));
});
const begin = () => app.command(drill, { type: 'StartDrill', speed: 1 });

describe('the room of a team', () => {
  it('waits for the facilitator, and goes on by itself at STARTEX', async () => {
    const page = await (await browserOf(ana).open(`/drills/${drill}`)).text();
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
    const submitted = await until(forBen, 'DraftSubmitted');
    expect(types(forBen)).not.toContain('Replied');
    const draft = submitted?.type === 'DraftSubmitted' ? submitted.draft : '';
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
    await app.command(drill, { type: 'Whisper', to: ana.person, text: 'Breathe out first.' });
    const cleo = guest('Cleo Marsh', null);
    expect((await browserOf(cleo).open(`/drills/${drill}`)).status).toBe(404);
    await app.join(exercise, cleo);
    const page = await (await browserOf(cleo).open(`/drills/${drill}`)).text();
    for (const seen of ['I have Ada.', 'Ana Ferreira', 'is it safe for the baby']) {
      expect(page.toLowerCase()).toContain(seen.toLowerCase());
    }
    expect(page).not.toContain('Breathe out first.');
    expect(await (await browserOf(ana).open(`/drills/${drill}`)).text()).toContain(
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
    await app.remove(exercise, ben);
    await vi.waitFor(() => expect(forBen.ended).toBe(true), 2000);
    expect((await browserOf(ben).fetch(`/drills/${drill}/stream`)).status).toBe(404);
    expect((await browserOf(ben).command(drill, { type: 'StopWriting' })).status).toBe(404);
    await until(forMara, 'ParticipantLeft');
    expect(await ask(ana, { type: 'ClaimPost', post: 'first-sign' })).toMatchObject({ ok: true });
    forMara.cut();
  });

  it('gives each the scorecard of their own texts', async () => {
    await begin();
    await ask(mara, { type: 'Reply', to: 'first-sign', text: TEXT });
    await app.command(drill, { type: 'Bookmark', note: 'Talk about Mara here', post: null });
    await app.command(drill, { type: 'EndDrill' });
    const card = async (who: Guest) =>
      (await browserOf(who).open(`/drills/${drill}/scorecard`)).text();
    const [ofAna, ofMara] = [await card(ana), await card(mara)];
    expect(ofMara).toContain('Reply to Ada Mill at');
    expect(ofAna).not.toContain('Reply to Ada Mill at');
    expect(ofAna).toContain('Yours alone');
    expect(ofAna).not.toContain('ReplyRated');
    expect(ofMara).not.toContain('Talk about Mara here');
  });
});
