import type { Scenario } from '../../core/scenario/index.ts';
import { allows, reachOf, type Actor } from '../access/permissions.ts';
import { subjectOfScenario } from '../access/subjects.ts';
import type { PeopleStore } from '../store/people-store.ts';
import {
  playableOf,
  type ScenarioHead,
  type ScenarioStore,
  type Version
} from '../store/scenario-store.ts';
import type { BuiltIn } from './built-in.ts';
import { cardOf, easiestFirst, type ScenarioCard } from './card.ts';
import type { Readings } from './readings.ts';

export interface LibraryParts {
  builtIn: BuiltIn;
  scenarios: ScenarioStore;
  readings: Readings;
  people: PeopleStore;
}

const PLAY = 'play written scenarios';

/**
 * What can be started: the scenarios that come with the program, for everybody, and of those that
 * people wrote the newest version without errors, for whom it is shared with.
 */
export class Library {
  readonly #parts: LibraryParts;
  /** Cards by the version that they show. */
  readonly #cards = new WeakMap<Version, ScenarioCard>();

  constructor(parts: LibraryParts) {
    this.#parts = parts;
  }

  /** What somebody may start, the easiest and shortest first. */
  async list(actor: Actor): Promise<ScenarioCard[]> {
    const { builtIn, scenarios } = this.#parts;
    const cards = (await builtIn.list()).map(cardOf);
    if (reachOf(actor, PLAY) === 'none') return cards;
    for (const head of await scenarios.list()) {
      const card = (await this.#mayPlay(actor, head)) ? await this.#card(head) : null;
      if (card) cards.push(card);
    }
    return cards.sort(easiestFirst);
  }

  /** A scenario to start; null when there is none that this person may start. */
  async get(id: string, actor: Actor): Promise<Scenario | null> {
    const { builtIn, scenarios } = this.#parts;
    if (builtIn.has(id)) return builtIn.get(id);
    const head = await scenarios.head(id);
    if (!head || !(await this.#mayPlay(actor, head))) return null;
    return (await this.#playable(head))?.scenario ?? null;
  }

  /** Whether somebody may start a scenario that was written here. */
  async #mayPlay(actor: Actor, head: ScenarioHead): Promise<boolean> {
    if (head.archived || this.#parts.builtIn.has(head.id)) return false;
    return allows(actor, PLAY, await subjectOfScenario(this.#parts, head));
  }

  async #card(head: ScenarioHead): Promise<ScenarioCard | null> {
    const newest = playableOf(head.versions);
    const known = newest && this.#cards.get(newest);
    if (known) return known;
    const playable = await this.#playable(head);
    if (!playable) return null;
    const card = cardOf(playable.scenario);
    this.#cards.set(playable.version, card);
    return card;
  }

  /** The newest version without errors. One that had none may have some by the rules of today. */
  async #playable(head: ScenarioHead): Promise<{ version: Version; scenario: Scenario } | null> {
    for (const version of head.versions.toReversed()) {
      if (version.errors > 0) continue;
      const { scenario, errors } = await this.#parts.readings.ofVersion(head, version);
      if (scenario && errors === 0) return { version, scenario };
    }
    return null;
  }
}
