/**
 * Makes an element the only part of the page that can be reached, and gives it the focus; afterwards the
 * rest is as before, and the focus where it was. For what covers the page and has dialogs and keys of its
 * own: a native dialog would take the keys.
 *
 * @returns what ends it
 */
export function aloneOnPage(element: HTMLElement): () => void {
  const before = document.activeElement;
  const stilled: HTMLElement[] = [];
  for (let inside: Element = element; inside !== document.body && inside.parentElement;) {
    for (const beside of inside.parentElement.children) {
      if (beside === inside || !(beside instanceof HTMLElement) || beside.inert) continue;
      beside.inert = true;
      stilled.push(beside);
    }
    inside = inside.parentElement;
  }
  element.focus({ preventScroll: true });
  return () => {
    for (const one of stilled) one.inert = false;
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  };
}
