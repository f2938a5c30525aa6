import { findingsOf, type Finding } from '../../core/rehearsal/findings.ts';
import { firedByNone, ROBOT_NAMES, type RobotName } from '../../core/rehearsal/index.ts';
import { reachedBy, type Played } from '../../core/rehearsal/played.ts';
import { why, type Why } from '../../core/rehearsal/why.ts';
import type { Draft } from '../../core/scenario/edit/index.ts';
import type { Scenario } from '../../core/scenario/schema.ts';
import type { Answer, Request } from './rehearsal.worker.ts';

/** What robots made of a scenario as it stood. */
export interface Rehearsed {
  scenario: Scenario;
  /** The text that it was read from. */
  text: string;
  seed: number;
  /** When it was done, in ms since 1970, and how long it took in ms. */
  at: number;
  took: number;
  robots: readonly Played[];
}

/** Why an inject came with a robot, or did not. */
export type Explained = Why & { robot: RobotName };

/** The part of a worker that is used: it is asked once, answers in parts, and is ended. */
export type Player = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

const openWorker = (): Player =>
  new Worker(new URL('./rehearsal.worker.ts', import.meta.url), { type: 'module' });

const CANNOT = 'It could not be played to its end:';

/**
 * Lets the robots play the scenario that is being written, beside the editor and not in its way. One
 * rehearsal runs at a time; what the last one showed stays until the next is done.
 */
export class Rehearsal {
  /** Seeds every chance: the same one again gives the same rehearsal. */
  seed = $state(1);
  stage: 'idle' | 'running' | 'done' = $state('idle');
  /** How many robots are done, of how many, while they play. */
  count = $state(0);
  readonly of = ROBOT_NAMES.length;
  /** The last one that came to its end. */
  result: Rehearsed | null = $state.raw(null);
  /** Why the one that was begun last did not come to its end. */
  #broke: string | null = $state(null);
  /** The last attempt was made while it could not be played. */
  #refused = $state(false);

  /** The text has changed since. */
  readonly stale = $derived.by(
    () => this.result !== null && this.result.text !== this.source.draft.text
  );
  readonly findings: Finding[] = $derived.by(() => findingsOf(this.result?.robots ?? []));
  /** Ids of injects that came with no robot, in the order of the file. */
  readonly unreached: string[] = $derived.by(() =>
    firedByNone((this.result?.robots ?? []).map(({ report }) => report))
  );
  /** Who reached what, for the timeline. */
  readonly rehearsed: { robots: number; reached: Map<string, RobotName[]> } | null = $derived.by(
    () =>
      this.result
        ? { robots: this.result.robots.length, reached: reachedBy(this.result.robots) }
        : null
  );

  #player: Player | null = null;
  /** What was explained of a result: reading logs again takes a moment. */
  readonly #explained = new WeakMap<Rehearsed, Record<string, readonly Explained[]>>();

  /**
   * @param source what is being written; read when a rehearsal begins
   * @param open begins a worker
   * @param now wall time in ms since 1970
   */
  constructor(
    private readonly source: { readonly draft: Pick<Draft, 'text' | 'scenario' | 'playable'> },
    private readonly open: () => Player = openWorker,
    private readonly now: () => number = () => Date.now()
  ) {}

  /** Why it cannot be played as it stands; null when it can. */
  get barred(): string | null {
    const { scenario, playable } = this.source.draft;
    return scenario && playable
      ? null
      : 'It cannot be played while it has errors. They are listed under Problems.';
  }

  /** Why the last attempt brought nothing; what was mended since is no reason any more. */
  get failed(): string | null {
    return this.#refused ? this.barred : this.#broke;
  }

  /** Seeds the next rehearsal with another number, a whole one from 0. */
  sow(seed: number): void {
    this.seed = seed;
  }

  /** Lets the robots play; one that still runs is ended. */
  run(): void {
    this.cancel();
    const { scenario, text } = this.source.draft;
    this.#broke = null;
    this.#refused = this.barred !== null;
    if (this.#refused || !scenario) return;
    const { seed } = this;
    const robots: Played[] = [];
    const began = this.now();
    this.stage = 'running';
    this.count = 0;
    const player = this.#begin();
    if (!player) return;
    player.onmessage = ({ data }: MessageEvent<Answer>) => {
      // A message that was on its way when the rehearsal was ended belongs to nobody.
      if (player !== this.#player) return;
      switch (data.type) {
        case 'played':
          robots.push(data.played);
          this.count = robots.length;
          break;
        case 'done': {
          const at = this.now();
          this.#end();
          this.result = { scenario, text, seed, at, took: at - began, robots };
          this.stage = 'done';
          break;
        }
        case 'failed':
          this.#fail(data.message);
          break;
        default:
          data satisfies never;
      }
    };
    player.onerror = (event) => {
      if (player === this.#player) this.#fail(messageOf(event));
    };
    player.postMessage({ scenario, seed } satisfies Request);
  }

  /** Ends a rehearsal that runs; what the one before showed stays. Also to be called on leaving. */
  cancel(): void {
    if (!this.#player) return;
    this.#end();
    this.stage = this.result ? 'done' : 'idle';
  }

  /** Why an inject came with each robot, or did not; nothing before the first rehearsal. */
  explain(inject: string): readonly Explained[] {
    const { result } = this;
    if (!result) return [];
    const known = this.#explained.get(result) ?? {};
    this.#explained.set(result, known);
    const before = Object.hasOwn(known, inject) ? known[inject] : undefined;
    const explained =
      before ??
      result.robots.map(({ robot, events }) => ({
        robot,
        ...why(result.scenario, events, inject)
      }));
    known[inject] = explained;
    return explained;
  }

  #begin(): Player | null {
    try {
      this.#player = this.open();
    } catch (error) {
      this.#fail(error instanceof Error ? error.message : String(error));
    }
    return this.#player;
  }

  #fail(message: string): void {
    this.#end();
    this.stage = this.result ? 'done' : 'idle';
    this.#broke = `${CANNOT} ${message}`;
  }

  #end(): void {
    this.#player?.terminate();
    this.#player = null;
  }
}

/** A worker that could not even be loaded says nothing. */
function messageOf({ message }: Partial<ErrorEvent>): string {
  return message || 'the part of the page that plays it could not be loaded. Load the page again.';
}
