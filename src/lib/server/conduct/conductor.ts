import { randomUUID } from 'node:crypto';
import pLimit from 'p-limit';
import { nextDue, wallTimeAt, type DrillEvent, type Viewer } from '../../core/drill/index.ts';
import type { Log } from '../log.ts';
import type { DrillStore } from '../store/drill-store.ts';
import type { ScenarioShelf } from '../store/scenario-shelf.ts';
import {
  AFTER_NOTHING,
  carryOut,
  readOn,
  type Asked,
  type CarryOutOptions,
  type Outcome
} from './carry-out.ts';
import { InStep } from './in-step.ts';
import type { LiveDrill } from './live-drill.ts';
import { LoadedDrills, type Conducted } from './loaded-drills.ts';
import type { Neighbours, News, Orphan, Present, Shared } from './neighbours.ts';
import { Presence } from './presence.ts';
import { steadyNow } from './steady-clock.ts';

export interface ConductorOptions {
  drills: DrillStore;
  shelf: ScenarioShelf;
  log: Log;
  /** The other processes on the same store; null where there can be none. */
  neighbours?: Neighbours | null;
  /** Wall clock in ms since 1970; by default that of all processes, or one that nobody can set while it runs. */
  now?: () => number;
  /** Ms without an open stream after which a running drill waits for its trainee. */
  absence?: number;
  /** Ms without an open stream after which a participant of a team counts as gone. */
  parting?: number;
  /** Ms without use after which a drill that does not run leaves memory. */
  idle?: number;
}

/** Told what happened in a drill when it is durable. Must return at once, and not throw. */
export type Listener = (drill: string, events: readonly DrillEvent[]) => void;

/** Ms by which a process is late for what another one is to deliver: should that one be gone, it is there. */
const BEHIND = 300;
/** A drill that nobody had for longer than this, in ms, stood still meanwhile. */
const STOOD_STILL = 5_000;
/** Ms for which a drill that could not be taken on is left alone: each report would fail, and say so. */
const LEFT_ALONE = 60_000;
const ALONE: Shared = { ours: true, seq: 0, watchers: 0, people: [] };
const NOT_YET_SHARED: Shared = { ...ALONE, ours: false };

/** Runs drills: carries out commands, rings when something falls due, tells who watches. */
export class Conductor {
  readonly #drills: DrillStore;
  readonly #log: Log;
  readonly #now: () => number;
  readonly #absence: number;
  readonly #idle: number;
  readonly #lettingGo = pLimit(1);
  readonly #listeners = new Set<Listener>();
  readonly #presence: Presence;
  readonly #neighbours: Neighbours | null;
  readonly #inStep: InStep | null;
  readonly #memory: LoadedDrills;
  readonly #means: CarryOutOptions;
  /** Wall times in ms at which drills without a process may be tried again, by their ids. */
  readonly #tryAgain = new Map<string, number>();
  #closed = false;

  constructor(options: ConductorOptions) {
    this.#drills = options.drills;
    this.#log = options.log;
    const neighbours = options.neighbours ?? null;
    this.#neighbours = neighbours;
    this.#now = options.now ?? (neighbours ? () => neighbours.now() : steadyNow);
    this.#absence = options.absence ?? 90_000;
    this.#idle = options.idle ?? 60_000;
    this.#presence = new Presence({
      parting: options.parting ?? 30_000,
      watches: (live, person) =>
        live.isWatchedBy(person) ||
        (this.#memory.get(live.drill)?.shared.people.includes(person) ?? false),
      say: (live, command) => this.#say(live, command)
    });
    this.#inStep =
      neighbours &&
      new InStep({
        neighbours,
        log: options.log,
        present: () => this.#present(),
        share: (drill, shared) => this.#share(drill, shared),
        adopt: (orphan) => this.#adopt(orphan)
      });
    this.#memory = new LoadedDrills({
      ...options,
      shared: neighbours ? NOT_YET_SHARED : ALONE,
      ring: (drill) => void this.#ring(drill),
      loaded: (conducted) => this.#begin(conducted)
    });
    this.#means = {
      ...options,
      neighbours,
      now: this.#now,
      took: (live, events) => this.#noteJoined(live, events),
      did: ({ drill, state }, events) => {
        void neighbours?.say({ is: 'appended', drill, seq: state.seq });
        for (const listener of this.#listeners) listener(drill, events);
      }
    };
    neighbours?.listen((news) => this.#hear(news));
  }

  /** How many drills are in memory. */
  get count(): number {
    return this.#memory.count;
  }

  /** Wall time in ms by which drill clocks run. Screens are told this one. */
  now(): number {
    return this.#now();
  }

  /**
   * Lets drills that ran when the process ended go on where their clocks stood; those that another process
   * had a moment ago go on as if nothing had been.
   */
  async recover(): Promise<void> {
    if (this.#inStep) return this.#inStep.start();
    for (const { drill, status } of await this.#drills.unfinished()) {
      if (status !== 'running') continue;
      await this.#recoverOne(drill);
    }
  }

  /** @returns whether it goes on */
  async #recoverOne(drill: string): Promise<boolean> {
    try {
      // First in the mailbox, so that nothing falls due before the clock has been put back.
      if (!(await this.#memory.want(drill))) return false;
      await this.execute(drill, { type: 'RecoverDrill', id: randomUUID() });
      return true;
    } catch (error) {
      this.#log.error({ drill, err: error }, 'A drill could not be recovered.');
      return false;
    }
  }

  /** A drill in memory, as far as it has gone anywhere; null when there is none, or its scenario is lost. */
  async open(drill: string): Promise<LiveDrill | null> {
    const conducted = await this.#memory.want(drill);
    // A page shows what was done a moment ago, whichever process did it.
    if (conducted && this.#neighbours) await this.#catchUp(conducted);
    return conducted?.live ?? null;
  }

  /**
   * As `open`, without asking what other processes have done meanwhile: for who carries out a command, which
   * finds that out by itself.
   */
  async hold(drill: string): Promise<LiveDrill | null> {
    return (await this.#memory.want(drill))?.live ?? null;
  }

  /**
   * Carries out a command: decides, appends, and only then tells. Resolves when what happened is
   * durable.
   *
   * @throws when there is no such drill, or the store fails
   */
  async execute(drill: string, asked: Asked): Promise<Outcome> {
    for (;;) {
      const conducted = await this.#memory.want(drill);
      if (!conducted || this.#closed) throw new Error('there is no such drill');
      const outcome = await conducted.live.mailbox(async () => {
        if (conducted.gone) return null;
        try {
          return await carryOut(conducted, asked, this.#means);
        } finally {
          this.#arm(conducted);
        }
      });
      if (outcome) return outcome;
    }
  }

  /**
   * Watches a drill; whoever does counts as present until the returned function is called.
   *
   * @param viewer who watches; left out, the trainee of a solo drill
   */
  watch(live: LiveDrill, watcher: () => void, viewer?: Viewer): () => void {
    const person = viewer?.role === 'trainee' ? viewer.person : null;
    if (viewer?.role !== 'facilitator') this.#goOn(live);
    const notice = () => {
      void this.#attend(live.drill);
      if (person !== null) this.#presence.notice(live, person);
    };
    const stop = live.watch(watcher, viewer);
    notice();
    return () => {
      stop();
      notice();
    };
  }

  /** Listens to all drills; unlike who watches one, a listener is nobody's presence. */
  listen(listener: Listener): void {
    this.#listeners.add(listener);
  }

  /**
   * Lets go of drills while something is done to what is kept of them. Whoever wants one meanwhile waits,
   * and gets what it has become; who watches sees on as what it was. One that runs goes on, if anybody
   * watches it, and is paused else.
   */
  letGo(drills: readonly string[], work: () => Promise<unknown>): Promise<void> {
    return this.#lettingGo(() => this.#letGoNow(drills, work));
  }

  async #letGoNow(drills: readonly string[], work: () => Promise<unknown>): Promise<void> {
    let done = () => {};
    const worked = new Promise<void>((resolve) => (done = resolve));
    const running: string[] = [];
    try {
      for (const drill of drills) {
        this.#memory.holdBack(drill, worked);
        const conducted = await this.#memory.wanted(drill);
        if (!conducted) continue;
        const { live } = conducted;
        if (live.state.status === 'running') {
          if (this.#watched(conducted)) running.push(drill);
          else await this.execute(drill, { type: 'PauseForAbsence', id: randomUUID() });
        }
        // What was asked before is carried out; what is asked from now on waits.
        await this.#memory.forget(conducted);
      }
      await this.#neighbours?.say({ is: 'rewritten', drills });
      await work();
    } finally {
      // Again, for who has read one meanwhile.
      await this.#neighbours?.say({ is: 'rewritten', drills });
      for (const drill of drills) this.#memory.giveBack(drill);
      done();
      for (const drill of running) void this.#memory.want(drill);
    }
  }

  /** Stops all clocks; what is being carried out is waited for. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#inStep?.stop();
    this.#presence.close();
    for (const pending of this.#memory.allWanted()) {
      const conducted = await pending;
      if (!conducted) continue;
      conducted.due.set(null);
      clearTimeout(conducted.left);
      await conducted.live.mailbox(() => {});
    }
  }

  #noteJoined(live: LiveDrill, events: readonly DrillEvent[]): void {
    for (const event of events) {
      // Who was let in and opens no stream is not there after all.
      if (event.type === 'ParticipantJoined') this.#presence.notice(live, event.person);
    }
  }

  async #catchUp(conducted: Conducted): Promise<void> {
    await conducted.live.mailbox(async () => {
      if (conducted.gone) return;
      const read = await readOn(conducted.live, this.#means);
      if (read.length > 0) this.#arm(conducted);
    });
  }

  #present(): Present[] {
    return [...this.#memory.all()].map(({ live }) => ({
      drill: live.drill,
      running: live.state.status === 'running',
      watchers: live.watchers,
      people: live.people
    }));
  }

  /** Takes in what is so of a drill on other processes. */
  #share(drill: string, shared: Shared): void {
    const conducted = this.#memory.get(drill);
    if (!conducted) return;
    const before = conducted.shared;
    conducted.shared = shared;
    if (shared.seq > conducted.live.state.seq) this.#attempt(drill, this.#catchUp(conducted));
    if (shared.ours !== before.ours) this.#arm(conducted);
    for (const person of before.people)
      if (!shared.people.includes(person)) this.#presence.notice(conducted.live, person);
    if (before.watchers > 0 && shared.watchers === 0) void this.#attend(drill);
  }

  #hear(news: News): void {
    if (news.is === 'appended') {
      const conducted = this.#memory.get(news.drill);
      if (conducted && news.seq > conducted.live.state.seq)
        this.#attempt(news.drill, this.#catchUp(conducted));
    } else if (news.is === 'rewritten') {
      for (const drill of news.drills) {
        const conducted = this.#memory.get(drill);
        if (conducted) this.#attempt(drill, this.#memory.forget(conducted));
      }
    }
  }

  /** Goes on with a drill whose process is gone. */
  async #adopt({ drill, since }: Orphan): Promise<void> {
    const now = this.#now();
    if (now < (this.#tryAgain.get(drill) ?? now)) return;
    const goesOn =
      since > STOOD_STILL
        ? await this.#recoverOne(drill)
        : (await this.#memory.want(drill)) !== null;
    if (goesOn) this.#tryAgain.delete(drill);
    else this.#tryAgain.set(drill, now + LEFT_ALONE);
  }

  /** What fails here is found again by the next report. */
  #attempt(drill: string, work: Promise<unknown>): void {
    work.catch((error: unknown) => {
      this.#log.warn({ drill, err: error }, 'What other processes did could not be read yet.');
    });
  }

  /** Sets the alarm to the next moment at which the script does something. */
  #arm(conducted: Conducted): void {
    const { live, due, looked, pause, shared, gone } = conducted;
    const { state, scenario } = live;
    if (gone) return;
    const next = this.#closed ? null : nextDue(scenario, state, Math.max(state.at, looked));
    if (next === null) {
      due.set(null);
      return;
    }
    const behind = shared.ours ? 0 : BEHIND;
    due.set(Math.max(pause, wallTimeAt(state.clock, next) - this.#now()) + behind);
  }

  async #ring(drill: string): Promise<void> {
    try {
      await this.execute(drill, { type: 'AdvanceClock', id: randomUUID() });
    } catch (error) {
      if (this.#closed) return;
      this.#log.error({ drill, err: error }, 'What fell due could not be kept; trying again.');
      const conducted = await this.#memory.want(drill);
      conducted?.due.set(AFTER_NOTHING);
    }
  }

  /**
   * A conducted drill that waited since nobody was there goes on when a trainee is back: they have no
   * clock to resume it by, and a facilitator of many rooms must not have to look for it.
   */
  #goOn(live: LiveDrill): void {
    const { facilitated, status, pausedBy } = live.state;
    if (facilitated && status === 'paused' && pausedBy === 'absence')
      void this.#say(live, { type: 'ResumeDrill', id: randomUUID() });
  }

  /** Has the log say that a participant came back or is gone. */
  async #say(live: LiveDrill, command: Asked): Promise<void> {
    if (this.#closed) return;
    try {
      // It may be gone since, with the exercise that it was for.
      if (await this.#memory.want(live.drill)) await this.execute(live.drill, command);
    } catch (error) {
      this.#log.error({ drill: live.drill, err: error }, 'Who is there could not be kept.');
    }
  }

  /** Notes that somebody came or left. */
  async #attend(drill: string): Promise<void> {
    const conducted = await this.#memory.wanted(drill);
    if (!conducted || this.#closed) return;
    clearTimeout(conducted.left);
    if (conducted.live.watchers > 0 || conducted.gone) return;
    const running = conducted.live.state.status === 'running';
    conducted.left = setTimeout(
      () => void this.#leave(conducted),
      running ? this.#absence : this.#idle
    );
    conducted.left.unref();
  }

  #watched({ live, shared }: Conducted): boolean {
    return live.watchers > 0 || shared.watchers > 0;
  }

  async #leave(conducted: Conducted): Promise<void> {
    const { live } = conducted;
    if (live.watchers > 0) return;
    // Where somebody watches it, it is conducted.
    if (this.#watched(conducted)) return this.#memory.forget(conducted);
    if (live.state.status === 'running') {
      try {
        await this.execute(live.drill, { type: 'PauseForAbsence', id: randomUUID() });
      } catch (error) {
        this.#log.error({ drill: live.drill, err: error }, 'A drill could not be paused.');
      }
    }
    if (live.watchers > 0 || live.busy || live.state.status === 'running') {
      void this.#attend(live.drill);
      return;
    }
    await this.#memory.forget(conducted);
  }

  /** Takes up a drill that was just read. */
  #begin(conducted: Conducted): void {
    this.#inStep?.soon();
    this.#arm(conducted);
    void this.#attend(conducted.live.drill);
    this.#presence.noticeAll(conducted.live);
  }
}
