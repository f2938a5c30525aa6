import fc from 'fast-check';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBackup, writeBackup } from '../../src/cli/store/backup-file.ts';
import { readReplayPlace } from '../../src/lib/core/debrief/replay-address.ts';
import { facilitatorCommandSchema, traineeCommandSchema } from '../../src/lib/core/drill/index.ts';
import { lookingAt, MOST_MONTHS } from '../../src/lib/core/readiness/address.ts';
import { monthsBetween } from '../../src/lib/core/readiness/period.ts';
import { jsonBody } from '../../src/lib/server/access/json-body.ts';
import { takeBegun } from '../../src/lib/server/access/oidc/begun.ts';
import { practisedHere } from '../../src/lib/server/access/person.ts';
import { nextPath } from '../../src/lib/server/access/refuse.ts';
import { Sessions } from '../../src/lib/server/access/sessions.ts';
import { readCode } from '../../src/lib/server/exercises/code.ts';
import { askedBy, pathOfAsked } from '../../src/lib/server/lti/asked.ts';
import { browserOf } from '../../src/lib/server/lti/browser.ts';
import { isSafeUrl, launchClaims } from '../../src/lib/server/lti/claims.ts';
import { States } from '../../src/lib/server/lti/states.ts';
import { waitOf } from '../../src/lib/server/outbox/send.ts';
import { readSettings } from '../../src/lib/server/settings.ts';
import { StartRefused } from '../../src/lib/server/start-refused.ts';
import type { Item } from '../../src/lib/server/store/archive.ts';
import type { SessionStore } from '../../src/lib/server/store/session-store.ts';
import { readOnAfter } from '../../src/lib/server/stream/read-on.ts';
import { filterOf } from '../../src/lib/server/views/actions.ts';
import { anyText, anyValue, near } from './hostile.ts';

/**
 * What comes from outside and has no law beside its parser: whatever it is, it is read, left out or
 * refused as the parser says, and nothing else is thrown.
 */
describe('an address', () => {
  const NOW = Date.parse('2026-11-24T10:00:00Z');
  const query = (...names: string[]) =>
    fc
      .array(fc.tuple(fc.constantFrom(...names), anyText), { maxLength: 8 })
      .map((pairs) => new URLSearchParams(pairs));

  it('of readiness looks at some months, at most so many, and at a page', () => {
    const asked = query('from', 'to', 'team', 'scenario', 'dimension', 'sort', 'as', 'page');
    fc.assert(
      fc.property(asked, (params) => {
        const { from, to, page } = lookingAt(params, NOW);
        const months = monthsBetween(from, to).length;
        expect(
          months >= 1 && months <= MOST_MONTHS && Number.isSafeInteger(page) && page >= 1
        ).toBe(true);
      })
    );
  });

  it('of a replay names a moment that is one', () => {
    fc.assert(
      fc.property(query('at', 'post', 'follow'), (params) => {
        const { at } = readReplayPlace(params);
        expect(Number.isFinite(at) && at >= 0).toBe(true);
      })
    );
  });

  it('of a list of actions asks for ids, or for nothing', () => {
    fc.assert(
      fc.property(query('show', 'owner', 'team', 'report', 'mine'), (params) => {
        const { owner, team, report } = filterOf(new URL(`http://here.example/?${String(params)}`));
        for (const id of [owner, team, report]) expect(id).toMatch(/^(?:[0-9a-f]{0,64}|nobody)$/);
      })
    );
  });

  it('to go on to is one of ours', () => {
    const ours = 'https://hotseat.example';
    const given = fc.oneof(
      anyText,
      near('//evil.example/x'),
      near('/\\evil.example'),
      near('/\t/evil.example'),
      near('/drills/1?at=3')
    );
    fc.assert(
      fc.property(given, (place) => {
        const path = nextPath(place, ours);
        expect(path.startsWith('/') && new URL(path, ours).origin === ours).toBe(true);
      })
    );
  });

  it('at which a stream reads on is a number of an event', () => {
    const given = fc.oneof(anyText, near('42'), near('1e9'), near('-1'));
    fc.assert(
      fc.property(given, fc.boolean(), (id, header) => {
        const url = new URL('http://here.example/stream');
        if (!header) url.searchParams.set('after', id);
        const headers = { get: (name: string) => (header && name === 'last-event-id' ? id : null) };
        const after = readOnAfter({ headers } as unknown as Request, url);
        expect(Number.isSafeInteger(after) && after >= 0).toBe(true);
      })
    );
  });
});

describe('a cookie', () => {
  const holding = (value: string) => ({
    cookies: { get: () => value, delete: () => {}, set: () => {} } as never,
    url: new URL('http://here.example/')
  });
  const value = fc.oneof(anyText, near('A'.repeat(43)));

  it('of a session, a person or a launch is a secret of ours, or counts as none', async () => {
    const asked: string[] = [];
    const store = { find: async (id: string) => (asked.push(id), null) } as Partial<SessionStore>;
    const sessions = new Sessions({
      sessions: store as SessionStore,
      people: {} as never,
      streams: {} as never
    });
    await fc.assert(
      fc.asyncProperty(value, async (held) => {
        expect(await sessions.find(held)).toBeNull();
        for (const known of [practisedHere(holding(held)), browserOf(holding(held))])
          if (known !== null) expect(known).toMatch(/^(?:[0-9a-f]{64}|[\w-]{43})$/);
      })
    );
    for (const id of asked) expect(id).toMatch(/^[0-9a-f]{64}$/);
  });

  it('of a sign-in that was begun is one, or counts as none', () => {
    const json = fc.oneof(
      anyText,
      anyValue.map((one) => Buffer.from(JSON.stringify(one) ?? '').toString('base64url'))
    );
    fc.assert(
      fc.property(json, (held) => {
        expect(takeBegun(holding(held))).toBeNull();
      })
    );
  });
});

describe('a body of JSON', () => {
  const text = fc.oneof(
    anyText,
    anyValue.map((one) => JSON.stringify(one) ?? ''),
    near('{"type":"Reply","post":"p1","text":"We are on it"}'),
    fc.nat(2000).map((deep) => '['.repeat(deep) + ']'.repeat(deep))
  );

  it.each([
    ['trainee', traineeCommandSchema],
    ['facilitator', facilitatorCommandSchema]
  ])('is a command of a %s, or is refused in a sentence', async (_, schema) => {
    await fc.assert(
      fc.asyncProperty(text, async (body) => {
        const request = new Request('http://here.example/', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body
        });
        const read = await jsonBody<unknown>(request, schema);
        if (read.ok) {
          expect(schema.safeParse(read.body).success).toBe(true);
          return;
        }
        expect(read.response.status).toBeGreaterThanOrEqual(400);
        expect(read.response.status).toBeLessThan(500);
        expect(await read.response.json()).toHaveProperty('error', expect.stringMatching(/./));
      })
    );
  });
});

describe('a learning platform', () => {
  const LTI = 'https://purl.imsglobal.org/spec/lti/claim/';
  const claim = fc.constantFrom(
    'sub',
    ...['message_type', 'version', 'deployment_id', 'target_link_uri', 'roles', 'custom'].map(
      (name) => LTI + name
    ),
    'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint',
    'https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings'
  );

  it('says who comes, or nothing that is believed', () => {
    const sound = {
      sub: '7',
      [`${LTI}message_type`]: 'LtiResourceLinkRequest',
      [`${LTI}version`]: '1.3.0',
      [`${LTI}deployment_id`]: '1'
    };
    fc.assert(
      fc.property(fc.dictionary(claim, anyValue), fc.boolean(), (said, whole) => {
        const launch = launchClaims(
          whole ? { ...sound, ...said } : said,
          'https://hotseat.example'
        );
        const { scenario = null, lineItem = null } = launch ?? {};
        expect(scenario === null || /^[\w-]{1,80}$/.test(scenario)).toBe(true);
        expect(lineItem === null || isSafeUrl(lineItem)).toBe(true);
      })
    );
  });

  it('asks by what it is asked for, and stays on our path', () => {
    const names = fc.constantFrom('iss', 'login_hint', 'client_id', 'lti_message_hint', 'marked');
    fc.assert(
      fc.property(fc.array(fc.tuple(names, anyText), { maxLength: 8 }), (pairs) => {
        const params = new URLSearchParams(pairs);
        const asked = askedBy(params);
        expect(asked === null || asked.issuer !== '').toBe(true);
        expect(pathOfAsked(params, true)).toMatch(/^\/lti\/login\?/);
      })
    );
  });

  it('brings a state that this process signed, or none', async () => {
    const states = new States();
    const made = await states.make({ platform: 'p', browser: 'b' });
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyText, near(made)), async (state) => {
        const read = await states.read(state);
        // The last digits of a signature may be written in several ways.
        expect(read === null || state.slice(0, -1) === made.slice(0, -1)).toBe(true);
      })
    );
  });
});

describe('somebody else’s word', () => {
  it('for how long to wait is a day at most', () => {
    const said = fc.oneof(anyText, near('120'), near('Wed, 21 Oct 2026 07:28:00 GMT'));
    fc.assert(
      fc.property(said, (given) => {
        const ms = waitOf(given, 0);
        expect(ms === null || (ms >= 0 && ms <= 24 * 60 * 60_000)).toBe(true);
      })
    );
  });

  it('for the code of an exercise is six signs, or none', () => {
    const typed = fc.oneof(anyText, near('ACD-EFG'));
    fc.assert(
      fc.property(typed, (given) => {
        const code = readCode(given);
        expect(code === null || /^[A-Z0-9]{6}$/.test(code)).toBe(true);
      })
    );
  });

  it('in the environment is a setting, or the start is refused in a sentence', () => {
    const names = fc.constantFrom(
      ...['PORT', 'HOST', 'DATABASE_URL', 'HOTSEAT_ORIGIN', 'HOTSEAT_LOG', 'HOTSEAT_KEEP_DAYS'],
      ...['HOTSEAT_TIME_ZONE', 'HOTSEAT_OPINION_URL', 'HOTSEAT_OPINION_MODEL'],
      ...['HOTSEAT_METRICS_TOKEN', 'HOTSEAT_OIDC_ISSUER', 'HOTSEAT_OIDC_CLIENT_ID'],
      ...['HOTSEAT_OIDC_ROLES', 'HOTSEAT_OIDC_TEAMS', 'HOTSEAT_OIDC_SCOPE', 'HOTSEAT_SMTP_URL']
    );
    const value = fc.oneof(
      anyText,
      near('https://id.example.org/realms/office'),
      near('groups: press-leads=trainer; all=trainee'),
      near('3000')
    );
    fc.assert(
      fc.property(fc.dictionary(names, value), (env) => {
        try {
          expect(readSettings(env).port).toBeLessThan(65_536);
        } catch (error) {
          expect(error).toBeInstanceOf(StartRefused);
          expect((error as Error).message).toMatch(/expected/);
        }
      })
    );
  });
});

describe('the file of a backup', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'hotseat-fuzz-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const itemsIn = async (bytes: Uint8Array): Promise<unknown[] | string> => {
    const file = path.join(folder, 'some.backup');
    await writeFile(file, bytes);
    const items: unknown[] = [];
    try {
      for await (const item of readBackup(file)) items.push(item);
    } catch (error) {
      return error instanceof Error ? error.message : 'nothing';
    }
    return items;
  };

  it('is read to its end, or refused with what is wrong', async () => {
    const lines = fc.oneof(
      anyText,
      fc
        .array(anyValue, { maxLength: 5 })
        .map((all) =>
          [
            '{"hotseat":"backup","version":1,"made":""}',
            ...all.map((one) => JSON.stringify(one))
          ].join('\n')
        )
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      lines.map((text) => gzipSync(text))
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (any) => {
        expect(await itemsIn(any)).toMatch(/expected|line \d/);
      })
    );
  });

  it('is not read where anything in it was changed', async () => {
    async function* items(): AsyncIterable<Item> {
      yield { is: 'document', id: 'house', content: { practice: true } };
      yield {
        is: 'drill',
        id: 'd',
        owner: 'o',
        events: [{ seq: 1, type: 'DrillStarted' }]
      };
    }
    const file = path.join(folder, 'sound.backup');
    await writeBackup(file, items(), 0);
    const sound = await readFile(file);
    const whole = await itemsIn(sound);
    expect(whole).toHaveLength(2);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(sound.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const changed = Buffer.from(sound);
          changed[at] = (changed[at] ?? 0) ^ by;
          const read = await itemsIn(changed);
          // What gzip says of itself may differ; what was packed may not.
          if (typeof read === 'string') expect(read).toMatch(/expected|line \d/);
          else expect(read).toEqual(whole);
        }
      )
    );
  });
});
