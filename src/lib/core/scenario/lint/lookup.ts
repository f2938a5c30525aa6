import type { Fact, Inject, Scenario } from '../schema.ts';

/** The injects and facts of a scenario by their ids; of two with one id the first in the file. */
interface Lookup {
  inject: (id: string) => Inject | undefined;
  /** Place in the list; -1 where there is none. */
  placeOfInject: (id: string) => number;
  fact: (id: string) => Fact | undefined;
  placeOfFact: (id: string) => number;
}

const known = new WeakMap<Scenario, Lookup>();

/** Looked up by many rules, for each inject: to search the list each time takes minutes in a long script. */
export function lookup(scenario: Scenario): Lookup {
  const found = known.get(scenario) ?? indexed(scenario);
  known.set(scenario, found);
  return found;
}

function indexed({ injects, facts }: Scenario): Lookup {
  const injectPlaces = placesById(injects);
  const factPlaces = placesById(facts);
  const placeOfInject = (id: string) => injectPlaces.get(id) ?? -1;
  const placeOfFact = (id: string) => factPlaces.get(id) ?? -1;
  return {
    inject: (id) => injects[placeOfInject(id)],
    placeOfInject,
    fact: (id) => facts[placeOfFact(id)],
    placeOfFact
  };
}

function placesById(entries: readonly { id: string }[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [place, { id }] of entries.entries()) if (!places.has(id)) places.set(id, place);
  return places;
}
