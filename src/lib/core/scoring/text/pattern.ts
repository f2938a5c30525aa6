import { CLASSES, type ClassName } from './classes.ts';
import { isCommon } from './common.ts';
import { SlipIndex } from './slip.ts';
import { readWords, type Word } from './words.ts';

/**
 * The language that cues are written in, made to be read by a trainer and matched in bounded time:
 *
 * - `let` matches that word, in any spelling; `refund*` any ending; `call|ring` either;
 * - `@we` matches a class of words (text/classes.ts); `#time` a kind of word, such as a time;
 * - `~3` lets up to three words stand between; `?just` may be there or not;
 * - `^` holds the match to the start of a sentence, `/` to the start of a clause, `$` to the end of a
 *   sentence.
 *
 * Matching is over words within one sentence; commas are passed over.
 */
export interface Pattern {
  source: string;
  items: readonly Item[];
  atStart: boolean;
  atClause: boolean;
  atEnd: boolean;
}

interface Item {
  /** Numbers of the words that fit here; any of them will do. */
  atoms: readonly number[];
  /** How many words may stand before this one. */
  gap: number;
  optional: boolean;
}

/** All patterns of one scorer share their atoms, so that a word is looked up once for all of them. */
export class Lexicon {
  readonly #exact = new Map<string, number>();
  readonly #prefixes = new Map<string, number>();
  readonly #kinds = new Map<string, number>();
  readonly #classes = new Map<string, number>();
  readonly #ofExact = new Map<string, number[]>();
  readonly #ofPrefix = new Map<string, number[]>();
  readonly #remembered = new Map<string, readonly number[]>();
  #slips: SlipIndex | null = null;
  #count = 0;

  /** Reads one pattern. Throws on a class that does not exist, which a spec of the cues finds. */
  compile(source: string): Pattern {
    const items: Item[] = [];
    let gap = 0;
    let atStart = false;
    let atClause = false;
    let atEnd = false;
    for (const part of source.split(' ')) {
      if (part === '^') atStart = true;
      else if (part === '/') atClause = true;
      else if (part === '$') atEnd = true;
      else if (part.startsWith('~')) gap = Number(part.slice(1));
      else {
        const optional = part.startsWith('?');
        const atoms = (optional ? part.slice(1) : part).split('|').map((name) => this.#atom(name));
        items.push({ atoms, gap, optional });
        gap = 0;
      }
    }
    return { source, items, atStart, atClause, atEnd };
  }

  /** The atoms that a word fits. */
  atomsOf(word: Word): readonly number[] {
    const key = word.kind === 'word' ? word.text : `${word.kind} ${word.text}`;
    const known = this.#remembered.get(key);
    if (known) return known;
    const found: number[] = [...(this.#ofExact.get(word.text) ?? [])];
    for (let length = 2; length <= word.text.length; length += 1)
      found.push(...(this.#ofPrefix.get(word.text.slice(0, length)) ?? []));
    if (word.kind === 'word' && !this.#ofExact.has(word.text) && !isCommon(word.text)) {
      this.#slips ??= new SlipIndex(this.#ofExact.keys());
      for (const meant of this.#slips.find(word.text))
        found.push(...(this.#ofExact.get(meant) ?? []));
    }
    const kind = this.#kinds.get(word.kind);
    if (kind !== undefined) found.push(kind);
    if (this.#remembered.size > 20_000) this.#remembered.clear();
    this.#remembered.set(key, found);
    return found;
  }

  /** The number of a class, to lend it to words that play its part in one text only. */
  classAtom(name: ClassName): number {
    return this.#class(name);
  }

  #atom(name: string): number {
    if (name.startsWith('@')) return this.#class(name.slice(1));
    if (name.startsWith('#')) return numbered(this.#kinds, name.slice(1), () => this.#count++);
    return this.#word(name);
  }

  #class(name: string): number {
    if (!Object.hasOwn(CLASSES, name)) throw new Error(`There is no class of words @${name}.`);
    return numbered(this.#classes, name, () => {
      const atom = this.#count++;
      for (const word of CLASSES[name as keyof typeof CLASSES].split(' ')) this.#add(word, atom);
      return atom;
    });
  }

  #word(name: string): number {
    const known = name.endsWith('*') ? this.#prefixes : this.#exact;
    return numbered(known, name, () => {
      const atom = this.#count++;
      this.#add(name, atom);
      return atom;
    });
  }

  #add(word: string, atom: number): void {
    const index = word.endsWith('*') ? this.#ofPrefix : this.#ofExact;
    const key = word.endsWith('*') ? word.slice(0, -1) : spelled(word);
    index.set(key, [...(index.get(key) ?? []), atom]);
    this.#remembered.clear();
    this.#slips = null;
  }
}

function numbered(known: Map<string, number>, name: string, make: () => number): number {
  const number = known.get(name) ?? make();
  known.set(name, number);
  return number;
}

/** A cue's word is spelled as words of a text come out, so that "mum" in a cue finds "mother". */
function spelled(word: string): string {
  return readWords(word).words[0]?.text ?? word;
}

/**
 * Matches a pattern at one word of a sentence.
 * @param fits the atoms of each word of the text
 * @param barrier an atom that no gap may step over, or -1
 * @param limit the first word after the sentence
 * @returns the word after the match, or -1
 */
export function matchAt(
  pattern: Pattern,
  fits: readonly (readonly number[])[],
  start: number,
  limit: number,
  barrier: number
): number {
  return step(pattern, fits, 0, start, limit, barrier);
}

function step(
  pattern: Pattern,
  fits: readonly (readonly number[])[],
  itemIndex: number,
  at: number,
  limit: number,
  barrier: number
): number {
  const item = pattern.items[itemIndex];
  if (!item) return pattern.atEnd && at !== limit ? -1 : at;
  const furthest = itemIndex === 0 ? at : Math.min(at + item.gap, limit - 1);
  for (let position = at; position <= furthest && position < limit; position += 1) {
    if (fitsItem(item, fits[position])) {
      const end = step(pattern, fits, itemIndex + 1, position + 1, limit, barrier);
      if (end !== -1) return end;
    }
    if (fits[position]?.includes(barrier)) break;
  }
  return item.optional ? step(pattern, fits, itemIndex + 1, at, limit, barrier) : -1;
}

function fitsItem(item: Item, atoms: readonly number[] | undefined): boolean {
  if (!atoms) return false;
  for (const atom of atoms) if (item.atoms.includes(atom)) return true;
  return false;
}

/** The atoms of a text: a pattern that needs another cannot match anywhere in it. */
export class Present {
  readonly #atoms = new Set<number>();

  constructor(fits: readonly (readonly number[])[]) {
    for (const atoms of fits) for (const atom of atoms) this.#atoms.add(atom);
  }

  allows({ items }: Pattern): boolean {
    return items.every(
      ({ optional, atoms }) => optional || atoms.some((atom) => this.#atoms.has(atom))
    );
  }
}
