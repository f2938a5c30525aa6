import {
  digestOfItem,
  digestsOf,
  keyOf,
  type Archive,
  type Item
} from '../../lib/server/store/archive.ts';

/**
 * Copies items into an archive, and compares all of them by digest as they are read back.
 *
 * @throws naming the item that the archive does not take
 * @returns how many there were, and the keys of those that are not the same, or not there
 */
export async function copy(
  items: AsyncIterable<Item>,
  to: Archive
): Promise<{ copied: number; different: string[] }> {
  const expected = new Map<string, string>();
  for await (const item of items) {
    await to.take(item).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`${keyOf(item)} cannot be kept: ${reason}`, { cause: error });
    });
    expected.set(keyOf(item), digestOfItem(item));
  }
  await to.settle();
  const found = await digestsOf(to.items());
  const keys = new Set([...expected.keys(), ...found.keys()]);
  return {
    copied: expected.size,
    different: [...keys].filter((key) => expected.get(key) !== found.get(key))
  };
}
