import type { Mark } from '../../../core/scenario/chart/index.ts';
import { formatDrillTime, SECOND } from '../../../core/scenario/time.ts';
import {
  boundaryMoved,
  canShift,
  removed,
  shifted,
  stretched,
  type Boundary,
  type Deed
} from './deeds.ts';
import type { Command } from './keys.ts';
import { byTime, keysOf, marksByPath, stepped, toggled } from './order.ts';
import type { TimelineProps } from './props.ts';
import { timeWords } from './words.ts';
import type { View } from './view.svelte.ts';

/** What is selected on a timeline, and what is done to it. */
export class Desk {
  /** The mark that the keyboard stands on; null before anybody was there. */
  #active: string | null = $state(null);
  /** What was just done, for who hears it. */
  said = $state('');
  /** Injects that were copied, as they stood then. */
  #copied: readonly Mark[] = $state.raw([]);
  #props: () => TimelineProps;
  #view: View;
  #reveal: (key: string) => void;

  /** @param reveal brings a mark into sight, and gives it the focus */
  constructor(props: () => TimelineProps, view: View, reveal: (key: string) => void) {
    this.#props = props;
    this.#view = view;
    this.#reveal = reveal;
  }

  readonly chart = $derived.by(() => this.#props().chart);
  readonly ordered = $derived(byTime(this.chart));
  readonly #at = $derived(marksByPath(this.chart));
  /** Keys of the marks that are selected. */
  readonly keys: ReadonlySet<string> = $derived.by(() =>
    keysOf(this.#props().selected.flatMap((path) => this.#at(path) ?? []))
  );
  readonly marks = $derived(this.chart.marks.filter(({ key }) => this.keys.has(key)));
  /** The one that is selected; null when none or several are. */
  readonly single = $derived(this.marks.length === 1 ? (this.marks[0] ?? null) : null);
  /** The mark that the keyboard can reach by Tab. */
  readonly active = $derived.by(() => {
    const there = this.#active !== null && this.chart.byKey.has(this.#active);
    return there ? this.#active : (this.marks[0]?.key ?? this.ordered[0]?.key ?? null);
  });
  readonly canPaste = $derived.by(() => this.#copied.length > 0);

  select(keys: Iterable<string>, active?: string): void {
    const wanted = [...keys];
    if (active !== undefined) this.#active = active;
    const marks = wanted.length === 0 ? [] : this.#among(wanted);
    // What is shown in full comes last.
    marks.sort((a, b) => Number(a.key === active) - Number(b.key === active));
    this.#props().onselect(marks.map(({ path }) => path));
  }

  /** The marks of these keys in the order of time, each once. */
  #among(keys: readonly string[]): Mark[] {
    const wanted = keysOf(keys.map((key) => ({ key })));
    return this.ordered.filter(({ key }) => wanted.has(key));
  }

  toggle(key: string): void {
    this.select(toggled(this.keys, key), key);
  }

  /** Selects what stands between the active mark and another, in time, in the lane of the other. */
  extendTo(mark: Mark): void {
    const from = this.chart.byKey.get(this.active ?? '')?.place ?? mark.place;
    const [first, last] = from < mark.place ? [from, mark.place] : [mark.place, from];
    const between = this.ordered.filter(
      ({ lane, place }) => lane === mark.lane && place >= first && place <= last
    );
    this.select([...this.keys, ...between.map(({ key }) => key), mark.key], mark.key);
  }

  do(deed: Deed, said: string, place: string | null = null): boolean {
    if (deed.edits.length === 0 || this.#props().locked) return false;
    const done = this.#props().onedit(deed.edits, deed.label, place);
    if (done) this.said = said;
    return done;
  }

  /** @param by ms */
  shift(marks: readonly Mark[], by: number, place: string | null = null): void {
    const moved = marks.filter(canShift);
    const deed = shifted(moved, by);
    if (!this.do(deed, '', place)) return;
    const [first] = moved;
    const now = first && this.chart.byKey.get(first.key);
    this.said =
      deed.edits.length === 1 && now
        ? `${now.title}, ${timeWords(now)}`
        : `${String(deed.edits.length)} moved by ${formatDrillTime(by)}`;
  }

  stretch(mark: Mark, edge: 'target' | 'limit', span: number, place: string | null = null): void {
    const least = Math.max(SECOND, span);
    this.do(
      stretched(mark, edge, least),
      `${edge === 'target' ? 'Target' : 'Limit'} ${formatDrillTime(least)}`,
      place
    );
  }

  moveBoundary(boundary: Boundary, to: number, ripple: boolean, place: string | null = null): void {
    const deed = boundaryMoved(this.chart, boundary, Math.max(0, to), ripple);
    this.do(deed, `${deed.label}: ${formatDrillTime(to)}`, place);
  }

  remove(): void {
    const { marks } = this;
    if (marks.length === 0) return;
    const last = this.ordered.findLastIndex(({ key }) => this.keys.has(key));
    const next =
      this.ordered.slice(last).find(({ key }) => !this.keys.has(key)) ??
      this.ordered.findLast(({ key }) => !this.keys.has(key));
    if (!this.do(removed(marks), `${String(marks.length)} deleted`)) return;
    this.#go(next?.key ?? null);
  }

  copy(): void {
    this.#copied = this.#injects();
    this.said = `${String(this.#copied.length)} copied`;
  }

  /** @param at drill time in ms for the first of them; after where they were when left out */
  paste(at?: number): void {
    this.#put(this.#copied, at, 'Paste');
  }

  duplicate(): void {
    this.#put(this.#injects(), undefined, 'Duplicate');
  }

  #put(marks: readonly Mark[], at: number | undefined, label: string): void {
    const { copies, onselect } = this.#props();
    const times = marks.flatMap(({ release, place }) => (release === 'at' ? [place] : []));
    const shift =
      at === undefined || times.length === 0 ? this.#view.step : at - Math.min(...times);
    const { edits, paths } = copies(
      marks.map(({ raw }) => raw),
      shift
    );
    const said = `${String(paths.length)} ${label === 'Paste' ? 'pasted' : 'duplicated'}`;
    if (!this.do({ edits, label }, said)) return;
    onselect(paths);
    this.#go(this.#at(paths[0] ?? [])?.key ?? null, false);
  }

  #injects(): Mark[] {
    return this.ordered.filter(({ key, path }) => this.keys.has(key) && path[0] === 'injects');
  }

  #go(key: string | null, select = true): void {
    this.#active = key;
    if (key === null) this.#props().onselect([]);
    else {
      if (select) this.select([key], key);
      this.#reveal(key);
    }
  }

  /** Selects what stands so many places before or after the active mark in time. */
  walk(steps: number, extend: boolean): void {
    const next = stepped(this.ordered, this.active, steps);
    if (!next) return;
    if (extend) this.select([...this.keys, next.key], next.key);
    else this.select([next.key], next.key);
    this.#reveal(next.key);
  }

  /** Does what a key asks for, as far as it concerns what is selected. */
  run(command: Command): void {
    const { onopen, onadd, onselect, onundo, onredo } = this.#props();
    const mark = this.chart.byKey.get(this.active ?? '');
    const marks = this.marks.length > 0 ? this.marks : mark ? [mark] : [];
    switch (command.do) {
      case 'nudge': {
        const step = command.fine ? SECOND : this.#view.step;
        this.shift(marks, command.steps * step, `nudge:${marks.map(({ key }) => key).join()}`);
        break;
      }
      case 'walk':
        this.walk(command.steps, command.extend);
        break;
      case 'open':
        if (mark) onopen(mark.path);
        break;
      case 'toggle':
        if (mark) this.toggle(mark.key);
        break;
      case 'add':
        if (!this.#props().locked) onadd(mark?.lane ?? 'feed', mark?.place ?? 0);
        break;
      case 'lane':
        if (mark)
          this.select(
            this.#lane(mark).map(({ key }) => key),
            mark.key
          );
        break;
      case 'remove':
        this.remove();
        break;
      case 'copy':
        this.copy();
        break;
      case 'cut':
        this.copy();
        this.remove();
        break;
      case 'paste':
        this.paste();
        break;
      case 'duplicate':
        this.duplicate();
        break;
      case 'leave':
        onselect([]);
        break;
      case 'undo':
        onundo();
        break;
      case 'redo':
        onredo();
        break;
      case 'zoom':
      case 'fit':
      case 'keys':
        break;
      default:
        command satisfies never;
    }
  }

  #lane({ lane }: Mark): Mark[] {
    return this.ordered.filter((mark) => mark.lane === lane);
  }
}
