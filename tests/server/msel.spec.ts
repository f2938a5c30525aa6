import { afterAll, beforeAll, expect, it } from 'vitest';
import { House } from './support/house.ts';
import type { Person } from './support/person.ts';
import { startServer, temporaryFolder, type TestServer } from './support/server.ts';
import { draftOf, send, write } from './support/studio.ts';
import { HEADINGS, row, workbook } from './support/workbooks.ts';

let data: Awaited<ReturnType<typeof temporaryFolder>>;
let server: TestServer;
let ana: Person;

beforeAll(async () => {
  data = await temporaryFolder();
  server = await startServer({ HOTSEAT_DATA: data.path });
  const house = await House.setUp(server);
  ana = await house.person('Ana Reis', { roles: ['trainer'], teams: [await house.team('Press')] });
});
afterAll(async () => {
  await server.end('SIGTERM');
  await data.remove();
});

const read = async (file: Uint8Array | string) => {
  const answer = await ana.fetch('/studio/import/sheet?name=a.xlsx', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: typeof file === 'string' ? file : Buffer.from(file)
  });
  return { status: answer.status, body: (await answer.json()) as { tables?: { name: string }[] } };
};

it('reads a sheet in the build, in a thread of its own, and refuses what is none or too large', async () => {
  const sheet = await workbook({ sheet: `<sheetData>${row(1, HEADINGS)}</sheetData>` });
  expect(await read(sheet)).toEqual({
    status: 200,
    body: { tables: [{ name: 'MSEL', rows: [{ number: 1, cells: HEADINGS }], notes: [] }] }
  });
  const bomb = await workbook({ sheet: Buffer.alloc(200 * 1024 * 1024, ' ') });
  expect(await read(bomb)).toMatchObject({
    status: 422,
    body: { message: expect.stringContaining('unpacks to more than 48 MB') as string }
  });
  expect((await read('x'.repeat(8 * 1024 * 1024 + 1))).status).toBe(413);
  expect((await ana.fetch('/health')).status).toBe(200);
});

it('gives the MSEL of a draft with the columns that are asked for, and says why where it cannot', async () => {
  const id = await write(ana, 'nobody', { title: 'Gate 4' });
  const csv = await ana.fetch(`/studio/${id}/msel.csv?profile=hseep`);
  expect(csv.headers.get('content-disposition')).toBe(`attachment; filename="${id}-hseep.csv"`);
  expect(await csv.text()).toMatch(/^"Event Number","Designated Scenario Time"/);
  const xlsx = await read(
    new Uint8Array(await (await ana.fetch(`/studio/${id}/msel.xlsx`)).arrayBuffer())
  );
  expect(xlsx.body.tables).toMatchObject([{ name: 'MSEL' }]);
  const odd = await ana.fetch(`/studio/${id}/msel.csv?profile=word`);
  expect([odd.status, await odd.json()]).toEqual([
    400,
    { message: 'Found the profile word; expected hotseat, hseep, blueprint, cadence.' }
  ]);
  const { revision } = await draftOf(ana, id);
  await send(ana, 'PUT', id, { revision, text: 'id: gate-4\n' });
  const broken = await ana.fetch(`/studio/${id}/msel.xlsx`);
  expect(broken.status).toBe(409);
  expect(await broken.json()).toMatchObject({
    message: expect.stringMatching(/cannot be read at line 1/) as string
  });
});

it('takes a scenario that was made out of a sheet, however long', async () => {
  const text = `id: x\ntitle: y\n# ${'a line\n# '.repeat(100_000)}`;
  const made = await ana.post('/studio/import?/sheet', { title: 'Long one', text });
  expect(made.headers.get('location')).toBe('/studio/long-one');
  expect((await draftOf(ana, 'long-one')).text).toHaveLength(
    text.length - 'xy'.length + 'long-oneLong one'.length
  );
});
