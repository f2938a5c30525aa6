import type { Attachment } from 'svelte/attachments';
import { RowHeights } from './row-heights.ts';
import { drawnRows, rowAt, sameRows, shift, topsOf, type DrawnRow } from './rows.ts';

/** Rows that are drawn before anything was measured, on the server too. */
const FIRST = 20;
/** Px above and below what is seen in which rows are drawn: about a screen, which is a turn of the wheel or a flick. */
const AHEAD = 800;

/** What is shown of a list, and what has to stay in it. */
interface Rows {
  ids: readonly string[];
  /** Ids of rows that are drawn wherever the window is; null is nobody. */
  kept: readonly (string | null)[];
}

/**
 * A long list of which only the rows around what is seen are drawn, in the flow of the page: free room
 * stands for all others, as tall as they were when they were last drawn. The first row, the one that
 * holds the focus and those that are to be kept are drawn always, with their neighbours, so that keys,
 * Tab and jumps find them.
 */
export class RowWindow {
  readonly #rows: () => Rows;
  readonly #heights = new RowHeights();
  #last: readonly DrawnRow[] = [];
  #scroller: HTMLElement | null = null;
  #sizes: ResizeObserver | undefined;

  /** Counts up when some rows stand elsewhere, since one was measured. */
  #measured = $state(0);
  /** Counts up when all do. */
  #anew = $state(0);
  #top = $state(0);
  #height = $state(0);
  #focused: string | null = $state(null);

  /** Shifted in place where a row was measured, so that it does not cost a look at all others. */
  readonly #tops = $derived.by(() => {
    void this.#anew;
    return topsOf(this.#rows().ids, this.#heights);
  });
  /** Whether it is known how tall rows are and how much of them is seen: not on the server. */
  readonly #laidOut = $derived.by(() => {
    void this.#anew;
    return this.#heights.known && this.#height > 0;
  });
  readonly #from = $derived.by(() => {
    void this.#measured;
    return this.#laidOut ? rowAt(this.#tops, this.#top - AHEAD) : 0;
  });
  readonly #to = $derived.by(() => {
    void this.#measured;
    return this.#laidOut ? rowAt(this.#tops, this.#top + this.#height + AHEAD) + 1 : FIRST;
  });
  readonly #kept = $derived.by(() => {
    const { ids, kept } = this.#rows();
    return [...kept, this.#focused].map((id) => (id === null ? -1 : ids.indexOf(id)));
  });

  /** The rows that are drawn, from the top. One that stays where it is is the object that it was. */
  readonly rows = $derived.by(() => {
    void this.#measured;
    const drawn = drawnRows(this.#rows().ids, this.#tops, {
      from: this.#from,
      to: this.#to,
      kept: [0, ...this.#kept.filter((place) => place !== -1)]
    });
    return (this.#last = sameRows(this.#last, drawn));
  });
  /** Px to leave free under the last row that is drawn. */
  readonly below = $derived.by(() => {
    void this.#measured;
    const end = this.#tops.at(-1) ?? 0;
    const last = this.rows.at(-1);
    return this.#laidOut && last ? end - (this.#tops[last.place + 1] ?? 0) : 0;
  });

  /** Whether nothing has been scrolled away. To ask the element itself would lay out what has changed. */
  get atTop(): boolean {
    return this.#top <= 0;
  }

  /** @param rows is read reactively */
  constructor(rows: () => Rows) {
    this.#rows = rows;
  }

  /** What the rows scroll in. */
  readonly scroller: Attachment<HTMLElement> = (scroller) => {
    this.#scroller = scroller;
    const look = () => {
      this.#top = scroller.scrollTop;
    };
    // Told a moment later: focus also moves while a row is being drawn or taken away, when no state may change.
    const focused = (row: string | null) => queueMicrotask(() => (this.#focused = row));
    const focus = ({ target }: FocusEvent) => focused(rowOf(target));
    const blur = ({ relatedTarget }: FocusEvent) => focused(rowOf(relatedTarget));
    scroller.addEventListener('scroll', look, { passive: true });
    scroller.addEventListener('focusin', focus);
    scroller.addEventListener('focusout', blur);
    this.#observer.observe(scroller);
    return () => {
      scroller.removeEventListener('scroll', look);
      scroller.removeEventListener('focusin', focus);
      scroller.removeEventListener('focusout', blur);
      this.#sizes?.disconnect();
      this.#scroller = null;
    };
  };

  /** A row that is drawn, with its id as `data-row`: it is measured, and again whenever it grows. */
  readonly row: Attachment<HTMLElement> = (element) => {
    this.#observer.observe(element);
    return () => this.#sizes?.unobserve(element);
  };

  get #observer(): ResizeObserver {
    return (this.#sizes ??= new ResizeObserver((entries) => this.#measure(entries)));
  }

  /** Told between layout and paint, so that the free room is right before anybody sees it. */
  #measure(entries: readonly ResizeObserverEntry[]): void {
    const scroller = this.#scroller;
    // While it is not shown, all stays as it was.
    if (!scroller || scroller.clientHeight === 0) return;
    this.#height = scroller.clientHeight;
    const anew = this.#heights.within(scroller.clientWidth) || !this.#heights.known;
    const differ = this.#heights.note(entries.flatMap(heightOf));
    if (anew) this.#anew += 1;
    else if (differ.size > 0) this.#shift(scroller, differ);
  }

  #shift(scroller: HTMLElement, differ: ReadonlyMap<string, number>): void {
    let above = 0;
    for (const { id, place } of this.rows) {
      const grown = differ.get(id) ?? 0;
      if ((this.#tops[place] ?? 0) < this.#top) above += grown;
      if (grown !== 0) shift(this.#tops, place, grown);
    }
    this.#measured += 1;
    // Where the browser does not hold what is read in its place by itself.
    if (!CSS.supports('overflow-anchor', 'auto')) scroller.scrollTop += above;
  }
}

/** The height of a row; nothing for the scroller itself, and for a row that is not shown. */
function heightOf({ target, borderBoxSize }: ResizeObserverEntry): [string, number][] {
  const id = rowOf(target);
  const height = borderBoxSize[0]?.blockSize ?? 0;
  return id === null || height === 0 ? [] : [[id, height]];
}

function rowOf(target: EventTarget | null): string | null {
  return target instanceof Element
    ? (target.closest<HTMLElement>('[data-row]')?.dataset.row ?? null)
    : null;
}
