/**
 * What a browser keeps for this drill. Storage may be full, forbidden or hold what an older version
 * wrote; none of that may stop a drill.
 */
export function readStored(key: string | null): unknown {
  if (key === null) return null;
  try {
    const text = localStorage.getItem(key);
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * @param key null for what is not to outlive the page
 * @returns whether it is kept; else it lasts until the page is left
 */
export function store(key: string | null, value: unknown): boolean {
  if (key === null) return false;
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/**
 * Where something of a drill is kept: apart for each who takes part, since people share browsers.
 *
 * @param drill null for one of which nothing is kept
 * @param me null where nobody else takes part
 */
export function keyOf(what: string, drill: string | null, me: string | null): string | null {
  if (drill === null) return null;
  return me === null ? `hotseat:${what}:${drill}` : `hotseat:${what}:${drill}:${me}`;
}

/**
 * Takes over what an older version kept for all who used this browser. Whose it was is not known any more:
 * who comes first has it, and nobody after them.
 */
export function inherit(old: string | null, key: string | null): void {
  const stored = readStored(old);
  if (old === null || stored === null) return;
  if (readStored(key) === null && !store(key, stored)) return;
  localStorage.removeItem(old);
}

/** Something that all tabs of a browser keep in one place, each changing it on from what stands there. */
export class Shared {
  /** Whether what is stored is all that this page has; else the page knows better. */
  #stored = true;

  /** @param key null for what is not to outlive the page */
  constructor(private readonly key: string | null) {}

  read(): unknown {
    return readStored(this.key);
  }

  /** What another tab may have made of it since; null where there is nothing, or this page knows better. */
  catchUp(): unknown {
    return this.#stored ? this.read() : null;
  }

  keep(value: unknown): void {
    this.#stored = store(this.key, value);
  }
}
