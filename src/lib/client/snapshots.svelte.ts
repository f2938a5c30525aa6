import { backoff } from './backoff.ts';
import { whyBarred, type Barred } from './barred.ts';

/**
 * The latest that a stream of snapshots said; what the page was loaded with until then. What closes is
 * opened again, except where the server refuses: then `barred` says why.
 */
export class Snapshots<T> {
  current: T = $state.raw() as T;
  /** Whether what is shown may be behind. */
  behind = $state(false);
  /** Why nothing more comes; null while it does. */
  barred: Barred | null = $state(null);
  #source: EventSource | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #attempt = 0;
  #over = false;

  /**
   * @param was id of who was signed in when the page was loaded; null for nobody
   * @param ended called when there is nothing more to show
   */
  constructor(
    private readonly address: string,
    first: T,
    private readonly was: string | null,
    private readonly ended: () => void
  ) {
    this.current = first;
  }

  open(): void {
    const source = new EventSource(this.address);
    this.#source = source;
    source.onopen = () => {
      this.#attempt = 0;
      this.behind = false;
    };
    source.onerror = () => {
      this.behind = true;
      // Otherwise the browser connects again by itself.
      if (source.readyState === EventSource.CLOSED) void this.#askWhy(() => this.#later());
    };
    source.addEventListener('snapshot', ({ data }: MessageEvent<string>) => {
      this.current = JSON.parse(data) as T;
    });
    source.addEventListener('end', () => {
      source.close();
      void this.#askWhy(this.ended);
    });
  }

  close(): void {
    this.#over = true;
    clearTimeout(this.#retry);
    this.#source?.close();
  }

  async #askWhy(otherwise: () => void): Promise<void> {
    const why = await whyBarred(this.address, this.was);
    if (this.#over) return;
    this.barred = why;
    if (why === null) otherwise();
  }

  #later(): void {
    this.#retry = setTimeout(() => this.open(), backoff(this.#attempt));
    this.#attempt += 1;
  }
}
