import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LONGEST_TEXT } from '../../src/lib/core/scenario/long-text.ts';
import { LARGEST_BODY } from '../../src/lib/server/studio/forms.ts';
import { exerciseBy, join } from './support/exercise.ts';
import { House } from './support/house.ts';
import { Person } from './support/person.ts';
import { startServer, temporaryFolder, type TestServer } from './support/server.ts';
import { draftOf, send, write } from './support/studio.ts';

let data: Awaited<ReturnType<typeof temporaryFolder>>;
let server: TestServer;
let house: House;
/** Two trainers of one team, one of another, and a trainee of each. */
let ana: Person;
let ben: Person;
let far: Person;
let trainee: Person;
let farTrainee: Person;

beforeAll(async () => {
  data = await temporaryFolder();
  server = await startServer({ HOTSEAT_DATA: data.path });
  house = await House.setUp(server);
  const [press, care] = [await house.team('Press'), await house.team('Care')];
  ana = await house.person('Ana Reis', { roles: ['trainer'], teams: [press] });
  ben = await house.person('Ben Hill', { roles: ['trainer'], teams: [press] });
  far = await house.person('Far Away', { roles: ['trainer'], teams: [care] });
  trainee = await house.person('Tess Press', { teams: [press] });
  farTrainee = await house.person('Cal Care', { teams: [care] });
});
afterAll(async () => {
  await server.end('SIGTERM');
  await data.remove();
});

const page = async (person: Person, path: string) => (await person.open(path)).text();
const status = async (person: Person, path: string) => (await person.open(path)).status;
const keep = async (person: Person, id: string) => {
  const { revision } = await draftOf(person, id);
  const answer = await send(person, 'POST', id, { revision, note: 'for Monday' });
  expect(answer.status).toBe(200);
  return (await answer.json()) as { version: { number: number; errors: number }; fresh: boolean };
};

describe('a scenario that is written', () => {
  it('begins without errors, under an id of its own', async () => {
    const [one, two] = [
      await write(ana, 'nobody', { title: 'Brown water' }),
      await write(ana, 'nobody', { title: 'Brown water', from: 'template:fault' })
    ];
    // A built-in one has the plain name.
    expect([one, two]).toEqual(['brown-water-2', 'brown-water-3']);
    for (const id of [one, two]) {
      const { text, revision, by, mine } = await draftOf(ana, id);
      expect({ revision, by, mine }).toEqual({ revision: 1, by: 'Ana Reis', mine: true });
      expect(text).toMatch(new RegExp(`^id: ${id}\ntitle: Brown water$`, 'm'));
      expect((await keep(ana, id)).version).toMatchObject({ number: 1, errors: 0 });
    }
    expect(await write(ana, 'nobody', { title: 'New' })).toBe('new-2');
  });

  it('is a copy of a built-in one, with its pictures and its notes', async () => {
    const id = await write(ana, 'nobody', { title: 'Our water', from: 'built-in:brown-water' });
    expect((await draftOf(ana, id)).text).toContain('title: Our water\n');
    const picture = await ana.fetch(`/media/${id}/tap.svg`);
    expect(picture.status).toBe(200);
    expect(picture.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(picture.headers.get('x-content-type-options')).toBe('nosniff');
    expect(picture.headers.get('cache-control')).toMatch(/^private/);
    expect((await keep(ana, id)).version.errors).toBe(0);
    for (const other of [far, trainee, new Person(server.url)])
      expect((await other.fetch(`/media/${id}/tap.svg`)).status).toBe(404);
    // Once shared, who may start it sees it.
    await ana.post(`/studio/${id}?/share`, { sharedWith: 'teams' });
    expect((await trainee.fetch(`/media/${id}/tap.svg`)).status).toBe(200);
    expect((await farTrainee.fetch(`/media/${id}/tap.svg`)).status).toBe(404);
  });

  it('is saved where nobody has written since, and a conflict overwrites nothing', async () => {
    const id = await write(ana, 'teams');
    const { text } = await draftOf(ana, id);
    const first = await send(ana, 'PUT', id, { revision: 1, text: `${text}# ana\n` });
    expect(await first.json()).toEqual({ revision: 2, at: expect.any(Number) as number });
    const second = await send(ben, 'PUT', id, { revision: 1, text: `${text}# ben\n` });
    expect(second.status).toBe(409);
    expect(await second.json()).toMatchObject({
      revision: 2,
      text: `${text}# ana\n`,
      by: 'Ana Reis',
      mine: false
    });
    const third = await send(ben, 'PUT', id, { revision: 2, text: `${text}# ana\n# ben\n` });
    expect(third.status).toBe(200);
    expect(await draftOf(ana, id)).toMatchObject({ revision: 3, by: 'Ben Hill' });
    const stale = await send(ana, 'POST', id, { revision: 2, note: '' });
    expect(stale.status).toBe(409);
  });

  it('takes a long text, and none that is too long', async () => {
    const id = await write(ana);
    const long = `id: ${id}\n${'# ü\n'.repeat(240_000)}`;
    expect((await send(ana, 'PUT', id, { revision: 1, text: long })).status).toBe(200);
    expect((await draftOf(ana, id)).text).toBe(long);
    const longer = await send(ana, 'PUT', id, { revision: 2, text: 'x'.repeat(LONGEST_TEXT + 1) });
    expect(longer.status).toBe(400);
    const huge = await send(ana, 'PUT', id, { revision: 2, text: 'x'.repeat(LARGEST_BODY) });
    expect(huge.status).toBe(413);
    for (const wrong of [
      {},
      { revision: 2 },
      { revision: '2', text: '' },
      { revision: 0, text: '' }
    ])
      expect((await send(ana, 'PUT', id, wrong)).status).toBe(400);
    const form = await ana.post('/studio/new', { title: 'x'.repeat(600_000) });
    expect(form.status).toBe(413);
    expect(await draftOf(ana, id)).toMatchObject({ revision: 2, text: long });
  });

  it('says with a version from which one drills start', async () => {
    const id = await write(ana);
    const kept = async () => {
      const { revision } = await draftOf(ana, id);
      return (await send(ana, 'POST', id, { revision, note: '' })).json() as Promise<unknown>;
    };
    const { text } = await draftOf(ana, id);
    await send(ana, 'PUT', id, { revision: 1, text: `${text}\nfoo: [unclosed` });
    expect(await kept()).toMatchObject({ version: { number: 1 }, playable: null });
    expect(await page(ana, `/studio/${id}/versions`)).toContain('each version has errors');
    await send(ana, 'PUT', id, { revision: 2, text });
    expect(await kept()).toMatchObject({ version: { number: 2, errors: 0 }, playable: 2 });
    await send(ana, 'PUT', id, { revision: 3, text: `${text}\nfoo: [unclosed` });
    expect(await kept()).toMatchObject({ version: { number: 3 }, playable: 2 });
  });

  it('has versions that are shown with what changed, and brought back', async () => {
    const id = await write(ana);
    const { text } = await draftOf(ana, id);
    await keep(ana, id);
    const later = text.replace('at: "00:30"', 'at: "00:45"').replace('What should I', 'What can I');
    await send(ana, 'PUT', id, { revision: 1, text: later });
    const shown = await page(ana, `/studio/${id}/versions`);
    expect(shown).toContain('for Monday');
    expect(shown).toMatch(/moved from 00:30 to 00:45/);
    expect(shown).toMatch(/edited: text/);
    expect(shown).toMatch(/<ins[^>]*>can<\/ins>/);
    await ana.post(`/studio/${id}/versions?/restore`, { version: '1' });
    expect(await draftOf(ana, id)).toMatchObject({ text, revision: 3 });
    const after = await page(ana, `/studio/${id}/versions`);
    expect(after).toContain('Before version 1 was brought back');
    // Drills start from the newest version: that is the one again.
    expect(after).toMatch(/Version 3<\/b>: Version 1, brought back/);
    expect(await page(ana, `/studio/${id}/versions?from=1&to=2`)).toMatch(/<ins[^>]*>can<\/ins>/);
    expect(await status(ana, `/studio/${id}/versions?from=x&to=-3`)).toBe(200);
    expect(await page(house.administrator, '/people/audit')).toContain(
      'brought an earlier version of a scenario back'
    );
  });

  it('is renamed in its text, with its notes kept; not where the text cannot be read', async () => {
    const id = await write(ana);
    await ana.post(`/studio/${id}?/rename`, { title: 'Bell: the day' });
    const { text } = await draftOf(ana, id);
    expect(text).toContain('title: "Bell: the day"\n');
    expect(text).toMatch(/^# Lines that begin/);
    await send(ana, 'PUT', id, { revision: 2, text: '- nothing' });
    const refused = await ana.post(`/studio/${id}?/rename`, { title: 'Other' });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('The text cannot be read where its title stands');
  });
});

describe('sharing', () => {
  it('decides who reads, writes, copies and starts it', async () => {
    const id = await write(ana, 'nobody', { title: 'Shared Lane' });
    await keep(ana, id);
    const may = async (person: Person) => [
      await status(person, `/studio/${id}`),
      (await send(person, 'PUT', id, { revision: 99, text: '' })).status,
      await status(person, `/scenarios/${id}`),
      (await page(person, '/')).includes('Shared Lane')
    ];
    const NO = [404, 404, 404, false];
    expect(await may(ana)).toEqual([200, 409, 200, true]);
    expect(await may(ben)).toEqual(NO);
    await ana.post(`/studio/${id}?/share`, { sharedWith: 'teams' });
    expect(await may(ben)).toEqual([200, 409, 200, true]);
    expect(await may(far)).toEqual(NO);
    expect(await may(trainee)).toEqual([403, 403, 200, true]);
    expect(await may(farTrainee)).toEqual([403, 403, 404, false]);
    await ana.post(`/studio/${id}?/share`, { sharedWith: 'house' });
    expect(await may(far)).toEqual([200, 404, 200, true]);
    expect(await may(farTrainee)).toEqual([403, 403, 200, true]);
    expect(await status(new Person(server.url), `/scenarios/${id}`)).toBe(404);
    // Who may read it may copy it, and nothing else.
    await write(far, 'nobody', { title: 'Ours', from: `written:${id}` });
    expect((await far.post(`/studio/${id}?/share`, { sharedWith: 'nobody' })).status).toBe(404);
    expect((await ben.post(`/studio/${id}?/share`, { sharedWith: 'nobody' })).status).toBe(404);
    expect(await page(house.administrator, '/people/audit')).toContain(`${id}, with everybody`);
    await ana.post(`/studio/${id}?/archive`, { archived: 'true' });
    expect(await may(farTrainee)).toEqual([403, 403, 404, false]);
    expect(await page(ana, '/studio?whose=archived')).toContain('Shared Lane');
    expect(await page(ana, '/studio')).not.toContain('Shared Lane');
  });

  it('of a copy is not opened by asking for one that somebody may not read', async () => {
    const id = await write(ana);
    const answer = await far.post('/studio/new', { title: 'Mine', from: `written:${id}` });
    expect(answer.status).toBe(400);
  });
});

describe('the library', () => {
  it('is narrowed by the address', async () => {
    const id = await write(far, 'nobody', { title: 'Kestrel Rail' });
    await far.post(`/studio/${id}?/tag`, { tags: 'Rail,  big storm, rail' });
    const shown = async (query: string) =>
      [...(await page(far, `/studio${query}`)).matchAll(/<h3[^>]*><a href="([^"]+)"/g)].map(
        ([, place]) => place
      );
    expect(await shown('?whose=own&tag=big+storm')).toEqual([`/studio/${id}`]);
    expect(await shown('?q=kestrel')).toEqual([`/studio/${id}`]);
    expect(await shown('?q=STORM+rail')).toEqual([`/studio/${id}`]);
    expect(await shown('?whose=built-in')).toEqual(['/scenarios/brown-water']);
    expect(await shown('?q=nothing+of+it')).toEqual([]);
    expect((await shown('?whose=nonsense'))[0]).toBe(`/studio/${id}`);
  });
});

describe('a drill', () => {
  it('keeps the version that it was started with, also when the scenario is deleted', async () => {
    const id = await write(ana, 'teams', { title: 'Old Title', from: 'built-in:brown-water' });
    await keep(ana, id);
    const drill = await trainee.start(id);
    const { text, revision } = await draftOf(ana, id);
    await send(ana, 'PUT', id, { revision, text: text.replaceAll('Old Title', 'Changed Title') });
    // What is written does not count before it is kept.
    expect(await page(trainee, `/scenarios/${id}`)).toContain('Old Title');
    await keep(ana, id);
    expect(await page(trainee, `/scenarios/${id}`)).toContain('Changed Title');
    expect(await page(trainee, `/drills/${drill}`)).toContain('Old Title');
    const { code } = await exerciseBy(ana, { scenario: id });
    const guest = new Person(server.url);
    await join(guest, code);
    await ana.post(`/studio/${id}?/archive`, { archived: 'true' });
    expect((await ben.post(`/studio/${id}?/delete`, { sure: 'on' })).status).toBe(404);
    expect((await ana.post(`/studio/${id}?/delete`, {})).status).toBe(400);
    expect((await ana.post(`/studio/${id}?/delete`, { sure: 'on' })).status).toBe(303);
    expect(await status(ana, `/studio/${id}`)).toBe(404);
    expect(await page(trainee, `/drills/${drill}`)).toContain('Old Title');
    expect((await trainee.fetch(`/media/${id}/tap.svg`)).status).toBe(200);
    expect((await guest.fetch(`/media/${id}/tap.svg`)).status).toBe(200);
    // Ben may conduct what his colleague conducts; others have nothing to do with it.
    expect((await ben.fetch(`/media/${id}/tap.svg`)).status).toBe(200);
    for (const other of [far, farTrainee, new Person(server.url)])
      expect((await other.fetch(`/media/${id}/tap.svg`)).status).toBe(404);
    expect(await write(ana, 'nobody', { title: 'Old Title' })).not.toBe(id);
  });

  it('starts from the newest version without errors, and from none that has some', async () => {
    const id = await write(ana, 'nobody', { title: 'With Errors' });
    const { text } = await draftOf(ana, id);
    await send(ana, 'PUT', id, { revision: 1, text: text.replace('from: robin', 'from: nobody') });
    const refused = await ana.post(`/studio/${id}?/play`);
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('It has errors.');
    expect(await status(ana, `/scenarios/${id}`)).toBe(404);
    await send(ana, 'PUT', id, { revision: 2, text });
    const played = await ana.post(`/studio/${id}?/play`);
    expect(played.headers.get('location')).toBe(`/scenarios/${id}`);
    await send(ana, 'PUT', id, { revision: 3, text: 'title: broken' });
    await keep(ana, id);
    expect(await page(ana, `/scenarios/${id}`)).toContain('With Errors');
    expect(await ana.start(id)).toMatch(/^[0-9a-f]+$/);
  });
});

describe('somebody who leaves', () => {
  it('takes along what was theirs alone; what they shared stays with their teams', async () => {
    const teams = await house.team('Leavers');
    const leaver = await house.person('Lea Ver', { roles: ['trainer'], teams: [teams] });
    const mate = await house.person('Ma Te', { roles: ['trainer'], teams: [teams] });
    const alone = await write(leaver, 'nobody', { title: 'A secret' });
    const shared = await write(leaver, 'teams', { title: 'For the team' });
    await keep(leaver, shared);
    const taken = (await (await leaver.fetch('/account/export')).json()) as {
      scenarios: { id: string; text: string; versions: { text: string }[] }[];
    };
    expect(taken.scenarios.map(({ id }) => id).sort()).toEqual([alone, shared].sort());
    expect(taken.scenarios.find(({ id }) => id === shared)?.versions[0]?.text).toContain(
      'title: For the team'
    );
    await house.administrator.post(`/people/${await house.idOf('Lea Ver')}?/delete`);
    expect(await status(house.administrator, `/studio/${alone}`)).toBe(404);
    const kept = await page(mate, `/studio/${shared}`);
    expect(kept).toContain('For the team');
    expect(kept).toContain('a deleted person');
    expect(await status(far, `/studio/${shared}`)).toBe(404);
    const { text, revision } = await draftOf(mate, shared);
    expect((await send(mate, 'PUT', shared, { revision, text: `${text}# on\n` })).status).toBe(200);
  });
});
