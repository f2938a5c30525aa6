import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Person } from './support/person.ts';
import { DidNotStart, startServer, temporaryFolder } from './support/server.ts';
import { StreamReader } from './support/stream.ts';

describe('a start', () => {
  let data: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeEach(async () => {
    data = await temporaryFolder();
  });
  afterEach(() => data.remove());

  const refused = async (env: Record<string, string>): Promise<DidNotStart> => {
    const error: unknown = await startServer({ HOTSEAT_DATA: data.path, ...env }).then(
      async (server) => {
        await server.end('SIGKILL');
        return null;
      },
      (reason: unknown) => reason
    );
    if (!(error instanceof DidNotStart)) throw new Error('expected the start to be refused');
    return error;
  };

  it('stops at a wrong setting with one sentence that names it', async () => {
    const { code, said } = await refused({ PORT: 'eighty' });
    expect(code).toBe(1);
    expect(said).toBe('PORT is "eighty"; expected a whole number from 0 to 65535.\n');
  });

  it('stops at a port in use', async () => {
    const server = await startServer({ HOTSEAT_DATA: data.path });
    const { code, said } = await refused({
      PORT: String(server.port),
      HOTSEAT_DATA: path.join(data.path, 'other')
    });
    await server.end('SIGTERM');
    expect(code).toBe(1);
    expect(said).toMatch(/^PORT is \d+, which another program uses; .*\n$/);
  });

  it('stops at a data folder that another process uses', async () => {
    const server = await startServer({ HOTSEAT_DATA: data.path });
    const { code, said } = await refused({});
    await server.end('SIGTERM');
    expect(code).toBe(1);
    expect(said).toMatch(/^The data folder .* is in use by another Hotseat \(process \d+\); .*\n$/);
  });

  it('stops at a scenario folder that is not there', async () => {
    const { said } = await refused({ HOTSEAT_SCENARIOS: path.join(data.path, 'none') });
    expect(said).toMatch(/^HOTSEAT_SCENARIOS is ".*"; expected a folder of scenarios/);
  });

  it('sets a drill aside that cannot be read, and loads the rest', async () => {
    const first = await startServer({ HOTSEAT_DATA: data.path });
    const person = new Person(first.url);
    const [torn, flipped, whole] = [
      await person.start('brown-water'),
      await person.start('brown-water'),
      await person.start('brown-water')
    ];
    await first.end('SIGTERM');
    const folder = path.join(data.path, 'drills');
    await truncate(path.join(folder, `${torn}.json`), 600);
    const file = path.join(folder, `${flipped}.json`);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('"type":"DrillStarted"', '"type":"DrillStirred"'));

    const second = await startServer({ HOTSEAT_DATA: data.path });
    person.url = second.url;
    const status = async (drill: string) =>
      (await person.command(drill, { type: 'OpenDocument', document: 'plan' })).status;
    expect(await Promise.all([status(torn), status(flipped), status(whole)])).toEqual([
      404, 404, 200
    ]);
    expect(second.errors()).toContain('could not be read');
    await second.end('SIGTERM');
    const names = await readdir(folder);
    expect(names.filter((name) => name.includes('.unreadable-'))).toHaveLength(2);
    expect(names.filter((name) => name.endsWith('.json'))).toEqual([`${whole}.json`]);
  });

  it('leaves a broken scenario out and says so', async () => {
    const server = await startServer({ HOTSEAT_DATA: data.path });
    const health = await fetch(`${server.url}/health`);
    expect(health.status).toBe(200);
    await server.end('SIGTERM');
    expect(server.errors()).toContain('"scenario":"broken-file"');
  });
});

describe('the end', () => {
  it('comes within two seconds with streams open, and keeps the drill', async () => {
    const data = await temporaryFolder();
    const server = await startServer({ HOTSEAT_DATA: data.path });
    const person = new Person(server.url);
    const drill = await person.start('brown-water');
    const readers = await Promise.all(
      Array.from({ length: 20 }, () => StreamReader.open(person, drill))
    );
    const began = Date.now();
    expect(await server.end('SIGTERM')).toBe(0);
    expect(Date.now() - began).toBeLessThan(2000);
    await Promise.all(readers.map((reader) => reader.until(() => reader.ended)));
    // An end of the drill it is not: the screens come back.
    expect(readers.flatMap(({ names }) => names)).not.toContain('end');
    await data.remove();
  });
});

describe('npm start', () => {
  it('leaves no server behind when npm is told to end', async () => {
    const data = await temporaryFolder();
    const server = await startServer({ HOTSEAT_DATA: data.path }, ['npm', 'start']);
    const began = Date.now();
    await server.end('SIGTERM');
    const answers = () =>
      fetch(`${server.url}/health`).then(
        () => true,
        () => false
      );
    while (await answers()) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(Date.now() - began).toBeLessThan(2000);
    // The folder is free as well.
    const next = await startServer({ HOTSEAT_DATA: data.path });
    expect(await next.end('SIGTERM')).toBe(0);
    await data.remove();
  });
});

describe('an open server', () => {
  it('says how it is', async () => {
    const data = await temporaryFolder();
    const server = await startServer({ HOTSEAT_DATA: data.path });
    const person = new Person(server.url);
    await person.start('brown-water');
    const health = await fetch(`${server.url}/health`);
    expect(await health.json()).toEqual({
      status: 'ok',
      version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string,
      drills: 1,
      uptime: expect.any(Number) as number
    });
    expect(health.headers.get('set-cookie')).toBeNull();
    await server.end('SIGTERM');
    await data.remove();
  });

  it('takes forms over plain http by every address of the machine, whatever the client claims', async () => {
    const data = await temporaryFolder();
    const server = await startServer({ HOTSEAT_DATA: data.path, HOST: '0.0.0.0' });
    const office = Object.values(networkInterfaces())
      .flatMap((found) => found ?? [])
      .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
    const hosts = ['127.0.0.1', '127.0.0.2', 'localhost', ...(office ? [office] : [])];
    for (const host of hosts) {
      const person = new Person(`http://${host}:${server.port}`);
      expect(await person.start('brown-water'), host).toMatch(/^[0-9a-f]{16}$/);
    }
    const person = new Person(`http://127.0.0.1:${server.port}`);
    const spoofed = await person.fetch('/scenarios/brown-water?/start', {
      method: 'POST',
      headers: {
        accept: 'text/html',
        'x-hotseat-protocol': 'https',
        origin: `https://127.0.0.1:${server.port}`
      },
      body: new URLSearchParams({ speed: '1' })
    });
    expect(spoofed.status).toBe(403);
    await server.end('SIGTERM');
    await data.remove();
  });

  it('takes forms from the address that a proxy shows, and marks its cookie secure', async () => {
    const data = await temporaryFolder();
    const origin = 'https://drills.example';
    const server = await startServer({ HOTSEAT_DATA: data.path, HOTSEAT_ORIGIN: origin });
    const url = `http://127.0.0.1:${server.port}`;
    const send = (from: string) =>
      fetch(`${url}/scenarios/brown-water?/start`, {
        method: 'POST',
        redirect: 'manual',
        headers: { accept: 'text/html', origin: from },
        body: new URLSearchParams({ speed: '1' })
      });
    const ours = await send(origin);
    expect(ours.status).toBe(303);
    expect(ours.headers.get('set-cookie')).toMatch(
      /^hotseat_person=[\w-]{43};.*HttpOnly; Secure; SameSite=Lax$/
    );
    expect((await send(url)).status).toBe(403);
    await server.end('SIGTERM');
    await data.remove();
  });
});
