import {
  CHOMPING_MODE,
  COLLECTION_STYLE,
  constructFromEvents,
  CORE_SCHEMA,
  EVENT_ID,
  parseEvents,
  SCALAR_STYLE
} from 'js-yaml';
import type { Event, MappingEvent, ScalarEvent, SequenceEvent } from 'js-yaml';
import { namePath, type Path } from './positions.ts';
import { placesIn, type QuickPlaces } from './yaml-places.ts';

/** Anchors and tags, where a value could begin: each library has views of its own on them. */
const LEANS = /(?:^|[:?-][ \t]|[[{,])[ \t]*[&!][^\s&!]/m;
/**
 * Ends of lines of old, tabs, ends of documents, marks of byte order, a blank line behind a backslash:
 * the libraries differ on them.
 */
const UNUSUAL = /\r(?!\n)|\t|^\.\.\.|\ufeff|\\\r?\n *\r?\n/m;
/** Beside others that end with `\r\n`. */
const UNIX_LINE = /(?:^|[^\r])\n/;
/** A number beyond all measure is a text to the one, and infinite to the other. */
const POWER = /^[-+.\d]+e/i;
/** The line above a block whose indentation is given in figures. */
const INDENTED = /[|>][-+]?\d[-+]?[ ]*(?:#.*)?\r?\n$/;
/** What may follow a quote that closes. */
const AFTER_QUOTE = /[\s:,\]}]|$/y;
/** Keys as scenarios have them: the same text to everybody, and none that is a number or a null. */
const PLAIN_KEY = /^(?!(?:null|true|false)$)[a-z_][\w-]*$/i;
/** Behind a text without quotes: a hashtag, which is cut off, and has to be warned of. */
// eslint-disable-next-line regexp/no-super-linear-move -- it does not move: it is tried at one place
const HASHTAG = /[ \t]*#[\p{L}\p{N}_]/uy;
/** The same behind a key without a value. */
// eslint-disable-next-line regexp/no-super-linear-move -- as above
const HASHTAG_FOR_VALUE = /["']?\s*:[ \t]*#[\p{L}\p{N}_]/uy;

/** What a text says, and where. */
export interface QuickYaml {
  value: object;
  places: QuickPlaces;
  name: (path: Path) => string;
}

/**
 * Reads YAML as nearly everybody writes it, several times as quickly as the library that can also
 * say what is wrong with a text, and edit it. It reads nothing that the other might read in another
 * way: whatever is unusual, wrong or worth a warning is left to that.
 *
 * @param depth how many groups may stand within groups
 * @returns null for text that takes the thorough reading
 */
export function quickYaml(text: string, depth: number): QuickYaml | null {
  if (UNUSUAL.test(text) || LEANS.test(text)) return null;
  if (text.includes('\r') && UNIX_LINE.test(text)) return null;
  let value: unknown;
  try {
    const events = parseEvents(text, { maxDepth: depth });
    if (!isUsual(events, text)) return null;
    // It throws for keys that stand twice.
    [value] = constructFromEvents(events, { source: text, schema: CORE_SCHEMA });
  } catch {
    // The other library finds better words for what is wrong.
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  return { value, places: lazily(text), name: (path) => namePath(path, value) };
}

/** Most texts are read without a place being asked for: to keep what was parsed is not worth it. */
function lazily(text: string): QuickPlaces {
  let places: QuickPlaces | null = null;
  const known = () => (places ??= placesIn(parseEvents(text, {}), text));
  return { of: (path) => known().of(path), ofKey: (path) => known().ofKey(path) };
}

/** A group or list that is open while events are gone through. */
interface Open {
  map: boolean;
  /** Whether a key comes next. */
  key: boolean;
}

/** One document, without anchors, with keys that are plain words, and no hashtag that is cut off. */
function isUsual(events: readonly Event[], text: string): boolean {
  const open: Open[] = [];
  let keyEnd = 0;
  for (const [place, event] of events.entries()) {
    if (event.type === EVENT_ID.POP) {
      open.pop();
      continue;
    }
    if (event.type === EVENT_ID.ALIAS) return false;
    if (event.type === EVENT_ID.DOCUMENT) {
      const marked = event.explicitStart || event.explicitEnd || event.directives.length > 0;
      if (place > 0 || marked) return false;
      continue;
    }
    if (event.anchorStart >= 0 || event.tagStart >= 0) return false;
    const inside = open.at(-1);
    const isKey = inside?.key === true;
    if (event.type === EVENT_ID.SCALAR) {
      const usual = isKey
        ? isPlainKey(event, text)
        : isUsualValue(event, text, inside?.map ? keyEnd : null);
      if (!usual) return false;
      if (isKey) keyEnd = event.valueEnd;
    } else if (isKey || isPairInList(event, text)) return false;
    if (inside?.map) inside.key = !isKey;
    if (event.type === EVENT_ID.MAPPING) open.push({ map: true, key: true });
    if (event.type === EVENT_ID.SEQUENCE) open.push({ map: false, key: false });
  }
  return true;
}

function isPlainKey({ valueStart, valueEnd, fast }: ScalarEvent, text: string): boolean {
  return valueStart >= 0 && fast && PLAIN_KEY.test(text.slice(valueStart, valueEnd));
}

/** @param keyEnd where the key of the value ends; null in a list */
function isUsualValue(
  { style, chomping, valueStart, valueEnd }: ScalarEvent,
  text: string,
  keyEnd: number | null
): boolean {
  if (valueStart < 0) return keyEnd !== null && !matchesAt(HASHTAG_FOR_VALUE, text, keyEnd);
  if (keyEnd !== null && text.slice(keyEnd, valueStart).includes('#')) return false;
  switch (style) {
    case SCALAR_STYLE.PLAIN:
      return !matchesAt(HASHTAG, text, valueEnd) && !POWER.test(text.slice(valueStart, valueEnd));
    case SCALAR_STYLE.SINGLE_QUOTED:
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return matchesAt(AFTER_QUOTE, text, valueEnd + 1);
    default:
      return chomping !== CHOMPING_MODE.KEEP && !matchesBefore(INDENTED, text, valueStart);
  }
}

/** `[a: b]` */
function isPairInList(event: MappingEvent | SequenceEvent, text: string): boolean {
  return (
    event.type === EVENT_ID.MAPPING &&
    event.style === COLLECTION_STYLE.FLOW &&
    text[event.start] !== '{'
  );
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Whether the line that ends there matches. */
function matchesBefore(pattern: RegExp, text: string, end: number): boolean {
  return pattern.test(text.slice(text.lastIndexOf('\n', end - 2) + 1, end));
}
