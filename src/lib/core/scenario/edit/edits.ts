import type { Path } from '../positions.ts';
import { scenarioSchema } from '../schema.ts';
import { fieldAt } from '../schema-fields.ts';
import type { Draft } from './draft.ts';
import { asBlock } from './render.ts';
import { spliced } from './splice.ts';
import type { Placed } from '../stretches.ts';
import { readYaml } from '../yaml-text.ts';
import { withEntry, withValue } from './value.ts';

/**
 * A change to a scenario, as forms and the timeline make it. Paths lead through the file as its
 * author wrote it: `['injects', 3, 'at']`. Values are written as authors write them: times as text.
 */
export type Edit =
  /** Sets what stands at a path, and makes what is missing on the way. */
  | { do: 'set'; path: Path; value: unknown }
  /** Takes away a key, or an entry of a list. */
  | { do: 'remove'; path: Path }
  /** Puts a new entry into a list, before the one that stands at the path now, or at its end. */
  | { do: 'insert'; path: Path; value: unknown }
  /** Brings an entry of a list to another place of that list, with its notes. */
  | { do: 'move'; path: Path; to: number };

/** A stretch of text that is replaced. Offsets are those of the text before all changes. */
export interface TextChange {
  from: number;
  to: number;
  insert: string;
}

export type Edited =
  | { ok: true; text: string; changes: TextChange[] }
  /** A sentence for the author. */
  | { ok: false; reason: string };

/** A part of the text while edits are applied to it. */
interface Part {
  text: string;
  /** Where it stood before all edits; null when it is new. */
  origin: Placed | null;
  key: string;
  kind: Placed['stretch']['kind'];
  indent: number;
  /** What its text says, as far as edits have changed it; undefined while it has not been asked for. */
  value?: unknown;
}

/**
 * Applies edits, in their order, to the text of a draft. What they do not concern stays letter by
 * letter as its author wrote it, notes included.
 *
 * @returns the new text, and the changes to the old one in the order in which they stand there; or
 * why it cannot be done, and then nothing is
 */
export function edited(draft: Draft, edits: readonly Edit[]): Edited {
  if (!draft.stretches) return editedWhole(draft, edits);
  const parts = draft.stretches.placed.map((origin): Part => ({
    origin,
    text: origin.stretch.text,
    key: origin.stretch.key,
    kind: origin.stretch.kind,
    indent: origin.stretch.indent
  }));
  for (const edit of edits) {
    const reason = apply(parts, edit);
    if (reason !== null) return { ok: false, reason };
  }
  return {
    ok: true,
    text: parts.map(({ text }) => text).join(''),
    changes: changesIn(draft, parts)
  };
}

function editedWhole({ text }: Draft, edits: readonly Edit[]): Edited {
  const read = readYaml(text);
  if (!read.ok) return { ok: false, reason: cannotRead(read.problems[0]?.line ?? 1) };
  const value = edits.reduce(applied, read.value);
  const next = spliced(text, read.value, value, []);
  return { ok: true, text: next, changes: [changeBetween(text, next)] };
}

function cannotRead(line: number): string {
  return `Line ${String(line)} of the text cannot be read; mend it there first.`;
}

/** The value after an edit. */
export function applied(value: unknown, edit: Edit): unknown {
  switch (edit.do) {
    case 'set':
      return withValue(value, edit.path, edit.value);
    case 'remove':
      return withValue(value, edit.path, undefined);
    case 'insert':
      return withEntry(value, edit.path, edit.value);
    case 'move': {
      const entry = edit.path.reduce<unknown>(
        (here, step) => (here as Record<string | number, unknown> | undefined)?.[step],
        value
      );
      const without = withValue(value, edit.path, undefined);
      return withEntry(without, [...edit.path.slice(0, -1), edit.to], entry);
    }
    default:
      return edit satisfies never;
  }
}

/** Applies one edit to the parts; returns why it cannot be done. */
function apply(parts: Part[], edit: Edit): string | null {
  const [key, entry, ...rest] = edit.path;
  if (typeof key !== 'string') return 'An edit has to name a key of the file.';
  const head = parts.findIndex((part) => part.key === key);
  const list = parts[head]?.kind === 'head';
  if (head < 0) return addKey(parts, key, edit);
  if (!list) {
    const emptied = typeof entry === 'number' && rest.length === 0 && edit.do === 'insert';
    return emptied && isEmptyList(parts[head], key) && ON_ONE_LINE.test(parts[head]?.text ?? '')
      ? beginList(parts, head, edit)
      : change(parts, head, [key], edit);
  }
  if (entry === undefined) return replaceList(parts, head, key, edit);
  const entries = countEntries(parts, head);
  const index = Number(entry);
  if (rest.length > 0 || edit.do === 'set') {
    if (index >= entries) return `There is no ${key} ${String(index + 1)}.`;
    return change(parts, head + 1 + index, [key, index], { ...edit, path: [0, ...rest] });
  }
  return changeList(parts, head, entries, index, edit);
}

function countEntries(parts: readonly Part[], head: number): number {
  let last = head + 1;
  while (parts[last]?.kind === 'entry' && parts[last]?.key === parts[head]?.key) last++;
  return last - head - 1;
}

/** Changes what stands within one part. */
function change(parts: Part[], at: number, outer: Path, edit: Edit): string | null {
  const part = parts[at];
  if (!part) return 'There is no such place in the text.';
  const before = valueIn(part);
  if (before === undefined) return cannotRead((part.origin?.line ?? 0) + 1);
  const after = applied(before, edit);
  if (part.kind === 'whole' && Object.keys(after as object).length === 0) {
    parts.splice(at, 1);
    return null;
  }
  // For a list's entry the value is a list of one, which stands where the list does.
  part.text = spliced(part.text, before, after, outer.slice(0, part.kind === 'entry' ? 1 : 0));
  part.value = after;
  return null;
}

function valueIn(part: Part): unknown {
  if (part.value === undefined) {
    const read = part.origin?.read ?? readYaml(part.text);
    if (read.ok) part.value = read.value;
  }
  return part.value;
}

function changeList(
  parts: Part[],
  head: number,
  entries: number,
  index: number,
  edit: Exclude<Edit, { do: 'set' }>
): string | null {
  const part = parts[head];
  if (!part) return null;
  if (edit.do === 'insert') {
    const place = Math.min(index, entries);
    parts.splice(head + 1 + place, 0, newEntry(parts, head, entries, place, edit.value));
    return null;
  }
  if (index >= entries) return `There is no ${part.key} ${String(index + 1)}.`;
  if (edit.do === 'remove') {
    parts.splice(head + 1 + index, 1);
    if (entries === 1) emptyList(part);
    return null;
  }
  const [moved] = parts.splice(head + 1 + index, 1);
  if (moved) {
    endLine(moved);
    parts.splice(head + 1 + Math.min(edit.to, entries - 1), 0, moved);
    for (const one of parts.slice(head, head + 1 + entries)) endLine(one);
  }
  return null;
}

/** Every part but the last ends with its line, so that another can follow. */
function endLine(part: Part): void {
  if (part.text !== '' && !part.text.endsWith('\n')) part.text += '\n';
}

function newEntry(
  parts: Part[],
  head: number,
  entries: number,
  place: number,
  value: unknown
): Part {
  const { key = '', indent = 2 } = parts[head] ?? {};
  const before = parts[head + place];
  if (before) endLine(before);
  const neighbour = parts[head + 1 + Math.min(place, entries - 1)];
  const apart = entries > 1 && /\n[ \t]*\r?\n$/.test(parts[head + 1]?.text ?? '') ? '\n' : '';
  let last = '';
  if (before && before !== parts[head] && place === entries) {
    // At the end: the blank lines below the list stay below it.
    last = blankBelow(before.text);
    before.text = before.text.slice(0, before.text.length - last.length) + apart;
  }
  const text = `${' '.repeat(indent)}- ${asBlock(value, indent + 2)}\n`;
  return {
    text: text + (neighbour && place < entries ? apart : last),
    origin: null,
    key,
    kind: 'entry',
    indent,
    value: [value]
  };
}

function isEmptyList(part: Part | undefined, key: string): boolean {
  const value = part && (valueIn(part) as Record<string, unknown> | undefined);
  const list = value?.[key];
  return list === null || (Array.isArray(list) && list.length === 0);
}

/** A key with nothing behind it, below the notes above it: these may end in a colon too. */
const ON_ONE_LINE =
  /^((?:[ \t]*(?:#[^\n]*)?\r?\n)*[^\s#][^\n:]*):(?:[ \t]*(?:\[[ \t]*\]|null|~))?[ \t]*(#[^\n]*)?(?:\r?\n|$)(?=(?:[ \t]*(?:#[^\n]*)?(?:\r?\n|$))*$)/;

/** The line `injects: []` becomes the head of a list. */
function beginList(parts: Part[], at: number, edit: Edit): string | null {
  const part = parts[at];
  if (!part || edit.do !== 'insert') return null;
  part.text = part.text.replace(ON_ONE_LINE, (_, before: string, note?: string) =>
    note === undefined ? `${before}:\n` : `${before}: ${note}\n`
  );
  part.kind = 'head';
  part.indent = 2;
  delete part.value;
  const below = blankBelow(part.text);
  part.text = part.text.slice(0, part.text.length - below.length);
  const entry = newEntry(parts, at, 0, 0, edit.value);
  entry.text += below;
  parts.splice(at + 1, 0, entry);
  return null;
}

/** The head of a list becomes the line `injects: []`. */
function emptyList(part: Part): void {
  const lines = part.text.split('\n');
  const at = lines.findIndex((line) => line.startsWith(`${part.key}`));
  lines[at] = (lines[at] ?? '').replace(/:/, ': []');
  part.text = lines.join('\n');
  part.kind = 'whole';
  part.value = { [part.key]: [] };
}

/** Sets or removes a list as a whole. */
function replaceList(parts: Part[], head: number, key: string, edit: Edit): string | null {
  const entries = countEntries(parts, head);
  if (edit.do === 'remove') {
    parts.splice(head, 1 + entries);
    return null;
  }
  if (edit.do !== 'set') return 'An entry of a list has to be named by its place.';
  const text = parts
    .slice(head, head + 1 + entries)
    .map((part) => part.text)
    .join('');
  const read = readYaml(text);
  if (!read.ok) return cannotRead((parts[head]?.origin?.line ?? 0) + (read.problems[0]?.line ?? 1));
  const after = { [key]: edit.value };
  const next: Part = {
    text: spliced(text, read.value, after, []),
    origin: null,
    key,
    kind: 'whole',
    indent: 0,
    value: after
  };
  parts.splice(head, 1 + entries, next);
  return null;
}

/** A key that the file does not have yet stands where the schema has it. */
function addKey(parts: Part[], key: string, edit: Edit): string | null {
  if (edit.do === 'remove') return null;
  if (edit.do === 'move') return `There is no ${key} yet.`;
  const value = applied({}, edit.do === 'insert' ? { ...edit, path: [key, 0] } : edit);
  const order = fieldAt(scenarioSchema, [])?.keys ?? [];
  const rank = order.indexOf(key);
  const before = parts.findLastIndex((part) => {
    const at = order.indexOf(part.key);
    return at >= 0 && (rank < 0 || at < rank);
  });
  const place = before < 0 ? parts.length : before + 1;
  const above = parts[place - 1];
  if (above) endLine(above);
  const apart = above && /\n[ \t]*\r?\n$/.test(above.text) ? '\n' : '';
  const text = `${asBlock(value, 0)}\n${apart}`;
  parts.splice(place, 0, { text, origin: null, key, kind: 'whole', indent: 0, value });
  return null;
}

/** What changed between the text of a draft and its parts. */
function changesIn({ text }: Draft, parts: readonly Part[]): TextChange[] {
  const changes: TextChange[] = [];
  const replace = (from: number, to: number, by: string): void => {
    const change = changeBetween(text.slice(from, to), by, from);
    if (change.from !== change.to || change.insert !== '') changes.push(change);
  };
  let at = 0;
  let fresh = '';
  for (const { text: now, origin } of parts) {
    // What is new, and what was brought here from further up.
    if (!origin || origin.from < at) fresh += now;
    else {
      replace(at, origin.from, fresh);
      fresh = '';
      at = origin.from + origin.stretch.text.length;
      replace(origin.from, at, now);
    }
  }
  replace(at, text.length, fresh);
  return changes;
}

/**
 * One change from a text to another, without what they share at both ends.
 *
 * @param offset where the text stands within a longer one
 */
export function changeBetween(before: string, after: string, offset = 0): TextChange {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < most - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  return {
    from: offset + head,
    to: offset + before.length - tail,
    insert: after.slice(head, after.length - tail)
  };
}

/** The blank lines at the end of a text, below the last line that says something. */
function blankBelow(text: string): string {
  const end = text.indexOf('\n', text.trimEnd().length);
  const below = end === -1 ? '' : text.slice(end + 1);
  return below.endsWith('\n') ? below : '';
}
