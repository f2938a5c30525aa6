/** A name for references out of any text: lower-case words joined by hyphens; empty if none is left. */
export function slug(text: string, longest = 40): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let name = '';
  for (const word of words) {
    if (name !== '' && name.length + 1 + word.length > longest) break;
    name = name === '' ? word.slice(0, longest) : `${name}-${word}`;
  }
  return name === 'constructor' ? 'constructor-1' : name;
}

/** Whether a text can be a name for references as it stands. */
export function isId(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && text !== 'constructor';
}

/** Gives out names of which each is given once. */
export class FreeNames {
  readonly #taken: Set<string>;

  constructor(taken: Iterable<string>) {
    this.#taken = new Set([...taken].map((name) => name.toLowerCase()));
  }

  has(name: string): boolean {
    return this.#taken.has(name.toLowerCase());
  }

  /** The name, or with a number behind it. */
  take(wanted: string, join = '-'): string {
    let name = wanted;
    for (let number = 2; this.has(name); number += 1) name = `${wanted}${join}${number}`;
    this.#taken.add(name.toLowerCase());
    return name;
  }
}

/** `Mara K (@mara_k)`, `@mara_k`, `Mara K`: the name and the handle that stand in a text. */
export function senderOf(text: string): { name: string; handle: string | null } {
  const line = text.replace(/\s+/gu, ' ').trim();
  const found = /(?:^|[\s(,;])@(\w{1,30})(?!\w)\)?/u.exec(line);
  if (!found) return { name: line, handle: null };
  const name = `${line.slice(0, found.index)} ${line.slice(found.index + found[0].length)}`
    .replace(/(?<![\s(),;])[\s(),;]+$/u, '')
    .trim();
  return { name: name === '' ? (found[1] ?? '') : name, handle: `@${found[1] ?? ''}` };
}

/** A handle for a name: its letters, or `@account` where it has none that a handle may have. */
export function handleFor(name: string): string {
  const letters = slug(name, 24).replace(/-/g, '_');
  return `@${letters === '' ? 'account' : letters}`;
}
