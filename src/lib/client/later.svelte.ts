/**
 * A part of a page that it can do without at first: it is loaded when the page is there, so that nobody
 * waits for it before they can begin.
 */
export class Later<Part> {
  #part: Part | null = $state.raw(null);
  #loading = false;
  readonly #load: () => Promise<Part>;

  /** @param load may fail, where the line is down: what is wanted again is loaded again */
  constructor(load: () => Promise<Part>) {
    this.#load = load;
  }

  /** Null until it has been loaded. */
  get part(): Part | null {
    return this.#part;
  }

  want(): void {
    if (this.#loading || this.#part !== null) return;
    this.#loading = true;
    this.#load()
      .then(
        (part) => (this.#part = part),
        () => {}
      )
      .finally(() => (this.#loading = false));
  }
}
