import type { DebriefWords } from '../core/drill/debrief-words.ts';
import type { CommandSender } from './commands.ts';
import { readStored, store } from './storage.ts';

/** How an answer stands that is being written. */
export type AnswerStanding = 'empty' | 'typing' | 'saving' | 'saved' | 'failed' | 'conflict';

interface Kept {
  text: string;
  seq: number;
}

/** Ms without a key after which what was typed is saved. */
const PAUSE = 700;

/**
 * One's own answer to a question of the debrief. It is saved as it is typed, one wording after the other;
 * what has not been saved yet outlives the page in this browser.
 */
export class Answering {
  text = $state('');
  standing: AnswerStanding = $state('empty');
  /** Why it could not be saved. */
  message = $state('');
  /** What stands on the server instead of what is here; null where they agree. */
  other: string | null = $state(null);

  #kept: Kept;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | null = null;

  /**
   * @param own what the server has of it; left out, nothing yet
   * @param key where what has not been saved waits; null for nowhere
   * @param reload fetches what the server has now
   */
  constructor(
    readonly question: string,
    own: Kept | undefined,
    private readonly sender: Pick<CommandSender<DebriefWords>, 'send'>,
    private readonly key: string | null,
    private readonly reload: () => Promise<unknown>
  ) {
    this.#kept = own ?? { text: '', seq: 0 };
    this.text = this.#kept.text;
    this.standing = this.text === '' ? 'empty' : 'saved';
  }

  /** Reads what an earlier visit could not save. Called in the browser only, after hydration. */
  load(): void {
    const stored = readStored(this.key);
    if (typeof stored === 'string' && stored.trim() !== this.#kept.text) this.type(stored);
  }

  type(text: string): void {
    this.text = text;
    store(this.key, text);
    if (this.standing === 'conflict') return;
    this.standing = 'typing';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), PAUSE);
  }

  /** Saves what is here; what is typed meanwhile is saved after it. */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.standing === 'conflict') return;
    this.#saving ??= this.#sendAll().finally(() => (this.#saving = null));
    await this.#saving;
  }

  /**
   * Takes in what the server has now, which another window may have written. What it had before the last
   * wording was saved comes late, when it was asked for before that.
   */
  hear(own: Kept | undefined): void {
    const now = own ?? { text: '', seq: 0 };
    if (this.#saving || now.seq <= this.#kept.seq) return;
    const dirty = this.text.trim() !== this.#kept.text;
    this.#kept = now;
    if (!dirty || this.text.trim() === now.text) this.#show();
    else {
      clearTimeout(this.#timer);
      this.other = now.text;
      this.standing = 'conflict';
    }
  }

  /** Of two wordings, the one that stands here. */
  keepMine(): void {
    this.other = null;
    this.standing = 'typing';
    void this.save();
  }

  /** Of two wordings, the other one. */
  takeOther(): void {
    this.#show();
  }

  async #sendAll(): Promise<void> {
    while (this.text.trim() !== this.#kept.text) {
      const text = this.text.trim();
      this.standing = 'saving';
      const after = this.#kept.seq === 0 ? null : this.#kept.seq;
      const outcome = await this.sender.send({ question: this.question, text, after });
      if (outcome.ok) {
        this.#kept = { text, seq: outcome.seq };
        continue;
      }
      this.message = outcome.message;
      if (outcome.code !== 'answered-meanwhile') {
        this.standing = 'failed';
        return;
      }
      // Which it was is told when the page has it.
      this.standing = 'failed';
      queueMicrotask(() => void this.reload());
      return;
    }
    this.message = '';
    this.standing = this.#kept.text === '' ? 'empty' : 'saved';
    store(this.key, null);
  }

  #show(): void {
    clearTimeout(this.#timer);
    this.text = this.#kept.text;
    this.other = null;
    this.message = '';
    this.standing = this.#kept.text === '' ? 'empty' : 'saved';
    store(this.key, null);
  }
}
