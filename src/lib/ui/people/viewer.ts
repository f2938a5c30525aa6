import { getContext, setContext } from 'svelte';

/** Who looks at the screen, for its header. */
export interface Viewer {
  /** Id of the person; null for who has not signed in. */
  id: string | null;
  /** Null for who has not signed in. */
  name: string | null;
  /** Whether they may see the list of people. */
  people: boolean;
  /** Whether they may see how teams stand. */
  readiness: boolean;
  /** Whether they may prepare exercises. */
  exercises: boolean;
  /** Whether they may write scenarios. */
  studio: boolean;
  /** Whether they may give drills to people, or have been given some. */
  assignments: boolean;
  /** Whether they see to the improvement plans of others than themselves. */
  actions: boolean;
  /** Whether they may rate replies together with other trainers. */
  calibration: boolean;
  /** Whether there are accounts to sign in with. */
  accounts: boolean;
}

const KEY = Symbol('viewer');

/** @param viewer asked whenever it is needed, since people sign in and out */
export function provideViewer(viewer: () => Viewer | null): void {
  setContext(KEY, viewer);
}

/** Null where nobody has said who looks: in a component on its own. */
export function viewerHere(): () => Viewer | null {
  return getContext<(() => Viewer | null) | undefined>(KEY) ?? (() => null);
}
