import {
  anotherPost,
  draftFrom,
  makePersona,
  outlineOf,
  patternOfLife,
  STARTERS,
  takenIn,
  type Life,
  type LifeWish,
  type Outline,
  type PersonaDraft,
  type PersonaWish,
  type RawInject,
  type RawPersona,
  type StarterWish
} from '../core/authoring/index.ts';

/** What goes into the scenario: who is new first, since the posts name them. */
export interface Insertion {
  personas: RawPersona[];
  injects: RawInject[];
}

const NO_MORE = 'The bank has no other post of these moods and fields. Choose more of them.';

/**
 * Help with writing one scenario: what was found and drawn, until it is inserted. Reads the scenario at
 * each act, so that it never offers what was written meanwhile.
 */
export class WritingHelp {
  life: Life | null = $state.raw(null);
  /** A sentence where a post could not be replaced. */
  stuck: string | null = $state(null);
  people: PersonaDraft[] = $state.raw([]);
  readonly #scenario: () => unknown;
  readonly #insert: (insertion: Insertion) => void;
  #seed: number;
  #wish: LifeWish | null = null;
  /** Who was asked for last. */
  #asked: PersonaWish | null = null;
  /** Sources that were sent away since the last search. */
  #seen: string[] = [];

  /**
   * @param scenario the raw value of the scenario as it stands
   * @param insert puts things into it
   * @param seed of the first draw; others follow from it
   */
  constructor(scenario: () => unknown, insert: (insertion: Insertion) => void, seed: number) {
    this.#scenario = scenario;
    this.#insert = insert;
    this.#seed = seed;
  }

  find(wish: LifeWish): void {
    this.#wish = wish;
    this.#seen = [];
    this.stuck = null;
    this.life = patternOfLife(this.#outline(), wish, this.#next());
  }

  replacePost(source: string): void {
    const { life } = this;
    const unwanted = life?.posts.find((post) => post.source === source);
    if (!life || !unwanted || !this.#wish) return;
    const other = anotherPost(
      this.#outline(),
      this.#wish,
      life.posts,
      unwanted,
      this.#seen,
      this.#next()
    );
    this.stuck = other ? null : NO_MORE;
    if (!other) return;
    this.#seen.push(source);
    this.life = { ...life, posts: life.posts.map((post) => (post === unwanted ? other : post)) };
  }

  removePost(source: string): void {
    if (!this.life) return;
    this.#seen.push(source);
    this.life = {
      ...this.life,
      posts: this.life.posts.filter((post) => post.source !== source)
    };
  }

  insertLife(): void {
    const posts = this.life?.posts ?? [];
    if (posts.length > 0)
      this.#insert({
        personas: posts.flatMap(({ persona }) => persona ?? []),
        injects: posts.map(({ inject }) => inject)
      });
    this.life = null;
  }

  draw(wish: PersonaWish, count: number): void {
    const outline = this.#outline();
    const taken = takenIn(outline);
    const seed = this.#next();
    this.#asked = wish;
    this.people = Array.from({ length: count }, (_, i) =>
      makePersona(outline, wish, seed, `person:${String(i)}`, taken)
    );
  }

  redraw(id: string): void {
    const outline = this.#outline();
    const taken = takenIn(outline);
    for (const { persona } of this.people) {
      taken.ids.add(persona.id);
      taken.handles.add(persona.handle.toLowerCase());
      taken.names.add(persona.name.split(' ')[0]?.toLowerCase() ?? '');
    }
    this.people = this.people.map((one) =>
      one.persona.id === id
        ? makePersona(outline, this.#asked ?? { cast: one.cast }, this.#next(), 'other', taken)
        : one
    );
  }

  accept(id: string): void {
    const chosen = this.people.find(({ persona }) => persona.id === id);
    if (chosen) this.#insert({ personas: [chosen.persona], injects: [] });
    this.drop(id);
  }

  drop(id: string): void {
    this.people = this.people.filter(({ persona }) => persona.id !== id);
  }

  /** Puts the beginning of a post in; what is left to write stands in it in square brackets. */
  start(starter: string, wish: StarterWish): RawInject | null {
    const found = STARTERS.flatMap(({ starters }) => starters).find(({ id }) => id === starter);
    if (!found) return null;
    const { inject, persona } = draftFrom(found, this.#outline(), wish, this.#next());
    this.#insert({ personas: persona ? [persona] : [], injects: [inject] });
    return inject;
  }

  #outline(): Outline {
    return outlineOf(this.#scenario());
  }

  #next(): number {
    this.#seed = (this.#seed + 1) | 0;
    return this.#seed;
  }
}
