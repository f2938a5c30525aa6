import type { DrillStream } from './drill-stream.ts';
import { frame, HEARTBEAT, retryAfter } from './frames.ts';

export interface SnapshotSource {
  /** What the page shows now, as JSON can say it; null when there is nothing more to show. */
  read: () => Promise<unknown>;
  /** Starts to watch for changes, and gives the way to stop. */
  watch: (watcher: () => void) => () => void;
  /** Ms after which it is read anew though nothing was said: idle people say nothing. */
  every?: number;
}

export interface SnapshotStreamOptions extends SnapshotSource {
  /** Aborts when the reader's connection is gone. */
  signal: AbortSignal;
  /** Ms between two readings: two hundred who come within a minute are not two hundred of them a second. */
  apart?: number;
  /** Ms between heartbeats. */
  heartbeat?: number;
}

const RETRY = 1000;

/**
 * What a page shows, as server-sent events: whole, at once and whenever it has changed. Nothing is
 * owed to who was away or reads slowly but the latest.
 */
export function snapshotStream(options: SnapshotStreamOptions): Omit<DrillStream, 'part'> {
  const { read, signal, every = 5_000, apart = 400, heartbeat = 15_000 } = options;
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array>;
  let open = true;
  let stopWatching = () => {};
  let last = '';
  let due: NodeJS.Timeout | undefined;
  let reading = false;
  let again = false;
  const timers: NodeJS.Timeout[] = [];

  const send = (text: string) => controller.enqueue(encoder.encode(text));
  const leave = (): boolean => {
    if (!open) return false;
    open = false;
    stopWatching();
    clearTimeout(due);
    for (const timer of timers) clearInterval(timer);
    signal.removeEventListener('abort', end);
    return true;
  };
  // As for a drill's stream: one that fails before anybody reads it would end the process.
  const end = () => {
    if (leave()) controller.close();
  };
  const look = async () => {
    due = undefined;
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    try {
      const found = await read();
      if (!open) return;
      if (found === null) {
        send(frame({ event: 'end', data: '{}' }));
        end();
        return;
      }
      const text = JSON.stringify(found);
      if (text !== last && (controller.desiredSize ?? 0) > 0) {
        last = text;
        send(frame({ event: 'snapshot', data: text }));
      }
    } catch {
      // The screen comes back, and what is wrong is said and logged where it asks for the page.
      end();
    } finally {
      reading = false;
      if (again && open) {
        again = false;
        soon();
      }
    }
  };
  const soon = () => {
    if (!open || due) return;
    due = setTimeout(() => void look(), apart);
    due.unref();
  };

  const beat = () => {
    // Who has read nothing since the last one is gone, whatever the connection believes.
    if ((controller.desiredSize ?? 0) > 0) send(HEARTBEAT);
    else if (leave()) controller.error(new Error('the reader does not read'));
  };

  const body = new ReadableStream<Uint8Array>(
    {
      start(started) {
        controller = started;
        send(retryAfter(RETRY));
        if (signal.aborted) {
          end();
          return;
        }
        signal.addEventListener('abort', end);
        stopWatching = options.watch(soon);
        timers.push(setInterval(soon, every), setInterval(beat, heartbeat));
        for (const timer of timers) timer.unref();
        void look();
      },
      cancel() {
        leave();
      }
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 256 * 1024 })
  );
  return { body, end };
}
