import type { Inject, Persona, Scenario } from '../scenario/schema.ts';

interface Names {
  injects: ReadonlyMap<string, Inject>;
  personas: ReadonlyMap<string, Persona>;
}

const known = new WeakMap<Scenario, Names>();

/** A scenario's injects and personas by id. Looked up at every event, so they are indexed once. */
export function namesIn(scenario: Scenario): Names {
  let names = known.get(scenario);
  if (!names) {
    names = {
      injects: new Map(scenario.injects.map((inject) => [inject.id, inject])),
      personas: new Map(scenario.personas.map((persona) => [persona.id, persona]))
    };
    known.set(scenario, names);
  }
  return names;
}
