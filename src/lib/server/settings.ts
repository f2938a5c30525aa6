import path from 'node:path';
import { z } from 'zod';
import { oidcOf, oidcShape, type OidcSettings } from './access/oidc/settings.ts';
import { environment } from './env.ts';
import { smtpOf, smtpShape, type SmtpSettings } from './mail/settings.ts';
import { StartRefused } from './start-refused.ts';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const PORT = 'expected a whole number from 0 to 65535';
const HOST = 'expected one host name or address, such as 0.0.0.0 or localhost';
const ORIGIN =
  'expected the http or https address that people open, without a path, such as https://hotseat.example.org';
const KEEP_DAYS = 'expected a whole number of days from 1 to 36500';
const TIME_ZONE = 'expected the IANA name of a time zone, such as Europe/Vienna or UTC';
const OPINION_URL =
  'expected the http or https base address of an OpenAI-compatible server, without password or query, such as http://localhost:11434/v1';
const OPINION_KEY = 'expected a key of printable characters without spaces';
const OPINION_TIMEOUT = 'expected a whole number of seconds from 1 to 600';

const METRICS_TOKEN = 'expected 16 or more printable characters without spaces';
const DATABASE_URL =
  'expected the address of a PostgreSQL database, such as postgres://hotseat:secret@localhost:5432/hotseat';

const folder = (fallback: string) =>
  z
    .string()
    .default(fallback)
    .transform((given) => path.resolve(given));

const settingsSchema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, PORT)
    .default('3000')
    .transform(Number)
    .refine((port) => port <= 65_535, PORT),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, HOST)
    .default('0.0.0.0'),
  HOTSEAT_DATA: folder('data'),
  DATABASE_URL: z.string().refine(isDatabase, DATABASE_URL).optional(),
  HOTSEAT_SCENARIOS: folder('scenarios'),
  HOTSEAT_ORIGIN: z
    .string()
    .refine(isOrigin, ORIGIN)
    .transform((given) => new URL(given).origin)
    .optional(),
  HOTSEAT_LOG: z.enum(LOG_LEVELS, `expected one of ${LOG_LEVELS.join(', ')}`).default('warn'),
  HOTSEAT_PRACTICE: z
    .enum(['on', 'off'], 'expected on or off')
    .default('on')
    .transform((given) => given === 'on'),
  HOTSEAT_SEND_PRIVATE: z
    .enum(['on', 'off'], 'expected on or off')
    .default('off')
    .transform((given) => given === 'on'),
  HOTSEAT_KEEP_DAYS: z
    .string()
    .regex(/^\d{1,5}$/, KEEP_DAYS)
    .transform(Number)
    .refine((days) => days >= 1 && days <= 36_500, KEEP_DAYS)
    .optional(),
  HOTSEAT_TIME_ZONE: z.string().refine(isTimeZone, TIME_ZONE).optional(),
  HOTSEAT_OPINION_URL: z.string().refine(isBase, OPINION_URL).optional(),
  HOTSEAT_OPINION_MODEL: z.string().max(200, 'expected at most 200 characters').optional(),
  HOTSEAT_OPINION_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/, OPINION_KEY)
    .optional(),
  HOTSEAT_OPINION_TIMEOUT: z
    .string()
    .regex(/^\d{1,3}$/, OPINION_TIMEOUT)
    .default('20')
    .transform(Number)
    .refine((seconds) => seconds >= 1 && seconds <= 600, OPINION_TIMEOUT),
  HOTSEAT_OPINION_OF_RECORD: z
    .enum(['true', 'false'], 'expected true or false')
    .default('false')
    .transform((given) => given === 'true'),
  HOTSEAT_METRICS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{16,}$/, METRICS_TOKEN)
    .optional(),
  ...oidcShape,
  ...smtpShape
});

function isTimeZone(given: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: given });
    return true;
  } catch {
    return false;
  }
}

function isOrigin(given: string): boolean {
  if (!URL.canParse(given)) return false;
  const url = new URL(given);
  return (
    (url.protocol === 'http:' || url.protocol === 'https:') &&
    `${url.pathname}${url.search}${url.hash}` === '/' &&
    url.username === ''
  );
}

function isDatabase(given: string): boolean {
  return URL.canParse(given) && /^postgres(?:ql)?:$/.test(new URL(given).protocol);
}

/** An address to which paths are added: what stands behind the path would be lost. */
function isBase(given: string): boolean {
  if (!URL.canParse(given)) return false;
  const url = new URL(given);
  return (
    (url.protocol === 'http:' || url.protocol === 'https:') &&
    `${url.search}${url.hash}${url.username}${url.password}` === ''
  );
}

/** Who is asked for a second opinion on ratings, and what it is worth. */
export interface OpinionSettings {
  /** Base address of an OpenAI-compatible server. */
  url: string;
  model: string;
  /** Null for a server that asks for none. */
  key: string | null;
  /** Ms that an opinion may take, a second try included. */
  timeout: number;
  /** Its levels are the ones that count. */
  ofRecord: boolean;
}

/** How this process was told to run. */
export interface Settings {
  /** 0 takes any free port. */
  port: number;
  host: string;
  /** Absolute path of the folder that keeps everything, unless a database does. */
  data: string;
  /** Address of the PostgreSQL database that keeps everything; null for the folder. */
  database: string | null;
  /** Absolute path of the folder that holds scenarios. */
  scenarios: string;
  /** The address that people open, when a proxy stands in front; null to take each request's own. */
  origin: string | null;
  log: (typeof LOG_LEVELS)[number];
  /** Whether people may practise without an account, as far as the administrator lets them. */
  practice: boolean;
  /** Whether what the administrator connects may have an address in a private network. */
  sendPrivate: boolean;
  /** Days after which drills in which nothing happened are removed; null to keep them. */
  keepDays: number | null;
  /** By which metrics are fetched; null to have none. */
  metricsToken: string | null;
  /** Where the house is, by whose calendar days drills are due: IANA name of its time zone. */
  timeZone: string;
  /** Null unless it was asked for: then nothing is sent anywhere. */
  opinion: OpinionSettings | null;
  /** Null unless a provider is set by which people sign in. */
  oidc: OidcSettings | null;
  /** Null unless a mail server is set: then nothing is mailed. */
  smtp: SmtpSettings | null;
}

/** What no message may repeat. */
const SECRET: ReadonlySet<string> = new Set([
  'DATABASE_URL',
  'HOTSEAT_METRICS_TOKEN',
  'HOTSEAT_OPINION_KEY',
  'HOTSEAT_OIDC_CLIENT_SECRET',
  'HOTSEAT_SMTP_URL'
]);

/**
 * Parses the settings once, from the environment unless told otherwise. An empty value counts as
 * not set.
 *
 * @throws StartRefused naming the first wrong setting, what was found and what was expected
 */
export function readSettings(env = environment()): Settings {
  const given = Object.fromEntries(
    Object.keys(settingsSchema.shape).flatMap((name) => {
      const value = env[name]?.trim();
      return value ? [[name, value]] : [];
    })
  );
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue?.path[0]);
    const found = SECRET.has(name) ? 'set to something else' : `"${given[name]}"`;
    throw new StartRefused(`${name} is ${found}; ${issue?.message}.`);
  }
  const { PORT, HOST, HOTSEAT_DATA, HOTSEAT_SCENARIOS, HOTSEAT_ORIGIN, HOTSEAT_LOG } = parsed.data;
  return {
    port: PORT,
    host: HOST,
    data: HOTSEAT_DATA,
    database: parsed.data.DATABASE_URL ?? null,
    scenarios: HOTSEAT_SCENARIOS,
    origin: HOTSEAT_ORIGIN ?? null,
    log: HOTSEAT_LOG,
    practice: parsed.data.HOTSEAT_PRACTICE,
    sendPrivate: parsed.data.HOTSEAT_SEND_PRIVATE,
    keepDays: parsed.data.HOTSEAT_KEEP_DAYS ?? null,
    metricsToken: parsed.data.HOTSEAT_METRICS_TOKEN ?? null,
    timeZone: parsed.data.HOTSEAT_TIME_ZONE ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
    opinion: opinionOf(parsed.data),
    oidc: oidcOf(parsed.data),
    smtp: smtpOf(parsed.data, HOTSEAT_ORIGIN ?? null)
  };
}

function opinionOf(given: z.output<typeof settingsSchema>): OpinionSettings | null {
  const { HOTSEAT_OPINION_URL: url, HOTSEAT_OPINION_MODEL: model } = given;
  if (url === undefined) return null;
  if (model === undefined) {
    throw new StartRefused(
      'HOTSEAT_OPINION_MODEL is not set, though HOTSEAT_OPINION_URL is; ' +
        'expected the name of a model that this address serves, such as llama3.1:8b.'
    );
  }
  return {
    url,
    model,
    key: given.HOTSEAT_OPINION_KEY ?? null,
    timeout: given.HOTSEAT_OPINION_TIMEOUT * 1000,
    ofRecord: given.HOTSEAT_OPINION_OF_RECORD
  };
}
