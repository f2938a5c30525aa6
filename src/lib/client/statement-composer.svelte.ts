import type { EventOf } from '../core/drill/events.ts';
import type { Outcome } from './commands.ts';
import { Composer, type Writable } from './composer.svelte.ts';
import type { Drafts } from './drafts.svelte.ts';

/** A statement on its way: it may begin with a prepared one, and knows when it is out. */
export class StatementComposer extends Composer {
  /** Whether a statement was sent from here and is not out yet. */
  #sent = false;

  /** @param holding the texts of the plan's holding statements */
  constructor(
    drill: Writable,
    drafts: Drafts,
    private readonly holding: readonly string[]
  ) {
    super(drill, drafts);
  }

  /** Puts a holding statement in, after what somebody wrote there: no undo brings that back. */
  hold(prepared: string): void {
    // What is on its way is forgotten when it has arrived, with all that stands there then.
    if (this.sending) return;
    const own = this.text.trim();
    if (own === '' || this.holding.includes(own)) this.write(prepared);
    else if (!own.includes(prepared)) this.write(`${own}\n\n${prepared}`);
  }

  override async send(): Promise<Outcome | null> {
    // A second press says nothing of the first, which is still to be followed.
    if (this.sending) return null;
    this.#sent = true;
    const outcome = await super.send();
    if (!outcome?.ok) this.#sent = false;
    return outcome;
  }

  /**
   * Whether a statement that is out now is the one that was sent from here, and its writer is to be led to
   * it: another tab goes on with what it shows, and what was approved comes while they may be at another
   * matter. Says so once.
   *
   * @param me who writes here; null where nobody else takes part
   */
  leadsTo({ by, approved }: EventOf<'StatementPosted'>, me: string | null): boolean {
    if (!this.#sent || (me !== null && by !== me)) return false;
    this.#sent = false;
    return !approved;
  }
}
