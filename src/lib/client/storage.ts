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

/** @param key null for what is not to outlive the page */
export function store(key: string | null, value: unknown): void {
  if (key === null) return;
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // It then lasts until the page is left.
  }
}
