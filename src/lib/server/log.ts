import pino from 'pino';
import type { LOG_LEVELS } from './settings.ts';

/**
 * What a log line may say beside its message. Replies, names, tokens and addresses are personal, so
 * a key that is not in this list is left out, whatever the caller meant.
 */
const FIELDS = [
  'drill',
  'scenario',
  'seq',
  'expected',
  'found',
  'events',
  'drills',
  'failures',
  'file',
  'line',
  'code',
  'reason',
  'command',
  'route',
  'method',
  'status',
  'id',
  'ms',
  'err'
] as const;

export type LogFields = Partial<Record<(typeof FIELDS)[number], unknown>>;

export interface Log {
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
}

/**
 * Structured log lines, as JSON on standard error.
 *
 * @param destination where lines go; for tests
 */
export function createLog(
  level: (typeof LOG_LEVELS)[number],
  destination: pino.DestinationStream = pino.destination({ fd: 2, sync: true })
): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => Object.fromEntries(allowed(fields))
      },
      serializers: { err: describeError }
    },
    destination
  );
}

function allowed(fields: Record<string, unknown>): [string, unknown][] {
  return FIELDS.flatMap((name): [string, unknown][] => {
    const value = fields[name];
    if (value === undefined) return [];
    return [[name, name === 'err' || isPlain(value) ? value : '[left out]']];
  });
}

function isPlain(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

/** A message without what it quotes. */
function unquoted(message: string): string {
  // Bounded by whoever calls: ten thousand marks without a partner take a twentieth of a second.
  // eslint-disable-next-line regexp/no-super-linear-move
  return message.replaceAll(/(["'`“])[^]*?["'`”]/g, '$1…');
}

/** An error without what it may quote: parsers repeat what a person typed in their messages. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    code: 'code' in error && typeof error.code === 'string' ? error.code : undefined,
    message: unquoted(error.message.slice(0, 10_000)).slice(0, 300),
    stack: frames.slice(0, 12).map((line) => line.trim())
  };
}
