import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Low } from 'lowdb';
import pLimit, { type LimitFunction } from 'p-limit';
import type { DrillEvent } from '../../../core/drill/index.ts';
import type { Log } from '../../log.ts';
import type { Appended, DrillStore, DrillSummary } from '../drill-store.ts';
import { withoutPerson } from '../alias.ts';
import { blankSummary, summarise } from '../summary.ts';
import { RecordFile } from './record-file.ts';
import type { DrillRecord } from './record.ts';
import { scan } from './scan.ts';
import { isOfTheSystem, setAside } from './set-aside.ts';

/** Also keeps ids from the address bar inside the folder. */
const DRILL_ID = /^[a-z0-9-]{1,64}$/;

/** A drill whose events are in memory. */
interface OpenDrill {
  low: Low<DrillRecord>;
  /** What is on the disk. While a write is under way, `low` is already ahead of it. */
  kept: DrillRecord;
  /** One at a time: an append looks at the log and then waits for the disk. */
  turn: LimitFunction;
  /** Whether it was let go of; the next who wants it reads it anew. */
  rested: boolean;
}

const latestFirst = (a: DrillSummary, b: DrillSummary) =>
  b.since - a.since || a.drill.localeCompare(b.drill);

/** Drills in a folder, a file a drill. The process must hold the folder's lock. */
export class LowdbDrills implements DrillStore {
  readonly #folder: string;
  readonly #log: Log;
  readonly #summaries: Map<string, DrillSummary>;
  readonly #open = new Map<string, Promise<OpenDrill>>();
  readonly #writing = new Set<Promise<unknown>>();

  private constructor(folder: string, log: Log, summaries: DrillSummary[]) {
    this.#folder = folder;
    this.#log = log;
    this.#summaries = new Map(summaries.map((summary) => [summary.drill, summary]));
  }

  static async load(folder: string, log: Log): Promise<LowdbDrills> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return new LowdbDrills(folder, log, await scan(folder, log));
  }

  async create(owner: string, events: readonly DrillEvent[]): Promise<void> {
    const summary = summarise(blankSummary(owner), events);
    const { drill } = summary;
    if (!DRILL_ID.test(drill)) throw new Error('expected a drill id of letters, digits and -');
    if (this.#open.has(drill) || this.#summaries.has(drill))
      throw new Error('there already is a drill of this id');
    const kept: DrillRecord = { owner, events: [...events] };
    const low = new Low(this.#recordFile(drill), kept);
    this.#open.set(drill, Promise.resolve({ low, kept, turn: pLimit(1), rested: false }));
    try {
      await this.#track(low.write());
      this.#summaries.set(drill, summary);
    } catch (error) {
      this.#open.delete(drill);
      throw error;
    }
  }

  async append(drill: string, expected: number, events: readonly DrillEvent[]): Promise<Appended> {
    const appended = await this.#inTurn(drill, (opened) =>
      this.#write(drill, opened, expected, events)
    );
    if (!appended) throw new Error('there is no such drill');
    return appended;
  }

  /** Does something with a drill when its turn comes; null when there is no such drill. */
  async #inTurn<T>(drill: string, work: (opened: OpenDrill) => Promise<T>): Promise<T | null> {
    for (;;) {
      const opened = await this.#openDrill(drill);
      if (!opened) return null;
      // It was put to rest while this waited for it: what is written to this one, another would not know.
      if (!opened.rested) return this.#track(opened.turn(() => work(opened)));
    }
  }

  async #write(
    drill: string,
    opened: OpenDrill,
    expected: number,
    events: readonly DrillEvent[]
  ): Promise<Appended> {
    const { kept } = opened;
    const found = kept.events.length;
    if (found !== expected) return { ok: false, conflict: { expected, found } };
    if (events.some(({ seq }, index) => seq !== expected + index + 1))
      throw new Error(`expected events numbered from ${expected + 1} without gaps`);
    if (!this.#summaries.has(drill)) throw new Error('there is no such drill');
    await this.#replace(opened, { ...kept, events: [...kept.events, ...events] });
    const summary = summarise(this.#summaries.get(drill) ?? blankSummary(kept.owner), events);
    this.#summaries.set(drill, summary);
    return { ok: true, seq: summary.seq };
  }

  async #replace(opened: OpenDrill, record: DrillRecord): Promise<void> {
    const { low, kept } = opened;
    try {
      low.data = record;
      await low.write();
      opened.kept = record;
    } catch (error) {
      // What is not on the disk did not happen.
      low.data = kept;
      throw error;
    }
  }

  async #rewrite(
    drills: readonly DrillSummary[],
    concerns: (record: DrillRecord) => boolean,
    rewrite: (record: DrillRecord) => DrillRecord
  ): Promise<number> {
    for (const { drill } of drills) {
      const wasOpen = this.#open.has(drill);
      await this.#inTurn(drill, async (opened) => {
        // Of two that rewrite at once, the second finds it done.
        if (!concerns(opened.kept)) return;
        const record = rewrite(opened.kept);
        await this.#replace(opened, record);
        this.#summaries.set(drill, summarise(blankSummary(record.owner), record.events));
      });
      if (!wasOpen) this.rest(drill);
    }
    return drills.length;
  }

  async read(drill: string, after = 0): Promise<readonly DrillEvent[] | null> {
    const opened = await this.#openDrill(drill);
    return opened ? opened.kept.events.slice(Math.max(0, after)) : null;
  }

  async summary(drill: string): Promise<DrillSummary | null> {
    return this.#summaries.get(drill) ?? null;
  }

  async ofOwner(owner: string): Promise<DrillSummary[]> {
    return [...this.#summaries.values()]
      .filter((summary) => summary.owner === owner)
      .sort(latestFirst);
  }

  async ofTrainee(person: string): Promise<DrillSummary[]> {
    return [...this.#summaries.values()]
      .filter(({ team, members, owner }) => (team ? members.includes(person) : owner === person))
      .sort(latestFirst);
  }

  async unfinished(): Promise<DrillSummary[]> {
    return [...this.#summaries.values()].filter(({ status }) => status !== 'ended');
  }

  async ended(): Promise<DrillSummary[]> {
    return [...this.#summaries.values()].filter(({ status }) => status === 'ended');
  }

  async recent(most: number): Promise<DrillSummary[]> {
    return [...this.#summaries.values()].sort(latestFirst).slice(0, most);
  }

  async count(): Promise<number> {
    return this.#summaries.size;
  }

  async give(from: string, to: string): Promise<number> {
    return this.#rewrite(
      await this.ofOwner(from),
      ({ owner }) => owner === from,
      (record) => ({ ...record, owner: to })
    );
  }

  async pseudonymise(person: string, alias: string): Promise<number> {
    const theirs = [...this.#summaries.values()].filter(
      ({ owner, members }) => owner === person || members.includes(person)
    );
    return this.#rewrite(
      theirs,
      ({ owner, events }) => owner === person || JSON.stringify(events).includes(person),
      ({ owner, events }) => ({
        owner: owner === person ? alias : owner,
        events: events.map((event) => withoutPerson(event, person, alias, owner === person))
      })
    );
  }

  async remove(drill: string): Promise<void> {
    await this.#inTurn(drill, async () => {
      await rm(this.#file(drill), { force: true });
      this.#summaries.delete(drill);
      this.#open.delete(drill);
    });
  }

  async untouchedSince(wall: number): Promise<DrillSummary[]> {
    return [...this.#summaries.values()].filter(({ since }) => since < wall);
  }

  rest(drill: string): void {
    const opening = this.#open.get(drill);
    void opening?.then((opened) => {
      const busy = opened.turn.activeCount + opened.turn.pendingCount > 0;
      if (busy || this.#open.get(drill) !== opening) return;
      opened.rested = true;
      this.#open.delete(drill);
    });
  }

  /** Resolves when every write that was begun is on the disk or has failed. */
  async flush(): Promise<void> {
    await Promise.allSettled(this.#writing);
  }

  async #openDrill(drill: string): Promise<OpenDrill | null> {
    if (!this.#summaries.has(drill)) return null;
    let opening = this.#open.get(drill);
    if (!opening) {
      opening = this.#read(drill);
      this.#open.set(drill, opening);
    }
    try {
      return await opening;
    } catch (error) {
      const first = this.#open.get(drill) === opening;
      if (first) this.#open.delete(drill);
      if (isOfTheSystem(error)) throw error;
      // Of several readers the first one sets the file aside.
      if (first) {
        this.#summaries.delete(drill);
        await setAside(this.#file(drill), error, this.#log);
      }
      return null;
    }
  }

  async #read(drill: string): Promise<OpenDrill> {
    const low = new Low<DrillRecord>(this.#recordFile(drill), { owner: '', events: [] });
    await low.read();
    return { low, kept: low.data, turn: pLimit(1), rested: false };
  }

  async #track<T>(writing: Promise<T>): Promise<T> {
    this.#writing.add(writing);
    try {
      return await writing;
    } finally {
      this.#writing.delete(writing);
    }
  }

  #recordFile(drill: string): RecordFile {
    return new RecordFile(this.#file(drill));
  }

  #file(drill: string): string {
    return path.join(this.#folder, `${drill}.json`);
  }
}
