import { error } from '@sveltejs/kit';
import type { Viewer } from '../../core/drill/index.ts';
import type { Conductor } from '../conduct/conductor.ts';
import type { LiveDrill } from '../conduct/live-drill.ts';
import type { Neighbours, Parted } from '../conduct/neighbours.ts';
import { drillStream } from './drill-stream.ts';
import { snapshotStream, type SnapshotSource } from './snapshot-stream.ts';

/** Who reads a stream. */
export interface Reader {
  /** Id of the person, or of who practises. */
  person: string;
  /** Id of the session; null for who practises. */
  session: string | null;
}

/** Streams that one person may have open in a process: as many as a browser asks of one server at a time. */
const MOST_OF_ONE = 100;

interface OpenStream {
  reader: Reader;
  /** Id of the drill or exercise that it shows. */
  drill: string;
  end: () => void;
  /** Ends it for a reader who may have lost the right to it. */
  part: () => void;
}

/**
 * The streams that are open now, so that a shutdown can end them instead of waiting for them, and
 * so that who may no longer read one does not read on.
 */
export class OpenStreams {
  readonly #conductor: Conductor;
  readonly #neighbours: Neighbours | null;
  readonly #open = new Set<OpenStream>();
  /** How many of them each person has. */
  readonly #ofPerson = new Map<string, number>();

  /** @param neighbours the other processes, where there can be any */
  constructor(conductor: Conductor, neighbours: Neighbours | null = null) {
    this.#conductor = conductor;
    this.#neighbours = neighbours;
    neighbours?.listen((news) => {
      if (news.is === 'parted') this.#part(news.parted);
    });
  }

  /**
   * Opens a stream of a drill for one screen.
   *
   * @param reader who has asked for it, and may lose the right to
   * @param viewer whose screen it is; left out, that of the trainee of a solo drill
   * @param debriefs whether a facilitator reads on after ENDEX
   * @throws a 429 response when they have too many open
   */
  open(
    live: LiveDrill,
    after: number,
    signal: AbortSignal,
    reader: Reader,
    viewer?: Viewer,
    debriefs = true
  ): ReadableStream<Uint8Array> {
    this.#admit(reader);
    // A stream of an ended drill is over before it has been returned.
    const entry: OpenStream = { reader, drill: live.drill, end: () => {}, part: () => {} };
    const stream = drillStream({
      live,
      viewer,
      debriefs,
      after,
      signal,
      now: () => this.#conductor.now(),
      watch: (watcher) => this.#hold(entry, this.#conductor.watch(live, watcher, viewer))
    });
    entry.end = stream.end;
    entry.part = stream.part;
    return stream.body;
  }

  /**
   * Opens a stream of what one page shows, anew whenever it changes; it ends as those of drills do.
   *
   * @param of the drill that its reader waits for, or the exercise that it shows
   * @throws a 429 response when they have too many open
   */
  openSnapshots(
    source: SnapshotSource,
    signal: AbortSignal,
    reader: Reader,
    of: string
  ): ReadableStream<Uint8Array> {
    this.#admit(reader);
    const entry: OpenStream = { reader, drill: of, end: () => {}, part: () => {} };
    const stream = snapshotStream({
      ...source,
      signal,
      watch: (watcher) => this.#hold(entry, source.watch(watcher))
    });
    entry.end = entry.part = stream.end;
    return stream.body;
  }

  #admit({ person }: Reader): void {
    if ((this.#ofPerson.get(person) ?? 0) < MOST_OF_ONE) return;
    error(429, `You have ${MOST_OF_ONE} screens open. Close some, and this one goes on by itself.`);
  }

  /** Counts a stream as open until its watching is stopped; returns the way to stop it. */
  #hold(entry: OpenStream, stop: () => void): () => void {
    this.#open.add(entry);
    this.#count(entry.reader, 1);
    return () => {
      stop();
      if (this.#open.delete(entry)) this.#count(entry.reader, -1);
    };
  }

  #count({ person }: Reader, more: number): void {
    const count = (this.#ofPerson.get(person) ?? 0) + more;
    if (count === 0) this.#ofPerson.delete(person);
    else this.#ofPerson.set(person, count);
  }

  /** How many are open. */
  get count(): number {
    return this.#open.size;
  }

  /** Ends streams, on all processes; screens come back by themselves, and are asked again. */
  endOf(parted: Parted): void {
    this.#part(parted);
    void this.#neighbours?.say({ is: 'parted', parted });
  }

  /** Of this process alone. Screens connect again by themselves, to whatever listens then. */
  endAll(): void {
    for (const stream of [...this.#open]) stream.end();
  }

  #part(parted: Parted): void {
    const isParted = isOf(parted);
    for (const stream of [...this.#open]) if (isParted(stream)) stream.part();
  }
}

function isOf(parted: Parted): (stream: OpenStream) => boolean {
  if (parted.of === 'practice') return ({ reader }) => reader.session === null;
  const ids = new Set<string | null>(parted.ids);
  switch (parted.of) {
    case 'people':
      return ({ reader }) => ids.has(reader.person);
    case 'sessions':
      return ({ reader }) => ids.has(reader.session);
    case 'drills':
      return ({ drill }) => ids.has(drill);
  }
}
