import { finder, shownOf, type FeedTab } from '../core/drill/feed.ts';
import type { Drill } from './drill.svelte.ts';
import type { Kept } from './kept.svelte.ts';
import type { Reading } from './reading.svelte.ts';

/** Murmur as one reader has set it up: the tab, the search, and how much of the feed they let in. */
export class Murmur {
  tab: FeedTab = $state({ kind: 'home' });
  query = $state('');
  searching = $state(false);
  /** How often the search was asked for by its key: each time its field takes the focus again. */
  asked: number = $state(0);
  /** How many entries of the drill's order the reader has let in. */
  seen: number = $state(0);

  readonly #finder = $derived.by(() =>
    finder(this.drill.state, { tab: this.tab, query: this.query })
  );
  readonly feed = $derived.by(() => shownOf(this.reading.threads, this.#finder, this.seen));
  /** Hashtags that trend, then what the reader kept. */
  readonly columns = $derived.by(() => [
    ...this.reading.trending,
    ...this.kept.columns.filter((column) => !this.reading.trending.includes(column))
  ]);
  /** The search or column that is shown; empty on the network's own tabs. */
  readonly column = $derived(
    this.query.trim() || (this.tab.kind === 'column' ? this.tab.query : '')
  );

  constructor(
    private readonly drill: Drill,
    private readonly reading: Reading,
    private readonly kept: Kept
  ) {
    this.letIn();
  }

  /** Whether nothing narrows the feed down. */
  get whole(): boolean {
    return this.tab.kind === 'home' && this.query === '';
  }

  search(): void {
    this.searching = true;
    this.asked += 1;
  }

  letIn(): void {
    this.seen = this.drill.state.order.length;
  }

  turnTo(tab: FeedTab): void {
    this.tab = tab;
    this.query = '';
  }

  /** Keeps a search as a column and shows it, or drops the column. */
  keep(query: string): void {
    this.kept.toggleColumn(query);
    this.turnTo(this.kept.columns.includes(query) ? { kind: 'column', query } : { kind: 'home' });
  }

  /** Brings a post into the feed, whatever narrowed it down or held it back. */
  bring(id: string): void {
    if (this.#shows(id)) return;
    this.turnTo({ kind: 'home' });
    this.letIn();
  }

  #shows(id: string): boolean {
    return this.feed.threads.some(({ posts }) => posts.includes(id));
  }
}
