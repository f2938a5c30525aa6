/**
 * A text for a cell of a workbook, so that it is read there as it was written: `_x0041_` would be an A,
 * and `_x003D_` at its beginning an equals sign that nobody looked for (ECMA-376, ST_Xstring).
 */
export function asWritten(text: string): string {
  return text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
}
