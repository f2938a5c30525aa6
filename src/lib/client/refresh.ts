import { invalidateAll } from '$app/navigation';
import { navigating } from '$app/state';

/**
 * Whether somebody is on their way to another page. Nothing is to be loaded again then: SvelteKit would
 * give the link up that was followed, and the click would seem to have done nothing.
 */
export const isLeaving = () => navigating.to !== null;

/** Loads again what the page shows, unless somebody is leaving it. */
export async function refresh(): Promise<void> {
  if (!isLeaving()) await invalidateAll();
}
