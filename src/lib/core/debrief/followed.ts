import type { DrillEvent } from '../drill/events.ts';
import { replay } from '../drill/evolve.ts';
import type { DrillState } from '../drill/state.ts';
import type { Followed } from './replay-address.ts';
import type { Beat } from './timeline.ts';
import type { Scorecard } from './types.ts';
import { listed, shortName } from './words.ts';

/**
 * The moments of one who took part, or of one thread, in the order of the drill.
 *
 * @param events the log as the reader may see it, or a part of it: nothing else goes into them
 * @param state at the end of that part
 */
export function beatsOf(
  events: readonly DrillEvent[],
  followed: Followed,
  state: DrillState = replay(events)
): Beat[] {
  return events.flatMap((event) =>
    (
      followed.kind === 'person'
        ? isBy(state, event, followed.id)
        : threadOf(state, event) === followed.id
    )
      ? (beatOf(state, event) ?? [])
      : []
  );
}

/** The moments that a reader may follow by themselves: notes that came in, and whispers to them. */
export function noteBeats(events: readonly DrillEvent[]): Beat[] {
  return events.flatMap((event): Beat[] => {
    const { at } = event;
    if (event.type === 'Whispered')
      return [{ at, kind: 'note', post: null, says: `Whispered: ${event.text}` }];
    if (event.type !== 'PostAppeared' || event.post.channel !== 'briefing') return [];
    const { id, author } = event.post;
    return [{ at, kind: 'note', post: id, says: `Internal note from ${shortName(author.name)}` }];
  });
}

/** The moments that whoever conducted kept for the debrief. */
export function bookmarkBeats(bookmarks: DrillState['bookmarks']): Beat[] {
  return bookmarks.map(({ moment, note, post }) => ({
    at: moment,
    kind: 'bookmark',
    post,
    says: `Noted: ${note}`
  }));
}

/** Several lists of moments as one, in the order of the drill. */
export function inOrder(...lists: readonly (readonly Beat[])[]): Beat[] {
  return lists.flat().sort((a, b) => a.at - b.at);
}

/** A thread with a post in need, or several: whoever joins another's thread needs somebody there. */
interface NeedyThread {
  thread: string;
  /** Those who needed somebody in it. */
  name: string;
  /** Of the first post in need. */
  at: number;
  /** How many posts in need it has. */
  posts: number;
}

/** The threads that needed somebody, by the first post of each in need, in the order of the drill. */
export function threadsIn(
  { timeline }: Pick<Scorecard, 'timeline'>,
  events: readonly DrillEvent[]
): NeedyThread[] {
  const { posts } = replay(events);
  const threads = new Map<string, { at: number; names: string[] }>();
  for (const { post: id, name, at } of timeline.needs) {
    const thread = posts[id]?.thread;
    if (thread === undefined) continue;
    const known = threads.get(thread);
    if (known) known.names.push(shortName(name));
    else threads.set(thread, { at, names: [shortName(name)] });
  }
  return [...threads].map(([thread, { at, names }]) => ({
    thread,
    name: listed([...new Set(names)]),
    at,
    posts: names.length
  }));
}

function isBy(state: DrillState, event: DrillEvent, person: string): boolean {
  return 'by' in event && event.by === person && Object.hasOwn(state.participants, person);
}

function threadOf(state: DrillState, event: DrillEvent): string | undefined {
  const { posts } = state;
  // What becomes of a draft names the draft alone.
  if (!('post' in event) && 'draft' in event)
    return posts[draftPost(state, event.draft) ?? '']?.thread;
  if (!('post' in event) || event.post === null) return undefined;
  return typeof event.post === 'string' ? posts[event.post]?.thread : event.post.thread;
}

/** What was done, as it reads in a list; null for what nobody did. */
function beatOf(state: DrillState, event: DrillEvent): Beat | null {
  const { at } = event;
  const name = (id: string | null) =>
    id === null ? 'a statement' : shortName(state.posts[id]?.author.name ?? 'a post');
  const beat = (kind: Beat['kind'], says: string, post: string | null): Beat => ({
    at,
    kind,
    says,
    post
  });
  switch (event.type) {
    case 'PostAppeared':
      return beat(
        event.post.needs ? 'need' : 'act',
        `${shortName(event.post.author.name)} writes`,
        event.post.id
      );
    case 'Replied':
    case 'DirectMessageSent':
      return beat('reply', `Reply to ${name(event.post.replyTo)}`, event.post.id);
    case 'StatementPosted':
      return beat(
        'statement',
        event.post.ours === 'update' ? 'Update' : 'Statement',
        event.post.id
      );
    case 'LimitPassed':
      return beat('missed', `${name(event.post)}: the limit passes`, event.post);
    case 'PostOpened':
      return beat('act', `Opens ${name(event.post)}`, event.post);
    case 'PostMarked':
      return beat(
        'act',
        event.mark
          ? `Marks ${name(event.post)}: ${MARKS[event.mark]}`
          : `Takes the mark off ${name(event.post)}`,
        event.post
      );
    case 'PostClaimed':
      return beat('act', `Takes on ${name(event.post)}`, event.post);
    case 'ClaimReleased':
      return beat('act', `Lets go of ${name(event.post)}`, event.post);
    case 'PostHandedOn':
      return beat('act', `Hands ${name(event.post)} to a teammate`, event.post);
    case 'WritingStarted':
      return beat(
        'act',
        `Begins to write${event.post === null ? ' a statement' : ` to ${name(event.post)}`}`,
        event.post
      );
    case 'PostEscalated':
      return beat('escalation', `Escalates ${name(event.post)}`, event.post);
    case 'EscalationAnswered':
      return beat('escalation', `Answers what was escalated: ${event.note}`, null);
    case 'AssessmentFiled':
      return beat(
        'assessment',
        event.version === 1 ? 'Files the assessment' : 'Revises the assessment',
        null
      );
    case 'TeamMessageSent':
      return beat('act', `Says to the team: ${event.text}`, null);
    case 'DraftSubmitted':
      return beat(
        'approval',
        `Sends ${event.post === null ? 'a statement' : `an answer to ${name(event.post)}`} for approval`,
        event.post
      );
    case 'DraftRevised':
      return beat('approval', 'Revises a draft', draftPost(state, event.draft));
    case 'DraftSentBack':
      return beat('approval', `Sends a draft back: ${event.note}`, draftPost(state, event.draft));
    case 'DraftApproved':
      return beat('approval', 'Approves a draft', draftPost(state, event.draft));
    default:
      return null;
  }
}

const MARKS = { 'needs-answer': 'needs an answer', watch: 'watch', ignore: 'leave alone' } as const;

function draftPost({ drafts }: DrillState, draft: string): string | null {
  return Object.hasOwn(drafts, draft) ? (drafts[draft]?.post ?? null) : null;
}
