import { trendingTags } from '../core/drill/feed.ts';
import { countByStanding, inbox } from '../core/drill/inbox.ts';
import { margins } from '../core/drill/margin.ts';
import { PostIndex } from '../core/drill/post-index.ts';
import { formatStoryClock, formatStoryTime, moveSpans, storyTimeAt } from '../core/drill/story.ts';
import { SECOND } from '../core/scenario/time.ts';
import type { Drill } from './drill.svelte.ts';

/** What the screens read from a drill, live or replayed: each is worked out once for all of them. */
export class Reading {
  /** Drill time to the second: nothing on the screen is finer. */
  readonly now = $derived.by(() => Math.floor(this.drill.now / SECOND) * SECOND);
  readonly items = $derived.by(() => inbox(this.drill.state, this.now, this.index()));
  readonly standing = $derived.by(() => countByStanding(this.items));
  readonly margins = $derived.by(() => margins(this.drill.state, this.index()));
  /** The public threads, newest first. */
  readonly threads = $derived.by(() => this.index().threads());
  readonly trending = $derived.by(() => trendingTags(this.index()).map((tag) => `#${tag}`));
  /** The face of the drill clock: the moves, and the time in the story. */
  readonly face = $derived.by(() => ({
    spans: moveSpans(this.drill.state, this.now),
    story: formatStoryTime(storyTimeAt(this.drill.state, this.now))
  }));

  #index = new PostIndex();

  constructor(private readonly drill: Drill) {}

  /** What is known of the posts so far; whoever asks is told again when more come. */
  index(): PostIndex {
    const { state } = this.drill;
    if (!this.#index.fits(state)) this.#index = new PostIndex();
    this.#index.read(state);
    return this.#index;
  }

  /** The clock in the story at a drill time, as posts show it. */
  readonly storyClock = (at: number): string => formatStoryClock(storyTimeAt(this.drill.state, at));
}
