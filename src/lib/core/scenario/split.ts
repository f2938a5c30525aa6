/**
 * A stretch of a scenario file that can be read by itself: a key of the file with all that belongs
 * to it, or one entry of a list that stands directly under such a key.
 */
export interface Stretch {
  /** The key of the file; empty for what stands above the first. */
  key: string;
  /** Place in the list of that key; null for a key that is read whole, and for the head of a list. */
  entry: number | null;
  /** `head` is the line `injects:` above the entries of a list: there is nothing in it to read. */
  kind: 'head' | 'whole' | 'entry' | 'above';
  text: string;
  /** Spaces before the hyphens of a list; 0 for others. */
  indent: number;
}

/** Four times as many as a scenario may have entries in all its lists. */
const MOST = 50_000;

const KEY = /^([A-Za-z_][\w-]*)[ ]*:(?=[ \r\n]|$)(.*)/;

/**
 * Takes the text of a scenario apart at the keys of the file and at the entries of their lists, so
 * that one entry can be read again without the others. Joined again, the stretches are the text.
 *
 * It relies on nothing but columns: in YAML, whatever belongs to a key or to an entry stands further
 * to the right than it. Notes directly above an entry go with the entry.
 *
 * @returns null for text that is laid out in another way (brackets around it all, several documents,
 * keys in quotes, keys twice), and for text of more parts than a scenario has: that has to be read as a
 * whole
 */
export function splitText(text: string): Stretch[] | null {
  const stretches: Stretch[] = [];
  const keys = new Set<string>();
  let open: Omit<Stretch, 'text'> = { key: '', entry: null, kind: 'above', indent: 0 };
  let opened = 0;
  /** Where the notes begin that stand directly above the next line, if any. */
  let notes: number | null = null;
  /** Below a key without a value on its line, as long as it is not told whether a list follows. */
  let undecided = false;
  let list: { indent: number; next: number } | null = null;

  const begin = (next: Omit<Stretch, 'text'>, at: number): void => {
    const from = notes ?? at;
    stretches.push({ ...open, text: text.slice(opened, from) });
    open = next;
    opened = from;
    notes = null;
  };

  for (let at = 0, end; at < text.length; at = end) {
    end = text.indexOf('\n', at) + 1 || text.length;
    let column = 0;
    while (text[at + column] === ' ') column++;
    const first = text[at + column];
    if (first === undefined || first === '\n' || first === '\r') {
      notes = null;
      continue;
    }
    // Also alone on its line: below a key without a value it is an error, which no part of the text shows.
    if (first === '\t') return null;
    if (first === '#') {
      // Further right than the hyphens it may be the text of an entry that only looks like a note.
      const own = undecided || (list ? column <= list.indent : column === 0);
      notes = own ? (notes ?? at) : null;
      continue;
    }
    const hyphen =
      first === '-' && /^(?:[ \r\n]|$)/.test(text.slice(at + column + 1, at + column + 2));
    if (column === 0 && !hyphen) {
      const [, key, rest = ''] = KEY.exec(text.slice(at, end)) ?? [];
      if (key === undefined || keys.has(key)) return null;
      keys.add(key);
      undecided = /^[ \r]*(?:#.*)?$/.test(rest);
      list = null;
      begin({ key, entry: null, kind: 'whole', indent: 0 }, at);
      continue;
    }
    if (open.key === '') return null;
    if (undecided && hyphen) {
      list = { indent: column, next: 0 };
      open = { ...open, kind: 'head', indent: column };
    }
    undecided = false;
    if (list && hyphen && column === list.indent) {
      if (stretches.length >= MOST) return null;
      begin({ key: open.key, entry: list.next++, kind: 'entry', indent: column }, at);
      continue;
    }
    if (list && column <= list.indent) return null;
    notes = null;
  }
  stretches.push({ ...open, text: text.slice(opened) });
  return stretches;
}
