import type { Fault, Outcome, Store } from '../fault.ts';

/** A fault that was brought about, with what came of it. */
export interface Tried {
  fault: Pick<Fault, 'name' | 'title' | 'people'>;
  store: Store;
  outcome: Outcome;
}

/** What stands around the table in docs/reliability.md, so that a run can write it anew. */
const BEGINS = '<!-- npm run faults writes from here -->';
const ENDS = '<!-- to here -->';

const HEAD = ['fault', 'store', 'tried', 'lost', 'twice', 'measured', 'people', 'command'];

/** The rows of the table as Markdown. */
export function rowsOf(tried: readonly Tried[]): string[] {
  return tried.map(({ fault, store, outcome }) => {
    const { tried: many, of, lost, twice, note } = outcome;
    return row([
      fault.title,
      store,
      `${many.toLocaleString('en')} ${of}`,
      String(lost.length),
      String(twice.length),
      note,
      fault.people,
      `\`npm run faults -- --only ${fault.name}\``
    ]);
  });
}

export function tableOf(rows: readonly string[]): string {
  return [row(HEAD), row(HEAD.map(() => '---')), ...rows].join('\n');
}

/**
 * The document with these rows in its table, instead of those of the same faults, and with the sentence
 * that says how they were made.
 *
 * @param order titles of all faults, as the table has them
 * @throws when the marks are not there
 */
export function withRows(
  document: string,
  made: string,
  rows: readonly string[],
  order: readonly string[]
): string {
  const [before, rest] = document.split(BEGINS);
  const [written, after] = rest?.split(ENDS) ?? [];
  if (before === undefined || written === undefined || after === undefined)
    throw new Error(`expected "${BEGINS}" and "${ENDS}" in the document`);
  const fresh = new Set(rows.map(keyOf));
  const kept = written.split('\n').filter((line) => {
    const [title = ''] = cellsOf(line);
    return order.includes(title) && !fresh.has(keyOf(line));
  });
  const place = (line: string) => order.indexOf(cellsOf(line)[0] ?? '');
  const all = [...kept, ...rows].sort((a, b) => place(a) - place(b));
  return `${before}${BEGINS}\n\n${made}\n\n${tableOf(all)}\n\n${ENDS}${after}`;
}

/** A row is that of a fault in a store. */
function keyOf(line: string): string {
  return cellsOf(line).slice(0, 2).join(' ');
}

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1)
    .map((cell) => cell.trim());
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`;
}
