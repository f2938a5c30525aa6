/** How often what is awaited is asked for, in wall ms. */
const EVERY = 20_000;

/**
 * Loads a page again every 20 s while something on it is awaited, and whenever it comes back into sight
 * where others may have changed it. A page that nobody looks at asks for nothing.
 *
 * @returns what ends it
 */
export function reloadWhile(
  { awaits, shared }: { awaits: () => boolean; shared: () => boolean },
  reload: () => Promise<unknown>
): () => void {
  const visible = () => document.visibilityState === 'visible';
  const look = () => {
    if (awaits() && visible()) void reload();
  };
  const back = () => {
    if (shared() && visible()) void reload();
  };
  const timer = setInterval(look, EVERY);
  document.addEventListener('visibilitychange', back);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', back);
  };
}
