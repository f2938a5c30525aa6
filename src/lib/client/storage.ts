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
