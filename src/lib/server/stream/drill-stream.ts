import type { Viewer } from '../../core/drill/index.ts';
import type { LiveDrill } from '../conduct/live-drill.ts';
import { framesOf } from './event-frames.ts';
import { frame, HEARTBEAT, retryAfter } from './frames.ts';

export interface DrillStreamOptions {
  live: LiveDrill;
  /** Who reads; left out, the trainee of a solo drill. */
  viewer?: Viewer | undefined;
  /** Whether a facilitator reads on after ENDEX. */
  debriefs?: boolean;
  /** Starts to watch, and gives the way to stop. */
  watch: (watcher: () => void) => () => void;
  /** The last sequence number that the reader has. */
  after: number;
  /** Aborts when the reader's connection is gone. */
  signal: AbortSignal;
  /** Wall time in ms by which the drill's clock runs. */
  now: () => number;
  /** Ms between heartbeats. */
  heartbeat?: number;
}

const RETRY = 1000;
const HEARTBEAT_EVERY = 15_000;
/** Bytes that may wait in memory for one reader; the rest stays in the log until it reads on. */
const WAITING = 64 * 1024;

/** The stream, and the way to end it from our side. */
export interface DrillStream {
  body: ReadableStream<Uint8Array>;
  end: () => void;
  /** As `end`, for a reader who may not read on: told so, their screen asks why instead of trying again. */
  part: () => void;
}

/**
 * A drill as server-sent events: what happened after `after`, then what happens, each once and in
 * order. The stream only remembers where in the log its reader stands, so a slow one costs no
 * memory; one that reads nothing between two heartbeats is dropped and comes back by its last id.
 */
export function drillStream(options: DrillStreamOptions): DrillStream {
  const { live, viewer, signal, now, debriefs = true, heartbeat = HEARTBEAT_EVERY } = options;
  const frames = framesOf(live);
  let controller: ReadableStreamDefaultController<Uint8Array>;
  let position = Math.min(Math.max(0, options.after), live.events.length);
  /** Where the reader stood at a heartbeat that found its buffer full. */
  let stalledAt: number | null = null;
  let open = true;
  // Ratings are looked at again and moments are noted after ENDEX, also by somebody else.
  const conducts = viewer?.role === 'facilitator';
  const staysOn = conducts && debriefs;
  let stopWatching = () => {};
  let beat: NodeJS.Timeout | undefined;

  const send = (text: string) => controller.enqueue(Buffer.from(text, 'utf8'));

  /** Abort and cancel both come for one closed connection; whichever is first cleans up. */
  const leave = (): boolean => {
    if (!open) return false;
    open = false;
    stopWatching();
    clearInterval(beat);
    signal.removeEventListener('abort', end);
    return true;
  };
  /**
   * Also for who is gone: a stream that has failed before anybody reads it is cancelled by the framework with
   * nobody to hear that this failed too, which ends the process.
   */
  const end = () => {
    if (leave()) controller.close();
  };
  const part = () => {
    if (open) send(frame({ event: 'parted', data: '{}' }));
    end();
  };
  /** What waits for a reader that does not read goes with it. */
  const drop = () => {
    if (leave()) controller.error(new Error('the reader does not read'));
  };

  /** What the reader has not got, as much as one write may hold; null when nothing of it is theirs. */
  const next = (): Uint8Array | null => {
    const told: Uint8Array[] = [];
    for (let bytes = 0; bytes < WAITING; position += 1) {
      const event = live.events[position];
      if (!event) break;
      const own = frames.of(event, viewer);
      if (!own) continue;
      told.push(own);
      bytes += own.length;
    }
    const [only = null] = told;
    return told.length > 1 ? Buffer.concat(told) : only;
  };

  /** Sends what the reader has not got, as far as it keeps up. */
  const advance = () => {
    while (open && (controller.desiredSize ?? 0) > 0) {
      const told = next();
      if (told) controller.enqueue(told);
      else if (position >= live.events.length) {
        if (live.state.status !== 'ended' || staysOn) return;
        if (conducts) {
          part();
          return;
        }
        // A plain close would make the browser connect again.
        send(frame({ event: 'end', data: '{}' }));
        end();
        return;
      }
    }
  };

  const tick = () => {
    if ((controller.desiredSize ?? 0) <= 0) {
      if (stalledAt === position) drop();
      stalledAt = position;
      return;
    }
    stalledAt = null;
    send(`${HEARTBEAT}${clock(now())}`);
  };

  const body = new ReadableStream<Uint8Array>(
    {
      start(started) {
        controller = started;
        // Proxies and browsers show a stream as open once its first bytes have come.
        send(`${retryAfter(RETRY)}${clock(now())}`);
        if (signal.aborted) {
          end();
          return;
        }
        signal.addEventListener('abort', end);
        stopWatching = options.watch(advance);
        beat = setInterval(tick, heartbeat);
        beat.unref();
        advance();
      },
      pull: advance,
      cancel() {
        leave();
      }
    },
    new ByteLengthQueuingStrategy({ highWaterMark: WAITING })
  );
  return { body, end, part };
}

/** The server's wall clock, by which screens set theirs. */
function clock(now: number): string {
  return frame({ event: 'clock', data: JSON.stringify({ now }) });
}
