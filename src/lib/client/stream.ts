import type { DrillEvent } from '../core/drill/events.ts';
import { backoff } from './backoff.ts';
import { whyBarred, type Barred } from './barred.ts';

export type Connection = 'live' | 'reconnecting' | 'lost' | 'ended';

/** The server speaks every 15 s; after this silence the line is dead, whatever the browser believes. */
const SILENCE = 40_000;
/** An attempt to connect that nothing was heard of for so long hangs, and nobody says so. */
const HANGS = 15_000;
/** After so long without a connection the screen says that it is lost. It goes on trying. */
const PATIENCE = 20_000;

interface StreamHandlers {
  event: (event: DrillEvent) => void;
  clock: (now: number) => void;
  connection: (connection: Connection) => void;
  /** The drill is not for this person, or no longer. Nothing is tried again. */
  barred: (why: Barred) => void;
}

/**
 * The drill's events from the server, for as long as it takes: what the browser gives up on, what
 * falls silent and what was closed is opened again after the last event that is known.
 */
export class DrillStream {
  #source: EventSource | null = null;
  #attempt = 0;
  #downSince: number | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #watch: ReturnType<typeof setInterval> | undefined;
  #heard = 0;
  #over = false;

  /**
   * @param address where to read on, from the last event that is known
   * @param was id of who was signed in when the page was loaded; null for nobody
   */
  constructor(
    private readonly address: () => string,
    private readonly handlers: StreamHandlers,
    private readonly was: string | null
  ) {}

  open(): void {
    this.#over = false;
    this.#connect();
    this.#watch = setInterval(() => this.#listen(), 5_000);
    addEventListener('online', this.#again);
  }

  close(): void {
    this.#over = true;
    this.#drop();
    clearInterval(this.#watch);
    removeEventListener('online', this.#again);
  }

  #again = () => {
    this.#attempt = 0;
    this.#connect();
  };

  #connect(): void {
    this.#drop();
    if (this.#over) return;
    const source = new EventSource(this.address());
    this.#source = source;
    this.#heard = performance.now();
    source.onopen = () => {
      this.#attempt = 0;
      this.#downSince = null;
      this.#alive();
      this.handlers.connection('live');
    };
    source.onerror = () => this.#down();
    source.addEventListener('drill', ({ data }: MessageEvent<string>) => {
      this.#alive();
      this.handlers.event(JSON.parse(data) as DrillEvent);
    });
    source.addEventListener('clock', ({ data }: MessageEvent<string>) => {
      this.#alive();
      this.handlers.clock((JSON.parse(data) as { now: number }).now);
    });
    source.addEventListener('parted', () => {
      this.#drop();
      void this.#askWhy().then((barred) => {
        if (!barred) this.#connect();
      });
    });
    source.addEventListener('end', () => {
      this.close();
      this.handlers.connection('ended');
    });
  }

  #alive(): void {
    this.#heard = performance.now();
  }

  /** The browser tries again by itself unless the server refused; then it is ours to do. */
  #down(): void {
    if (this.#over) return;
    this.#downSince ??= performance.now();
    this.handlers.connection(this.#state());
    if (this.#source?.readyState !== EventSource.CLOSED) return;
    this.#drop();
    this.#retry = setTimeout(() => this.#connect(), backoff(this.#attempt));
    this.#attempt += 1;
    void this.#askWhy();
  }

  /** Whether the drill is not for this person any more. */
  async #askWhy(): Promise<boolean> {
    const why = await whyBarred(this.address(), this.was);
    if (this.#over || why === null) return false;
    this.close();
    this.handlers.barred(why);
    return true;
  }

  #state(): Connection {
    return performance.now() - (this.#downSince ?? Infinity) > PATIENCE ? 'lost' : 'reconnecting';
  }

  #listen(): void {
    const silent = performance.now() - this.#heard;
    if (this.#downSince !== null) {
      this.handlers.connection(this.#state());
      if (this.#source && silent > HANGS) this.#connect();
    } else if (this.#source && silent > SILENCE) {
      this.#downSince = performance.now();
      this.handlers.connection('reconnecting');
      this.#connect();
    }
  }

  #drop(): void {
    clearTimeout(this.#retry);
    this.#source?.close();
    this.#source = null;
  }
}
