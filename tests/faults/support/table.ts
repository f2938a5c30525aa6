import type { Fault, Outcome, Store } from '../fault.ts';

/** A fault that was brought about, with what came of it. */
export interface Tried {
  fault: Pick<Fault, 'name' | 'title' | 'people'>;
  store: Store;
  outcome: Outcome;
  seconds: number;
}

/** What stands around the table in docs/reliability.md, so that a run can write it anew. */
const BEGINS = '<!-- npm run faults writes from here -->';
const ENDS = '<!-- to here -->';

/** The table as Markdown. */
export function tableOf(tried: readonly Tried[]): string {
  const rows = tried.map(({ fault, store, outcome, seconds }) => {
    const { tried: many, of, lost, twice, note } = outcome;
    return row([
      fault.title,
      store,
      `${many.toLocaleString('en')} ${of}`,
      String(lost.length),
      String(twice.length),
      note,
      fault.people,
      `\`npm run faults -- --only ${fault.name}\``,
      `${Math.round(seconds)} s`
    ]);
  });
  return [
    row(['fault', 'store', 'tried', 'lost', 'twice', 'measured', 'people', 'command', 'took']),
    row(Array.from({ length: 9 }, () => '---')),
    ...rows
  ].join('\n');
}

/**
 * The document with another table in it, and with the sentence that says when it was made.
 *
 * @throws when the marks are not there
 */
export function withTable(document: string, made: string, table: string): string {
  const [before, rest] = document.split(BEGINS);
  const after = rest?.split(ENDS)[1];
  if (before === undefined || after === undefined)
    throw new Error(`expected "${BEGINS}" and "${ENDS}" in the document`);
  return `${before}${BEGINS}\n\n${made}\n\n${table}\n\n${ENDS}${after}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
