import { reachOf } from '../access/permissions.ts';
import type { Visitor } from '../access/visitor.ts';
import type { Runtime } from '../runtime.ts';

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
  /** Whether there are accounts to sign in with. */
  accounts: boolean;
}

export async function viewerOf({ people, oidc }: Runtime, visitor: Visitor): Promise<Viewer> {
  return {
    id: visitor.signedIn?.person.id ?? null,
    name: visitor.signedIn?.person.name ?? null,
    people: reachOf(visitor.actor, 'see people') !== 'none',
    readiness: reachOf(visitor.actor, 'see readiness') !== 'none',
    exercises: reachOf(visitor.actor, 'prepare exercises') !== 'none',
    studio: reachOf(visitor.actor, 'write scenarios') !== 'none',
    accounts: oidc !== null || (await people.isSetUp())
  };
}
