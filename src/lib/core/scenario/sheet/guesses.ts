import type { Scenario } from '../schema.ts';
import { Cast } from './cast.ts';
import { textOf, type Cell, type Table } from './cell.ts';
import type { ProposedColumn } from './mapping.ts';
import type { Meaning } from './meanings.ts';
import { readTime } from './time-forms.ts';

/** A column that no heading tells the meaning of, by what stands in it. */
interface FreeColumn {
  i: number;
  heading: string;
  /** The share of its cells that can be read as times. */
  times: number;
  /** The share of those that cannot be plain numbers: `6:45`, `15 min`. */
  clocks: number;
  /** The share of its cells that name somebody of the scenario. */
  known: number;
  /** Whether it counts the rows: 1, 2, 3. */
  counts: boolean;
  /** Characters of a cell, on average. */
  length: number;
}

/** So much of a column has to be of a kind; the others are slips. */
const MOST = 0.6;

/**
 * What no heading tells: the column of times is the time, the one that counts the rows their number, the
 * one that names people of the scenario who speaks, the one with the longest texts what is said.
 */
export function guessed(
  columns: readonly ProposedColumn[],
  rows: Table['rows'],
  scenario: Scenario | null
): readonly ProposedColumn[] {
  const has = (...meanings: Meaning[]) =>
    columns.some(({ meaning }) => meaning !== null && meanings.includes(meaning));
  const free = freeColumns(columns, rows, new Cast(scenario));
  const guesses = new Map<number, Meaning>();
  const guess = (meaning: Meaning, fits: (column: FreeColumn) => boolean, by: readonly Rank[]) => {
    const left = free.filter((column) => !guesses.has(column.i) && fits(column));
    const [best] = left.sort((a, b) => inOrder(a, b, by));
    if (best) guesses.set(best.i, meaning);
  };
  const timed = has('time', 'storyTime');
  if (!has('from')) guess('from', ({ known }) => known > MOST, [({ known }) => known]);
  // Numbers may count rows or be anything else: they are minutes where nothing says more of a time.
  if (!timed)
    guess('time', ({ times }) => times > MOST, [({ clocks }) => clocks, ({ times }) => times]);
  if (!has('id') && (timed || guesses.size > 0)) guess('id', ({ counts }) => counts, []);
  if (!has('text', 'summary', 'title'))
    guess('text', ({ times }) => times <= MOST, [({ length }) => length]);
  return columns.map((column, i): ProposedColumn => {
    const meaning = guesses.get(i);
    return meaning ? { ...column, meaning, confidence: 'guess', why: null } : column;
  });
}

function freeColumns(
  columns: readonly ProposedColumn[],
  rows: Table['rows'],
  cast: Cast
): FreeColumn[] {
  return columns.flatMap(({ meaning, heading }, i) => {
    // A column that is known to be something else is no answer.
    if (meaning !== null) return [];
    const cells = rows.flatMap(({ cells }) => (textOf(cells[i]) === '' ? [] : (cells[i] ?? [])));
    if (cells.length === 0) return [];
    const share = (fits: (cell: Cell) => boolean) => cells.filter(fits).length / cells.length;
    const length = cells.reduce<number>((sum, cell) => sum + textOf(cell).length, 0);
    return [
      {
        i,
        heading,
        times: share((cell) => readTime(cell) !== null),
        clocks: share((cell) => (readTime(cell)?.kind ?? 'number') !== 'number'),
        known: share((cell) => cast.knows(textOf(cell))),
        counts: isCount(cells),
        length: length / cells.length
      }
    ];
  });
}

/** Whether each cell is a whole number, and one more than the cell above it. */
function isCount(cells: readonly Cell[]): boolean {
  const numbers = cells.map((cell) =>
    /^\d{1,6}$/.test(textOf(cell)) ? Number(textOf(cell)) : NaN
  );
  const [first = NaN] = numbers;
  return numbers.length > 1 && numbers.every((number, i) => number === first + i);
}

type Rank = (column: FreeColumn) => number;

/** The highest first; of equals by heading, so that the order of the columns makes no difference. */
function inOrder(a: FreeColumn, b: FreeColumn, by: readonly Rank[]): number {
  for (const rank of by) if (rank(a) !== rank(b)) return rank(b) - rank(a);
  return a.heading < b.heading ? -1 : a.heading > b.heading ? 1 : 0;
}
