import { setImmediate as otherWork } from 'node:timers/promises';
import { resultsOf, type Result } from '../../core/readiness/index.ts';
import type { Conductor } from '../conduct/conductor.ts';
import type { Log } from '../log.ts';
import type { DrillStore, DrillSummary } from '../store/drill-store.ts';
import type { ExerciseStore } from '../store/exercise-store.ts';
import type { PeopleStore } from '../store/people-store.ts';
import type { DerivedFile } from '../store/derived-file.ts';
import type { ScenarioShelf } from '../store/scenario-shelf.ts';
import { stampOf, type Kept } from './kept.ts';

export interface ResultsParts {
  drills: Pick<DrillStore, 'ended' | 'summary' | 'read' | 'rest'>;
  shelf: Pick<ScenarioShelf, 'get'>;
  people: Pick<PeopleStore, 'list'>;
  exercises: Pick<ExerciseStore, 'list'>;
  /** Whose drills are listened to, so that what ends is counted before anybody asks. */
  conductor?: Pick<Conductor, 'listen'>;
  log: Log;
  file: Pick<DerivedFile<Kept>, 'read' | 'append' | 'replace' | 'flush'>;
}

/** So many drills that have changed since are worked out before a page is answered; more are not waited for. */
const WAITED_FOR = 4;
/** Ms for which it is known who was taken out of rooms: that is rare, and all exercises are read for it. */
const OUT_KNOWN = 30_000;
/** Ms for which what is to be written is gathered. */
const GATHERED = 1000;
/** So many things that were worked out of results are remembered, the latest asked for. */
const REMEMBERED = 16;
/** Ms after which it looks by itself: what is gone from the store must not stay in the file until somebody asks. */
const LOOK_EVERY = 60_000;

interface Entry extends Kept {
  /** As the store gave it; the same object again has not changed. */
  summary: DrillSummary;
}

/** All results, the earliest end first, and the same by whom they are of. */
interface View {
  sorted: readonly Result[];
  byPerson: ReadonlyMap<string, readonly Result[]>;
}

/**
 * The results of all ended drills, in memory. Each reader first looks at what the store has, so that they
 * are true whatever has changed in it and by whom: a drill that was rated again, given away, put under a
 * pseudonym or removed. What is worked out is kept in a file, for the next start.
 *
 * Results are held of whoever played, since everybody sees their own. Lists of people's results have
 * those alone who have an account, and nobody's from a room that a trainer took them out of.
 */
export class Results {
  readonly #parts: ResultsParts;
  readonly #entries = new Map<string, Entry>();
  readonly #working = new Map<string, Promise<void>>();
  #view: View | null = null;
  /** What was worked out of the results as they are. */
  readonly #remembered = new Map<string, unknown>();
  #out: { until: number; places: Promise<ReadonlySet<string>> } | null = null;
  #catchingUp: Promise<void> | null = null;
  /** Whether what was kept is to be read, and when it is. */
  #started = false;
  #ready: Promise<void> | null = null;
  #timer: NodeJS.Timeout | undefined;
  #looking: NodeJS.Timeout | undefined;
  /** Worked out and not written yet. */
  #unwritten: Entry[] = [];
  /** Whether the file holds what it must not: of people or drills that are gone. */
  #stale = false;
  #closed = false;

  constructor(parts: ResultsParts) {
    this.#parts = parts;
    parts.conductor?.listen((drill, events) => {
      // A rating may be changed after the end.
      if (this.#entries.has(drill) || events.some(({ type }) => type === 'DrillEnded'))
        this.#lookLater();
    });
  }

  /** Reads what was kept and begins to work out the rest; nobody need wait for it. */
  start(): void {
    this.#started = true;
    this.#lookLater();
    this.#looking = setInterval(() => this.#lookLater(), LOOK_EVERY);
    this.#looking.unref();
  }

  /** Resolves when all ended drills are counted. For tests, tools and the bench. */
  async settled(): Promise<void> {
    await this.#refresh();
    await this.#catchingUp;
  }

  /**
   * How many of the ended drills are counted as they are now, so that a page can say when it is not all
   * of them.
   */
  async progress(): Promise<{ counted: number; of: number }> {
    await this.#refresh();
    const ended = await this.#parts.drills.ended();
    return { counted: ended.filter((drill) => this.#isTrue(drill)).length, of: ended.length };
  }

  /** The results of everybody who has an account, the earliest end first. */
  async all(): Promise<readonly Result[]> {
    return this.ofPeople((await this.#parts.people.list()).map(({ id }) => id));
  }

  async ofPerson(id: string): Promise<readonly Result[]> {
    await this.#refresh();
    const out = await this.#takenOut();
    return (this.#look().byPerson.get(id) ?? []).filter((result) => !out.has(placeOf(result)));
  }

  /** The results of these people, the earliest end first. */
  async ofPeople(ids: readonly string[]): Promise<readonly Result[]> {
    await this.#refresh();
    const out = await this.#takenOut();
    const wanted = new Set(ids);
    const key = ['of', ...wanted, 'without', ...out].join(' ');
    return this.remember(key, () =>
      this.#look().sorted.filter((result) => wanted.has(result.person) && !out.has(placeOf(result)))
    );
  }

  /**
   * What an ended drill came to for somebody who played it: of a team's, what they wrote. Null when its
   * log cannot be read, or it has not ended.
   */
  async of(drill: string, person: string): Promise<Result | null> {
    await this.#ready;
    const summary = await this.#parts.drills.summary(drill);
    if (summary?.status !== 'ended') return null;
    if (!this.#isTrue(summary)) await this.#workOut(summary);
    return this.#entries.get(drill)?.results.find((one) => one.person === person) ?? null;
  }

  /**
   * What somebody works out of results, once for as long as they do not change: over thousands of drills
   * it takes a third of a second, and the page is opened again and again.
   *
   * @param key names what it is made from, whose results and the way to look at them
   * @param make must make the same of the same
   */
  remember<T>(key: string, make: () => T): T {
    const known = this.#remembered.has(key) ? (this.#remembered.get(key) as T) : make();
    this.#remembered.delete(key);
    this.#remembered.set(key, known);
    const [oldest] = this.#remembered.keys();
    if (this.#remembered.size > REMEMBERED && oldest !== undefined) this.#remembered.delete(oldest);
    return known;
  }

  /** Stops counting; resolves when what is counted is written. */
  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#looking);
    await this.#ready?.catch(() => {});
    await this.#catchingUp;
    await Promise.allSettled(this.#working.values());
    clearTimeout(this.#timer);
    await this.#write();
    await this.#parts.file.flush();
  }

  async #load(): Promise<void> {
    const { drills, file } = this.#parts;
    const ended = new Map((await drills.ended()).map((summary) => [summary.drill, summary]));
    let lines = 0;
    for await (const kept of file.read()) {
      lines += 1;
      const summary = ended.get(kept.drill);
      if (summary && stampOf(summary) === kept.stamp)
        this.#entries.set(kept.drill, { ...kept, summary });
      if (this.#closed) return;
    }
    this.#stale = lines === 0 || lines > this.#entries.size;
    this.#changed();
  }

  /** Reads what was kept, once; again where the store was away. */
  #loaded(): Promise<void> {
    this.#ready ??= this.#load().catch((error: unknown) => {
      this.#ready = null;
      throw error;
    });
    return this.#ready;
  }

  /** Looks where nobody waits for it: a database that is away then must not end the process. */
  #lookLater(): void {
    this.#refresh().catch((error: unknown) => {
      this.#parts.log.warn({ err: error }, 'Results could not be looked up; the next look does.');
    });
  }

  /** Brings the index up to what the store has; waits for a few, and for many it does not. */
  async #refresh(): Promise<void> {
    if (this.#started) await this.#loaded();
    const ended = await this.#parts.drills.ended();
    const untrue = ended.filter((summary) => !this.#isTrue(summary));
    this.#forgetAllBut(ended);
    if (untrue.length > WAITED_FOR) {
      this.#catchingUp ??= this.#catchUp(untrue);
      return;
    }
    for (const summary of untrue) await this.#workOut(summary);
  }

  #isTrue(summary: DrillSummary): boolean {
    const entry = this.#entries.get(summary.drill);
    if (!entry) return false;
    if (entry.summary === summary) return true;
    if (entry.stamp !== stampOf(summary)) return false;
    entry.summary = summary;
    return true;
  }

  #forgetAllBut(ended: readonly DrillSummary[]): void {
    if (ended.every(({ drill }) => this.#entries.has(drill)) && ended.length === this.#entries.size)
      return;
    const there = new Set(ended.map(({ drill }) => drill));
    for (const drill of this.#entries.keys()) {
      if (there.has(drill)) continue;
      this.#entries.delete(drill);
      this.#stale = true;
      this.#changed();
    }
  }

  /** One after the other, and whatever else waits in between. */
  async #catchUp(summaries: readonly DrillSummary[]): Promise<void> {
    try {
      for (const summary of summaries) {
        if (this.#closed) break;
        await otherWork();
        await this.#workOut(summary);
      }
    } catch (error) {
      this.#parts.log.warn({ err: error }, 'Results are not complete; the next look goes on.');
    } finally {
      this.#catchingUp = null;
    }
  }

  /** Works out one drill, once for all who ask for it at the same time. Throws only where the store fails. */
  #workOut(summary: DrillSummary): Promise<void> {
    const { drill } = summary;
    let working = this.#working.get(drill);
    if (!working) {
      working = this.#workOutNow(summary).finally(() => this.#working.delete(drill));
      this.#working.set(drill, working);
    }
    return working;
  }

  async #workOutNow({ drill }: DrillSummary): Promise<void> {
    const { drills, shelf, log } = this.#parts;
    try {
      const read = await drills.read(drill);
      // It may have changed since, and it may be gone.
      const summary = await drills.summary(drill);
      if (summary?.status !== 'ended') return;
      const scenario = await shelf.get(summary.scenario.digest);
      // Where something was noted between the two, it is read again, up to what the summary is of.
      const grown = read && read.length < summary.seq;
      const events = (grown ? await drills.read(drill) : read)?.slice(0, summary.seq);
      const readable = scenario && events && events.length === summary.seq;
      this.#keep(summary, readable ? resultsOf(scenario, events, summary.owner) : []);
      drills.rest(drill);
    } catch (error) {
      log.error({ drill, err: error }, 'The results of a drill could not be worked out.');
      const summary = await drills.summary(drill);
      if (summary) this.#keep(summary, []);
    }
  }

  #keep(summary: DrillSummary, results: Result[]): void {
    const { drill } = summary;
    const before = this.#entries.get(drill)?.results ?? [];
    const names = new Set(results.map(({ person }) => person));
    if (before.some(({ person }) => !names.has(person))) this.#stale = true;
    const entry = { drill, stamp: stampOf(summary), results, summary };
    this.#entries.set(drill, entry);
    // What could not be read is tried again at the next start.
    if (results.length > 0) this.#unwritten.push(entry);
    this.#changed();
  }

  #changed(): void {
    this.#view = null;
    this.#remembered.clear();
    if (this.#closed) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#write();
    }, GATHERED);
    this.#timer.unref();
  }

  async #write(): Promise<void> {
    const { file, log } = this.#parts;
    const entries = this.#unwritten;
    const anew = this.#stale;
    this.#unwritten = [];
    this.#stale = false;
    try {
      if (anew) {
        await file.replace([...this.#entries.values()].filter(({ results }) => results.length > 0));
      } else if (entries.length > 0) await file.append(entries);
    } catch (error) {
      this.#stale = true;
      log.warn({ err: error }, 'Results could not be kept; the next start works them out again.');
    }
  }

  #look(): View {
    if (this.#view) return this.#view;
    const sorted = [...this.#entries.values()].flatMap(({ results }) => results).sort(byEnd);
    const byPerson = new Map<string, Result[]>();
    for (const result of sorted) {
      const theirs = byPerson.get(result.person);
      if (theirs) theirs.push(result);
      else byPerson.set(result.person, [result]);
    }
    this.#view = { sorted, byPerson };
    return this.#view;
  }

  /** Who was taken out of which drill by a trainer. */
  #takenOut(): Promise<ReadonlySet<string>> {
    const now = performance.now();
    if (this.#out && this.#out.until >= now) return this.#out.places;
    const places = this.#readTakenOut();
    this.#out = { until: now + OUT_KNOWN, places };
    places.catch(() => (this.#out = null));
    return places;
  }

  async #readTakenOut(): Promise<ReadonlySet<string>> {
    const exercises = await this.#parts.exercises.list();
    return new Set(
      exercises.flatMap(({ members }) =>
        members.flatMap(({ room, person, removed }) =>
          removed === null ? [] : [placeOf({ drill: room, person })]
        )
      )
    );
  }
}

/** A person in a drill, as one word. */
function placeOf({ drill, person }: Pick<Result, 'drill' | 'person'>): string {
  return `${drill} ${person}`;
}

function byEnd(a: Result, b: Result): number {
  return a.endedAt - b.endedAt || (a.drill < b.drill ? -1 : a.drill > b.drill ? 1 : 0);
}
