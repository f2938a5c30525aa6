/** A line of the table of loads. */
export interface Row {
  what: string;
  ours: string;
  /** What it is held against, with its name and its figure; empty where nothing is. */
  baseline: string;
  /** Ours over the baseline. */
  ratio: string;
  bar: string;
  /** Null where no bar is set. */
  reached: boolean | null;
}

/**
 * The value below which a share of all lies.
 *
 * @param share 0 to 1
 */
export function quantile(values: ArrayLike<number>, share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
export const times = (ours: number, baseline: number) => `${(ours / baseline).toFixed(2)} times`;

/** Prints lines as one table that can be pasted into a document. */
export function print(rows: readonly Row[]): void {
  const cells = rows.map(({ what, ours, baseline, ratio, bar, reached }) => [
    what,
    ours,
    baseline,
    ratio,
    bar,
    reached === null ? '' : reached ? 'reached' : 'missed'
  ]);
  const table = [['what', 'ours', 'baseline', 'ratio', 'bar', ''], ...cells];
  const widths = (table[0] ?? []).map((_, at) =>
    Math.max(...table.map((row) => row[at]?.length ?? 0))
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = table;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  process.stdout.write(`${[line(head), rule, ...body.map(line)].join('\n')}\n`);
}
