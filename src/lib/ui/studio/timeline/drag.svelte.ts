import { on } from 'svelte/events';
import type { Mark } from '../../../core/scenario/chart/index.ts';
import { canShift, spareOf, type Boundary } from './deeds.ts';
import type { Desk } from './desk.svelte.ts';
import { keysOf } from './order.ts';
import { snapped } from './snap.ts';
import type { View } from './view.svelte.ts';

/** What a handle moves: an edge of a clock, or a boundary. */
export type Grip =
  | { kind: 'clock'; mark: Mark; edge: 'target' | 'limit' }
  | { kind: 'boundary'; boundary: Boundary; least: number; most: number };

export interface Band {
  x: number;
  y: number;
  width: number;
  height: number;
}

const NONE = keysOf([]);
/** A press becomes a drag after so many pixels. */
const SLACK = 4;
/** So near to the edge of what is in sight, a drag scrolls, by so many pixels a frame at most. */
const EDGE = 36;
const SCROLL = 14;

/** Dragging on a timeline: shown while it lasts, done once at its end. */
export class Drag {
  /** Keys of the marks that are being dragged. */
  keys: ReadonlySet<string> = $state.raw(NONE);
  /** ms by which they are. */
  by = $state(0);
  grip: Grip | null = $state.raw(null);
  /** Drill time in ms at which the handle is held. */
  to = $state(0);
  band: Band | null = $state.raw(null);
  /** Where the pointer is over the lanes, as drill time in ms; null when it is elsewhere. */
  pointer: number | null = null;

  #desk: Desk;
  #view: View;
  #scroller: () => HTMLElement | undefined;
  #stop: (() => void) | null = null;

  constructor(desk: Desk, view: View, scroller: () => HTMLElement | undefined) {
    this.#desk = desk;
    this.#view = view;
    this.#scroller = scroller;
  }

  readonly active = $derived.by(
    () => this.keys.size > 0 || this.grip !== null || this.band !== null
  );

  /** Pixels by which a mark is dragged. */
  shiftOf(key: string): number {
    return this.keys.has(key) ? this.by * this.#view.zoom : 0;
  }

  /** A press on a mark: selects it, and drags what is selected. */
  mark(event: PointerEvent, mark: Mark, locked: boolean): void {
    if (event.button !== 0) return;
    const desk = this.#desk;
    if (event.shiftKey) return desk.extendTo(mark);
    if (event.ctrlKey || event.metaKey) return desk.toggle(mark.key);
    const among = desk.keys.has(mark.key);
    if (!among) desk.select([mark.key], mark.key);
    const moved = this.#movedWith(mark);
    if (locked || moved.length === 0) return;
    const keys = keysOf(moved);
    const edges = this.#edges(keys);
    const least = -Math.min(...moved.map(spareOf));
    this.#follow(event, {
      move: (x, free) => {
        this.keys = keys;
        const raw = mark.place + x / this.#view.zoom;
        this.by = Math.max(least, this.#snapped(raw, edges, free) - mark.place);
      },
      drop: () => desk.shift(moved, this.by),
      press: () => {
        if (among) desk.select([mark.key], mark.key);
      }
    });
  }

  /** Branches follow what they wait for: they are dragged only by themselves. */
  #movedWith(mark: Mark): Mark[] {
    const marks = this.#desk.keys.has(mark.key) ? this.#desk.marks : [mark];
    const movable = marks.filter(canShift);
    const timed = movable.filter(({ release }) => release === 'at');
    return timed.length > 0 ? timed : movable;
  }

  /** A press on a handle. */
  handle(event: PointerEvent, grip: Grip): void {
    if (event.button !== 0) return;
    event.stopPropagation();
    const desk = this.#desk;
    const { mark, start, least, most } = bounds(grip);
    const edges = this.#edges(keysOf(mark ? [mark] : []));
    let ripple = event.altKey;
    this.#follow(event, {
      move: (x, alt) => {
        this.grip = grip;
        ripple = alt;
        const raw = start + x / this.#view.zoom;
        // With a boundary, Alt takes along what follows it.
        const to = this.#snapped(raw, edges, alt && grip.kind === 'clock');
        this.to = Math.min(most, Math.max(least, to));
      },
      drop: () => {
        if (grip.kind === 'clock') desk.stretch(grip.mark, grip.edge, this.to - grip.mark.place);
        else desk.moveBoundary(grip.boundary, this.to, ripple);
      },
      press: () => undefined
    });
  }

  /** A press on an empty place: marks what to select. A finger scrolls there. */
  empty(event: PointerEvent, lanes: HTMLElement): void {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    const desk = this.#desk;
    const more = event.shiftKey || event.ctrlKey || event.metaKey;
    const before = more ? [...desk.keys] : [];
    const origin = lanes.getBoundingClientRect();
    const from = { x: event.clientX - origin.left, y: event.clientY - origin.top };
    this.#follow(event, {
      move: (dx, _alt, dy) => {
        this.band = {
          x: Math.min(from.x, from.x + dx),
          y: Math.min(from.y, from.y + dy),
          width: Math.abs(dx),
          height: Math.abs(dy)
        };
      },
      drop: () => {
        const { band } = this;
        if (band) desk.select([...before, ...this.#within(band)]);
      },
      press: () => {
        if (!more) desk.select([]);
      }
    });
  }

  #within(band: Band): string[] {
    return [...this.#view.layout.byKey.values()].flatMap((box) => {
      const y = box.top + box.y;
      const meets =
        box.x < band.x + band.width &&
        box.x + box.width > band.x &&
        y < band.y + band.height &&
        y + box.height > band.y;
      return meets ? [box.mark.key] : [];
    });
  }

  /** Times to snap to, without those of what is dragged. */
  #edges(without: ReadonlySet<string>): number[] {
    const { marks, phases, end } = this.#desk.chart;
    const others = marks.filter(({ key, time }) => time !== null && !without.has(key));
    return [...others, ...phases, end].map(({ place }) => place);
  }

  #snapped(time: number, edges: readonly number[], free: boolean): number {
    const { step, zoom } = this.#view;
    return free ? Math.max(0, Math.round(time / 1000) * 1000) : snapped(time, step, edges, zoom);
  }

  #follow(
    start: PointerEvent,
    acts: {
      /** Pixels since the press, scrolling counted in. */
      move: (dx: number, alt: boolean, dy: number) => void;
      drop: () => void;
      press: () => void;
    }
  ): void {
    this.#stop?.();
    const scroller = this.#scroller();
    const begun = { left: scroller?.scrollLeft ?? 0, top: scroller?.scrollTop ?? 0 };
    let last = start;
    let dragging = false;
    let frame = 0;
    const follow = () => {
      const dx = last.clientX - start.clientX + (scroller?.scrollLeft ?? 0) - begun.left;
      const dy = last.clientY - start.clientY + (scroller?.scrollTop ?? 0) - begun.top;
      acts.move(dx, last.altKey, dy);
    };
    const scroll = () => {
      frame = requestAnimationFrame(scroll);
      if (!scroller) return;
      const { left, right } = scroller.getBoundingClientRect();
      const over =
        Math.max(0, last.clientX - (right - EDGE)) - Math.max(0, left + EDGE - last.clientX);
      if (over === 0) return;
      scroller.scrollLeft += Math.max(-SCROLL, Math.min(SCROLL, over / 2));
      follow();
    };
    const stop = () => {
      cancelAnimationFrame(frame);
      for (const end of ends) end();
      this.#stop = null;
      this.keys = NONE;
      this.grip = null;
      this.band = null;
    };
    const ends = [
      on(window, 'pointermove', (event) => {
        last = event;
        const far = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY);
        if (!dragging && far < SLACK) return;
        if (!dragging) frame = requestAnimationFrame(scroll);
        dragging = true;
        follow();
      }),
      on(window, 'pointerup', () => {
        if (dragging) acts.drop();
        else acts.press();
        stop();
      }),
      on(window, 'pointercancel', stop),
      on(window, 'keydown', (event) => {
        if (event.key !== 'Escape' || !dragging) return;
        event.preventDefault();
        stop();
      })
    ];
    this.#stop = stop;
  }

  /** Ends what goes on, undone. */
  leave(): void {
    this.#stop?.();
  }
}

function bounds(grip: Grip): { mark: Mark | null; start: number; least: number; most: number } {
  if (grip.kind === 'boundary') {
    const { boundary, least, most } = grip;
    return { mark: null, start: boundary.time ?? 0, least, most };
  }
  const { mark, edge } = grip;
  const needs = mark.needs ?? { target: 0, limit: 0 };
  const written = edge === 'target' ? needs.target : needs.limit;
  return {
    mark,
    start: mark.place + written,
    least: mark.place + (edge === 'target' ? 1000 : needs.target + 1000),
    most: edge === 'target' ? mark.place + needs.limit - 1000 : Infinity
  };
}
