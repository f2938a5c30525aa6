import { parse } from 'yaml';
import { DIFFICULTIES, type Difficulty } from './vocabulary.ts';
import { property } from './positions.ts';

/** What a list says of a scenario. Null is what its text does not say, or not yet. */
export interface Glance {
  title: string | null;
  summary: string | null;
  organisation: string | null;
  difficulty: Difficulty | null;
  minutes: number | null;
  injects: number;
}

/** Longer titles and summaries are cut: a list is read at a glance. In characters. */
const LONGEST = 300;

/**
 * Reads what a list says of a scenario from its text, without reading the script: a text of a
 * thousand injects is saved every few seconds while it is written. Any text is allowed in, whole or
 * not; nothing is thrown.
 */
export function glanceAt(text: string): Glance {
  const parts = topLevel(text);
  const value = (key: string) => valueOf(parts.get(key), key);
  const difficulty = value('difficulty');
  const minutes = value('minutes');
  return {
    title: words(value('title')),
    summary: words(value('summary')),
    organisation: words(property(value('organisation'), 'name')),
    difficulty: DIFFICULTIES.find((one) => one === difficulty) ?? null,
    minutes: typeof minutes === 'number' && Number.isInteger(minutes) ? minutes : null,
    injects: entriesIn(parts.get('injects') ?? '')
  };
}

/** The text of each key that begins a line, with the lines that belong to it. */
function topLevel(text: string): Map<string, string> {
  const parts = new Map<string, string>();
  const begins = [...text.matchAll(/^([a-zA-Z]\w*)[ \t]*:(?=[ \t\r\n]|$)/gm)];
  for (const [place, match] of begins.entries())
    parts.set(match[1] ?? '', text.slice(match.index, begins[place + 1]?.index));
  return parts;
}

function valueOf(part: string | undefined, key: string): unknown {
  // A head is short; whatever is longer is not one, and takes its time to read.
  if (part === undefined || part.length > 20_000) return null;
  try {
    return property(parse(part, { logLevel: 'silent', maxAliasCount: 0 }), key) ?? null;
  } catch {
    // Of what is half written the library makes what it can; of aliases it makes nothing.
    return null;
  }
}

function words(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  return String(value).trim().slice(0, LONGEST) || null;
}

/** How many entries a list in block style has: hyphens as far to the left as the first one. */
function entriesIn(part: string): number {
  const indent = /^([ \t]*)- /m.exec(part)?.[1];
  if (indent === undefined) return 0;
  return part.split('\n').filter((line) => line.startsWith(`${indent}-`)).length;
}
