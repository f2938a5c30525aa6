import { randomUUID } from 'node:crypto';
import pLimit from 'p-limit';
import {
  decide,
  drillTimeAt,
  nextDue,
  wallTimeAt,
  type Command,
  type DrillEvent,
  type DrillState,
  type Refusal,
  type Viewer
} from '../../core/drill/index.ts';
import type { Log } from '../log.ts';
import type { DrillStore } from '../store/drill-store.ts';
import type { ScenarioShelf } from '../store/scenario-shelf.ts';
import { DueTimer } from './due-timer.ts';
import { InStep } from './in-step.ts';
import { LiveDrill } from './live-drill.ts';
import type { Neighbours, News, Orphan, Present, Shared } from './neighbours.ts';
import { Presence } from './presence.ts';
import { steadyNow } from './steady-clock.ts';

/** What is asked of a drill; the conductor adds the wall time. */
export type Asked = Command extends infer C ? (C extends Command ? Omit<C, 'wall'> : never) : never;
export type Outcome = { ok: true; seq: number } | { ok: false; refusal: Refusal };

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

interface Conducted {
  live: LiveDrill;
  due: DueTimer;
  /** Drill time up to which the clock has been advanced; conditions before it were looked at. */
  looked: number;
  /** Ms to wait after a tick that failed or found nothing, so that it cannot spin. */
  pause: number;
  left: NodeJS.Timeout | undefined;
  /** What other processes have to do with it. */
  shared: Shared;
  /** Whether it was let go of: what is asked of it is asked of what is read next. */
  gone: boolean;
}

/** Told what happened in a drill when it is durable. Must return at once, and not throw. */
export type Listener = (drill: string, events: readonly DrillEvent[]) => void;

/** More conflicts in a row than this are not chance. */
const ATTEMPTS = 5;
const AFTER_NOTHING = 1000;
/** Ms by which a process is late for what another one is to deliver: should that one be gone, it is there. */
const BEHIND = 300;
/** A drill that nobody had for longer than this, in ms, stood still meanwhile. */
const STOOD_STILL = 5_000;
const ALONE: Shared = { ours: true, seq: 0, watchers: 0, people: [] };
const NOT_YET_SHARED: Shared = { ...ALONE, ours: false };

/** Runs drills: carries out commands, rings when something falls due, tells who watches. */
export class Conductor {
  readonly #drills: DrillStore;
  readonly #shelf: ScenarioShelf;
  readonly #log: Log;
  readonly #now: () => number;
  readonly #absence: number;
  readonly #idle: number;
  readonly #conducted = new Map<string, Promise<Conducted | null>>();
  /** Drills to which something is done, with when it is. */
  readonly #held = new Map<string, Promise<void>>();
  readonly #lettingGo = pLimit(1);
  readonly #listeners = new Set<Listener>();
  readonly #presence: Presence;
  readonly #neighbours: Neighbours | null;
  readonly #inStep: InStep | null;
  /** Those of them that have been read. */
  readonly #loaded = new Map<string, Conducted>();
  #closed = false;

  constructor(options: ConductorOptions) {
    this.#drills = options.drills;
    this.#shelf = options.shelf;
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
        (this.#loaded.get(live.drill)?.shared.people.includes(person) ?? false),
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
    neighbours?.listen((news) => this.#hear(news));
  }

  /** How many drills are in memory. */
  get count(): number {
    return this.#loaded.size;
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

  async #recoverOne(drill: string): Promise<void> {
    try {
      // First in the mailbox, so that nothing falls due before the clock has been put back.
      if (await this.#conduct(drill))
        await this.execute(drill, { type: 'RecoverDrill', id: randomUUID() });
    } catch (error) {
      this.#log.error({ drill, err: error }, 'A drill could not be recovered.');
    }
  }

  /** A drill in memory, as far as it has gone anywhere; null when there is none, or its scenario is lost. */
  async open(drill: string): Promise<LiveDrill | null> {
    const conducted = await this.#conduct(drill);
    // A page shows what was done a moment ago, whichever process did it.
    if (conducted && this.#neighbours) await this.#catchUp(conducted);
    return conducted?.live ?? null;
  }

  /**
   * As `open`, without asking what other processes have done meanwhile: for who carries out a command, which
   * finds that out by itself.
   */
  async hold(drill: string): Promise<LiveDrill | null> {
    return (await this.#conduct(drill))?.live ?? null;
  }

  /**
   * Carries out a command: decides, appends, and only then tells. Resolves when what happened is
   * durable.
   *
   * @throws when there is no such drill, or the store fails
   */
  async execute(drill: string, asked: Asked): Promise<Outcome> {
    for (;;) {
      const conducted = await this.#conduct(drill);
      if (!conducted || this.#closed) throw new Error('there is no such drill');
      const outcome = await conducted.live.mailbox(async () => {
        if (conducted.gone) return null;
        try {
          return await this.#carryOut(conducted, asked);
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
        this.#held.set(drill, worked);
        const conducted = await this.#conducted.get(drill);
        if (!conducted) continue;
        const { live } = conducted;
        if (live.state.status === 'running') {
          if (this.#watched(conducted)) running.push(drill);
          else await this.execute(drill, { type: 'PauseForAbsence', id: randomUUID() });
        }
        // What was asked before is carried out; what is asked from now on waits.
        await this.#forget(conducted);
      }
      await this.#neighbours?.say({ is: 'rewritten', drills });
      await work();
    } finally {
      // Again, for who has read one meanwhile.
      await this.#neighbours?.say({ is: 'rewritten', drills });
      for (const drill of drills) this.#held.delete(drill);
      done();
      for (const drill of running) void this.#conduct(drill);
    }
  }

  /** Takes a drill out of memory when what was asked of it is done; who asks next has it read again. */
  async #forget(conducted: Conducted): Promise<void> {
    const { drill, mailbox } = conducted.live;
    await mailbox(() => {
      conducted.gone = true;
      conducted.due.set(null);
      clearTimeout(conducted.left);
      if (this.#loaded.get(drill) !== conducted) return;
      this.#loaded.delete(drill);
      this.#conducted.delete(drill);
    });
    this.#drills.rest(drill);
  }

  /** Stops all clocks; what is being carried out is waited for. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#inStep?.stop();
    this.#presence.close();
    for (const pending of this.#conducted.values()) {
      const conducted = await pending;
      if (!conducted) continue;
      conducted.due.set(null);
      clearTimeout(conducted.left);
      await conducted.live.mailbox(() => {});
    }
  }

  async #carryOut(conducted: Conducted, asked: Asked): Promise<Outcome> {
    const { live } = conducted;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const wall = this.#now();
      const { state } = live;
      const decision = decide(live.scenario, state, { ...asked, wall });
      if (!decision.ok) {
        // What stands against it may have been settled by another process.
        if (this.#neighbours && (await this.#readOn(conducted))) continue;
        return decision;
      }
      const { events } = decision;
      conducted.pause = events.length === 0 ? AFTER_NOTHING : 0;
      if (asked.type !== 'RecoverDrill') {
        conducted.looked = Math.max(conducted.looked, drillTimeAt(state.clock, wall));
      }
      if (events.length === 0) return { ok: true, seq: seqOf(state, asked.id) };
      const appended = await this.#drills.append(live.drill, state.seq, events);
      if (appended.ok) {
        this.#take(conducted, events, decision.state);
        void this.#neighbours?.say({ is: 'appended', drill: live.drill, seq: live.state.seq });
        for (const listener of this.#listeners) listener(live.drill, events);
        return { ok: true, seq: seqOf(live.state, asked.id) };
      }
      this.#log.info(
        { drill: live.drill, ...appended.conflict },
        'Another process was first; reading on.'
      );
      await this.#readOn(conducted);
    }
    throw new Error(`gave up after ${ATTEMPTS} conflicts in a row`);
  }

  #take({ live }: Conducted, events: readonly DrillEvent[], after?: DrillState): void {
    live.take(events, after);
    for (const event of events) {
      // Who was let in and opens no stream is not there after all.
      if (event.type === 'ParticipantJoined') this.#presence.notice(live, event.person);
    }
  }

  /** Takes in what another process appended; resolves with whether there was anything. In the mailbox only. */
  async #readOn(conducted: Conducted): Promise<boolean> {
    const { live } = conducted;
    const events = (await this.#drills.read(live.drill, live.state.seq)) ?? [];
    if (events.length > 0) this.#take(conducted, events);
    return events.length > 0;
  }

  async #catchUp(conducted: Conducted): Promise<void> {
    await conducted.live.mailbox(async () => {
      if (!conducted.gone && (await this.#readOn(conducted))) this.#arm(conducted);
    });
  }

  #present(): Present[] {
    return [...this.#loaded.values()].map(({ live }) => ({
      drill: live.drill,
      running: live.state.status === 'running',
      watchers: live.watchers,
      people: live.people
    }));
  }

  /** Takes in what is so of a drill on other processes. */
  #share(drill: string, shared: Shared): void {
    const conducted = this.#loaded.get(drill);
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
      const conducted = this.#loaded.get(news.drill);
      if (conducted && news.seq > conducted.live.state.seq)
        this.#attempt(news.drill, this.#catchUp(conducted));
    } else if (news.is === 'rewritten') {
      for (const drill of news.drills) {
        const conducted = this.#loaded.get(drill);
        if (conducted) this.#attempt(drill, this.#forget(conducted));
      }
    }
  }

  /** Goes on with a drill whose process is gone. */
  async #adopt({ drill, since }: Orphan): Promise<void> {
    if (since > STOOD_STILL) await this.#recoverOne(drill);
    else await this.#conduct(drill);
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
      const conducted = await this.#conduct(drill);
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
      await this.execute(live.drill, command);
    } catch (error) {
      this.#log.error({ drill: live.drill, err: error }, 'Who is there could not be kept.');
    }
  }

  /** Notes that somebody came or left. */
  async #attend(drill: string): Promise<void> {
    const conducted = await this.#conducted.get(drill);
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
    if (this.#watched(conducted)) return this.#forget(conducted);
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
    await this.#forget(conducted);
  }

  #conduct(drill: string): Promise<Conducted | null> {
    let conducted = this.#conducted.get(drill);
    if (!conducted) {
      conducted = (this.#held.get(drill) ?? Promise.resolve()).then(() => this.#load(drill));
      this.#conducted.set(drill, conducted);
      const forget = () => this.#conducted.delete(drill);
      conducted.then((found) => {
        if (!found) {
          forget();
          return;
        }
        this.#loaded.set(drill, found);
        this.#inStep?.soon();
        this.#arm(found);
        void this.#attend(drill);
        this.#presence.noticeAll(found.live);
      }, forget);
    }
    return conducted;
  }

  async #load(drill: string): Promise<Conducted | null> {
    const summary = await this.#drills.summary(drill);
    const events = await this.#drills.read(drill);
    if (!summary || !events) return null;
    const scenario = await this.#shelf.get(summary.scenario.digest);
    if (!scenario) {
      this.#log.error(
        { drill, scenario: summary.scenario.id },
        'The version of the scenario that this drill plays is not in the data folder.'
      );
      return null;
    }
    return {
      live: new LiveDrill(summary, scenario, events),
      due: new DueTimer(() => void this.#ring(drill)),
      looked: 0,
      pause: 0,
      left: undefined,
      shared: this.#neighbours ? NOT_YET_SHARED : ALONE,
      gone: false
    };
  }
}

/** Of a command's own event, whichever attempt brought it; of the last event where it has none. */
function seqOf(state: DrillState, command: string): number {
  return state.commands[command] ?? state.seq;
}
