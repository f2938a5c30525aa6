import { isFor, visible, type DrillEvent, type Viewer } from '../../core/drill/index.ts';
import type { LiveDrill } from '../conduct/live-drill.ts';
import { frame } from './frames.ts';

/** What was told last is asked for again by all who watch; what is older, by who comes back late. */
const RECENT = 64;

/** One event as it goes out: to facilitators, who see all of it, and to trainees. */
interface Told {
  whole?: Uint8Array | null;
  told?: Uint8Array | null;
}

/**
 * A drill's events as server-sent events, each written once for all who see the same of it. Whether an
 * event is for somebody is asked of each; how it then reads is the same for all trainees.
 */
export class EventFrames {
  readonly #live: LiveDrill;
  readonly #recent = new Map<number, Told>();

  constructor(live: LiveDrill) {
    this.#live = live;
  }

  /**
   * The bytes of an event for a reader; null when it is none of theirs. They are shared: nobody may change
   * them.
   *
   * @param viewer left out, the trainee of a solo drill
   */
  of(event: DrillEvent, viewer: Viewer | undefined): Uint8Array | null {
    if (!isFor(event, viewer)) return null;
    const told = this.#told(event.seq);
    if (viewer?.role === 'facilitator') return (told.whole ??= bytesOf(event));
    if (told.told === undefined) {
      // Whose they are has been asked: to anybody whom it is for it reads as to the trainee of a solo drill.
      const seen = visible(event, this.#live.state);
      told.told = seen && bytesOf(seen);
    }
    return told.told;
  }

  #told(seq: number): Told {
    let told = this.#recent.get(seq);
    if (!told) {
      told = {};
      this.#recent.set(seq, told);
      const [oldest] = this.#recent.keys();
      if (this.#recent.size > RECENT && oldest !== undefined) this.#recent.delete(oldest);
    }
    return told;
  }
}

const all = new WeakMap<LiveDrill, EventFrames>();

/** Those of a drill, one for all its streams. */
export function framesOf(live: LiveDrill): EventFrames {
  let frames = all.get(live);
  if (!frames) {
    frames = new EventFrames(live);
    all.set(live, frames);
  }
  return frames;
}

function bytesOf(event: DrillEvent): Uint8Array {
  return Buffer.from(
    frame({ id: String(event.seq), event: 'drill', data: JSON.stringify(event) }),
    'utf8'
  );
}
