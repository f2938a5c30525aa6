/**
 * A text with a plain break at the end of each line, as YAML reads it anyway. Windows and forms write
 * two characters there, which an editor counts as one: a place in such a text is not the same to all.
 */
export function plainLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
