import {
  bystanderId,
  chooseRemark,
  CROWD_GAP,
  CROWD_SHARE,
  draw,
  hasLineLeft,
  LINES,
  PULSE,
  strangersTo,
  type Line,
  type Remark
} from '../audience/index.ts';
import type { Scenario } from '../scenario/schema.ts';
import { crowdKey, crowdKeys, type Said } from './bystand.ts';
import { occasionsAt, type Occasion } from './occasion.ts';
import { namesIn } from './lookup.ts';
import type { Author, Post } from './post.ts';
import { mentionsUs, personaAuthor } from './script-post.ts';
import type { DrillState } from './state.ts';
import type { Turn } from './turn.ts';

/** The crowd looks up once in each pulse, never on the beat. */
const EARLIEST = 1_000;
const LATEST = PULSE - 1_000;

/**
 * The next drill time in ms after `now` at which somebody in the crowd may speak; null while there is no
 * room for them, which only another post can make. It depends on the seed and on who has spoken, so that
 * it does not matter how often the clock is looked at.
 */
export function nextCrowdLook(state: DrillState, now: number): number | null {
  const room = roomFrom(state);
  if (room === null) return null;
  // A look in the moment of the gap's end counts, one in the moment of `now` has been.
  const after = Math.max(now, room - 1);
  const pulse = Math.floor(after / PULSE);
  const at = (index: number) =>
    index * PULSE + draw(state.seed, `crowd:${index}`, EARLIEST, LATEST);
  return at(pulse) > after ? at(pulse) : at(pulse + 1);
}

/** Whether bystanders speak in a scenario at all. */
export function hasCrowd({ audience }: Scenario): boolean {
  return audience.crowd !== false;
}

/** Lets somebody in the crowd speak at a drill time in ms, if there is reason and room for it. */
export function letCrowdSpeak(turn: Turn, now: number): void {
  const { state, scenario } = turn;
  const said = crowdKeys(state);
  const room = roomFrom(state);
  if (room === null || now < room) return;
  const lines = { own: ownLines(scenario), anywhere: LINES };
  const voices = voicesIn(scenario, state, said);
  const open = occasionsAt(scenario, state, said, now).filter(
    (one) => !isOver(said, one) && hasLineLeft(one.on, lines, voices)
  );
  // What was remarked upon last waits, so that the crowd has more than one theme.
  const last = said.at(-1)?.on;
  const sorted = [...open.filter(({ on }) => on !== last), ...open.filter(({ on }) => on === last)];
  for (const occasion of sorted) {
    const slots = occasion.slots();
    // An answer of two words gives nothing to quote; the next one may.
    if (!slots) continue;
    const { handle } = scenario.organisation;
    const remark = chooseRemark(occasion.on, lines, {
      ...voices,
      seed: state.seed,
      purpose: `${occasion.on}:${occasion.subject}:${said.length}`,
      mood: state.mood,
      limit: state.limits.feed,
      slots: { ...slots, us: handle, tag: handle.slice(1) }
    });
    if (!remark) continue;
    const post = postOf(scenario, state, occasion, remark, now);
    const key = crowdKey(occasion.on, occasion.subject, remark.line.id);
    turn.emit(now, { type: 'PostAppeared', key, post });
    return;
  }
}

/**
 * From when there is room for somebody, in ms of drill time: at most one in a minute, and at most one in
 * eight of what others post in public. Null while others have posted too little.
 */
function roomFrom(state: DrillState): number | null {
  const { others, spoken, last } = counted(state);
  return spoken + 1 <= others * CROWD_SHARE ? last + CROWD_GAP : null;
}

/** What others have posted in public, and the crowd among them, of the first so many posts. */
interface Counted {
  upTo: number;
  others: number;
  spoken: number;
  /** When the crowd spoke last, in ms of drill time. */
  last: number;
}

const counts = new WeakMap<DrillState['order'], Counted>();

/** Posts only come, and are counted once each: this is asked at every event of a drill. */
function counted({ order, posts }: DrillState): Counted {
  const count = counts.get(order) ?? { upTo: 0, others: 0, spoken: 0, last: -CROWD_GAP };
  for (; count.upTo < order.length; count.upTo += 1) {
    const post = posts[order[count.upTo] ?? ''];
    if (!post || post.ours || post.channel === 'direct' || post.channel === 'briefing') continue;
    count.others += 1;
    if (post.crowd === undefined) continue;
    count.spoken += 1;
    count.last = post.at;
  }
  counts.set(order, count);
  return count;
}

/** Each occasion is remarked upon once; how often a silence is, is counted where it is found. */
function isOver(said: readonly Said[], { on, subject }: Occasion): boolean {
  return on !== 'silence' && said.some((one) => one.on === on && one.subject === subject);
}

/** Who may speak in this drill, who has, and what was said. */
function voicesIn(scenario: Scenario, { order, posts }: DrillState, said: readonly Said[]) {
  const spoken = order.flatMap((id) => {
    const post = posts[id];
    return post?.crowd ? [post.author.handle.toLowerCase()] : [];
  });
  return {
    said: new Set(said.map(({ line }) => line)),
    bystanders: strangersTo(scenario),
    spoken: new Set(spoken)
  };
}

function postOf(
  scenario: Scenario,
  { posts }: DrillState,
  { on, about }: Occasion,
  { line, text, speaker }: Remark,
  at: number
): Post {
  const author =
    'persona' in speaker ? personaAuthor(scenario, speaker.persona) : authorOf(speaker.bystander);
  const id = freeId(scenario, posts, author.id);
  // Who quotes shows it to their own followers; who does not answers where it stands.
  const quotes = line.text.includes('{quote}') ? about : null;
  const parent = quotes ? null : about;
  return {
    id,
    channel: 'feed',
    author,
    text,
    replyTo: parent?.id ?? null,
    thread: parent?.thread ?? id,
    at,
    likes: 0,
    shares: 0,
    severity: 'low',
    mentions: mentionsUs(scenario, text),
    needs: null,
    ...(quotes && { quotes: quotes.id }),
    crowd: on
  };
}

/** An id that reads like those of the script, and is none of them: it travels to the trainee's browser. */
function freeId(scenario: Scenario, posts: DrillState['posts'], author: string): string {
  const { injects } = namesIn(scenario);
  const idOf = (number: number) => `${author}-${number}`;
  let number = 1;
  while (injects.has(idOf(number)) || posts[idOf(number)]) number += 1;
  return idOf(number);
}

function authorOf(bystander: Parameters<typeof bystanderId>[0]): Author {
  const { name, handle, followers } = bystander;
  const id = bystanderId(bystander);
  return { id, name, handle, kind: 'person', verified: false, followers, avatar: id };
}

/** The lines of a scenario; those that somebody of its own says come from that persona. */
function ownLines({ crowd = [] }: Scenario): Line[] {
  return crowd.map(({ on, temper, from, text }, index) => ({
    id: `own-${index + 1}`,
    on,
    temper,
    voice: null,
    text,
    from
  }));
}
