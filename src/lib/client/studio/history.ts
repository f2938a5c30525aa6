import { changeBetween, type TextChange } from '../../core/scenario/edit/index.ts';
import { changed, inverse } from './changes.ts';

/** One thing that was done, whichever view it was done in. */
export interface Deed {
  /** What it was, as the button that undoes it names it: "Move Merrin to 32:00". */
  label: string;
  /** From the text before it to the text after it, and back. */
  forth: readonly TextChange[];
  back: readonly TextChange[];
}

/** Deeds that follow each other faster than this, in one place, are undone as one. In ms. */
const BREATH = 1_000;

/** What was done to a text, without end, so that it can be undone and done again. */
export class History {
  #done: Deed[] = [];
  #undone: Deed[] = [];
  /** What the last deed can be joined to, and until when. */
  #open: { place: string; until: number } | null = null;

  /** The deed that `undo` would take back. */
  get last(): Deed | null {
    return this.#done.at(-1) ?? null;
  }

  /** The deed that `redo` would do again. */
  get next(): Deed | null {
    return this.#undone.at(-1) ?? null;
  }

  /**
   * Notes what was done.
   *
   * @param before the text before it
   * @param place what it was done to; deeds in the same place in one breath become one. Null for
   * what stands by itself.
   * @param now ms, of any clock that does not go back
   */
  add(
    label: string,
    before: string,
    forth: readonly TextChange[],
    place: string | null,
    now: number
  ): void {
    const last = this.#done.at(-1);
    const joins = last && place !== null && this.#open?.place === place && now < this.#open.until;
    if (joins) {
      const start = changed(before, last.back);
      const after = changed(before, forth);
      const whole = changeBetween(start, after);
      this.#done[this.#done.length - 1] = { label, forth: [whole], back: inverse(start, [whole]) };
    } else this.#done.push({ label, forth, back: inverse(before, forth) });
    this.#undone = [];
    this.#open = place === null ? null : { place, until: now + BREATH };
  }

  /** Takes the last deed back; the changes to make to the text. Null when there is none. */
  undo(): readonly TextChange[] | null {
    const deed = this.#done.pop();
    if (!deed) return null;
    this.#open = null;
    this.#undone.push(deed);
    return deed.back;
  }

  /** Does again what was taken back last. */
  redo(): readonly TextChange[] | null {
    const deed = this.#undone.pop();
    if (!deed) return null;
    this.#open = null;
    this.#done.push(deed);
    return deed.forth;
  }
}
