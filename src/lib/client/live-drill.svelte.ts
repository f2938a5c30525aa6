import { drillTimeAt } from '../core/drill/clock.ts';
import type { TraineeCommand } from '../core/drill/commands.ts';
import type { DrillEvent } from '../core/drill/events.ts';
import type { DrillState } from '../core/drill/state.ts';
import type { Barred } from './barred.ts';
import { CommandSender, type Outcome } from './commands.ts';
import { Drill } from './drill.svelte.ts';
import { ServerClock } from './server-clock.ts';
import { DrillStream, type Connection } from './stream.ts';

/** How often the clock is read, in wall ms: often enough that no second is seen to be skipped. */
const TICK = 250;
/** How often what was said of a drill since its end is asked for, in wall ms. */
const LATE = 30_000;
/** A line that is back before this, in wall ms, was not missed. */
const MOMENT = 2_000;

/** Where a drill is followed from, and by whom. */
export interface Place {
  /** Its streams and commands are under this address. */
  address: string;
  /** Whether things go on happening there after ENDEX. */
  staysOn: boolean;
  /** Id of who was signed in when the page was loaded; null for nobody. */
  account: string | null;
}

/** A drill in play: events come from the server's stream, time from its clock, commands go there. */
export class LiveDrill<C extends object = TraineeCommand> extends Drill {
  connection: Connection = $state('live');
  /** Drill time at which the connection went. */
  downSince: number | null = $state(null);
  /** Without a line for longer than a moment: how the server's clock stands nobody here knows. */
  cutOff = $state(false);
  /** Why nothing more comes; null while it does. */
  barred: Barred | null = $state(null);

  readonly #clock: ServerClock;
  readonly #stream: DrillStream;
  readonly #sender: CommandSender<C>;
  readonly #staysOn: boolean;
  /** When the line went, in ms of the browser's own clock; null while it stands. */
  #wentAt: number | null = null;
  #ticking: ReturnType<typeof setInterval> | undefined;
  /** What came and is not folded yet. */
  #come: DrillEvent[] = [];
  #folding: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param id the drill's id
   * @param state as the page was loaded with
   * @param now the server's wall time at that moment, in ms since 1970
   * @param me by whom it is followed; null in solo practice, where there is nobody to be told apart
   * @param place left out, the drill room
   */
  constructor(
    id: string,
    state: DrillState,
    now: number,
    readonly me: string | null = null,
    {
      address = `/drills/${encodeURIComponent(id)}`,
      staysOn = false,
      account = null
    }: Partial<Place> = {}
  ) {
    super(state);
    this.#staysOn = staysOn;
    this.#clock = new ServerClock(now);
    this.#sender = new CommandSender(`${address}/commands`);
    const handlers = {
      event: (event: DrillEvent) => this.#take(event),
      clock: (wall: number) => this.#clock.correct(wall),
      connection: (connection: Connection) => {
        // What is read after the end comes at once, and the line is gone again.
        this.connection = this.#isOver ? 'ended' : connection;
        if (connection === 'lost' || connection === 'reconnecting') {
          this.downSince ??= this.now;
          this.#wentAt ??= performance.now();
        } else {
          this.downSince = this.#wentAt = null;
          this.#tick();
        }
        if (connection === 'live') this.onconnected?.();
      },
      barred: (why: Barred) => {
        this.barred = why;
        clearInterval(this.#ticking);
      }
    };
    this.#stream = new DrillStream(
      () => `${address}/stream?after=${String(this.state.seq)}`,
      handlers,
      account
    );
    this.#tick();
  }

  /** Opens the stream and lets the clock run. Returns what ends both. */
  start(): () => void {
    if (this.#isOver) this.connection = 'ended';
    else this.#stream.open();
    this.#ticking = setInterval(() => this.#tick(), TICK);
    const late = setInterval(() => this.#readLate(), LATE);
    return () => {
      clearInterval(this.#ticking);
      clearInterval(late);
      clearTimeout(this.#folding);
      this.#folding = undefined;
      this.#stream.close();
    };
  }

  send(command: C): Promise<Outcome> {
    return this.#sender.send(command);
  }

  /** Nothing comes any more by itself. */
  get #isOver(): boolean {
    return this.state.status === 'ended' && !this.#staysOn;
  }

  /** A facilitator may still answer who asked for a second look, or give other levels. */
  #readLate(): void {
    if (!this.#isOver || !this.state.facilitated || this.barred) return;
    if (document.visibilityState !== 'visible') return;
    this.#stream.close();
    this.#stream.open();
  }

  /** What one act brings comes in one go, and is drawn in one go: an answer, its rating, what it moved. */
  #take(event: DrillEvent): void {
    this.#come.push(event);
    this.#folding ??= setTimeout(() => {
      this.#folding = undefined;
      for (const come of this.#come.splice(0)) this.fold(come);
      this.#tick();
    });
  }

  /** Without a line the clock stands: the server's may have stopped, and a time that was made up is taken back. */
  #tick(): void {
    this.cutOff = this.#wentAt !== null && performance.now() - this.#wentAt >= MOMENT;
    if (this.#wentAt !== null) return;
    const { clock, at, endsAt } = this.state;
    const reading = Math.max(at, drillTimeAt(clock, this.#clock.now()));
    this.now = endsAt === null ? reading : Math.min(reading, Math.max(at, endsAt));
  }
}
