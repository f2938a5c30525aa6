/**
 * What runs in the thread that reads a workbook. It is text, since a thread begins with a file of plain
 * JavaScript or with a text, and of our files the build makes others.
 *
 * Gets the library's address, the bytes and the bounds; answers with plain values only. Texts are counted
 * here: in the thread cells share a text, and each gets its own on the way out.
 */
export const WORKER_CODE = `
const { parentPort, workerData } = require('node:worker_threads');
const { library, bytes, range, sheets, cell, characters } = workerData;
import(library)
  .then(({ readXlsx }) =>
    readXlsx(bytes, { range, sheets: ({ hidden, veryHidden, index }) => !hidden && !veryHidden && index < sheets })
  )
  .then(({ sheets, dateSystem }) => {
    let left = characters;
    for (const { rows } of sheets)
      for (const row of rows)
        row.forEach((value, i) => {
          if (typeof value !== 'string') return;
          if (value.length > cell) row[i] = value.slice(0, cell);
          left -= row[i].length;
        });
    if (left < 0) return parentPort.postMessage({ ok: false, message: 'too many characters' });
    parentPort.postMessage({
      ok: true,
      dateSystem,
      sheets: sheets.map(({ name, rows, merges, rowDefs, cells }) => ({
        name,
        rows,
        merges: merges ?? [],
        hidden: [...(rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? row : [])),
        formulas: [...(cells ?? [])].flatMap(([key, { formula, value }]) => (formula === undefined ? [] : [{ key, has: value !== undefined && value !== null }]))
      }))
    });
  })
  .catch((error) => parentPort.postMessage({ ok: false, message: String(error && error.message) }));
`;
