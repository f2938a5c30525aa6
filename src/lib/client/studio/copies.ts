import { z } from 'zod';
import { plainLineEnds } from '../../core/scenario/line-ends.ts';
import { readStored, store } from '../storage.ts';

const text = z.string().transform(plainLineEnds);
const copy = z.object({
  /** The revision that it was written on top of, and its text. */
  revision: z.number(),
  base: text,
  text,
  /** Wall time in ms; earlier copies do not say it. */
  at: z.number().default(0)
});
/** What a page has that the server does not have yet. */
export type Copy = z.output<typeof copy>;

/** What pages with one scenario tell each other: who asks, and who is there. */
const message = z.union([z.object({ asks: z.string() }), z.object({ here: z.string() })]);

/** How long the other pages have to say that they are there, in ms: one may be busy just then. */
const TO_ANSWER = 500;

/**
 * The copies that this browser keeps of one scenario, one a page, so that no page writes over or throws
 * away what another has. Those of pages that are gone can be taken up.
 *
 * Who is still there is asked over a channel: Web Locks would know as well, but not over plain http.
 */
export class Copies {
  /** Ids of scenarios have no colon: a copy of another is none of ours. */
  #address: string;
  #own: string;
  #channel: BroadcastChannel | null = null;
  #there = new Set<string>();

  /** @param id of the scenario */
  constructor(id: string) {
    this.#address = `hotseat:studio:${id}`;
    this.#own = `${this.#address}:${Math.random().toString(36).slice(2)}`;
  }

  /** Tells other pages from now on that this one is there. Called in the browser only. */
  open(): void {
    if (this.#channel || typeof BroadcastChannel === 'undefined') return;
    const channel = new BroadcastChannel(this.#address);
    this.#channel = channel;
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const told = message.safeParse(data).data;
      if (!told) return;
      if ('here' in told) this.#there.add(told.here);
      else channel.postMessage({ here: this.#own });
    };
  }

  close(): void {
    this.#channel?.close();
    this.#channel = null;
  }

  /** @returns whether it is kept; else the page alone has it */
  keep(copy: Copy): boolean {
    return store(this.#own, copy);
  }

  forget(): void {
    remove(this.#own);
  }

  /** The copies of pages that are gone, each under its name; the newest first. */
  async left(): Promise<{ name: string; copy: Copy }[]> {
    // Nothing to ask about, as nearly always.
    if (this.#all().length === 0) return [];
    this.#there.clear();
    this.#channel?.postMessage({ asks: this.#own });
    await new Promise((resolve) => setTimeout(resolve, TO_ANSWER));
    return this.#all()
      .filter(({ name }) => !this.#there.has(name))
      .sort((a, b) => b.copy.at - a.copy.at);
  }

  /** Makes a copy that was left this page's own. */
  take(name: string, copy: Copy): void {
    // Removed first: there may be no room for both.
    remove(name);
    this.keep(copy);
  }

  /** Throws away a copy that was left. */
  drop(name: string): void {
    remove(name);
  }

  /** All but this page's own. */
  #all(): { name: string; copy: Copy }[] {
    return keys()
      .filter((key) => key === this.#address || key.startsWith(`${this.#address}:`))
      .filter((key) => key !== this.#own)
      .flatMap((name) => {
        const found = copy.safeParse(readStored(name));
        return found.success ? [{ name, copy: found.data }] : [];
      });
  }
}

function keys(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    // Storage may be forbidden; then nothing was kept there.
    return [];
  }
}

function remove(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // As above.
  }
}
