import { EVENT_ID, SCALAR_STYLE, type Event, type ScalarEvent } from 'js-yaml';
import type { Path, Positions } from './positions.ts';

type Place = ReturnType<Positions['of']>;

/** Places in a text by the events of its reading; null for one that these do not tell. */
export interface QuickPlaces {
  of: (path: Path) => Place | null;
  ofKey: (path: Path) => Place | null;
}

/** A value, by where it begins: an offset in the text; null where nothing is written. */
interface Node {
  start: number | null;
  isNull: boolean;
  pairs?: Map<string, { key: number; value: Node }>;
  items?: Node[];
}

/** @param events one document without aliases, with keys that are plain words */
export function placesIn(events: readonly Event[], text: string): QuickPlaces {
  const root = nodesOf(events, text);
  const lines = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
  const at = (path: Path, part: 'key' | 'value'): Place | null => {
    const offset = root && offsetOf(root, path, part);
    if (offset === null) return null;
    const line = countUpTo(lines, offset);
    return { line, column: offset - (lines[line - 1] ?? 0) + 1 };
  };
  return { of: (path) => at(path, 'value'), ofKey: (path) => at(path, 'key') };
}

function nodesOf(events: readonly Event[], text: string): Node | null {
  let root: Node | null = null;
  const open: Node[] = [];
  let key: { name: string; start: number } | null = null;
  let end = 0;
  const put = (node: Node): void => {
    const inside = open.at(-1);
    root ??= node;
    inside?.items?.push(node);
    if (key) inside?.pairs?.set(key.name, { key: key.start, value: node });
    key = null;
  };
  for (const event of events) {
    if (event.type === EVENT_ID.POP) open.pop();
    else if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
      const node: Node = { start: event.start, isNull: false };
      if (event.type === EVENT_ID.MAPPING) node.pairs = new Map();
      else node.items = [];
      put(node);
      open.push(node);
    } else if (event.type === EVENT_ID.SCALAR) {
      if (open.at(-1)?.pairs && !key)
        key = {
          name: text.slice(event.valueStart, event.valueEnd),
          start: startOf(event, text, end) ?? end
        };
      else put({ start: startOf(event, text, end), isNull: isNull(event, text) });
      end = Math.max(end, event.valueEnd);
    }
  }
  return root;
}

/** @param after where what stands before it ends */
function startOf({ style, valueStart }: ScalarEvent, text: string, after: number): number | null {
  if (valueStart < 0) return null;
  if (style === SCALAR_STYLE.PLAIN) return valueStart;
  if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED)
    return valueStart - 1;
  // A block begins with its sign, on the line above its text.
  const line = Math.max(after, text.lastIndexOf('\n', valueStart - 2) + 1);
  const sign = /[|>][-+\d]*(?: +#.*)?$/.exec(text.slice(line, valueStart).trimEnd());
  return sign && line + sign.index;
}

function isNull({ style, valueStart, valueEnd }: ScalarEvent, text: string): boolean {
  if (style !== SCALAR_STYLE.PLAIN) return false;
  return valueStart < 0 || /^(?:~|null|Null|NULL)$/.test(text.slice(valueStart, valueEnd));
}

/** As positions in a document are found, to the letter: whichever reads a text, it says the same. */
function offsetOf(root: Node, path: Path, part: 'key' | 'value'): number | null {
  let node = root;
  let offset = root.start;
  for (const [depth, step] of path.entries()) {
    if (node.pairs) {
      const pair = node.pairs.get(String(step));
      if (!pair) return offset;
      const last = depth === path.length - 1;
      offset = last && (part === 'key' || pair.value.isNull) ? pair.key : pair.value.start;
      node = pair.value;
    } else if (node.items) {
      const item = node.items[Number(step)];
      if (!item) return offset;
      offset = item.start;
      node = item;
    } else return offset;
  }
  return offset;
}

/** How many of these ascending numbers are at most so much. */
function countUpTo(numbers: readonly number[], most: number): number {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] ?? Infinity) <= most) from = middle + 1;
    else to = middle;
  }
  return from;
}
