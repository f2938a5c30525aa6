import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Document,
  type Pair,
  type YAMLMap,
  type YAMLSeq
} from 'yaml';
import type { Path } from '../positions.ts';
import { fieldAt } from '../schema-fields.ts';
import { scenarioSchema } from '../schema.ts';
import { readDocument, readYaml } from '../yaml-text.ts';
import { asBlock, asFlow } from './render.ts';
import { same, stepsBetween, type Step } from './value.ts';

/**
 * The text of a stretch with another value, in which everything stays as its author wrote it but
 * what has to change: notes, order, quotes, blank lines.
 *
 * @param text YAML that can be read
 * @param before the value of that text
 * @param after the value that the text should have
 * @param outer where the stretch stands in the file, to find the order of keys of the schema
 */
export function spliced(text: string, before: unknown, after: unknown, outer: Path): string {
  let spliced = text;
  for (const step of stepsBetween(before, after)) {
    const read = readDocument(spliced);
    const next = read.ok ? stepped(spliced, read.document, step, outer) : null;
    // Written in a way that cannot be mended in place; said anew, the value is right at least.
    if (next === null) return rewritten(text, after);
    spliced = next;
  }
  const read = readYaml(spliced);
  return read.ok && same(read.value, after) ? spliced : rewritten(text, after);
}

/** All of it written anew, with the notes that stood above it. */
function rewritten(text: string, value: unknown): string {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => !/^[ \t\r]*(?:#|$)/.test(line));
  const above = lines.slice(0, first).map((line) => `${line}\n`);
  const margin = /^ */.exec(lines[first] ?? '')?.[0] ?? '';
  const blank = text.slice(text.trimEnd().length).replace(/[^\n]/g, '') || '\n';
  return `${above.join('')}${margin}${asBlock(value, margin.length)}${blank}`;
}

function stepped(text: string, document: Document, step: Step, outer: Path): string | null {
  const parent = nodeAt(document, step.path.slice(0, -1));
  const key = step.path.at(-1);
  if (key === undefined) return null;
  const flow = enclosingFlow(document, step.path.slice(0, -1));
  if (flow) return inFlow(text, document, flow, step);
  if (isMap(parent)) return inMap(text, parent, String(key), step, outer);
  if (isSeq(parent)) return inSeq(text, parent, Number(key), step);
  return null;
}

/** Within brackets, what the brackets hold is written anew. */
function inFlow(text: string, document: Document, flow: Path, step: Step): string | null {
  const node = nodeAt(document, flow);
  if (!isCollection(node) || !node.range || typeof node.commentBefore === 'string') return null;
  const value: unknown = node.toJS(document);
  const next = appliedTo(value, { ...step, path: step.path.slice(flow.length) });
  const [from, to] = node.range;
  // A note within brackets would be lost.
  if (/#/.test(text.slice(from, to).replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, ''))) return null;
  return text.slice(0, from) + asFlow(next) + text.slice(to);
}

function appliedTo(value: unknown, step: Step): unknown {
  const copy = structuredClone(value);
  const parent = step.path
    .slice(0, -1)
    .reduce<unknown>((here, key) => (here as Record<string | number, unknown>)[key], copy);
  const key = step.path.at(-1) ?? 0;
  if (Array.isArray(parent)) {
    if (step.do === 'drop') parent.splice(Number(key), 1);
    else parent.splice(Number(key), step.do === 'insert' ? 0 : 1, step.value);
  } else {
    const record = parent as Record<string, unknown>;
    if (step.do === 'drop') delete record[key];
    else record[key] = step.value;
  }
  return copy;
}

function inMap(text: string, map: YAMLMap, key: string, step: Step, outer: Path): string | null {
  const pairs = map.items;
  const index = pairs.findIndex((pair) => keyOf(pair) === key);
  const pair = pairs[index];
  if (step.do === 'put') {
    const before = pairs[placeFor(pairs, key, [...outer, ...step.path.slice(0, -1)])];
    const column = before && columnOf(text, startOf(before));
    if (before === undefined || column === undefined) return null;
    const at = endOfLine(text, endOf(before, text));
    const missing = text[at - 1] === '\n' ? '' : '\n';
    const line = ' '.repeat(column) + asBlock({ [key]: step.value }, column);
    return `${text.slice(0, at)}${missing}${line}\n${text.slice(at)}`;
  }
  if (!pair) return null;
  const from = startOf(pair);
  const to = endOf(pair, text);
  if (step.do === 'replace') {
    const column = columnOf(text, from);
    return replaced(text, from, to, asBlock({ [key]: step.value }, column), column);
  }
  const next = pairs[index + 1];
  if (!isFirstOnLine(text, from)) {
    // Beside a hyphen: what follows moves up to it.
    if (!next) return null;
    const between = text.slice(to, startOf(next));
    return (
      text.slice(0, from) +
      (/\S/.test(between) ? between.trimStart() : '') +
      text.slice(startOf(next))
    );
  }
  return text.slice(0, startOfLine(text, from)) + text.slice(endOfLine(text, to));
}

function inSeq(text: string, seq: YAMLSeq, index: number, step: Step): string | null {
  const first = rangeOf(seq.items[0]);
  if (!first) return null;
  const column = columnOf(text, hyphenBefore(text, first[0]));
  const range = rangeOf(seq.items[index]);
  if (step.do === 'insert') {
    const before = index > 0 ? seq.items[index - 1] : null;
    const at = before
      ? endOfLine(text, endOfNode(before, text))
      : startOfLine(text, hyphenBefore(text, first[0]));
    if (!before && !isFirstOnLine(text, hyphenBefore(text, first[0]))) return null;
    const missing = at > 0 && text[at - 1] !== '\n' ? '\n' : '';
    const entry = `${' '.repeat(column)}- ${asBlock(step.value, column + 2)}\n`;
    return text.slice(0, at) + missing + entry + text.slice(at);
  }
  if (!range) return null;
  const end = endOfNode(seq.items[index], text);
  if (step.do === 'replace')
    return replaced(text, range[0], end, asBlock(step.value, column + 2), column + 2);
  const hyphen = hyphenBefore(text, range[0]);
  if (!isFirstOnLine(text, hyphen)) return null;
  return text.slice(0, startOfLine(text, hyphen)) + text.slice(endOfLine(text, end));
}

/** A note behind a value that becomes longer than its line moves above it. */
function replaced(text: string, from: number, to: number, by: string, column: number): string {
  // The text of a block ends with the break of its last line.
  const ended = text[to - 1] === '\n';
  const end = ended ? to - 1 : to;
  const header = ended ? /^[^\n]*?[|>][-+\d]*[ \t]+(#[^\n]*)\n/.exec(text.slice(from, to)) : null;
  const behind = ended ? null : /^[ \t]+(#[^\n\r]*)/.exec(text.slice(to));
  const note = header?.[1] ?? (by.includes('\n') ? behind?.[1] : undefined);
  if (note === undefined) return text.slice(0, from) + by + text.slice(end);
  const above = `${note.trimEnd()}\n${' '.repeat(column)}`;
  return text.slice(0, from) + above + by + text.slice(end + (behind?.[0].length ?? 0));
}

/** After which pair a new key stands, by the order of the schema. */
function placeFor(pairs: readonly Pair[], key: string, path: Path): number {
  const order = fieldAt(scenarioSchema, path)?.keys ?? [];
  const rank = order.indexOf(key);
  if (rank < 0) return pairs.length - 1;
  const before = pairs.findLastIndex((pair) => {
    const at = order.indexOf(keyOf(pair));
    return at >= 0 && at < rank;
  });
  return Math.max(0, before);
}

function nodeAt(document: Document, path: Path): unknown {
  return path.length === 0 ? document.contents : document.getIn(path, true);
}

/** The way to the outermost brackets on a path, if any. */
function enclosingFlow(document: Document, path: Path): Path | null {
  for (let length = 0; length <= path.length; length++) {
    const node = nodeAt(document, path.slice(0, length));
    if (isCollection(node) && node.flow) return path.slice(0, length);
  }
  return null;
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

function rangeOf(node: unknown): [number, number, number] | null {
  return (isNode(node) && node.range) || null;
}

function startOf({ key }: Pair): number {
  return rangeOf(key)?.[0] ?? 0;
}

/** Where the value of a pair ends; behind the colon where it has none. */
function endOf({ key, value }: Pair, text: string): number {
  const colon = text.indexOf(':', rangeOf(key)?.[1] ?? 0) + 1;
  if (isScalar(value) && value.source === '') return colon;
  return Math.max(colon, endOfNode(value, text));
}

/** A collection's own range can reach over the notes and blank lines below it: its last entry tells. */
function endOfNode(node: unknown, text: string): number {
  const own = rangeOf(node)?.[1] ?? 0;
  if (!isCollection(node) || node.flow) return own;
  const last = node.items.at(-1);
  if (last === undefined) return own;
  return isPair(last) ? endOf(last, text) : endOfNode(last, text);
}

function startOfLine(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Behind the break of the line on which something ends; the end itself where it ends with its line. */
function endOfLine(text: string, at: number): number {
  if (at > 0 && text[at - 1] === '\n') return at;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

function columnOf(text: string, at: number): number {
  return at - startOfLine(text, at);
}

function isFirstOnLine(text: string, at: number): boolean {
  return /^ *$/.test(text.slice(startOfLine(text, at), at));
}

function hyphenBefore(text: string, at: number): number {
  return text.lastIndexOf('-', at - 1);
}
