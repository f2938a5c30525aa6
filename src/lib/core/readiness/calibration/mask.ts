/**
 * A text without the names of those who played, so that who reads it does not know whose it is. Each
 * letter becomes a dot, and no place moves: spans into the text stay right.
 *
 * @param names as they stand on accounts; the first and the last part count by themselves as well
 */
export function masked(text: string, names: readonly string[]): string {
  const words = names
    .flatMap((name) => [name.trim(), ...endsOf(name)])
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  if (words.length === 0) return text;
  // A letter beside it makes it another word; `\b` knows the letters of English alone.
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${words.join('|')})(?![\p{L}\p{N}])`,
    'gu'
  );
  return text.replaceAll(pattern, (found) => found.replaceAll(/\S/g, '•'));
}

function endsOf(name: string): string[] {
  const parts = name.trim().split(/\s+/u);
  return [parts[0] ?? '', parts.at(-1) ?? ''];
}
