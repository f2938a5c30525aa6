import { clockOf } from '../defaults.ts';
import type { Inject, Scenario, ThreadState } from '../schema.ts';
import { THREAD_STATES } from '../vocabulary.ts';

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
  const tops = topsOf(injects, byId);
  // What the engine calls the thread: the first post above, or the person in direct messages.
  const rootOf = (inject: Inject) =>
    inject.channel === 'direct' ? `direct:${inject.from}` : (tops.get(inject)?.id ?? inject.id);
  const states = new Map<string, Set<ThreadState>>();
  for (const inject of injects) {
    const root = rootOf(inject);
    const there = states.get(root) ?? new Set();
    for (const state of movesTo(inject)) there.add(state);
    states.set(root, there);
  }
  return {
    canBecome(id, state) {
      const inject = byId.get(id);
      if (!inject || inject.channel === 'briefing') return false;
      // It is open from the moment at which the post appears.
      if (state === 'open') return true;
      return states.get(rootOf(inject))?.has(state) ?? false;
    }
  };
}

function movesTo(inject: Inject): readonly ThreadState[] {
  if (clockOf(inject.expects, inject.severity)) return THREAD_STATES;
  return inject.reactions.flatMap(({ then }) => then ?? []);
}

/** The first post above each. Each step up is taken once, however long a conversation is. */
function topsOf(
  injects: readonly Inject[],
  byId: ReadonlyMap<string, Inject>
): ReadonlyMap<Inject, Inject> {
  const tops = new Map<Inject, Inject>();
  for (const inject of injects) {
    const way = new Set<Inject>();
    let here = inject;
    while (!tops.has(here) && !way.has(here)) {
      way.add(here);
      here = byId.get(here.replyTo ?? '') ?? here;
    }
    const top = tops.get(here) ?? here;
    for (const one of way) tops.set(one, top);
  }
  return tops;
}
