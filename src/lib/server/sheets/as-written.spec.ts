import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { tableOf } from '../../core/debrief/tables/index.ts';
import { tableAsXlsx } from './write-table.ts';
import { writeXlsx } from './write-xlsx.ts';

/** The texts of the first column of a workbook, below its heading. */
async function column(workbook: Uint8Array): Promise<unknown[]> {
  const { sheets } = await readXlsx(workbook);
  return (sheets[0]?.rows ?? []).slice(1).map(([cell]) => cell);
}
const asSheet = (texts: readonly string[]) =>
  writeXlsx({ headings: ['Text'], rows: texts.map((text) => [text]) });
const asTable = (texts: readonly string[]) =>
  tableAsXlsx(
    tableOf<string>(
      { name: 'some', title: 'Some' },
      [{ key: 'said', heading: 'Said', kind: 'text', of: (text) => text }],
      texts
    )
  );

describe('a text in a workbook', () => {
  it('is no other where it looks like an escaped character', async () => {
    const texts = ['_x000D_ and more', '_x003D_HYPERLINK("x")', '_x0041_x0042_', '_x005F_x0041_'];
    expect(await column(await asSheet(texts))).toEqual(texts);
    expect(await column(await asTable(texts))).toEqual(texts);
  });

  it('comes back as it was written, of whatever pieces it is made (law)', async () => {
    const piece = fc.constantFrom('_', 'x', 'X', '0041', '005F', '005f', '_x000A_', 'a', ' b');
    const text = fc.array(piece, { minLength: 1, maxLength: 12 }).map((all) => all.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), async (texts) => {
        const told = texts.map((one) => `${one}.`);
        expect(await column(await asSheet(told))).toEqual(told);
      }),
      { numRuns: 40 }
    );
  });
});
