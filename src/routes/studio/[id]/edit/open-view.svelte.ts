import { replaceState } from '$app/navigation';
import { tick } from 'svelte';
import type { Studio } from '../../../../lib/client/studio/studio.svelte.ts';
import { offsetOf, pathAt } from '../../../../lib/core/scenario/edit/index.ts';
import type { Path, Problem } from '../../../../lib/core/scenario/index.ts';
import { problemAt } from '../../../../lib/ui/studio/problems/address.ts';
import { focusField } from './focus-field.ts';
import { isView, viewOf, type View } from './views.ts';

/** Which view of the text is open, and how one comes from a place to another. */
export class OpenView {
  is = $state<View>('timeline');
  /** The place of the text that is to be shown there; null for none. */
  place = $state.raw<{ offset: number } | null>(null);
  /** The form that stands beside the view; null while none does. */
  panel = $state.raw<{ enter: () => void } | null>(null);
  readonly #studio: Studio;

  constructor(studio: Studio) {
    this.#studio = studio;
  }

  /** Opens the view that the page's address names, or leads to the problem that it names. */
  recall(search: URLSearchParams): void {
    const named = search.get('view');
    if (named !== null && isView(named)) this.is = named;
    const problem = problemAt(this.#studio.draft.problems, search.get('problem') ?? '');
    // The router takes another address only once the page stands.
    if (problem) void tick().then(() => this.go(problem.at, problem));
  }

  /** Opens a view; the text opens where the eye was. */
  show(next: View): void {
    this.#turn(next);
    const chosen = this.#studio.selected.at(-1);
    this.place =
      next === 'text' && chosen ? { offset: offsetOf(this.#studio.draft, chosen) } : null;
  }

  /** Opens an entry in the view where entries of its kind stand. */
  open(path: Path): void {
    this.#turn(viewOf(path));
    this.enter(path);
  }

  /** Selects an entry, and takes the focus to its form where that stands beside the view. */
  enter(path: Path): void {
    this.#studio.select(path);
    void tick().then(() => this.panel?.enter());
  }

  /** Leads to a place in the view that shows it best; to the line of a problem in the text. */
  go(at: Path, problem?: Problem): void {
    const unreadable = problem?.code === 'not-yaml' || at.length === 0;
    if (this.is === 'text' || unreadable) {
      this.#turn('text');
      const { draft } = this.#studio;
      this.place = {
        offset: problem ? lineStart(draft.text, problem.line) : offsetOf(draft, at)
      };
      return;
    }
    const entry = at[0] === 'organisation' ? at.slice(0, 4) : at.slice(0, 2);
    const next = viewOf(at);
    if (!(next === 'timeline' && this.is === 'msel')) this.#turn(next);
    this.enter(entry);
    void tick().then(() => focusField(at));
  }

  /** Selects what stands at an offset of the text. */
  caret(offset: number): void {
    const path = pathAt(this.#studio.draft, offset);
    this.#studio.select(...(path.length > 1 ? [path] : []));
  }

  /** Turns to a view, and says so in the address: who loads the page again finds it there. */
  #turn(next: View): void {
    this.is = next;
    replaceState(next === 'timeline' ? location.pathname : `?view=${next}`, {});
  }
}

/** Where a line begins, counted from 1. */
function lineStart(text: string, line: number): number {
  let from = 0;
  for (let next = 1; next < line; next++) from = text.indexOf('\n', from) + 1;
  return from;
}
