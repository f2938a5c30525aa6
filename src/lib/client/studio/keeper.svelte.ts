import { z } from 'zod';
import { plainLineEnds } from '../../core/scenario/line-ends.ts';
import { Copies, type Copy } from './copies.ts';
import type { Studio } from './studio.svelte.ts';
import { merged, type Merged } from './merge.ts';
import { versionWords } from './version-words.ts';

/** The draft that the server has, as it answers. */
const present = z.object({
  revision: z.number(),
  text: z.string().transform(plainLineEnds),
  /** Name of who wrote it last. */
  by: z.string(),
  /** Whether that was the same person, perhaps in another tab. */
  mine: z.boolean(),
  /** Wall time in ms. */
  at: z.number()
});
export type Present = z.output<typeof present>;

const saved = z.object({ revision: z.number(), at: z.number() });
const keptVersion = z.object({
  fresh: z.boolean(),
  version: z.object({ number: z.number(), errors: z.number() }),
  playable: z.number().nullable()
});

/** Two texts that were written on top of the same one. */
export interface Conflict {
  theirs: Present;
  /** Both put together, and how many places could not be. */
  readonly together: Merged;
}

export type Keeping =
  | { is: 'saved'; at: number | null }
  | { is: 'unsaved' }
  | { is: 'saving' }
  /** Not reached, or not taken: a sentence that says why. It is tried again. */
  | { is: 'failed'; reason: string }
  | { is: 'conflict'; with: Conflict };

/** How long after the last change it is saved; and at the latest after the first. In ms. */
const PAUSE = 800;
const AT_THE_LATEST = 5_000;
/** How long after a failure it is tried again. */
const AGAIN = 5_000;
/**
 * How long what is typed may be in the page alone, in ms: a browser that dies takes no more along.
 * Writing a long text at each key would be felt.
 */
const IN_THE_PAGE = 250;

/**
 * Keeps a scenario that is written: saves it by itself, keeps in the browser what the server does not
 * have yet, and never writes over what somebody else wrote.
 */
export class Keeper {
  state: Keeping = $state.raw({ is: 'saved', at: null });
  /** Whether what is shown was found in this browser, left by a visit that could not save it. */
  recovered = $state(false);
  /** Whether a version is on its way. */
  keeping = $state(false);

  #studio: Studio;
  #address: string;
  #copies: Copies;
  /** Whether this browser has a copy of what was written last. */
  #copied = false;
  #revision: number;
  /** The text that the revision has. */
  #base: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What is being saved. */
  #sending: Promise<void> | null = null;
  /** Set while the browser's copy is behind the text. */
  #copying: ReturnType<typeof setTimeout> | undefined;
  #since: number | null = null;
  /** The newest version that was kept from here. */
  #kept: number | null = null;
  #stop: () => void;
  #closed = false;

  /**
   * @param id of the scenario
   * @param revision of the text that the studio has
   */
  constructor(studio: Studio, id: string, revision: number) {
    this.#studio = studio;
    this.#address = `/studio/${id}/text`;
    this.#copies = new Copies(id);
    this.#revision = revision;
    this.#base = studio.text;
    this.#stop = studio.listen(() => this.#changed());
  }

  /**
   * Takes up what an earlier visit could not save; what another page has that is open stays with it, and
   * what is not taken up now waits for the next visit. Called in the browser only.
   */
  async recover(): Promise<void> {
    this.#copies.open();
    for (const { name, copy } of await this.#copies.left()) {
      if (copy.text === this.#base || copy.text === copy.base) {
        this.#copies.drop(name);
        continue;
      }
      // What is typed by now must not be replaced under one's hands.
      if (!this.#closed && this.#studio.text === this.#base) this.#takeUp(name, copy);
      return;
    }
  }

  /** Saves now what is not saved; what is on its way is waited for, since more may have been typed. */
  async save(): Promise<void> {
    await this.#sending;
    await this.#save();
  }

  #save(): Promise<void> {
    this.#sending ??= this.#saveNow().finally(() => (this.#sending = null));
    return this.#sending;
  }

  async #saveNow(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.state.is === 'conflict') return;
    const { text } = this.#studio;
    if (text === this.#base) {
      if (this.state.is !== 'saved') this.state = { is: 'saved', at: null };
      // A copy of a text that was undone would come back when somebody else has written.
      this.#forget();
      return;
    }
    this.#since = null;
    this.state = { is: 'saving' };
    await this.#send(text);
  }

  /**
   * Ends a conflict: with one's own text, with the other one, or with another that both are in. The
   * one that is not taken can be had back by undoing, or from the versions.
   */
  async settle(text: string): Promise<void> {
    if (this.state.is !== 'conflict') return;
    const { theirs } = this.state.with;
    this.#revision = theirs.revision;
    this.#base = theirs.text;
    this.state = { is: 'unsaved' };
    // What they wrote stays to be found.
    if (text !== theirs.text) await this.#keepVersion('Before another text was put in its place');
    this.#studio.replace(text, 'Settle the conflict');
    await this.save();
  }

  /**
   * Keeps what is saved as a version.
   *
   * @returns a sentence that says what came of it
   */
  async keepVersion(note: string): Promise<string> {
    this.keeping = true;
    await this.save();
    const said =
      this.state.is === 'saved'
        ? await this.#keepVersion(note)
        : 'It is not saved yet, so no version was kept.';
    this.keeping = false;
    return said;
  }

  /** Whether closing the page would lose something that this browser alone has. */
  get pending(): boolean {
    return this.state.is !== 'saved';
  }

  /**
   * The page may be gone in a moment: what it alone has is copied now.
   *
   * @returns whether nothing is lost with the page
   */
  leave(): boolean {
    if (this.pending) this.#copy();
    return !this.pending || this.#copied;
  }

  close(): void {
    this.leave();
    this.#closed = true;
    this.#copies.close();
    clearTimeout(this.#timer);
    this.#stop();
  }

  #changed(): void {
    const now = Date.now();
    this.#since ??= now;
    this.#copying ??= setTimeout(() => this.#copy(), IN_THE_PAGE);
    if (this.state.is === 'conflict') {
      const { theirs } = this.state.with;
      this.state = { is: 'conflict', with: this.#conflict(theirs) };
      return;
    }
    if (this.state.is !== 'saving') this.state = { is: 'unsaved' };
    this.#later(Math.max(0, Math.min(PAUSE, this.#since + AT_THE_LATEST - now)));
  }

  #copy(): void {
    clearTimeout(this.#copying);
    this.#copying = undefined;
    this.#copied = this.#copies.keep({
      revision: this.#revision,
      base: this.#base,
      text: this.#studio.text,
      at: Date.now()
    });
  }

  #takeUp(name: string, copy: Copy): void {
    this.#copies.take(name, copy);
    // Another revision: somebody has written since, and saving will tell.
    if (copy.revision !== this.#revision) this.#base = copy.base;
    this.#revision = copy.revision;
    this.recovered = true;
    this.#studio.replace(copy.text, 'Take up what was not saved');
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), ms);
  }

  async #send(text: string): Promise<void> {
    let response: Response;
    try {
      response = await fetch(this.#address, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ revision: this.#revision, text })
      });
    } catch {
      this.#failed('No connection. What you wrote is kept in this browser.');
      return;
    }
    const answer: unknown = await response.json().catch(() => null);
    if (response.status === 409) {
      const theirs = present.safeParse(answer);
      if (theirs.success) {
        this.state = { is: 'conflict', with: this.#conflict(theirs.data) };
        return;
      }
    }
    const done = saved.safeParse(answer);
    if (!response.ok || !done.success) {
      this.#failed(sentenceIn(answer) ?? `It was not saved (${String(response.status)}).`);
      return;
    }
    this.#revision = done.data.revision;
    this.#base = text;
    if (this.#studio.text === text) {
      this.state = { is: 'saved', at: done.data.at };
      this.#forget();
    } else {
      this.state = { is: 'unsaved' };
      this.#changed();
    }
  }

  #conflict(theirs: Present): Conflict {
    const [base, mine] = [this.#base, this.#studio.text];
    let together: Merged | null = null;
    return {
      theirs,
      // When it is looked at: in a long script it would be felt at each key.
      get together() {
        return (together ??= merged(base, mine, theirs.text));
      }
    };
  }

  #failed(reason: string): void {
    this.state = { is: 'failed', reason };
    this.#later(AGAIN);
  }

  async #keepVersion(note: string): Promise<string> {
    try {
      const response = await fetch(this.#address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ revision: this.#revision, note })
      });
      const kept = keptVersion.safeParse(await response.json());
      if (!response.ok || !kept.success) return 'The version was not kept. Try again.';
      const { fresh, version, playable } = kept.data;
      if (fresh) this.#kept = version.number;
      // Asked twice, it was kept all the same.
      return versionWords({ ...version, playable }, version.number === this.#kept);
    } catch {
      return 'No connection: the version was not kept.';
    }
  }

  #forget(): void {
    clearTimeout(this.#copying);
    this.#copying = undefined;
    this.#copies.forget();
  }
}

function sentenceIn(answer: unknown): string | null {
  const said = z.object({ message: z.string() }).safeParse(answer);
  return said.success ? said.data.message : null;
}
