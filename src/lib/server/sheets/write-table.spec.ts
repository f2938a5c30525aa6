import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { day, number, tableOf, trust } from '../../core/debrief/tables/index.ts';
import { tableAsCsv, tableAsJson, tableAsXlsx } from './write-table.ts';

const ENDED = Date.UTC(2026, 10, 12, 14, 5, 9);
const table = tableOf<{ said: string | null; level: number | null; right: boolean }>(
  { name: 'hotseat-some', title: 'Some' },
  [
    { key: 'said', heading: 'Said', kind: 'text', of: ({ said }) => said },
    { key: 'level', heading: 'Level', kind: 'number', unit: '0 to 4', of: ({ level }) => level },
    { key: 'right', heading: 'Right', kind: 'yes-no', of: ({ right }) => right },
    { key: 'ended', heading: 'Ended', kind: 'moment', of: () => ENDED },
    { key: 'after', heading: 'After', kind: 'span', unit: 'since STARTEX', of: () => 92_500 }
  ],
  [
    { said: '=HYPERLINK("http://evil.example";"x")', level: 3.5, right: true },
    { said: 'Grüße, “so” 🫠\nand a second line\u0007\ufffe\uffff', level: null, right: false },
    { said: null, level: 0, right: true }
  ]
);

describe('a table leaves', () => {
  it('as CSV with a mark, units in its headings, and no formula', () => {
    const bytes = tableAsCsv(table);
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    const { data, errors } = Papa.parse<string[]>(text.trim());
    expect(errors).toEqual([]);
    expect(data).toEqual([
      ['Said', 'Level (0 to 4)', 'Right', 'Ended (UTC)', 'After (seconds, since STARTEX)'],
      [
        '\'=HYPERLINK("http://evil.example";"x")',
        '3.5',
        'true',
        '2026-11-12T14:05:09.000Z',
        '92.5'
      ],
      ['Grüße, “so” 🫠\nand a second line', '', 'false', '2026-11-12T14:05:09.000Z', '92.5'],
      ['', '0', 'true', '2026-11-12T14:05:09.000Z', '92.5']
    ]);
  });

  it('as a workbook with dates as dates, spans as times, numbers as numbers, and no formula', async () => {
    const { sheets } = await readXlsx(await tableAsXlsx(table));
    const [sheet] = sheets;
    expect(sheet?.name).toBe('Some');
    expect(sheet?.rows[0]).toEqual([
      'Said',
      'Level (0 to 4)',
      'Right',
      'Ended (UTC)',
      'After (since STARTEX)'
    ]);
    const [first, second, third] = (sheet?.rows ?? []).slice(1);
    expect(first?.[0]).toBe('\'=HYPERLINK("http://evil.example";"x")');
    expect(first?.slice(1, 3)).toEqual([3.5, true]);
    const ended = first?.[3];
    expect(ended).toBeInstanceOf(Date);
    // A spreadsheet keeps days as a fraction.
    expect(Math.abs((ended as Date).getTime() - ENDED)).toBeLessThan(1000);
    expect(second?.[0]).toBe('Grüße, “so” 🫠\nand a second line');
    expect(second?.[1] ?? null).toBeNull();
    expect(third?.[1]).toBe(0);
  });

  it('as JSON by keys, with nothing changed in a text', () => {
    const read = JSON.parse(new TextDecoder().decode(tableAsJson(table))) as {
      columns: unknown[];
      rows: Record<string, unknown>[];
    };
    expect(read.columns[4]).toEqual({
      key: 'after',
      heading: 'After',
      kind: 'span',
      unit: 'seconds, since STARTEX'
    });
    expect(read.rows[0]).toEqual({
      said: '=HYPERLINK("http://evil.example";"x")',
      level: 3.5,
      right: true,
      ended: '2026-11-12T14:05:09.000Z',
      after: 92.5
    });
    expect(read.rows[2]).toMatchObject({ said: null, level: 0 });
  });

  it('with numbers to as many decimals as are told of their kind, whatever they were added up from', async () => {
    const [change, mean, at] = [52.6 - 50 - 0.000_000_1, 36 / 11, 63_683];
    const sums = tableOf(
      { name: 'hotseat-sums', title: 'Sums' },
      [
        trust('trust', 'Trust', 'of 100', () => change),
        number('mean', 'Mean', '0 to 4', () => mean),
        { key: 'at', heading: 'At', kind: 'span', of: () => at },
        number('nought', 'Nought', 'count', () => -0.000_1)
      ],
      [null]
    );
    expect(new TextDecoder().decode(tableAsCsv(sums))).toContain('\r\n2.6,3.27,63.6,0\r\n');
    expect(JSON.parse(new TextDecoder().decode(tableAsJson(sums)))).toMatchObject({
      rows: [{ trust: 2.6, mean: 3.27, at: 63.6, nought: 0 }]
    });
    const { sheets } = await readXlsx(await tableAsXlsx(sums));
    const row = sheets[0]?.rows[1] ?? [];
    expect(row.slice(0, 2)).toEqual([2.6, 3.27]);
    // A time is read as one of the day that spreadsheets count from.
    expect(Number(row[2]) - Date.UTC(1899, 11, 31)).toBe(63_000);
  });

  it('with days as days: a date in a workbook, ISO 8601 elsewhere', async () => {
    const due = tableOf<string | null>(
      { name: 'hotseat-days', title: 'Days' },
      [day('due', 'Due', (one) => one)],
      ['2026-11-12', null]
    );
    expect(new TextDecoder().decode(tableAsCsv(due))).toContain('"2026-11-12"\r\n');
    const { sheets } = await readXlsx(await tableAsXlsx(due));
    const [, first, second] = sheets[0]?.rows ?? [];
    expect(first?.[0]).toEqual(new Date('2026-11-12T00:00:00Z'));
    expect(second?.[0] ?? null).toBeNull();
  });
});
