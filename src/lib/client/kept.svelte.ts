import { readStored, store } from './storage.ts';

/** What a trainee arranged for themselves in this drill: columns, and flags that were put aside. */
export class Kept {
  columns: string[] = $state([]);
  aside: string[] = $state([]);
  #key: string;

  constructor(drill: string) {
    this.#key = `hotseat:kept:${drill}`;
  }

  /** Reads what the last visit left. Called in the browser only, after hydration. */
  load(): void {
    const stored = readStored(this.#key);
    if (typeof stored !== 'object' || stored === null) return;
    if ('columns' in stored) this.columns = textsIn(stored.columns);
    if ('aside' in stored) this.aside = textsIn(stored.aside);
  }

  /** Keeps a column, or drops it. */
  toggleColumn(query: string): void {
    this.columns = this.columns.includes(query)
      ? this.columns.filter((column) => column !== query)
      : [...this.columns, query];
    this.#store();
  }

  putAside(reply: string): void {
    this.aside = [...this.aside, reply];
    this.#store();
  }

  #store(): void {
    store(this.#key, { columns: this.columns, aside: this.aside });
  }
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
