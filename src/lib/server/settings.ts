import path from 'node:path';
import { z } from 'zod';
import { environment } from './env.ts';
import { StartRefused } from './start-refused.ts';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const PORT = 'expected a whole number from 0 to 65535';
const HOST = 'expected one host name or address, such as 0.0.0.0 or localhost';
const ORIGIN =
  'expected the http or https address that people open, without a path, such as https://hotseat.example.org';

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
  HOTSEAT_SCENARIOS: folder('scenarios'),
  HOTSEAT_ORIGIN: z
    .string()
    .refine(isOrigin, ORIGIN)
    .transform((given) => new URL(given).origin)
    .optional(),
  HOTSEAT_LOG: z.enum(LOG_LEVELS, `expected one of ${LOG_LEVELS.join(', ')}`).default('warn')
});

function isOrigin(given: string): boolean {
  if (!URL.canParse(given)) return false;
  const url = new URL(given);
  return (
    (url.protocol === 'http:' || url.protocol === 'https:') &&
    `${url.pathname}${url.search}${url.hash}` === '/' &&
    url.username === ''
  );
}

/** How this process was told to run. */
export interface Settings {
  /** 0 takes any free port. */
  port: number;
  host: string;
  /** Absolute path of the folder that keeps drills. */
  data: string;
  /** Absolute path of the folder that holds scenarios. */
  scenarios: string;
  /** The address that people open, when a proxy stands in front; null to take each request's own. */
  origin: string | null;
  log: (typeof LOG_LEVELS)[number];
}

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
    throw new StartRefused(`${name} is "${given[name]}"; ${issue?.message}.`);
  }
  const { PORT, HOST, HOTSEAT_DATA, HOTSEAT_SCENARIOS, HOTSEAT_ORIGIN, HOTSEAT_LOG } = parsed.data;
  return {
    port: PORT,
    host: HOST,
    data: HOTSEAT_DATA,
    scenarios: HOTSEAT_SCENARIOS,
    origin: HOTSEAT_ORIGIN ?? null,
    log: HOTSEAT_LOG
  };
}
