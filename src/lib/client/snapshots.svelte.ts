/**
 * The latest that a stream of snapshots said; what the page was loaded with until then. The browser
 * connects again by itself, except where the server refuses: then `refused` is called, once.
 */
export class Snapshots<T> {
  current: T = $state.raw() as T;
  /** Whether what is shown may be behind. */
  behind = $state(false);
  #source: EventSource | null = null;

  constructor(
    private readonly address: string,
    first: T,
    private readonly refused: () => void
  ) {
    this.current = first;
  }

  open(): void {
    const source = new EventSource(this.address);
    this.#source = source;
    source.onopen = () => (this.behind = false);
    source.onerror = () => {
      this.behind = true;
      if (source.readyState !== EventSource.CLOSED) return;
      this.close();
      this.refused();
    };
    source.addEventListener('snapshot', ({ data }: MessageEvent<string>) => {
      this.current = JSON.parse(data) as T;
    });
    // There is nothing more: whoever is no longer in it is told by the page itself.
    source.addEventListener('end', () => {
      this.close();
      this.refused();
    });
  }

  close(): void {
    this.#source?.close();
    this.#source = null;
  }
}
