import type { Fact, Inject, Persona, Scenario } from '../scenario/schema.ts';
import type { Post } from './post.ts';
import type { DrillState } from './state.ts';

interface Names {
  injects: ReadonlyMap<string, Inject>;
  personas: ReadonlyMap<string, Persona>;
  facts: ReadonlyMap<string, Fact>;
}

const known = new WeakMap<Scenario, Names>();

/** A scenario's injects, personas and facts by id. Looked up at every event, so they are indexed once. */
export function namesIn(scenario: Scenario): Names {
  let names = known.get(scenario);
  if (!names) {
    names = {
      injects: new Map(scenario.injects.map((inject) => [inject.id, inject])),
      personas: new Map(scenario.personas.map((persona) => [persona.id, persona])),
      facts: new Map(scenario.facts.map((fact) => [fact.id, fact]))
    };
    known.set(scenario, names);
  }
  return names;
}

/**
 * The post that a command names. Only the drill's own: a plain record also answers to `toString`,
 * `constructor` and the like.
 */
export function postOf({ posts }: DrillState, id: string): Post | undefined {
  return Object.hasOwn(posts, id) ? posts[id] : undefined;
}
