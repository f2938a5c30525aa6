import { stepFrom } from '../core/debrief/beats.ts';
import { beatsOf } from '../core/debrief/followed.ts';
import type { Followed, ReplayPlace } from '../core/debrief/replay-address.ts';
import type { Beat } from '../core/debrief/timeline.ts';
import type { DrillEvent } from '../core/drill/events.ts';
import { directThread, type Post } from '../core/drill/post.ts';
import { Reading } from './reading.svelte.ts';
import { ReplayedDrill } from './replayed-drill.svelte.ts';

type View =
  { kind: 'murmur' } | { kind: 'direct'; person: string; name: string } | { kind: 'notes' };

/** Somebody who watches a drill again: where the playhead stands, and what they look at. */
export class Watching {
  readonly drill: ReplayedDrill;
  readonly reading: Reading;
  view: View = $state({ kind: 'murmur' });
  selected: string | null = $state(null);
  /** Our reply whose rating stands open, as it did when it was sent. */
  slip: string | null = $state(null);
  /** The post that is to be scrolled to; a new object each time. */
  shown: { id: string } | null = $state.raw(null);
  /** The last moment that was stepped to, for those who hear the page. */
  said = $state('');

  /** Whom or what it follows; null for everything. */
  followed: Followed | null = $state.raw(null);

  /** The moments worth a stop, of what is followed. */
  readonly moments = $derived.by(() =>
    this.followed === null ? this.beats : beatsOf(this.events, this.followed)
  );
  readonly threads = $derived.by(() => {
    const { threads } = this.reading;
    const { followed } = this;
    if (followed?.kind !== 'thread') return threads;
    return threads.filter(({ id }) => id === followed.id);
  });

  constructor(
    private readonly events: readonly DrillEvent[],
    private readonly beats: readonly Beat[],
    { at, post = null, follow = null }: ReplayPlace
  ) {
    this.drill = new ReplayedDrill(events);
    this.reading = new Reading(this.drill);
    this.drill.onevent = (event) => this.#follow(event);
    this.followed = follow;
    this.drill.seek(at);
    if (post !== null) this.look(post);
  }

  /** Where it stands, for its address. */
  get place(): ReplayPlace {
    return { at: this.reading.now, post: this.slip ?? this.selected, follow: this.followed };
  }

  /** Follows one who took part or one thread, or everything again. */
  follow(followed: Followed | null): void {
    this.followed = followed;
    this.said = '';
    if (followed?.kind === 'thread') this.#show(followed.id);
  }

  toggle(): void {
    if (this.drill.playing) this.drill.pause();
    else this.drill.play();
  }

  seek(at: number): void {
    this.drill.seek(at);
  }

  /** Moves the playhead by so many ms of drill time. */
  skip(by: number): void {
    this.drill.seek(this.drill.now + by);
  }

  jump({ at, post, says }: { at: number; post: string | null; says?: string }): void {
    this.drill.seek(at);
    this.said = says ?? '';
    if (post !== null) this.look(post);
  }

  /** To the moment before or after this one that mattered. */
  step(direction: -1 | 1): void {
    const beat = stepFrom(this.moments, this.drill.now, direction);
    if (beat) this.jump(beat);
  }

  /** Shows a post where it stands. */
  look(id: string): void {
    const post = this.drill.state.posts[id];
    if (!post) return;
    this.selected = id;
    this.slip = this.drill.state.ratings[id] ? id : null;
    this.shown = { id };
    this.view = this.#viewOf(post);
  }

  backToMurmur(): void {
    this.view = { kind: 'murmur' };
  }

  toggleSlip(reply: string): void {
    this.slip = this.slip === reply ? null : reply;
    if (this.slip) this.shown = { id: reply };
  }

  /** A thread's first post, and the time at which it came where that is still ahead. */
  #show(thread: string): void {
    const first = this.events.find(
      (event) => event.type === 'PostAppeared' && event.post.thread === thread
    );
    if (first?.type !== 'PostAppeared') return;
    if (this.drill.now < first.at) this.drill.seek(first.at);
    this.look(first.post.id);
  }

  #viewOf(post: Post): View {
    if (post.channel === 'briefing') return { kind: 'notes' };
    if (post.channel !== 'direct') return { kind: 'murmur' };
    const theirs = Object.values(this.drill.state.posts).find(
      (one) => !one.ours && directThread(one.author.id) === post.thread
    );
    const person = post.thread.slice(directThread('').length);
    return { kind: 'direct', person, name: theirs?.author.name ?? person };
  }

  /** The eye goes where something was done, or where something that needs an answer comes in. */
  #follow(event: DrillEvent): void {
    if (this.followed !== null) {
      const [beat] = beatsOf([event], this.followed, this.drill.state);
      if (beat?.post) this.look(beat.post);
      return;
    }
    switch (event.type) {
      case 'Replied':
      case 'DirectMessageSent':
      case 'StatementPosted':
        this.look(event.post.id);
        return;
      case 'ReplyRated':
        this.look(event.reply);
        return;
      case 'PostAppeared':
        if (this.beats.some((beat) => beat.kind === 'need' && beat.post === event.post.id)) {
          this.look(event.post.id);
        }
        return;
      default:
    }
  }
}
