import { clockOf } from '../defaults.ts';
import type { Inject, Scenario, ThreadState } from '../schema.ts';

/** Which states the conversations of a script can come to. */
interface Conversations {
  /** Whether the conversation of an inject's post can come to stand so, whatever a trainee does. */
  canBecome(inject: string, state: ThreadState): boolean;
}

const known = new WeakMap<Scenario, Conversations>();

/**
 * The conversations of a scenario, each as the injects that stand in it. Optimistic: an answer to a
 * post that expects one may have any quality, and so may leave the conversation in any state.
 */
export function conversations(scenario: Scenario): Conversations {
  const found = known.get(scenario) ?? read(scenario);
  known.set(scenario, found);
  return found;
}

function read({ injects }: Scenario): Conversations {
  const byId = new Map(injects.map((inject) => [inject.id, inject]));
  const members = new Map<string, Inject[]>();
  for (const inject of injects) {
    const root = rootOf(inject, byId);
    members.set(root, [...(members.get(root) ?? []), inject]);
  }
  return {
    canBecome(id, state) {
      const inject = byId.get(id);
      if (!inject || inject.channel === 'briefing') return false;
      // It is open from the moment at which the post appears.
      if (state === 'open') return true;
      return (members.get(rootOf(inject, byId)) ?? []).some((member) => moves(member, state));
    }
  };
}

function moves(inject: Inject, state: ThreadState): boolean {
  if (clockOf(inject.expects, inject.severity)) return true;
  return inject.reactions.some(({ then }) => then === state);
}

/** What the engine calls the thread: the first post above, or the person in direct messages. */
function rootOf(inject: Inject, byId: ReadonlyMap<string, Inject>): string {
  if (inject.channel === 'direct') return `direct:${inject.from}`;
  const seen = new Set<string>();
  let here = inject;
  while (here.replyTo !== undefined && !seen.has(here.id)) {
    seen.add(here.id);
    const parent = byId.get(here.replyTo);
    if (!parent) break;
    here = parent;
  }
  return here.id;
}
