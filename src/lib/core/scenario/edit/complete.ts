import type { Path } from '../positions.ts';
import { property } from '../positions.ts';
import { fieldAt } from '../schema-fields.ts';
import { scenarioSchema } from '../schema.ts';
import { pathAt, type Draft } from './draft.ts';
import { ENTRIES, idsOf, kindNamedAt, wordsAt, type Kind } from './references.ts';

/** Something that can stand where an author is typing. */
export interface Suggestion {
  /** What is put in. */
  text: string;
  what: 'key' | 'word' | Kind;
  /** What it means, in a few words; may be empty. */
  says: string;
}

export interface Suggestions {
  /** Where in the text the word begins that a suggestion takes the place of. */
  from: number;
  all: Suggestion[];
}

/**
 * What can stand at a place of the text, by the schema and by the entries that there are. Goes by
 * columns, since a line that is being typed is rarely YAML yet.
 *
 * @param offset where the author types
 */
export function suggestionsAt(draft: Draft, offset: number): Suggestions | null {
  const start = draft.text.lastIndexOf('\n', offset - 1) + 1;
  const typed = typedOn(draft.text.slice(start, offset));
  if (!typed) return null;
  const above = draft.text.slice(0, start);
  const way = [...wayTo(above, typed.column, typed.hyphen), ...typed.inner];
  const path = placed(way, pathAt(draft, offset));
  const from = offset - typed.word.length;
  if (typed.part === 'key') {
    const entry = idsFor([...path, 0], draft.value);
    const all = entry.length > 0 ? entry : keysFor(path, draft.value);
    return all.length > 0 ? { from, all } : null;
  }
  const named = idsFor(path, draft.value);
  const all = named.length > 0 ? named : wordsFor(path);
  return all.length > 0 ? { from, all } : null;
}

interface Typed {
  part: 'key' | 'value';
  word: string;
  /** Column of the key of this line. */
  column: number;
  /** Column of the hyphen of this line, if it has one. */
  hyphen: number | null;
  /** The way on this line: its key, and what stands within brackets. */
  inner: string[];
}

const LINE = /^( *)((?:- +)*)(?:([\w-]+): +)?(.*)/s;

function typedOn(line: string): Typed | null {
  const [, margin = '', hyphens = '', key, rest = ''] = LINE.exec(line) ?? [];
  if (/^#| #/.test(line) || /^["'|>]/.test(rest)) return null;
  const column = margin.length + hyphens.length;
  const hyphen = hyphens === '' ? null : margin.length;
  const here = { column, hyphen };
  const bracket = Math.max(rest.lastIndexOf('{'), rest.lastIndexOf('['));
  if (bracket >= 0 && /[\]}]/.test(rest.slice(bracket))) return null;
  const inner = key === undefined ? [] : [key];
  if (bracket < 0) {
    if (!/^[\w-]*$/.test(rest)) return null;
    return { ...here, part: key === undefined ? 'key' : 'value', word: rest, inner };
  }
  const last =
    rest
      .slice(bracket + 1)
      .split(',')
      .at(-1)
      ?.trimStart() ?? '';
  const before = rest.slice(0, bracket);
  const outer = [...before.matchAll(/(?<![\w-])([\w-]+): *\{/g)].map(([, name = '']) => name);
  const holder = /(?<![\w-])([\w-]+): *$/.exec(before)?.[1];
  const way = [...inner, ...outer, ...(holder === undefined ? [] : [holder])];
  if (rest[bracket] === '[') return { ...here, part: 'value', word: last, inner: way };
  const [, name, value] = /^(?:([\w-]+): *)?([\w-]*)$/.exec(last) ?? [];
  if (value === undefined) return null;
  return name === undefined
    ? { ...here, part: 'key', word: value, inner: way }
    : { ...here, part: 'value', word: value, inner: [...way, name] };
}

/** The keys and lists around a line, found by the columns of the lines above it. */
function wayTo(above: string, column: number, hyphen: number | null): Path {
  const way: (string | number)[] = [];
  let within = column;
  let list = hyphen;
  if (list !== null) way.unshift(0);
  for (const line of above.split('\n').reverse()) {
    const [, margin = '', hyphens = '', key] = /^( *)((?:- +)*)([\w-]+):/.exec(line) ?? [];
    if (key === undefined) continue;
    const at = margin.length + hyphens.length;
    if (list === null && at === within && hyphens !== '') {
      list = margin.length;
      way.unshift(0);
    } else if (list !== null ? at <= list && (hyphens === '' || at < list) : at < within) {
      way.unshift(key);
      within = at;
      list = hyphens === '' ? null : margin.length;
      if (list !== null) way.unshift(0);
    }
    if (within === 0) break;
  }
  return way;
}

/** The way with the number of the entry, which columns do not tell. */
function placed(way: Path, entry: Path): Path {
  return way[0] === entry[0] && entry.length > 1 ? [...entry, ...way.slice(2)] : way;
}

function keysFor(path: Path, value: unknown): Suggestion[] {
  const here = path.reduce<unknown>(property, value);
  return (fieldAt(scenarioSchema, path)?.keys ?? [])
    .filter((key) => property(here, key) === undefined)
    .map((key) => ({
      text: `${key}: `,
      what: 'key',
      says: fieldAt(scenarioSchema, [...path, key])?.description ?? ''
    }));
}

function wordsFor(path: Path): Suggestion[] {
  const words = [...(fieldAt(scenarioSchema, path)?.words ?? []), ...wordsAt(path)];
  const inList = words.length === 0 ? (fieldAt(scenarioSchema, [...path, 0])?.words ?? []) : [];
  return [...words, ...inList].map((text) => ({ text, what: 'word', says: '' }));
}

function idsFor(path: Path, value: unknown): Suggestion[] {
  const kind = kindNamedAt(path, value);
  if (!kind) return [];
  const entries = ENTRIES[kind].reduce<unknown>(property, value);
  return idsOf(kind, value).map((text) => {
    const entry = Array.isArray(entries)
      ? (entries as unknown[]).find((one) => property(one, 'id') === text)
      : null;
    const says = ['name', 'text', 'does']
      .map((key) => property(entry, key))
      .find((found) => typeof found === 'string');
    return { text, what: kind, says: says === undefined ? '' : String(says).slice(0, 80) };
  });
}
