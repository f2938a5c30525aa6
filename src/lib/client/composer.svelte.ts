import { SvelteSet } from 'svelte/reactivity';
import type { TraineeCommand } from '../core/drill/commands.ts';
import type { HandOverTo, Post } from '../core/drill/post.ts';
import type { DrillState } from '../core/drill/state.ts';
import { countCharacters } from '../core/scenario/characters.ts';
import type { Outcome } from './commands.ts';
import type { Draft, Drafts } from './drafts.svelte.ts';

/** What is written, and to whom. */
export type Target =
  | { kind: 'reply'; post: Post }
  | { kind: 'correction'; post: Post }
  /** `person` is the persona's id. */
  | { kind: 'direct'; person: string; name: string }
  | { kind: 'statement' };

/** The part of a live drill that a composer needs. */
export interface Writable {
  readonly state: DrillState;
  readonly now: number;
  send: (command: TraineeCommand) => Promise<Outcome>;
}

/** A pause in typing after which the draft is kept, in ms. */
const PAUSE = 600;

/** What is kept of a text: it, and what was chosen beside it. */
type Written = Omit<Draft, 'at'>;

/** A text on its way: who it is for, how long it may be, why it cannot be sent, and its draft. */
export class Composer {
  target: Target | null = $state(null);
  text = $state('');
  handOver: HandOverTo | undefined = $state();
  /** For statements. */
  update = $state(false);
  nextUpdateIn: number | null = $state(null);
  /** Why the last attempt failed, until the text changes. */
  failed: string | null = $state(null);
  savedAt: number | null = $state(null);
  /** As it was last kept or taken up: what differs from it was written or chosen here since. */
  #kept: Written = written(undefined);
  /** Whether it failed for want of a connection. */
  #lost = false;

  /** As people count: without the blanks around it, as it is sent. */
  readonly length = $derived(countCharacters(this.text.trim()));
  /** Told where a text is worked on, and null when it is left or sent. */
  onwriting: ((target: Target | null) => void) | undefined;
  #saving: ReturnType<typeof setTimeout> | undefined;
  /** Texts on their way, by the names of their drafts: these stay as they were sent until that is known. */
  readonly #sent = new SvelteSet<string>();

  constructor(
    private readonly drill: Writable,
    private readonly drafts: Drafts
  ) {}

  /** Whether this text is on its way; others can be written and sent meanwhile. */
  get sending(): boolean {
    return this.target !== null && this.#sent.has(draftName(this.target));
  }

  get limit(): number {
    const { limits, posts } = this.drill.state;
    const private_ =
      this.target?.kind === 'direct' ||
      (this.target?.kind === 'correction' && posts[this.target.post.id]?.channel === 'direct');
    return private_ ? limits.direct : limits.feed;
  }

  /** What is wrong with the text; null when it can be sent. */
  get fault(): string | null {
    if (this.length === 0) return 'Write something first.';
    const over = this.length - this.limit;
    return over > 0 ? `${String(over)} over the limit of ${String(this.limit)} characters.` : null;
  }

  /** Begins a text, or goes on with the draft that was kept for it. */
  begin(target: Target): void {
    if (this.target && draftName(this.target) === draftName(target)) return;
    this.save();
    this.target = target;
    this.#show();
    this.failed = null;
  }

  /** Goes on with the draft as another tab has changed it, unless something was changed here since. */
  takeUp(): void {
    if (this.target && !this.sending && same(this.#written, this.#kept)) this.#show();
  }

  write(text: string): void {
    this.text = text;
    this.failed = null;
    this.onwriting?.(this.target);
    this.#saveSoon();
  }

  /** Takes on what is chosen beside the text. */
  choose(chosen: Partial<Omit<Written, 'text'>>): void {
    Object.assign(this, chosen);
    this.#saveSoon();
  }

  /** Keeps the text as it stands, and what was chosen beside it. */
  save(): void {
    clearTimeout(this.#saving);
    if (!this.target || this.sending) return;
    const name = draftName(this.target);
    const now = this.#written;
    // What nobody has touched here is not kept over what another tab has written; nor is a mere choice.
    if (same(now, this.#kept) || (now.text === '' && this.#kept.text === '')) return;
    this.#kept = now;
    this.savedAt = this.drill.now;
    this.drafts.save(name, { ...now, at: this.drill.now });
  }

  /** Leaves the text and keeps it. */
  leave(): void {
    this.save();
    this.target = null;
    this.onwriting?.(null);
  }

  /** Sends the text. What is refused or lost stays as it is, with the reason. */
  async send(): Promise<Outcome | null> {
    const { target } = this;
    if (!target || this.fault !== null || this.sending) return null;
    this.save();
    const name = draftName(target);
    this.#sent.add(name);
    this.failed = null;
    const outcome = await this.drill.send(this.#command(target));
    this.#sent.delete(name);
    const here = this.target !== null && draftName(this.target) === name;
    if (outcome.ok) {
      this.drafts.clear(name);
      if (here) {
        clearTimeout(this.#saving);
        this.#clear();
      }
    } else if (here) {
      this.failed = outcome.message;
      this.#lost = outcome.code === 'no-connection';
    }
    return outcome;
  }

  /**
   * The connection is back: what could not be sent for want of it can be sent now.
   *
   * @returns whether a text waits here for that
   */
  reconnect(): boolean {
    if (this.failed === null || !this.#lost) return false;
    this.failed = null;
    return true;
  }

  /** Shows the draft as it is kept. */
  #show(): void {
    const draft = this.target ? this.drafts.get(draftName(this.target)) : undefined;
    this.#kept = written(draft);
    Object.assign(this, this.#kept);
    this.savedAt = draft?.at ?? null;
  }

  #clear(): void {
    this.target = null;
    this.onwriting?.(null);
    Object.assign(this, written(undefined));
    this.savedAt = null;
  }

  get #written(): Written {
    const { text, handOver, update, nextUpdateIn } = this;
    return { text, handOver, update, nextUpdateIn };
  }

  #saveSoon(): void {
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => this.save(), PAUSE);
  }

  #command(target: Target): TraineeCommand {
    const { text } = this;
    switch (target.kind) {
      case 'reply':
        return {
          type: 'Reply',
          to: target.post.id,
          text,
          ...(this.handOver && { handOver: this.handOver })
        };
      case 'correction':
        return { type: 'CorrectReply', reply: target.post.id, text };
      case 'direct':
        return { type: 'SendDirectMessage', to: target.person, text };
      case 'statement':
        return {
          type: 'PostStatement',
          text,
          update: this.update,
          nextUpdateIn: this.nextUpdateIn
        };
      default:
        return target satisfies never;
    }
  }
}

/** A draft as it is written on; nothing where there is none. */
function written(draft: Draft | undefined): Required<Written> {
  const { text = '', handOver, update = false, nextUpdateIn = null } = draft ?? {};
  return { text, handOver, update, nextUpdateIn };
}

function same(one: Written, other: Written): boolean {
  return (
    one.text === other.text &&
    one.handOver === other.handOver &&
    one.update === other.update &&
    one.nextUpdateIn === other.nextUpdateIn
  );
}

/** The name under which the draft of a text is kept. */
export function draftName(target: Target): string {
  switch (target.kind) {
    case 'reply':
    case 'correction':
      return `${target.kind}:${target.post.id}`;
    case 'direct':
      return `direct:${target.person}`;
    case 'statement':
      return 'statement';
    default:
      return target satisfies never;
  }
}
