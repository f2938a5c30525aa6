/** Says that this browser holds the typefaces; `app.html` reads it before the first paint. */
const KEY = 'hotseat:typefaces';

/** One of each file; a file holds all weights. */
const TYPEFACES = [
  '1em "Inter Variable"',
  '1em "Source Serif 4 Variable"',
  'italic 1em "Source Serif 4 Variable"'
];

/**
 * Brings the typefaces to a browser that has none of them, and shows them all in one moment. They weigh
 * more than everything else of a page: asked for by its style sheet, they would keep its scripts waiting.
 * Until then fonts of the machine stand for them, as wide as they are.
 */
export async function bringTypefaces(): Promise<void> {
  const { dataset } = document.documentElement;
  if (dataset.typefaces !== undefined) return;
  // First the page says that it takes keys.
  await new Promise((resolve) => setTimeout(resolve));
  try {
    await Promise.all(TYPEFACES.map((typeface) => document.fonts.load(typeface)));
  } catch {
    // The line is down; the next page tries again.
    return;
  }
  dataset.typefaces = '';
  try {
    localStorage.setItem(KEY, 'here');
  } catch {
    // No storage: the next page brings them out of the browser's cache.
  }
}
