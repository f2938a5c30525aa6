/**
 * An order that does not move under the pointer: what was listed stays where it is, what is gone
 * leaves, and what is new comes last.
 */
export function heldOrder(previous: readonly string[], next: readonly string[]): string[] {
  const wanted = new Set(next);
  const kept = previous.filter((id) => wanted.has(id));
  const known = new Set(kept);
  return [...kept, ...next.filter((id) => !known.has(id))];
}
