import { keyOf, Shared } from './storage.ts';

/** What a trainee arranged for themselves in this drill: columns, and what was put aside. */
export class Kept {
  columns: string[] = $state([]);
  aside: string[] = $state([]);
  /** How many of a facilitator's private notes were put away. */
  heard: number = $state(0);
  readonly #shared: Shared;

  /**
   * @param drill its id; null for one of which nothing is kept
   * @param me whose it is; null where nobody else takes part
   */
  constructor(drill: string | null, me: string | null = null) {
    this.#shared = new Shared(keyOf('kept', drill, me));
  }

  /** Reads what the last visit left. Called in the browser only, after hydration. */
  load(): void {
    this.#take(this.#shared.read());
  }

  /** Keeps a column, or drops it. */
  toggleColumn(query: string): void {
    const shown = this.columns.includes(query);
    this.#catchUp();
    const others = this.columns.filter((column) => column !== query);
    this.columns = shown ? others : [...others, query];
    this.#store();
  }

  putAside(reply: string): void {
    this.#catchUp();
    this.aside = [...this.aside.filter((one) => one !== reply), reply];
    this.#store();
  }

  hear(count: number): void {
    this.#catchUp();
    this.heard = Math.max(this.heard, count);
    this.#store();
  }

  /** Takes in what another tab of the same drill has done since. */
  #catchUp(): void {
    this.#take(this.#shared.catchUp());
  }

  #take(stored: unknown): void {
    if (typeof stored !== 'object' || stored === null) return;
    if ('columns' in stored) this.columns = textsIn(stored.columns);
    if ('aside' in stored) this.aside = textsIn(stored.aside);
    if ('heard' in stored && typeof stored.heard === 'number') this.heard = stored.heard;
  }

  #store(): void {
    const { columns, aside, heard } = this;
    this.#shared.keep({ columns, aside, ...(heard > 0 && { heard }) });
  }
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
