import { z } from 'zod';
import {
  anotherPost,
  draftFrom,
  makePersona,
  outlineOf,
  patternOfLife,
  STARTERS,
  takenIn,
  type DraftWish,
  type Life,
  type LifeWish,
  type ModelDraft,
  type PersonaDraft,
  type PersonaWish,
  type StarterWish
} from '../../core/authoring/index.ts';
import type { Edit } from '../../core/scenario/edit/index.ts';
import type { Path } from '../../core/scenario/index.ts';
import { property } from '../../core/scenario/positions.ts';
import type { Studio } from './studio.svelte.ts';

const preview = z.object({
  model: z.string(),
  host: z.string(),
  pieces: z.array(z.object({ name: z.string(), text: z.string() }))
});
const answered = z.union([
  z.object({ error: z.string() }),
  // Checked entry by entry where they were made.
  z.object({ drafts: z.array(z.custom<ModelDraft>()), leftOut: z.number() })
]);

/** Help with writing: what is offered, and what of it goes into the scenario, one by one. */
export class WritingHelp {
  life: Life | null = $state.raw(null);
  /** A post that could not be exchanged, since the bank has no more like it. */
  stuck: string | null = $state(null);
  people: readonly PersonaDraft[] = $state.raw([]);
  preview: z.output<typeof preview>['pieces'] | null = $state.raw(null);
  agreed = $state(false);
  asking = $state(false);
  problem: string | null = $state(null);
  drafts: readonly ModelDraft[] = $state.raw([]);
  leftOut = $state(0);

  #studio: Studio;
  #address: string;
  #seed: number;
  #wish: LifeWish | null = null;
  #persons: PersonaWish = { cast: 'neighbour' };
  #seen: string[] = [];
  #question: AbortController | null = null;

  /**
   * @param id of the scenario
   * @param seed what is drawn hangs on it, and on how often something was drawn
   */
  constructor(studio: Studio, id: string, seed = Math.floor(Math.random() * 1_000_000)) {
    this.#studio = studio;
    this.#address = `/studio/${id}/drafts`;
    this.#seed = seed;
  }

  findLife(wish: LifeWish): void {
    this.#wish = wish;
    this.#seen = [];
    this.stuck = null;
    this.life = patternOfLife(this.#outline(), wish, this.#next());
  }

  replaceLife(source: string): void {
    const { life } = this;
    const unwanted = life?.posts.find((post) => post.source === source);
    if (!life || !unwanted || !this.#wish) return;
    this.#seen = [...this.#seen, source];
    const outline = this.#outline();
    const other = anotherPost(outline, this.#wish, life.posts, unwanted, this.#seen, this.#next());
    this.stuck = other ? null : source;
    if (!other) return;
    const posts = life.posts.map((post) => (post === unwanted ? other : post));
    this.life = { ...life, posts };
  }

  removeLife(source: string): void {
    if (!this.life) return;
    const posts = this.life.posts.filter((post) => post.source !== source);
    this.life = { ...this.life, posts };
  }

  insertLife(): void {
    const posts = this.life?.posts ?? [];
    const people = posts.flatMap(({ persona }) => persona ?? []);
    const injects = posts.map(({ inject }) => inject);
    if (this.#put(people, injects, `Insert ${String(posts.length)} background posts`))
      this.life = null;
  }

  makePeople(wish: PersonaWish, count: number): void {
    this.#persons = wish;
    this.people = [...this.people, ...this.#draw(wish, count)];
  }

  rerollPerson(id: string): void {
    const [other] = this.#draw(this.#persons, 1);
    if (other) this.people = this.people.map((one) => (one.persona.id === id ? other : one));
  }

  acceptPerson(id: string): void {
    const one = this.people.find(({ persona }) => persona.id === id);
    if (one && this.#put([one.persona], [], `Add ${one.persona.name}`)) this.dropPerson(id);
  }

  dropPerson(id: string): void {
    this.people = this.people.filter(({ persona }) => persona.id !== id);
  }

  start(id: string, wish: StarterWish): void {
    const starter = STARTERS.flatMap(({ starters }) => starters).find((one) => one.id === id);
    if (!starter) return;
    const { inject, persona } = draftFrom(starter, this.#outline(), wish, this.#next());
    const place = this.#count('injects');
    if (this.#put(persona ? [persona] : [], [inject], 'Begin a post'))
      this.#studio.select(['injects', place]);
  }

  /** Shows what would be sent to the model. Nothing is. */
  async look(wish: DraftWish): Promise<void> {
    const shown = preview.safeParse(await this.#post({ look: true, wish }));
    this.preview = shown.success ? shown.data.pieces : null;
    if (!shown.success) this.problem ??= 'What would be sent cannot be shown right now.';
  }

  async ask(wish: DraftWish): Promise<void> {
    this.agreed = true;
    this.asking = true;
    this.problem = null;
    const answer = answered.safeParse(await this.#post({ look: false, wish }));
    this.asking = false;
    if (!answer.success) this.problem ??= 'The model did not answer. Ask again.';
    else if ('error' in answer.data) this.problem = answer.data.error;
    else {
      this.drafts = answer.data.drafts;
      this.leftOut = answer.data.leftOut;
    }
  }

  stop(): void {
    this.#question?.abort();
    this.asking = false;
  }

  take(place: number): void {
    const draft = this.drafts[place];
    if (draft && this.#taken(draft)) this.leave(place);
  }

  leave(place: number): void {
    this.drafts = this.drafts.filter((_, index) => index !== place);
  }

  #taken(draft: ModelDraft): boolean {
    switch (draft.kind) {
      case 'inject':
        return this.#put(draft.persona ? [draft.persona] : [], [draft.inject], 'Take a draft');
      case 'persona':
        return this.#put([draft.persona], [], `Add ${draft.persona.name}`);
      case 'reply': {
        const injects = this.#studio.draft.value.injects;
        const index = Array.isArray(injects)
          ? injects.findIndex((one) => property(one, 'id') === draft.about)
          : -1;
        if (index < 0) return false;
        const path: Path = ['injects', index, 'model'];
        return this.#studio.edit([{ do: 'set', path, value: draft.text }], 'Take a model answer');
      }
      default:
        return draft satisfies never;
    }
  }

  #put(people: readonly object[], injects: readonly object[], label: string): boolean {
    const [persons, posts] = [this.#count('personas'), this.#count('injects')];
    const edits = [
      ...people.map((value, index): Edit => ({
        do: 'insert',
        path: ['personas', persons + index],
        value
      })),
      ...injects.map((value, index): Edit => ({
        do: 'insert',
        path: ['injects', posts + index],
        value
      }))
    ];
    return edits.length > 0 && this.#studio.edit(edits, label);
  }

  #count(key: string): number {
    const list = this.#studio.draft.value[key];
    return Array.isArray(list) ? list.length : 0;
  }

  #draw(wish: PersonaWish, count: number): PersonaDraft[] {
    const outline = this.#outline();
    const taken = takenIn(outline);
    for (const { persona } of this.people) {
      taken.ids.add(persona.id);
      taken.handles.add(persona.handle.toLowerCase());
    }
    const seed = this.#next();
    return Array.from({ length: count }, (_, index) =>
      makePersona(outline, wish, seed, `person ${String(index)}`, taken)
    );
  }

  #outline() {
    return outlineOf(this.#studio.draft.value);
  }

  #next(): number {
    this.#seed += 1;
    return this.#seed;
  }

  async #post(body: { look: boolean; wish: DraftWish }): Promise<unknown> {
    this.#question = new AbortController();
    try {
      const response = await fetch(this.#address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(body),
        signal: this.#question.signal
      });
      return (await response.json()) as unknown;
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError'))
        this.problem = 'No connection. Nothing was drafted.';
      return null;
    }
  }
}
