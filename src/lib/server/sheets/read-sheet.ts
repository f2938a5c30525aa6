import { bytes, unusable, type SheetFile } from './answer.ts';
import { LIMITS } from './limits.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';

/**
 * Reads a spreadsheet that anybody may have made, by what is in it and not by its name: .xlsx and .xlsm,
 * or text with separators. Any file gets an answer within `LIMITS.time` and some hundred megabytes.
 *
 * @param name of the file, for the table of a CSV
 */
export async function readSheetFile(file: Uint8Array, name: string): Promise<SheetFile> {
  if (file.length === 0)
    return unusable('Found an empty file; expected a spreadsheet as .xlsx or .csv.');
  if (file.length > LIMITS.file)
    return unusable(
      `Found a file of ${bytes(file.length)}; expected at most ${bytes(LIMITS.file)}.`
    );
  if (starts(file, [0x50, 0x4b, 0x03, 0x04])) return readXlsx(file);
  if (starts(file, [0x50, 0x4b]))
    return unusable('Found an archive without files; expected an .xlsx file.');
  if (starts(file, [0xd0, 0xcf, 0x11, 0xe0]))
    return unusable(
      'Found an old .xls file, or one with a password; expected .xlsx or .csv. Save it as .xlsx, without a password.'
    );
  return readCsv(file, name);
}

function starts(file: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => file[i] === byte);
}
