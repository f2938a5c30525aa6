/** The letters of a column in a spreadsheet: 1 is A, 100 is CV. */
export function columnName(number: number): string {
  const before = Math.floor((number - 1) / 26);
  return (before > 0 ? columnName(before) : '') + String.fromCharCode(65 + ((number - 1) % 26));
}
