import { reachOf } from '../access/permissions.ts';
import type { Visitor } from '../access/visitor.ts';
import type { Runtime } from '../runtime.ts';
import { hasAssignments } from './own-assignments.ts';

/** Who looks at a page, as its header says it. */
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

export async function viewerOf(here: Runtime, visitor: Visitor): Promise<Viewer> {
  const { people, oidc } = here;
  return {
    id: visitor.signedIn?.person.id ?? null,
    name: visitor.signedIn?.person.name ?? null,
    people: reachOf(visitor.actor, 'see people') !== 'none',
    readiness: reachOf(visitor.actor, 'see readiness') !== 'none',
    exercises: reachOf(visitor.actor, 'prepare exercises') !== 'none',
    studio: reachOf(visitor.actor, 'write scenarios') !== 'none',
    assignments:
      reachOf(visitor.actor, 'assign drills') !== 'none' || (await hasAssignments(here, visitor)),
    // Each may see what they own themselves; that is in the menu under their name.
    actions: reachOf(visitor.actor, 'track actions') === 'team',
    calibration: reachOf(visitor.actor, 'calibrate ratings') !== 'none',
    accounts: oidc !== null || (await people.isSetUp())
  };
}
