import { z } from 'zod';
import type { DraftWish, ModelDraft, ModelDrafts, Piece } from '../core/authoring/index.ts';

/** The answers are our own server's: only their outermost shape is looked at. */
const previewSchema = z.object({
  pieces: z.array(z.object({ name: z.string(), text: z.string() }))
});
const draftsSchema = z.object({ drafts: z.custom<ModelDraft[]>(Array.isArray), leftOut: z.int() });
const problemSchema = z.object({ error: z.string() });

const UNREACHED = 'Hotseat could not be reached. Try again in a moment.';

/** Drafts by a model for one scenario: nothing is sent before what goes out was shown once. */
export class ModelDraftsRequest {
  preview: Piece[] | null = $state.raw(null);
  /** What is sent was shown, and was sent after that. */
  agreed = $state(false);
  asking = $state(false);
  problem: string | null = $state(null);
  drafts: ModelDraft[] = $state.raw([]);
  leftOut = $state(0);
  readonly #address: string;
  readonly #before: () => Promise<void>;
  #stop: AbortController | null = null;

  /**
   * @param address of the route, `/studio/[id]/drafts`
   * @param before waits until the draft of the scenario is kept, since the server reads it from there
   */
  constructor(address: string, before: () => Promise<void>) {
    this.#address = address;
    this.#before = before;
  }

  /** Shows what would be sent. Nothing is. */
  async look(wish: DraftWish): Promise<void> {
    const answer = await this.#post({ look: true, wish });
    const read = previewSchema.safeParse(answer);
    if (read.success) this.preview = read.data.pieces;
  }

  async ask(wish: DraftWish): Promise<void> {
    if (!this.agreed && !this.preview) return this.look(wish);
    this.agreed = true;
    this.preview = null;
    this.drafts = [];
    this.leftOut = 0;
    const answer = await this.#post({ look: false, wish });
    const read = draftsSchema.safeParse(answer);
    if (!read.success) return;
    ({ drafts: this.drafts, leftOut: this.leftOut } = read.data satisfies ModelDrafts);
    if (this.drafts.length === 0)
      this.problem = 'Nothing of what the model wrote fits. Try again, or say it more simply.';
  }

  stop(): void {
    this.#stop?.abort();
  }

  /** Takes a draft out of those that are offered; undefined when there is none at this place. */
  take(place: number): ModelDraft | undefined {
    const draft = this.drafts[place];
    this.drafts = this.drafts.filter((_, i) => i !== place);
    return draft;
  }

  /** The answer; null when there is none, and then why stands in `problem`. */
  async #post(body: { look: boolean; wish: DraftWish }): Promise<unknown> {
    if (this.asking) return null;
    this.asking = true;
    this.problem = null;
    const stop = new AbortController();
    this.#stop = stop;
    try {
      await this.#before();
      const response = await fetch(this.#address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: stop.signal
      });
      const answer: unknown = await response.json();
      const said = problemSchema.safeParse(answer);
      if (response.ok && !said.success) return answer;
      this.problem = said.success ? said.data.error : UNREACHED;
    } catch {
      // Who stopped it knows why nothing came.
      if (!stop.signal.aborted) this.problem = UNREACHED;
    } finally {
      this.asking = false;
      this.#stop = null;
    }
    return null;
  }
}
