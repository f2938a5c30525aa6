import type { Attachment } from 'svelte/attachments';
import { RowHeights } from './row-heights.ts';
import { drawnRows, rowAt, sameRows, topsOf, type DrawnRow } from './rows.ts';

/** Rows that are drawn before anything was measured, on the server too. */
const FIRST = 20;
/** Px above and below what is seen in which rows are drawn: half a second of fast scrolling. */
const AHEAD = 1_200;

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

  /** Counts up when a height is known better. */
  #measured = $state(0);
  #top = $state(0);
  #height = $state(0);
  #focused: string | null = $state(null);

  readonly #tops = $derived.by(() => {
    void this.#measured;
    return topsOf(this.#rows().ids, this.#heights);
  });
  /** Whether it is known how tall rows are and how much of them is seen: not on the server. */
  readonly #laidOut = $derived.by(() => this.#measured > 0 && this.#height > 0);
  readonly #from = $derived.by(() => (this.#laidOut ? rowAt(this.#tops, this.#top - AHEAD) : 0));
  readonly #to = $derived.by(() =>
    this.#laidOut ? rowAt(this.#tops, this.#top + this.#height + AHEAD) + 1 : FIRST
  );
  readonly #kept = $derived.by(() => {
    const { ids, kept } = this.#rows();
    return [...kept, this.#focused].map((id) => (id === null ? -1 : ids.indexOf(id)));
  });

  /** The rows that are drawn, from the top. One that stays where it is is the object that it was. */
  readonly rows = $derived.by(() => {
    const drawn = drawnRows(this.#rows().ids, this.#tops, {
      from: this.#from,
      to: this.#to,
      kept: [0, ...this.#kept.filter((place) => place !== -1)]
    });
    return (this.#last = sameRows(this.#last, drawn));
  });
  /** Px to leave free under the last row that is drawn. */
  readonly below = $derived.by(() => {
    const end = this.#tops.at(-1) ?? 0;
    const last = this.rows.at(-1);
    return this.#laidOut && last ? end - (this.#tops[last.place + 1] ?? 0) : 0;
  });

  /** @param rows is read reactively */
  constructor(rows: () => Rows) {
    this.#rows = rows;
  }

  /** What the rows scroll in. */
  readonly scroller: Attachment<HTMLElement> = (scroller) => {
    this.#scroller = scroller;
    const look = () => this.#look();
    const focus = ({ target }: FocusEvent) => {
      this.#focused = rowOf(target);
    };
    const blur = ({ relatedTarget }: FocusEvent) => {
      this.#focused = rowOf(relatedTarget);
    };
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

  #look(): void {
    this.#top = this.#scroller?.scrollTop ?? 0;
    this.#height = this.#scroller?.clientHeight ?? 0;
  }

  /** Told between layout and paint, so that the free room is right before anybody sees it. */
  #measure(entries: readonly ResizeObserverEntry[]): void {
    const scroller = this.#scroller;
    // While it is not shown, all stays as it was.
    if (!scroller || scroller.clientHeight === 0) return;
    this.#look();
    this.#heights.within(scroller.clientWidth);
    const before = this.#tops;
    const differ = this.#heights.note(entries.flatMap(heightOf));
    if (differ.size === 0) return;
    // Where the browser does not hold what is read in its place by itself.
    if (this.#measured > 0 && !CSS.supports('overflow-anchor', 'auto')) {
      const above = this.rows.filter(({ place }) => (before[place] ?? 0) < this.#top);
      scroller.scrollTop += above.reduce((sum, { id }) => sum + (differ.get(id) ?? 0), 0);
    }
    this.#measured += 1;
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
