import { approvingRole, openDraftFor } from '../core/drill/approval.ts';
import { participantOf } from '../core/drill/part.ts';
import type { Post } from '../core/drill/post.ts';
import type { DrillState } from '../core/drill/state.ts';
import {
  draftsBefore,
  draftsBy,
  holderOf,
  matesOf,
  nameOf,
  namesDeciding,
  referralsTo
} from '../core/drill/teammates.ts';
import type { ApprovalFor, Scenario } from '../core/scenario/schema.ts';
import type { Target } from './composer.svelte.ts';
import type { Drill } from './drill.svelte.ts';
import { keyOf, readStored, store } from './storage.ts';

type Organisation = Pick<Scenario, 'organisation'>;

/** A team as one of its members sees it: who is there, and what waits for them. */
export class Team {
  /** How many messages of the team were read. */
  read: number = $state(0);

  readonly #key: string | null;
  readonly self = $derived.by(() => participantOf(this.#state, this.me));
  readonly mates = $derived.by(() => matesOf(this.#state, this.me));
  readonly unread = $derived.by(() =>
    this.#state.chat.slice(this.read).filter(({ by }) => by !== this.me)
  );
  /** Somebody asks for them by name. */
  readonly called = $derived.by(() =>
    this.unread.some(({ mentions }) => mentions.includes(this.me))
  );
  readonly before = $derived.by(() => draftsBefore(this.#state, this.me));
  readonly sentBack = $derived.by(() =>
    draftsBy(this.#state, this.me).filter(({ status }) => status === 'sent-back')
  );
  /** Own texts that others have to approve. */
  readonly submitted = $derived.by(() =>
    draftsBy(this.#state, this.me).filter(({ status }) => status === 'waiting')
  );
  readonly referred = $derived.by(() =>
    referralsTo(this.#state, this.me).filter(({ answer }) => answer === null)
  );
  /** What waits for their word. */
  readonly waiting = $derived(this.before.length + this.sentBack.length + this.referred.length);

  constructor(
    private readonly drill: Drill,
    readonly me: string,
    private readonly scenario: Organisation
  ) {
    this.#key = keyOf('team', drill.state.drill, me);
  }

  get #state(): DrillState {
    return this.drill.state;
  }

  /** Reads what the last visit left. Called in the browser only, after hydration. */
  load(): void {
    const stored = readStored(this.#key);
    if (typeof stored === 'object' && stored !== null && 'read' in stored) {
      this.read = typeof stored.read === 'number' ? stored.read : 0;
    }
  }

  /** The talk of the team is before their eyes. */
  readAll(): void {
    if (this.read === this.#state.chat.length) return;
    this.read = this.#state.chat.length;
    store(this.#key, { read: this.read });
  }

  /** Who answers a post in their stead; null where nobody does. */
  holderBeside(post: string): string | null {
    const holder = holderOf(this.#state, post);
    return holder === null || holder === this.me ? null : nameOf(this.#state, holder);
  }

  /** Whether an own answer to a post waits for approval already. */
  isWaiting(post: string): boolean {
    return openDraftFor(this.#state, post, this.me) !== undefined;
  }

  /** Names of those of whom one has to approve a text first; null where it goes out at once. */
  approversOf(target: Target): string[] | null {
    const what = whatIs(target, this.#state.posts);
    const role = approvingRole(this.scenario, this.#state, what, this.me);
    return role === null ? null : namesDeciding(this.#state, { role, by: this.me });
  }
}

/** What the response plan calls a text. */
function whatIs(target: Target, posts: Readonly<Record<string, Post>>): ApprovalFor {
  switch (target.kind) {
    case 'statement':
    case 'direct':
      return target.kind;
    case 'reply':
      return target.post.channel === 'direct' ? 'direct' : 'reply';
    case 'correction': {
      let wrong: Post | undefined = target.post;
      if (wrong.channel === 'direct') return 'direct';
      // A correction of a correction is about what was said first.
      while (wrong?.corrects !== undefined) wrong = posts[wrong.corrects];
      return wrong?.ours === 'statement' || wrong?.ours === 'update' ? 'statement' : 'reply';
    }
    default:
      return target satisfies never;
  }
}
