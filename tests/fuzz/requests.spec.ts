import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RULES } from '../../src/lib/server/access/routes.ts';
import { House } from '../server/support/house.ts';
import { Person } from '../server/support/person.ts';
import { startServer, temporaryFolder, type TestServer } from '../server/support/server.ts';
import { anyText, anyValue } from './hostile.ts';

const WHO = ['nobody', 'trainee', 'trainer', 'manager', 'administrator'] as const;

/** What a request says of its body, whether that is so or not. */
const TYPES = [
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=b',
  'multipart/form-data',
  'application/json',
  'text/plain',
  'application/octet-stream',
  'application/x-sveltekit-formdata',
  'application/json; charset=utf-7',
  'nonsense',
  ''
] as const;

const name = fc.oneof(
  fc.constantFrom(
    ...[
      'from',
      'to',
      'page',
      'team',
      'owner',
      'show',
      'after',
      'at',
      'follow',
      'q',
      'tag',
      'whose'
    ],
    ...['cursor', 'limit', 'since', 'next', 'problem', 'profile', 'name', 'of', 'state', 'iss'],
    ...['email', 'password', 'title', 'roles', 'speed', 'id', 'login_hint', 'token', 'code', '/x']
  ),
  anyText
);
const fields = fc.array(fc.tuple(name, anyText), { maxLength: 6 });

const body = fc.oneof(
  fields.map((pairs) => String(new URLSearchParams(pairs))),
  fields.map((pairs) =>
    [
      ...pairs.map(
        ([field, value]) =>
          `--b\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`
      ),
      '--b--\r\n'
    ].join('')
  ),
  anyValue.map((value) => JSON.stringify(value)),
  anyText
);

/** One request to a route of ours. */
const request = fc.record({
  who: fc.constantFrom(...WHO),
  route: fc.constantFrom(...Object.keys(RULES)),
  params: fc.array(fc.oneof(fc.constant(null), anyText), { minLength: 3, maxLength: 3 }),
  query: fields,
  type: fc.constantFrom(...TYPES),
  body,
  accept: fc.constantFrom('text/html', 'application/json', '*/*'),
  header: fc.option(
    fc.tuple(
      fc.constantFrom(
        ...[
          'last-event-id',
          'cookie',
          'authorization',
          'if-none-match',
          'range',
          'x-forwarded-for'
        ],
        ...['x-sveltekit-action', 'x-http-method-override', 'accept-language', 'user-agent']
      ),
      fc.string({ maxLength: 40 }).map((text) => text.replaceAll(/[^\x20-\x7e]/g, '?'))
    )
  )
});

describe('any request to any route', () => {
  let data: Awaited<ReturnType<typeof temporaryFolder>>;
  let server: TestServer;
  const people = new Map<(typeof WHO)[number], Person>();
  let drill = '';

  beforeAll(async () => {
    data = await temporaryFolder();
    server = await startServer({ HOTSEAT_DATA: data.path, HOTSEAT_LOG: 'error' });
    const house = await House.setUp(server);
    for (const role of ['trainee', 'trainer', 'manager', 'administrator'] as const)
      people.set(role, await house.person(`The ${role}`, { roles: [role] }));
    drill = (await people.get('trainee')?.start('brown-water')) ?? '';
  });
  afterAll(async () => {
    await server.end('SIGTERM');
    await data.remove();
  });

  it('is answered: refused where it is wrong, and nothing goes wrong on our side', async () => {
    await fc.assert(
      fc.asyncProperty(request, async (asked) => {
        const [method = '', pattern = ''] = asked.route.split(' ');
        const [path = '', action] = pattern.split('?');
        let place = 0;
        const address = path.replaceAll(/\[[^\]]+\]/g, (part) => {
          const given = asked.params[place++ % 3];
          if (typeof given === 'string') return encodeURIComponent(given.toWellFormed()) || '-';
          return part.includes('=sheet') ? 'csv' : drill;
        });
        const query = new URLSearchParams(asked.query.map(([key, value]) => [key, value]));
        const search = [action, String(query)].filter(Boolean).join('&');
        const headers = new Headers({ accept: asked.accept, origin: server.url });
        if (asked.type !== '') headers.set('content-type', asked.type);
        if (asked.header) headers.set(...asked.header);
        const abort = new AbortController();
        const person = people.get(asked.who)?.tab() ?? new Person(server.url);
        const answer = await person.fetch(`${address}${search === '' ? '' : `?${search}`}`, {
          method,
          headers,
          signal: abort.signal,
          ...(method !== 'GET' && { body: asked.body })
        });
        abort.abort();
        await answer.body?.cancel().catch(() => {});
        expect(answer.status, `${method} ${address}?${search}`).toBeLessThan(500);
      }),
      { numRuns: 150 }
    );
    expect(server.errors()).toBe('');
    expect((await new Person(server.url).fetch('/health')).status).toBe(200);
  });
});
