import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { House } from './support/house.ts';
import { ModelServer, refuses, says } from './support/model-server.ts';
import type { Person } from './support/person.ts';
import { startServer, temporaryFolder, type TestServer } from './support/server.ts';
import { draftOf, write } from './support/studio.ts';

let data: Awaited<ReturnType<typeof temporaryFolder>>;
let model: ModelServer;
let server: TestServer;
let house: House;
let ana: Person;
let far: Person;
let scenario: string;

const WISH = { kind: 'injects', wish: 'Somebody who saw it from a bus', count: 2, at: 60_000 };
const ask = (person: Person, body: object, signal?: AbortSignal) =>
  person.fetch(`/studio/${scenario}/drafts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify(body),
    signal: signal ?? null
  });

beforeAll(async () => {
  data = await temporaryFolder();
  model = await ModelServer.start();
  server = await startServer({
    HOTSEAT_DATA: data.path,
    HOTSEAT_OPINION_URL: model.url,
    HOTSEAT_OPINION_MODEL: 'tiny'
  });
  house = await House.setUp(server);
  const [press, care] = [await house.team('Press'), await house.team('Care')];
  ana = await house.person('Ana Reis', { roles: ['trainer'], teams: [press] });
  far = await house.person('Far Away', { roles: ['trainer'], teams: [care] });
  scenario = await write(ana);
});
afterAll(async () => {
  await server.end('SIGTERM');
  await model.close();
  await data.remove();
});

describe('drafts for a scenario in the studio', () => {
  it('are shown before they are asked for, and change nothing when they come', async () => {
    const before = await draftOf(ana, scenario);
    const looked = await ask(ana, { look: true, wish: WISH });
    const { pieces, ...where } = (await looked.json()) as {
      pieces: { name: string; text: string }[];
    };
    expect(where).toEqual({ model: 'tiny', host: new URL(model.url).host });
    expect(model.questions).toEqual([]);

    const text = 'bus went right past it and nobody looked up';
    model.behave = says(
      JSON.stringify({ drafts: [{ from: 'new', text, severity: 'low', needs: 'nothing' }] })
    );
    const answer = await ask(ana, { look: false, wish: WISH });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      model: 'tiny',
      leftOut: 0,
      drafts: [{ kind: 'inject', inject: { text, at: '01:00' } }]
    });
    const [question] = model.questions;
    expect(question?.pieces).toEqual(
      Object.fromEntries(pieces.map(({ name, text: told }) => [name, told]))
    );
    // Who asks is nobody's business there.
    expect(JSON.stringify(question?.body)).not.toMatch(/Ana|Reis/);
    expect(await draftOf(ana, scenario)).toEqual(before);
  });

  it('that do not come are a sentence', async () => {
    model.behave = refuses(401);
    const answer = await ask(ana, { look: false, wish: WISH });
    expect(await answer.json()).toEqual({
      error: 'The model refused (401). Whoever runs Hotseat can see to it.'
    });
  });

  it('take no scenario from the browser, and no wish that is none', async () => {
    const asked = model.questions.length;
    for (const body of [
      { look: false, wish: WISH, scenario: 'id: other' },
      { look: false, wish: { ...WISH, wish: '' } },
      { wish: WISH }
    ])
      expect((await ask(ana, body)).status).toBe(400);
    expect((await ask(far, { look: true, wish: WISH })).status).toBe(404);
    expect(model.questions).toHaveLength(asked);
  });

  it('are broken off at the model when the trainer goes', async () => {
    model.behave = () => {};
    const leaving = new AbortController();
    const asked = ask(ana, { look: false, wish: WISH }, leaving.signal).catch(() => null);
    await vi.waitFor(() => expect(model.open).toBe(1), 10_000);
    leaving.abort();
    await asked;
    await vi.waitFor(() => expect(model.open).toBe(0), 10_000);
  });
});
