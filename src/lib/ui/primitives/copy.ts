/**
 * Puts a text into the clipboard. Over plain http browsers have none for pages: there it is shown, to be
 * copied by hand.
 *
 * @returns whether it is in the clipboard
 */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
