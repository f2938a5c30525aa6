import type { TraineeCommand } from '../core/drill/commands.ts';
import type { DocumentName, DrillEvent } from '../core/drill/events.ts';
import { countByFilter, passes, type InboxFilter } from '../core/drill/inbox.ts';
import { openFlags } from '../core/drill/margin.ts';
import type { Mark, Post } from '../core/drill/post.ts';
import { Announcer } from './announcer.svelte.ts';
import { Composer, draftName } from './composer.svelte.ts';
import { Drafts } from './drafts.svelte.ts';
import { Kept } from './kept.svelte.ts';
import { Murmur } from './murmur.svelte.ts';
import type { LiveDrill } from './live-drill.svelte.ts';
import { ratingInWords } from './rating-words.ts';
import { Reading } from './reading.svelte.ts';

type View =
  { kind: 'murmur' } | { kind: 'direct'; person: string; name: string } | { kind: 'notes' };
export type Pane = 'inbox' | 'feed' | 'facts';
export type DialogName =
  'keys' | 'briefing' | 'statement' | 'escalate' | 'assessment' | 'end' | 'more';

/** One trainee in the drill room: what they look at, what they have selected, and what they do. */
export class Room {
  view: View = $state({ kind: 'murmur' });
  /** On a phone, the pane that is shown. */
  pane: Pane = $state('feed');
  filter: InboxFilter = $state('all');
  selected: string | null = $state(null);
  evidence = $state(false);
  /** Our reply whose slip was opened, fresh or by hand. */
  slip: string | null = $state(null);
  dialog: DialogName | null = $state(null);
  escalating: { post: string | null; role: string | null } = $state({ post: null, role: null });
  /** Why the last act was refused; shown until the next. */
  notice: string | null = $state(null);
  /** An answer was just sent: the next key begins at what is most pressing now. */
  fromTop = $state(false);
  /** Counts up when the rows of the inbox may move. */
  settle = $state(0);
  /** The post that is to be scrolled to; a new object each time it is asked for. */
  shown: { id: string } | null = $state.raw(null);
  /** Counts up when the composer is to take the focus. */
  writes = $state(0);

  readonly drafts: Drafts;
  readonly kept: Kept;
  readonly murmur: Murmur;
  readonly composer: Composer;
  readonly statement: Composer;
  readonly announcer = new Announcer();
  readonly reading: Reading;

  readonly listed = $derived.by(() =>
    this.reading.items.filter((item) => passes(item, this.filter))
  );
  readonly counts = $derived.by(() => countByFilter(this.reading.items));
  /** Replies whose flags still ask for something. */
  readonly flagged = $derived.by(() =>
    openFlags(this.drill.state, this.reading.margins).filter(
      (reply) => !this.kept.aside.includes(reply)
    )
  );
  readonly unfolded = $derived.by(() => (this.slip ? [...this.flagged, this.slip] : this.flagged));
  /** Texts of facts that an open flag says a reply breaks. */
  readonly broken = $derived.by(() =>
    this.flagged.flatMap((reply) =>
      (this.drill.state.ratings[reply]?.rating.flags ?? []).flatMap(({ fact }) => fact ?? [])
    )
  );

  #looked: DocumentName[] = [];

  constructor(readonly drill: LiveDrill) {
    const { state } = drill;
    this.reading = new Reading(drill);
    this.drafts = new Drafts(state.drill);
    this.kept = new Kept(state.drill);
    this.murmur = new Murmur(drill, this.kept);
    this.composer = new Composer(drill, this.drafts);
    this.statement = new Composer(drill, this.drafts);
    drill.onevent = (event) => this.#hear(event);
  }

  /** Reads what the last visit left, and lets the drill run. Returns what ends it. */
  enter(): () => void {
    this.drafts.load();
    this.kept.load();
    this.announcer.load();
    const stop = this.drill.start();
    return () => {
      this.composer.save();
      this.statement.save();
      this.announcer.stop();
      stop();
    };
  }

  /** Carries out an act; a refusal is shown. */
  async act(command: TraineeCommand): Promise<boolean> {
    this.notice = null;
    const outcome = await this.drill.send(command);
    if (!outcome.ok) this.notice = outcome.message;
    return outcome.ok;
  }

  /** The post that the composer answers, whose clock stands beside it. */
  get answering(): string | null {
    const { target } = this.composer;
    if (target?.kind === 'reply') return target.post.id;
    if (target?.kind !== 'direct') return null;
    const waiting = this.reading.items.find(
      ({ post, standing }) =>
        post.channel === 'direct' && post.author.id === target.person && standing !== 'settled'
    );
    return waiting?.id ?? null;
  }

  /** Whether a text for this post was begun and not sent. */
  isWriting(post: Post): boolean {
    const name = draftName(
      post.channel === 'direct'
        ? { kind: 'direct', person: post.author.id, name: post.author.name }
        : { kind: 'reply', post }
    );
    return this.drafts.get(name) !== undefined;
  }

  list(filter: InboxFilter): void {
    this.filter = filter;
    this.settle += 1;
  }

  select(id: string): void {
    this.selected = id;
    this.fromTop = false;
  }

  /** Shows a post where it stands, and notes that it was read. */
  open(id: string): void {
    const post = this.drill.state.posts[id];
    if (!post) return;
    this.selected = id;
    this.fromTop = false;
    this.pane = 'feed';
    this.shown = { id };
    this.#moveOn(id);
    if (post.channel === 'briefing') this.view = { kind: 'notes' };
    else if (post.channel === 'direct') this.#converse(post.author.id, post.author.name);
    else {
      this.view = { kind: 'murmur' };
      this.murmur.bring(id);
    }
    const { status, opened } = this.drill.state;
    if (!post.ours && opened[id] === undefined && (status === 'running' || status === 'paused')) {
      void this.drill.send({ type: 'OpenPost', post: id });
    }
  }

  reply(id: string): void {
    const post = this.drill.state.posts[id];
    if (!post || post.ours || post.channel === 'briefing') return;
    this.open(id);
    if (post.channel !== 'direct') this.composer.begin({ kind: 'reply', post });
    this.writes += 1;
  }

  direct(id: string): void {
    const post = this.drill.state.posts[id];
    if (!post || post.ours || post.channel === 'briefing') return;
    this.open(id);
    this.#converse(post.author.id, post.author.name);
    this.writes += 1;
  }

  correct(id: string): void {
    const post = this.drill.state.posts[id];
    if (!post?.ours) return;
    this.pane = 'feed';
    this.composer.begin({ kind: 'correction', post });
    this.writes += 1;
  }

  mark(post: string, mark: Mark | null): void {
    void this.act({ type: 'MarkPost', post, mark });
  }

  escalate(post: string | null, role: string | null = null): void {
    this.escalating = { post, role };
    this.notice = null;
    this.dialog = 'escalate';
  }

  postStatement(text?: string): void {
    this.statement.begin({ kind: 'statement' });
    if (text !== undefined) this.statement.write(text);
    this.dialog = 'statement';
  }

  /** Notes, once a visit, that a document was looked up. */
  look(document: DocumentName): void {
    if (this.#looked.includes(document) || this.drill.state.status !== 'running') return;
    this.#looked.push(document);
    void this.drill.send({ type: 'OpenDocument', document });
  }

  toggleSlip(reply: string): void {
    if (this.flagged.includes(reply)) this.kept.putAside(reply);
    else if (this.slip === reply) this.slip = null;
    else {
      this.slip = reply;
      this.shown = { id: reply };
    }
  }

  /** Leaves what is innermost: the composer, then the slip, then the search or the conversation. */
  leave(): void {
    if (this.composer.target) this.composer.leave();
    else if (this.slip) this.slip = null;
    else if (this.murmur.query !== '' || this.murmur.searching) {
      this.murmur.query = '';
      this.murmur.searching = false;
    } else if (this.view.kind !== 'murmur') this.view = { kind: 'murmur' };
  }

  backToMurmur(): void {
    this.composer.leave();
    this.view = { kind: 'murmur' };
  }

  #converse(person: string, name: string): void {
    this.view = { kind: 'direct', person, name };
    this.composer.begin({ kind: 'direct', person, name });
  }

  /** A slip stays until the trainee moves on to another matter. */
  #moveOn(id: string): void {
    const rated = this.slip ? this.drill.state.ratings[this.slip] : undefined;
    if (rated && rated.reply !== id && rated.to !== id) this.slip = null;
    const { target } = this.composer;
    const stays = target && 'post' in target && target.post.id === id;
    if (target && !stays) this.composer.leave();
  }

  #hear(event: DrillEvent): void {
    this.announcer.hear(event);
    if (event.type === 'ReplyRated') {
      this.slip = event.reply;
      this.shown = { id: event.reply };
      this.announcer.say(ratingInWords(event.rating));
    }
    // The way to the scorecard stands under the feed.
    if (event.type === 'DrillEnded') this.pane = 'feed';
  }
}
