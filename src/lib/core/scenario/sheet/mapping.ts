import { nearest } from '../nearest.ts';
import type { Scenario } from '../schema.ts';
import { textOf, type Table } from './cell.ts';
import { guessed } from './guesses.ts';
import { ALIASES, headingWords, meaningOf, MEANINGS, type Meaning } from './meanings.ts';
import { profileOf, type Origin } from './origins.ts';
import { readTime } from './time-forms.ts';

/** Which column means what. */
export interface Mapping {
  /** Number of the row with the headings; null where there are none. */
  headings: number | null;
  /** By column, from the left; null for one that is not used. */
  columns: readonly (Meaning | null)[];
}

/** How well a heading was known: word for word, nearly, or only by what stands below it. */
export type Confidence = 'sure' | 'likely' | 'guess' | 'none';

export interface ProposedColumn {
  heading: string;
  meaning: Meaning | null;
  confidence: Confidence;
  /** What stands in it, the first few. */
  samples: readonly string[];
  /** Why it is not used, where it is not. */
  why: string | null;
}

export interface Proposal {
  /** The tool whose headings these are; null for nobody's. */
  origin: Origin | null;
  headings: number | null;
  columns: readonly ProposedColumn[];
}

/** Headings stand among the first rows, below a title and a legend. */
const FIRST_ROWS = 20;
const SAMPLES = 3;
/** So many characters of a cell are enough to know it by. */
const SAMPLE_LENGTH = 80;

/**
 * Proposes what the columns of a sheet mean.
 *
 * @param scenario the one that the rows are added to, whose people are known by name; null for a new one
 */
export function proposeMapping(table: Table, scenario: Scenario | null = null): Proposal {
  const width = table.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const row = headingRow(table);
  const below = row === null ? table.rows : table.rows.filter(({ number }) => number > row.number);
  const columns = Array.from({ length: width }, (_, column): ProposedColumn => {
    const heading = row ? textOf(row.cells[column]).slice(0, SAMPLE_LENGTH) : '';
    const filled = below.flatMap(({ cells }) => textOf(cells[column]) || []);
    const samples = [...new Set(filled)]
      .slice(0, SAMPLES)
      .map((text) => text.slice(0, SAMPLE_LENGTH));
    return { heading, samples, ...known(heading, filled.length) };
  });
  return {
    origin: row ? profileOf(columns.map(({ heading }) => headingWords(heading))) : null,
    headings: row?.number ?? null,
    columns: guessed(row ? onePerMeaning(columns, below) : columns, below, scenario)
  };
}

/** The mapping that was proposed, to be changed. */
export function mappingOf({ headings, columns }: Proposal): Mapping {
  return { headings, columns: columns.map(({ meaning }) => meaning) };
}

function headingRow(table: Table) {
  let best: Table['rows'][number] | null = null;
  let most = 1;
  for (const row of table.rows.slice(0, FIRST_ROWS)) {
    const meanings = new Set(
      row.cells.flatMap((cell) =>
        typeof cell === 'string' ? (meaningOf(headingWords(cell)) ?? []) : []
      )
    );
    if (meanings.size > most) [best, most] = [row, meanings.size];
  }
  return best ?? ownHeadings(table);
}

/** Headings in words of its author's own: short texts above rows that have times. */
function ownHeadings({ rows }: Table) {
  const first = rows.find(({ cells }) => cells.filter((cell) => textOf(cell) !== '').length > 1);
  if (!first) return null;
  const texts = first.cells.filter((cell) => textOf(cell) !== '');
  const short = texts.every(
    (cell) => typeof cell === 'string' && cell.length <= 40 && readTime(cell) === null
  );
  const below = rows.filter(({ number }) => number > first.number).slice(0, FIRST_ROWS);
  const timed = below.some(({ cells }) => cells.some((cell) => readTime(cell) !== null));
  return short && timed ? first : null;
}

function known(
  heading: string,
  filled: number
): Pick<ProposedColumn, 'meaning' | 'confidence' | 'why'> {
  const words = headingWords(heading);
  const none = (why: string) => ({ meaning: null, confidence: 'none' as const, why });
  if (words === '') return none(filled === 0 ? 'it is empty' : 'it has no heading');
  const exact = meaningOf(words);
  if (exact) return { meaning: exact, confidence: 'sure', why: null };
  // Short words are one letter from too many others.
  const close = words.length > 4 ? nearest(words, ALIASES) : null;
  const likely = close === null ? null : meaningOf(close);
  if (likely) return { meaning: likely, confidence: 'likely', why: null };
  return none('its heading is not one that is known');
}

const RANK: Record<Confidence, number> = { sure: 0, likely: 1, guess: 2, none: 3 };

/** Of columns with one meaning the surest is taken, then the fullest, whatever their order. */
function onePerMeaning(
  columns: readonly ProposedColumn[],
  rows: Table['rows']
): readonly ProposedColumn[] {
  const filled = columns.map((_, i) => rows.filter(({ cells }) => textOf(cells[i]) !== '').length);
  const best = new Map<Meaning, number>();
  const before = (a: number, b: number) => {
    const [one, other] = [columns[a], columns[b]];
    if (!one || !other) return 0;
    return (
      RANK[one.confidence] - RANK[other.confidence] ||
      (filled[b] ?? 0) - (filled[a] ?? 0) ||
      aliasRank(one) - aliasRank(other) ||
      (one.heading < other.heading ? -1 : 1)
    );
  };
  columns.forEach(({ meaning }, i) => {
    if (!meaning || !MEANINGS[meaning].alone) return;
    const held = best.get(meaning);
    if (held === undefined || before(i, held) < 0) best.set(meaning, i);
  });
  return columns.map((column, i) => {
    const { meaning } = column;
    if (!meaning || !MEANINGS[meaning].alone || best.get(meaning) === i) return column;
    const taken = columns[best.get(meaning) ?? 0]?.heading ?? '';
    return {
      ...column,
      meaning: null,
      confidence: 'none',
      why: `“${taken}” is taken for “${MEANINGS[meaning].is}”`
    };
  });
}

/** Which of its aliases a heading is: the first are the plainest. */
function aliasRank({ heading, meaning }: ProposedColumn): number {
  const place = meaning ? MEANINGS[meaning].aliases.indexOf(headingWords(heading)) : -1;
  return place < 0 ? Number.MAX_SAFE_INTEGER : place;
}

/** The table that is most of a MSEL: with the most columns that are known; the first of several. */
export function likeliest(tables: readonly Table[]): number {
  const known = tables.map((table) => {
    const { columns } = proposeMapping(table);
    return columns.filter(({ confidence }) => confidence === 'sure').length;
  });
  return Math.max(0, known.indexOf(Math.max(...known)));
}
