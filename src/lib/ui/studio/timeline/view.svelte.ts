import { LANE_ORDER } from './words.ts';
import { arrowsOf, type Arrow } from './arrows.ts';
import { layoutOf, type Box, type Layout } from './layout.ts';
import type { TimelineProps } from './props.ts';
import { bounded, fitting, stepAt, ticksBetween } from './scale.ts';

/** Pixels beside the window that are drawn as well, so that scrolling finds something there. */
const MARGIN = 400;
/** Scrolling draws anew after so many pixels. */
const STRIDE = 200;
/** What stands free after the last that there is, so that something can be put there. */
const TAIL = 64;

/** What part of a timeline is in sight, and how large. */
export class View {
  /** Pixels that the lanes have in sight, without the names beside them. */
  width = $state(960);
  /** Pixels scrolled, in strides. */
  #left = $state(0);
  /** Pixels a ms; null fills the width with the whole. */
  #zoom: number | null = $state(null);
  #props: () => TimelineProps;

  constructor(props: () => TimelineProps) {
    this.#props = props;
  }

  readonly zoom = $derived.by(
    () => this.#zoom ?? fitting(this.width - TAIL, this.#props().chart.last)
  );
  readonly fits = $derived.by(() => this.#zoom === null);
  readonly step = $derived(stepAt(this.zoom));
  readonly layout: Layout = $derived.by(() => this.#laid());
  /** Pixels of all that there is. */
  readonly length = $derived.by(() =>
    Math.max(
      this.width,
      this.#props().chart.last * this.zoom + TAIL + (this.fits ? 0 : this.width / 3)
    )
  );
  /** Pixels from time 0 between which something is drawn. */
  readonly from = $derived.by(() => this.#left - MARGIN);
  readonly to = $derived.by(() => this.#left + this.width + MARGIN);
  readonly ticks = $derived.by(() =>
    ticksBetween(this.zoom, this.from / this.zoom, Math.min(this.to, this.length) / this.zoom)
  );

  /** What was laid out last, which the next goes on from. */
  #before: Layout | null = null;

  #laid(): Layout {
    this.#before = layoutOf(this.#props().chart, LANE_ORDER, this.zoom, this.#before);
    return this.#before;
  }

  scrolled(left: number): void {
    this.#left = Math.floor(left / STRIDE) * STRIDE;
  }

  zoomTo(zoom: number | null): void {
    this.#zoom = zoom === null ? null : bounded(zoom);
  }

  inSight({ x, width }: Pick<Box, 'x' | 'width'>): boolean {
    return x + width >= this.from && x <= this.to;
  }

  /** The arrows of what is in sight. */
  arrows(shift: (key: string) => number): Arrow[] {
    const shown = [...this.layout.byKey.values()].flatMap((box) => {
      if (box.mark.leans.length === 0) return [];
      const near = [box.mark.key, ...box.mark.leans.map(({ from }) => from ?? '')];
      return near.some((key) => {
        const other = this.layout.byKey.get(key);
        return other !== undefined && this.inSight(other);
      })
        ? [box.mark.key]
        : [];
    });
    const { phases } = this.#props().chart;
    const phaseX = (key: string) => {
      const place = phases.find((phase) => phase.key === key)?.place;
      return place === undefined ? null : place * this.zoom;
    };
    return arrowsOf(this.layout, shown, phaseX, shift);
  }
}
