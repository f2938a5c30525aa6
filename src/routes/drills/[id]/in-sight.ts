/** So much of a post has to stand within its list that its focus is seen, in px. */
const ENOUGH = 24;

/** Whether an element is seen in the list that it is scrolled in. */
export function isInSight(element: Element): boolean {
  const list = element.closest('[data-list]');
  if (!list) return true;
  const { top, bottom } = element.getBoundingClientRect();
  const seen = list.getBoundingClientRect();
  return bottom - ENOUGH >= seen.top && top + ENOUGH <= seen.bottom;
}

/**
 * Puts the focus on a post, or, where that has been scrolled away for what is read now, on that: what has
 * the focus is seen.
 *
 * @param instead of the element that is read now, if there is one
 */
export function focusSeen(post: HTMLElement | null, instead: HTMLElement | null): void {
  const seen = post && (isInSight(post) || !instead) ? post : instead;
  seen?.focus({ preventScroll: true });
  if (seen && !isInSight(seen)) seen.scrollIntoView({ block: 'nearest' });
}
