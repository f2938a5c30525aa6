import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBundle } from '../../src/lib/server/bundle/read-bundle.ts';
import { writeBundle } from '../../src/lib/server/bundle/write-bundle.ts';
import { forgedZip } from '../../src/lib/server/bundle/zip.fixture.ts';
import { claimedPng, scene, withPlace } from '../../src/lib/server/pictures/files.fixture.ts';
import { House } from './support/house.ts';
import { Person } from './support/person.ts';
import { SCENARIOS, startServer, temporaryFolder, type TestServer } from './support/server.ts';

let data: Awaited<ReturnType<typeof temporaryFolder>>;
let server: TestServer;
let trainer: Person;
let colleague: Person;
let stranger: Person;
let trainee: Person;
let script: string;

beforeAll(async () => {
  data = await temporaryFolder();
  server = await startServer({ HOTSEAT_DATA: data.path });
  const house = await House.setUp(server);
  const [press, care] = [await house.team('Press'), await house.team('Care')];
  trainer = await house.person('Wilma Trainer', { roles: ['trainer'], teams: [press] });
  colleague = await house.person('Colleague', { roles: ['trainer'], teams: [press] });
  stranger = await house.person('Stranger', { roles: ['trainer'], teams: [care] });
  trainee = await house.person('Trainee', { roles: ['trainee'], teams: [press] });
  script = await readFile(path.join(SCENARIOS, 'brown-water', 'scenario.yaml'), 'utf8');
});
afterAll(async () => {
  await server.end('SIGTERM');
  await data.remove();
});

const bringZip = (bytes: Buffer, by = trainer): Promise<Response> => {
  const body = new FormData();
  body.set('file', new File([new Uint8Array(bytes)], 'brown-water.zip'));
  return by.fetch('/studio/import?/zip', {
    method: 'POST',
    headers: { accept: 'text/html' },
    body
  });
};
/** Resolves with the id of the scenario that came of it. */
const imported = async (bytes: Buffer, by = trainer): Promise<string> => {
  const answer = await bringZip(bytes, by);
  const place = answer.headers.get('location') ?? (await answer.text());
  const id = /\/studio\/([a-z0-9-]+)(?:"|$)/.exec(
    place.replaceAll(/\/studio\/(?:new|import)/g, '')
  )?.[1];
  if (!id) throw new Error(`expected a scenario, found ${String(answer.status)}`);
  return id;
};
const upload = (id: string, bytes: Buffer, called: string, by = trainer): Promise<Response> =>
  by.fetch(`/studio/${id}/media?name=${encodeURIComponent(called)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes)
  });

describe('a packed scenario', () => {
  it('comes in, goes out and comes in again with the same pictures', async () => {
    const withPhoto = await writeBundle({
      script,
      pictures: new Map([['Tap.jpg', await withPlace()]])
    });
    const first = await imported(withPhoto);
    const out = await trainer.fetch(`/studio/${first}/scenario.zip`);
    expect(out.headers.get('content-disposition')).toBe(`attachment; filename="${first}.zip"`);
    const bytes = Buffer.from(await out.arrayBuffer());
    const read = await readBundle(bytes);
    if (!read.ok) throw new Error(read.problems[0].message);
    const [[name, picture] = ['', Buffer.alloc(0)]] = read.contents.pictures;
    expect(name).toMatch(/^tap-[0-9a-f]{15}\.webp$/);
    expect(picture.includes('Fernhill')).toBe(false);

    const second = await imported(bytes);
    expect(second).not.toBe(first);
    const again = await readBundle(
      Buffer.from(await (await trainer.fetch(`/studio/${second}/scenario.zip`)).arrayBuffer())
    );
    expect(again.ok && again.contents.pictures).toEqual(read.contents.pictures);
    expect(again.ok && again.contents.script).toBe(
      read.contents.script.replace(`id: ${first}`, `id: ${second}`)
    );
  });

  it('made on Windows has plain line ends from then on, as the view of the text counts them', async () => {
    const windows = script.replaceAll('\n', '\r\n');
    const id = await imported(await writeBundle({ script: windows, pictures: new Map() }));
    const { text } = (await (await trainer.fetch(`/studio/${id}/text`)).json()) as { text: string };
    expect(text).toBe(script.replace('id: brown-water', `id: ${id}`));
  });

  it('is refused in sentences, and nothing comes of it', async () => {
    const answer = await bringZip(
      forgedZip([
        { name: 'scenario.yaml', data: script },
        { name: '../../etc/cake.svg', data: '<svg/>' },
        { name: 'bomb.png', data: Buffer.alloc(10_000_000), deflate: true }
      ])
    );
    expect(answer.status).toBe(400);
    const text = await answer.text();
    expect(text).toContain('found a path that leads out of it');
    expect(text).toContain('grows at most 100 times');
    expect((await bringZip(Buffer.alloc(0))).status).toBe(400);
  });

  it('is not read at all when it is larger than one may be', async () => {
    expect((await bringZip(Buffer.alloc(41_000_000))).status).toBe(413);
  });
});

describe('a picture', () => {
  let id: string;
  beforeAll(async () => {
    id = await imported(await writeBundle({ script, pictures: new Map() }));
  });

  it('is added under a name of its own, and shown without what the camera wrote', async () => {
    const answer = await upload(id, await withPlace(), 'IMG 2041.JPG');
    expect(answer.status).toBe(201);
    const added = (await answer.json()) as { file: string; width: number; notes: string[] };
    expect(added.file).toMatch(/^img-2041-[0-9a-f]{15}\.webp$/);
    expect(added.width).toBe(640);
    const list = (await (await trainer.fetch(`/studio/${id}/media`)).json()) as { name: string }[];
    expect(list.map(({ name }) => name)).toEqual([added.file]);
    const shown = await trainer.fetch(`/media/${id}/${added.file}`);
    expect(shown.headers.get('content-type')).toBe('image/webp');
    const { exif, format } = await sharp(Buffer.from(await shown.arrayBuffer())).metadata();
    expect({ exif, format }).toEqual({ format: 'webp' });
    expect((await upload(id, await withPlace(), 'IMG 2041.JPG')).status).toBe(201);
  });

  it('that is none is refused with what to do', async () => {
    const svg = await upload(id, Buffer.from('<svg onload="alert(1)"/>'), 'kerb.png');
    expect(svg.status).toBe(422);
    expect(await svg.json()).toMatchObject({ code: 'wrong-kind' });
    expect((await upload(id, claimedPng(30_000, 30_000), 'bomb.png')).status).toBe(422);
    expect((await upload(id, Buffer.alloc(0), 'nothing.png')).status).toBe(422);
    expect((await upload(id, Buffer.alloc(15_000_001), 'large.png')).status).toBe(413);
    const unmeasured = await trainer.fetch(`/studio/${id}/media?name=large.png`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Blob([Buffer.alloc(16_000_000)]).stream(),
      // The types of the DOM do not know it; without it fetch sends no stream.
      ...{ duplex: 'half' }
    });
    expect(unmeasured.status).toBe(413);
  });

  it('is for who may write the scenario, and so is all of it', async () => {
    const picture = await scene(64, 64).png().toBuffer();
    for (const by of [stranger, trainee, colleague]) {
      expect((await upload(id, picture, 'x.png', by)).status).toBeGreaterThanOrEqual(403);
      for (const part of ['media', 'scenario.zip', 'guide'])
        expect((await by.open(`/studio/${id}/${part}`)).status, part).toBeGreaterThanOrEqual(403);
    }
    expect((await bringZip(Buffer.alloc(10), trainee)).status).toBe(403);
  });
});

describe("the trainer's guide", () => {
  it('is shown to trainers, of the library and of what they wrote', async () => {
    const id = await imported(await writeBundle({ script, pictures: new Map() }));
    for (const place of ['/scenarios/brown-water/guide', `/studio/${id}/guide`]) {
      const answer = await trainer.open(place);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('Trainer’s guide');
    }
    expect((await trainer.open(`/scenarios/${id}/guide`)).headers.get('location')).toBe(
      `/studio/${id}/guide`
    );
    expect((await trainer.open('/scenarios/none/guide')).status).toBe(404);
  });

  it('is never shown to trainees, nor to anybody without an account', async () => {
    for (const by of [trainee, new Person(server.url)]) {
      const answer = await by.open('/scenarios/brown-water/guide');
      expect(answer.status).not.toBe(200);
      expect(await answer.text()).not.toContain('What really happened');
      const page = await by.fetch('/scenarios/brown-water/guide/__data.json');
      expect(await page.text()).not.toContain('"truth"');
    }
  });
});
