import type { TraineeCommand } from '../core/drill/commands.ts';
import type { DocumentName, DrillEvent } from '../core/drill/events.ts';
import { internalNotes } from '../core/drill/feed.ts';
import { countByFilter, passes, type InboxFilter } from '../core/drill/inbox.ts';
import { openFlags } from '../core/drill/margin.ts';
import type { Mark, Post } from '../core/drill/post.ts';
import { holderOf } from '../core/drill/teammates.ts';
import type { Brief } from '../core/scenario/brief.ts';
import { Announcer } from './announcer.svelte.ts';
import { Composer, draftName, type Target } from './composer.svelte.ts';
import { Drafts } from './drafts.svelte.ts';
import { leftOver } from './left-over.ts';
import { Kept } from './kept.svelte.ts';
import { Murmur } from './murmur.svelte.ts';
import type { Playable } from './drill.svelte.ts';
import { ratingInWords } from './rating-words.ts';
import { Reading } from './reading.svelte.ts';
import { StatementComposer } from './statement-composer.svelte.ts';
import { newsFor, type News } from './team-news.ts';
import { Team } from './team.svelte.ts';
import { Unsent } from './unsent.ts';
import { WritingNotice } from './writing-notice.ts';

type View =
  | { kind: 'murmur' }
  /** `about` is the public post that they are written to about, where one is. */
  | { kind: 'direct'; person: string; name: string; about?: string }
  | { kind: 'notes' };
export type Pane = 'inbox' | 'feed' | 'facts' | 'team';
/** What the right column shows: the drill, or those one plays it with. */
type Side = 'drill' | 'team';
export type DialogName =
  'keys' | 'briefing' | 'statement' | 'escalate' | 'assessment' | 'end' | 'more';

/** Whether a post is one to escalate: not what one's own people tell, which asks for nothing. */
export function mayHandOn({ ours, channel, needs }: Post): boolean {
  return !ours && (channel !== 'briefing' || needs !== null);
}

/** More would cover what is being written. */
const MOST_NEWS = 2;

/** One trainee in the drill room: what they look at, what they have selected, and what they do. */
export class Room {
  view: View = $state({ kind: 'murmur' });
  /** On a phone, the pane that is shown. */
  pane: Pane = $state('feed');
  side: Side = $state('drill');
  filter: InboxFilter = $state('all');
  selected: string | null = $state(null);
  evidence = $state(false);
  /** Our reply whose slip was opened, fresh or by hand. */
  slip: string | null = $state(null);
  dialog: DialogName | null = $state(null);
  escalating: { post: string | null; role: string | null } = $state({ post: null, role: null });
  /** Why the last act was refused; shown until the next. */
  notice: string | null = $state(null);
  /** The dialog in which that was asked for; null for none. */
  #noticeOf: DialogName | null = $state(null);
  /** An answer was just sent: the next key begins at what is most pressing now. */
  fromTop = $state(false);
  /** Counts up when the rows of the inbox may move. */
  settle = $state(0);
  /** The post that is to be scrolled to; a new object each time it is asked for. */
  shown: { id: string } | null = $state.raw(null);
  /** Counts up when the composer is to take the focus. */
  writes = $state(0);
  /** What others did that concerns them, until it is put away. */
  news: (News & { id: number })[] = $state([]);
  /** The chat is to take the focus; a new object each time it is asked for. */
  asked: object | null = $state.raw(null);

  /** Null in a drill that nobody shares. */
  readonly team: Team | null;
  readonly drafts: Drafts;
  readonly kept: Kept;
  readonly murmur: Murmur;
  readonly composer: Composer;
  readonly statement: StatementComposer;
  readonly unsent = new Unsent();
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

  /** What a facilitator said to them alone, oldest first. */
  readonly whispers = $derived.by(() =>
    this.drill.state.whispers.filter(({ to }) => to === this.drill.me)
  );
  readonly unheard = $derived.by(() => this.whispers.slice(this.kept.heard));

  readonly notes = $derived.by(() => internalNotes(this.drill.state));
  /** Internal notes that stood nowhere before their eyes yet, oldest first. */
  readonly unreadNotes = $derived.by(() =>
    this.notes.slice(this.kept.notes).filter(({ id }) => !this.#hasOpened(id))
  );

  /** What was being written when the drill ended, and did not go out. */
  readonly leftOver = $derived.by(() =>
    this.drill.state.status === 'ended' ? leftOver(this.drafts.all, this.drill.state.posts) : []
  );

  #looked: DocumentName[] = [];
  #told = 0;
  /** Whether the last act failed for want of a connection. */
  #lost = false;
  readonly #writing: WritingNotice;

  /**
   * @param brief left out where nobody else takes part
   * @param keeps false where nothing that is arranged or begun outlives the page
   */
  constructor(
    readonly drill: Playable,
    brief: Pick<Brief, 'organisation'> | null = null,
    keeps = true
  ) {
    const { state, me } = drill;
    this.team = state.team && me !== null && brief ? new Team(drill, me, brief) : null;
    // Before STARTEX there is nothing to play yet, and a team to settle with.
    if (this.team && state.status === 'prepared') this.side = 'team';
    this.#writing = new WritingNotice((command) => void drill.send(command));
    this.reading = new Reading(drill);
    this.drafts = new Drafts(keeps ? state.drill : null, me);
    this.kept = new Kept(keeps ? state.drill : null, me);
    this.murmur = new Murmur(drill, this.reading, this.kept);
    this.composer = new Composer(drill, this.drafts);
    this.statement = new StatementComposer(
      drill,
      this.drafts,
      brief?.organisation.plan.holding.map(({ text }) => text) ?? []
    );
    if (this.team) {
      this.composer.onwriting = this.statement.onwriting = (target) => this.#showWriting(target);
    }
    drill.onevent = (event) => this.#hear(event);
    drill.onconnected = () => this.reconnect();
  }

  /** Reads what the last visit left, and lets the drill run. Returns what ends it. */
  enter(): () => void {
    this.drafts.load();
    this.kept.load();
    this.announcer.load();
    this.team?.load();
    const stop = this.drill.start();
    const alone = this.drafts.share(() => {
      this.composer.takeUp();
      this.statement.takeUp();
    });
    return () => {
      alone();
      this.composer.save();
      this.statement.save();
      this.announcer.stop();
      this.#writing.drop();
      stop();
    };
  }

  /** Carries out an act; a refusal is shown. */
  async act(command: TraineeCommand): Promise<boolean> {
    const from = this.dialog;
    this.notice = null;
    const outcome = await this.drill.send(command);
    if (!outcome.ok) {
      this.tell(outcome.message, from);
      this.#lost = outcome.code === 'no-connection';
    }
    return outcome.ok;
  }

  /**
   * Shows why something was not done.
   *
   * @param from the dialog in which it was asked for
   */
  tell(notice: string, from: DialogName | null = null): void {
    this.notice = notice;
    this.#noticeOf = from;
  }

  /** Why what was asked for in the open dialog was refused. */
  get refusal(): string | null {
    return this.dialog !== null && this.#noticeOf === this.dialog ? this.notice : null;
  }

  /** The connection is back: nothing says any more that there is none. */
  reconnect(): void {
    const waiting = [this.composer.reconnect(), this.statement.reconnect()].includes(true);
    if (waiting) this.announcer.say('The connection is back: your text can be sent now.');
    if (this.#lost) this.notice = null;
    this.#lost = false;
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
    // A key is meant for what is seen: the next reply would go to a post that the list hides.
    if (!this.listed.some(({ id }) => id === this.selected)) this.selected = null;
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
    const { status } = this.drill.state;
    if (!post.ours && !this.#hasOpened(id) && (status === 'running' || status === 'paused')) {
      void this.drill.send({ type: 'OpenPost', post: id });
    }
  }

  /** The notes are before their eyes: all of them stand in one list. */
  readNotes(): void {
    if (this.view.kind === 'notes' && this.pane === 'feed') this.kept.readNotes(this.notes.length);
  }

  /** Shows a text of ours where it stands, with its rating. */
  openOurs(id: string): void {
    const post = this.drill.state.posts[id];
    if (!post?.ours) return;
    this.#comeTo(post);
    this.slip = id;
  }

  /** Begins an answer to a post; at one of ours, to the post that ours answers. */
  reply(asked: string): void {
    const post = this.#theirs(asked);
    if (!post || post.channel === 'briefing') return;
    const { id } = post;
    this.open(id);
    if (post.channel !== 'direct') this.composer.begin({ kind: 'reply', post });
    this.writes += 1;
  }

  /** Begins a direct message to who wrote a post; at one of ours, to whom ours answers. */
  direct(asked: string): void {
    const post = this.#theirs(asked);
    if (!post || post.channel === 'briefing') return;
    const { id } = post;
    this.open(id);
    this.#converse(post.author.id, post.author.name, post.channel === 'direct' ? null : id);
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

  /** Watches a post, or no longer. */
  watch(id: string): void {
    const { posts, marks } = this.drill.state;
    if (posts[id]?.ours) this.tell('That is a post of ours: only posts of others are watched.');
    else this.mark(id, marks[id]?.mark === 'watch' ? null : 'watch');
  }

  escalate(asked: string | null, role: string | null = null): void {
    const post = asked === null ? undefined : this.drill.state.posts[asked];
    this.escalating = { post: post && mayHandOn(post) ? post.id : null, role };
    this.notice = null;
    this.dialog = 'escalate';
  }

  /** @param prepared a holding statement to begin with */
  postStatement(prepared?: string): void {
    this.statement.begin({ kind: 'statement' });
    if (prepared !== undefined) this.statement.hold(prepared);
    this.dialog = 'statement';
  }

  /** Notes, once a visit, that a document was looked up. */
  look(document: DocumentName): void {
    if (this.#looked.includes(document) || this.drill.state.status !== 'running') return;
    this.#looked.push(document);
    void this.drill.send({ type: 'OpenDocument', document });
  }

  /** Takes a post on, or gives it back; at one of ours, the post that ours answers. */
  claim(asked: string): void {
    const { state, me } = this.drill;
    const post = this.#theirs(asked)?.id;
    if (post === undefined) return;
    const mine = holderOf(state, post) === me;
    void this.act({ type: mine ? 'ReleaseClaim' : 'ClaimPost', post });
  }

  /** Asks whoever answers a post for it, in the words of the chat. */
  ask(post: string): void {
    const { state } = this.drill;
    const holder = this.team?.holderBeside(post);
    if (holder === undefined || holder === null) return;
    const name = state.posts[post]?.author.name ?? 'this';
    const text = `@${holder} may I take ${name}? `;
    this.drafts.save('chat', { text, at: this.drill.now });
    this.talk();
  }

  /** Shows the drill or the team in the right column, which on a phone is the whole screen. */
  turnTo(side: Side): void {
    this.side = side;
    this.pane = side === 'team' ? 'team' : 'facts';
  }

  /** Brings the team into sight, and the focus to its chat. */
  talk(): void {
    this.turnTo('team');
    this.asked = {};
  }

  putAway(id: number): void {
    this.news = this.news.filter((one) => one.id !== id);
  }

  toggleSlip(reply: string): void {
    if (this.flagged.includes(reply)) this.kept.putAside(reply);
    else if (this.slip === reply) this.slip = null;
    else {
      this.slip = reply;
      this.shown = { id: reply };
    }
  }

  /**
   * Leaves what is innermost: the composer, then the slip, then the search or the conversation.
   *
   * @returns false where there was nothing to leave
   */
  leave(): boolean {
    if (this.composer.target) this.composer.leave();
    else if (this.slip) this.slip = null;
    else if (this.murmur.query !== '' || this.murmur.searching) {
      this.murmur.query = '';
      this.murmur.searching = false;
    } else if (this.view.kind !== 'murmur') this.view = { kind: 'murmur' };
    else return false;
    return true;
  }

  /** Whether something else stands where the feed does: somebody's posts, a conversation, the notes. */
  get aside(): boolean {
    return this.view.kind !== 'murmur' || this.murmur.tab.kind === 'column';
  }

  /** Shows the feed in place of what stood there, or as another pane left it; what is written in it stays open. */
  backToFeed(): void {
    if (this.aside) this.murmur.turnTo({ kind: 'home' });
    if (this.view.kind !== 'murmur') this.backToMurmur();
    this.pane = 'feed';
  }

  backToMurmur(): void {
    this.composer.leave();
    this.view = { kind: 'murmur' };
  }

  /** The post of somebody else's that an act at a post is meant for; null, and why, where there is none. */
  #theirs(id: string): Post | null {
    const { posts, ratings } = this.drill.state;
    let post = posts[id];
    while (post?.ours) {
      const { channel, thread, replyTo } = post;
      const answers = replyTo ?? ratings[post.id]?.to ?? null;
      if (answers !== null) post = posts[answers];
      else if (channel !== 'direct') {
        this.tell('That post of ours answers nobody: choose a post of somebody else’s.');
        return null;
      } else post = Object.values(posts).findLast((one) => one.thread === thread && !one.ours);
    }
    return post ?? null;
  }

  #comeTo({ id, channel, thread }: Post): void {
    if (channel === 'direct') {
      const theirs = Object.values(this.drill.state.posts).find(
        (post) => post.thread === thread && !post.ours
      );
      if (theirs) this.#converse(theirs.author.id, theirs.author.name);
    } else {
      if (this.view.kind !== 'murmur') this.backToMurmur();
      this.murmur.bring(id);
    }
    this.pane = 'feed';
    this.shown = { id };
  }

  #converse(person: string, name: string, about: string | null = null): void {
    this.view = { kind: 'direct', person, name, ...(about !== null && { about }) };
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
    this.#tell(event);
    // From a conversation, a search or the notes nothing tells that a statement went out.
    if (event.type === 'StatementPosted' && this.statement.leadsTo(event, this.team?.me ?? null))
      this.#comeTo(event.post);
    if (event.type === 'ReplyRated') {
      this.slip = event.reply;
      // What a teammate approved is rated while its writer may be at another answer.
      if (!this.team || !this.composer.target) this.shown = { id: event.reply };
      this.announcer.say(ratingInWords(event.rating));
    }
    if (event.type === 'DrillEnded') this.#end();
  }

  /** Nothing goes out any more: what was being written is kept, and nobody is told that it is. */
  #end(): void {
    this.#writing.drop();
    this.composer.leave();
    this.statement.save();
    // The way to the scorecard stands under the feed.
    this.pane = 'feed';
  }

  #hasOpened(id: string): boolean {
    const { opened, openedBy } = this.drill.state;
    return (this.team ? openedBy[this.team.me]?.[id] : opened[id]) !== undefined;
  }

  #tell(event: DrillEvent): void {
    const { me, state } = this.drill;
    const news = me === null ? null : newsFor(event, state, me);
    if (!news) return;
    this.announcer.say(news.text);
    if (!news.shown) return;
    this.#told += 1;
    const others = this.news.filter(({ draft }) => draft === undefined || draft !== news.draft);
    this.news = [...others, { ...news, id: this.#told }].slice(-MOST_NEWS);
  }

  #showWriting(target: Target | null): void {
    const { status } = this.drill.state;
    if (target === null) {
      this.#writing.stop();
      return;
    }
    if (status !== 'running' && status !== 'paused') return;
    if (target.kind === 'statement') this.#writing.at(null);
    else if (target.kind !== 'direct') this.#writing.at(target.post.id);
    else if (this.answering !== null) this.#writing.at(this.answering);
  }
}
