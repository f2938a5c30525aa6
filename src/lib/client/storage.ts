/**
 * What a browser keeps for this drill. Storage may be full, forbidden or hold what an older version
 * wrote; none of that may stop a drill.
 */
export function readStored(key: string): unknown {
  try {
    const text = localStorage.getItem(key);
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

export function store(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // It then lasts until the page is left.
  }
}
