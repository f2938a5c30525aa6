import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { z } from 'zod';
import { rate } from '../lib/core/scoring/index.ts';
import type { ReplyRating } from '../lib/core/scoring/types.ts';
import {
  contextOf,
  itemSchema,
  settingsSchema,
  type CalibrationItem,
  type CalibrationSetting
} from './calibration/set.ts';
import type { Output } from './output.ts';

type Settings = Record<string, CalibrationSetting>;
type Line = { item: CalibrationItem; setting: CalibrationSetting } | { wrong: string };

/**
 * Rates replies from a file of lines and prints a line for each, in the same order, as they come.
 * A line that cannot be read is reported by its number, and the rest is still rated.
 * @returns the exit code: 1 when a file or a line could not be read, else 0
 */
export async function runScore(
  options: { settingsPath: string; itemsPath: string } & Output
): Promise<number> {
  const { settingsPath, itemsPath, stdout, stderr } = options;
  const settings = await readSettings(settingsPath);
  if ('wrong' in settings) {
    stderr.write(`${settings.wrong}\n`);
    return 1;
  }
  const earlier = new Map<string, string[]>();
  let code = 0;
  let number = 0;
  try {
    const lines = createInterface({ input: createReadStream(itemsPath), crlfDelay: Infinity });
    for await (const text of lines) {
      number += 1;
      if (text.trim() === '') continue;
      const line = parseLine(text, settings.byId);
      if ('wrong' in line) {
        stderr.write(`${itemsPath}, line ${number}: ${line.wrong}\n`);
        code = 1;
        continue;
      }
      const { item, setting } = line;
      const said = earlier.get(item.setting) ?? [];
      const rating = rate(contextOf(setting, item, said), null);
      said.push(item.reply);
      earlier.set(item.setting, said);
      stdout.write(`${JSON.stringify(scored(item.id, rating))}\n`);
    }
  } catch (error) {
    stderr.write(`${unreadable(itemsPath, error)}\n`);
    return 1;
  }
  return code;
}

function scored(id: string, { ratings, flags, notRated }: ReplyRating) {
  return {
    id,
    acknowledgment: ratings.acknowledgment?.level ?? null,
    apology: ratings.apology?.level ?? null,
    transparency: ratings.transparency?.level ?? null,
    personalization: ratings.personalization?.level ?? null,
    flags: flags.map(({ flag }) => flag),
    ...(notRated !== undefined && { notRated })
  };
}

async function readSettings(path: string): Promise<{ byId: Settings } | { wrong: string }> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    return { wrong: unreadable(path, error) };
  }
  const json = parseJson(text);
  if (json === undefined)
    return { wrong: `${path}: found text that is not JSON; expected an object of settings by id.` };
  const parsed = settingsSchema.safeParse(json);
  if (!parsed.success) return { wrong: `${path}: ${explain(parsed.error)}` };
  return { byId: parsed.data };
}

function parseLine(text: string, settings: Settings): Line {
  const json = parseJson(text);
  if (json === undefined)
    return { wrong: `found ${shown(text)}, which is not JSON; expected ${EXPECTED}.` };
  const parsed = itemSchema.safeParse(json);
  if (!parsed.success) return { wrong: `${explain(parsed.error)}; expected ${EXPECTED}.` };
  const { setting: named } = parsed.data;
  const setting = Object.hasOwn(settings, named) ? settings[named] : undefined;
  if (!setting) {
    const known = Object.keys(settings).join(', ');
    return { wrong: `found setting "${named}"; expected one of ${known}.` };
  }
  return { item: parsed.data, setting };
}

const EXPECTED = '{"id","setting","post":{"author","name","text"},"reply"}';

function parseJson(text: string): unknown {
  try {
    // Some editors begin a file with a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}

function explain(error: z.ZodError): string {
  return error.issues
    .map(({ path, message }) => `${path.length > 0 ? path.join('.') : 'the whole'}: ${message}`)
    .join('; ');
}

function shown(text: string): string {
  return text.length > 40 ? `"${text.slice(0, 40)}…"` : `"${text}"`;
}

function unreadable(path: string, error: unknown): string {
  const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  if (missing) return `${path}: there is no such file.`;
  return `${path}: cannot be read (${error instanceof Error ? error.message : String(error)}).`;
}
