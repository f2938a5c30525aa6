import { isAlias, isMap, isScalar, isSeq, type Document, type LineCounter, type Node } from 'yaml';

export type Path = readonly (string | number)[];

/** Where values stand in a scenario file, and what to call their places. */
export interface Positions {
  /** Line and column (from 1) of the value at a path, or of the nearest value above it. */
  of: (path: Path) => { line: number; column: number };
  /** Line and column of the key itself, for problems about the key. */
  ofKey: (path: Path) => { line: number; column: number };
  /** `injects[3] (no-label).replyTo` */
  name: (path: Path) => string;
}

/**
 * Positions in a parsed YAML document.
 * @param value the document's plain value, in which names (ids) of list entries are found
 */
export function positionsIn(document: Document, lines: LineCounter, value: unknown): Positions {
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  return {
    of: (path) => at(offsetOf(document, path, 'value')),
    ofKey: (path) => at(offsetOf(document, path, 'key')),
    name: (path) => namePath(path, value)
  };
}

function offsetOf(document: Document, path: Path, part: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    const container = isAlias(node) ? node.resolve(document) : node;
    if (isMap(container)) {
      const pair = container.items.find(
        (item) => isScalar(item.key) && String(item.key.value) === String(step)
      );
      if (!pair) return offset;
      const key = startOf(pair.key);
      const last = depth === path.length - 1;
      // An empty value has no place of its own worth showing: its key has.
      const empty = isScalar(pair.value) && pair.value.value === null;
      offset = (last && (part === 'key' || empty) ? key : startOf(pair.value)) ?? key ?? offset;
      node = pair.value;
    } else if (isSeq(container)) {
      node = container.items[Number(step)];
      if (node === undefined) return offset;
      offset = startOf(node) ?? offset;
    } else return offset;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}

/** What to call a place, by the names of the entries on the way to it. */
export function namePath(path: Path, value: unknown): string {
  let name = '';
  let here = value;
  for (const step of path) {
    here = property(here, step);
    if (typeof step === 'number') {
      const id = property(here, 'id');
      name += `[${String(step)}]${typeof id === 'string' ? ` (${id.slice(0, 60)})` : ''}`;
    } else name += name === '' ? step : `.${step}`;
  }
  return name;
}

/** A property of a value of unknown shape; undefined when it has none. */
export function property(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string | number, unknown>)[key];
}
