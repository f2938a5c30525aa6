import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import {
  mappingOf,
  planSheet,
  proposeMapping,
  USUAL,
  writeSheet,
  type Cell
} from '../../src/lib/core/scenario/sheet/index.ts';
import { sample } from '../../src/lib/core/scenario/sheet/sheet.fixture.ts';
import { LIMITS, readSheetFile, writeCsv, writeXlsx } from '../../src/lib/server/sheets/index.ts';
import { HEADINGS, row, workbook } from './support/workbooks.ts';

/** The one table of a file. */
async function only(file: Uint8Array | string, name = 'a.csv') {
  const read = await readSheetFile(
    typeof file === 'string' ? new TextEncoder().encode(file) : file,
    name
  );
  if (!read.ok) throw new Error(read.message);
  expect(read.tables).toHaveLength(1);
  const [table] = read.tables;
  if (!table) throw new Error('no table');
  return table;
}
const cells = ({ rows }: Awaited<ReturnType<typeof only>>) => rows.map((one) => one.cells);

async function refusal(file: Uint8Array | string) {
  const read = await readSheetFile(
    typeof file === 'string' ? new TextEncoder().encode(file) : file,
    'a.xlsx'
  );
  return read.ok ? `read: ${String(read.tables[0]?.rows.length)} rows` : read.message;
}

describe('a CSV', () => {
  it.each<[string, string | Uint8Array]>([
    ['commas', 'Time,From,Message\r\n0:05,Ann,"a, ""b""\nc"\r\n'],
    ['semicolons', 'Time;From;Message\r\n0:05;Ann;"a, ""b""\nc"\r\n'],
    ['tabs', 'Time\tFrom\tMessage\n0:05\tAnn\t"a, ""b""\nc"\n'],
    ['a mark', '\uFEFFTime,From,Message\n0:05,Ann,"a, ""b""\nc"\n'],
    ['UTF-16 with a mark', utf16('\uFEFFTime\tFrom\tMessage\r\n0:05\tAnn\t"a, ""b""\nc"\r\n')],
    ['UTF-16 without', utf16('Time\tFrom\tMessage\r\n0:05\tAnn\t"a, ""b""\nc"\r\n')]
  ])('with %s', async (_, file) => {
    const table = await only(file);
    expect(cells(table).slice(0, 2)).toEqual([
      ['Time', 'From', 'Message'],
      ['0:05', 'Ann', 'a, "b"\nc']
    ]);
  });

  it.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['bars', '|']
  ])('of two columns is read as one of two, with %s', async (_, between) => {
    const lines = ['Time|Message', '', '0:00|The tap runs brown', '0:05|The mayor asks, twice'];
    const table = await only(`${lines.join('\r\n').replaceAll('|', between)}\r\n`);
    expect(cells(table)).toEqual([
      ['Time', 'Message'],
      [''],
      ['0:00', 'The tap runs brown'],
      ['0:05', 'The mayor asks, twice'],
      ['']
    ]);
  });

  it('names the row of an open quotation mark as the rows are numbered', async () => {
    const rows = 'Time;Message\n0:05;"x\n0:06;y\n';
    expect((await only(rows)).notes.join()).toContain('From row 2 on');
    expect((await only(`sep=;\n${rows}`)).notes.join()).toContain('From row 3 on');
  });

  it('says what it took for granted: Excel’s own line, the encoding, an open quotation mark', async () => {
    const odd = await only('sep=;\r\nTime;Message\r\n0:05;x\r\n');
    expect(odd.rows.map(({ number }) => number)).toEqual([2, 3, 4]);
    expect(odd.notes).toEqual(['Cells are separated by semicolons.']);
    const west = await only(
      Uint8Array.from(Buffer.from('Time,Message\n0:05,Caf\xe9 \x80', 'latin1'))
    );
    expect(cells(west)[1]).toEqual(['0:05', 'Café €']);
    expect(west.notes).toEqual(['The text is read as WINDOWS-1252.']);
    expect((await only('Time,Message\n0:05,"x\n0:06,y\n')).notes.join()).toContain(
      'quotation mark'
    );
  });

  it('of any size is cut where a scenario is full', async () => {
    const table = await only(`Time,Message\n${'0:05,x\n'.repeat(LIMITS.rows * 2)}`);
    expect(table.rows).toHaveLength(LIMITS.rows);
    expect(table.notes).toContain(`Only the first ${String(LIMITS.rows)} rows are looked at.`);
  });
});

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'utf16le'));
}

describe('a workbook', () => {
  it('gives times, dates, merged and hidden rows, and the values of formulas', async () => {
    const table = await only(
      await workbook({
        formats: [0, 20, 22],
        properties: '',
        sheet: `<sheetData>${row(1, ['Exercise'])}${row(3, HEADINGS)}${row(4, [[0.375, 1], 'Ann', 'a “b” 👋\n שלום', 'One'])}${row(5, [[46135.5, 2], 'Bo', 'c'])}${row(6, [0.25, 'Bo', 'hidden'], 'hidden="1"')}<row r="7"><c r="B7" t="str"><f>A1&amp;"x"</f><v>computed</v></c><c r="C7"><f>NOW()</f></c></row></sheetData><mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="D4:D6"/></mergeCells>`
      })
    );
    expect(table.rows.map(({ number, hidden }) => [number, hidden])).toEqual([
      [1, undefined],
      [3, undefined],
      [4, undefined],
      [5, undefined],
      [6, true],
      [7, undefined]
    ]);
    const [, , first, second, third, fourth] = cells(table);
    expect(first).toEqual([{ serial: 0.375 }, 'Ann', 'a “b” 👋\n שלום', 'One']);
    expect(second).toEqual([{ serial: 46135.5 }, 'Bo', 'c', 'One']);
    expect(third?.[3]).toBe('One');
    expect(fourth?.[1]).toBe('computed');
    expect(table.notes.join(' ')).toMatch(
      /merged.*formulas the values.*without a saved value.*: 1/
    );
  });

  it('that counts days from 1904 gives the same dates', async () => {
    const table = await only(
      await workbook({
        formats: [0, 22, 20],
        properties: '<workbookPr date1904="1"/>',
        sheet: `<sheetData>${row(1, [
          [46135.5 - 1462, 1],
          [0.375, 2]
        ])}</sheetData>`
      })
    );
    expect(cells(table)).toEqual([[{ serial: 46135.5 }, { serial: 0.375 }]]);
  });

  it('with macros is read without them, and says so', async () => {
    const table = await only(
      await workbook({
        sheet: `<sheetData>${row(1, HEADINGS)}</sheetData>`,
        more: { 'xl/vbaProject.bin': new Uint8Array([1, 2, 3]) }
      })
    );
    expect(table.notes).toEqual(['The workbook has macros; they are neither read nor run.']);
  });
});

describe('what we write', () => {
  const scenario = sample((change) => {
    change.injects[0] = {
      id: 'rain',
      at: '00:20',
      from: 'joss',
      text: '=HYPERLINK("http://x.example","“hi”")\n👩🏽‍🚒 שלום',
      model: '@ann +1'
    };
  });

  it.each(['xlsx', 'csv'] as const)('as %s comes back to the letter', async (format) => {
    const sheet = writeSheet(scenario, 'hotseat');
    const file = format === 'xlsx' ? await writeXlsx(sheet) : writeCsv(sheet);
    const table = await only(file);
    const proposal = proposeMapping(table);
    const plan = planSheet(table, mappingOf(proposal), {
      origin: proposal.origin,
      options: USUAL,
      scenario: null
    });
    expect(plan.problems).toEqual([]);
    expect(
      plan.injects.map(({ inject }) => [inject.id, inject.at, inject.text, inject.model])
    ).toEqual(
      scenario.injects.map(({ id, text, model }, i) => [
        id,
        ['00:20', '02:00', '05:00'][i],
        text,
        model
      ])
    );
  });

  it('holds no formula, in a workbook or in the CSV that a spreadsheet makes of it', async () => {
    const table = await only(await writeXlsx(writeSheet(scenario, 'hotseat')));
    const texts = table.rows.flatMap(({ cells }) =>
      cells.filter((cell) => typeof cell === 'string')
    );
    expect(texts.some((text) => text.startsWith("'=HYPERLINK"))).toBe(true);
    expect(texts.filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([]);
    expect(table.notes).toEqual([]);
    const csv = new TextDecoder().decode(writeCsv(writeSheet(scenario, 'hotseat')));
    expect(csv).not.toMatch(/(?:^|,)"?[=+\-@]/m);
  });
});

describe('hostile files get an answer', () => {
  const MEGA = 1024 * 1024;

  /** The answer, and what it cost this process. */
  async function measured(file: Uint8Array) {
    const before = process.memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 10);
    const start = performance.now();
    const message = await refusal(file);
    const ms = performance.now() - start;
    clearInterval(watch);
    const mega = (most - before) / MEGA;
    if (process.env['HOTSEAT_MEASURE'])
      process.stdout.write(`${message.slice(0, 60)}: ${ms.toFixed(0)} ms, ${mega.toFixed(0)} MB\n`);
    return { message, ms, mega };
  }

  it('a bomb of 200 megabytes is refused before it is unpacked', async () => {
    const bomb = await workbook({ sheet: Buffer.alloc(200 * MEGA, ' ') });
    expect(bomb.length).toBeLessThan(2 * MEGA);
    const { message, ms, mega } = await measured(bomb);
    expect(message).toContain('unpacks to more than 48 MB');
    expect(ms).toBeLessThan(2000);
    expect(mega).toBeLessThan(100);
  }, 60_000);

  it('a bomb that lies about its size is stopped where the lie ends', async () => {
    const bomb = Buffer.from(await workbook({ sheet: Buffer.alloc(150 * MEGA, ' ') }));
    // The size in the central directory, of the worksheet: said to be a kilobyte.
    for (let at = bomb.indexOf('PK\x01\x02'); at >= 0; at = bomb.indexOf('PK\x01\x02', at + 4))
      if (bomb.readUInt32LE(at + 24) === 150 * MEGA) bomb.writeUInt32LE(1024, at + 24);
    const { message, ms, mega } = await measured(bomb);
    expect(message).toContain('not what they claim to be');
    expect(ms).toBeLessThan(2000);
    expect(mega).toBeLessThan(100);
  }, 60_000);

  it('two cells in far corners, and a million empty rows', async () => {
    const corners = await workbook({
      sheet:
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>'
    });
    expect((await measured(corners)).message).toBe('read: 1 rows');
    const rows = `<sheetData>${Array.from({ length: 1_000_000 }, (_, i) => `<row r="${String(i + 1)}"/>`).join('')}</sheetData>`;
    const { message, ms } = await measured(await workbook({ sheet: rows }));
    expect(message).toMatch(/no cells|takes/);
    expect(ms).toBeLessThan(LIMITS.time + 2000);
  }, 60_000);

  it('forty megabytes of cells, and of texts that all cells share', async () => {
    const many = Array.from({ length: 40_000 }, (_, r) =>
      row(
        r + 1,
        Array.from({ length: 20 }, (_, c) => c)
      )
    );
    const wide = await measured(
      await workbook({ sheet: `<sheetData>${many.join('')}</sheetData>` })
    );
    expect(wide.message).toMatch(
      new RegExp(`^read: ${String(LIMITS.rows)} rows|^Found a workbook that takes`)
    );
    expect(wide.ms).toBeLessThan(LIMITS.time + 2000);
    const shared = await measured(
      await workbook({
        shared: `<si><t>${'x'.repeat(1_000_000)}</t></si>`,
        sheet: `<sheetData>${Array.from({ length: 3000 }, (_, r) => `<row r="${String(r + 1)}"><c r="A${String(r + 1)}" t="s"><v>0</v></c></row>`).join('')}</sheetData>`
      })
    );
    expect(shared.message).toMatch(/million characters/);
    expect(shared.mega).toBeLessThan(400);
  }, 60_000);

  it('merged cells over the whole sheet, entities that grow, deep nests', async () => {
    const merged = await workbook({
      sheet: `<sheetData>${row(1, ['x'])}</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(5000)}</mergeCells>`
    });
    expect((await measured(merged)).message).toMatch(/^read/);
    const laughs = await workbook({
      sheet: Buffer.from(
        `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 12 }, (_, i) => `<!ENTITY ${'abcdefghijklmn'[i + 1] ?? 'z'} "${`&${'abcdefghijklmn'[i] ?? 'a'};`.repeat(10)}">`).join('')}]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&m;</t></is></c></row></sheetData></worksheet>`
      )
    });
    const { message, ms, mega } = await measured(laughs);
    expect(message.length).toBeLessThan(200);
    expect(ms).toBeLessThan(3000);
    expect(mega).toBeLessThan(200);
    const deep = await workbook({ sheet: `<sheetData>${'<x>'.repeat(500_000)}` });
    expect((await measured(deep)).ms).toBeLessThan(LIMITS.time + 2000);
  }, 60_000);

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'empty file'],
    [
      'noise that begins as a zip',
      Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9, 9]),
      'damaged workbook'
    ],
    ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0]), 'old .xls'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'binary data'],
    ['blanks', new TextEncoder().encode(' \n,,\n'), 'no text'],
    ['nine megabytes', new Uint8Array(9 * MEGA).fill(32), 'at most 8.0 MB']
  ])('%s', async (_, file, expected) => {
    expect(await refusal(file)).toContain(expected);
  });

  it('a zip that is no workbook', async () => {
    const { ZipFile } = await import('yazl');
    const { buffer } = await import('node:stream/consumers');
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from('x'), 'x.txt');
    zip.end();
    expect(await refusal(new Uint8Array(await buffer(zip.outputStream)))).toContain('no workbook');
  });

  it('cells of every kind make a plan that throws nowhere', async () => {
    const odd: Cell[] = ['#REF!', 'x'.repeat(32_767), '\u202eabc'];
    const table = await only(
      await workbook({
        sheet: `<sheetData>${row(1, HEADINGS)}<row r="2"><c r="A2" t="e"><v>#REF!</v></c><c r="B2" t="b"><v>1</v></c></row>${row(3, odd as string[])}</sheetData>`
      })
    );
    const proposal = proposeMapping(table);
    const plan = planSheet(table, mappingOf(proposal), {
      origin: null,
      options: USUAL,
      scenario: null
    });
    expect(plan.skipped.map((one) => one.row)).toEqual([2, 3]);
  });
});
