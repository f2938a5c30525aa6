/** The lines of a text as somebody typed it; at least one. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}
