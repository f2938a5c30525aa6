/** A question to a second reader, taken apart at its boundary lines. */
export interface Fenced {
  /** The material, by the name of its piece. */
  pieces: Record<string, string>;
  /** What stands outside of every fence: our own words. */
  outside: string;
}

/** The nonce of a question, as its instructions name it. */
export function nonceOf(system: string): string {
  return /"BEGIN name ([0-9a-f]+)"/.exec(system)?.[1] ?? 'no nonce';
}

/** Reads a question as it asks to be read: a boundary is a line with the nonce, and nothing else is. */
export function takeApart(user: string, nonce: string): Fenced {
  const pieces: Record<string, string> = {};
  const outside: string[] = [];
  let open: { name: string; lines: string[] } | null = null;
  for (const line of user.split('\n')) {
    const [, side, name = ''] = new RegExp(`^(BEGIN|END) (.+) ${nonce}$`).exec(line) ?? [];
    if (side === 'BEGIN' && !open) open = { name, lines: [] };
    else if (side === 'END' && open?.name === name) {
      pieces[name] = open.lines.join('\n');
      open = null;
    } else (open?.lines ?? outside).push(line);
  }
  if (open) throw new Error(`the piece ${open.name} is not closed`);
  return { pieces, outside: outside.join('\n') };
}
