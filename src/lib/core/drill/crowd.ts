import {
  bystanderId,
  BYSTANDERS,
  chooseRemark,
  CROWD_GAP,
  CROWD_SHARE,
  draw,
  handlesOf,
  LINES,
  PULSE,
  type Line,
  type Remark
} from '../audience/index.ts';
import type { Scenario } from '../scenario/schema.ts';
import { crowdKey, crowdKeys } from './bystand.ts';
import { occasionsAt, type Occasion } from './occasion.ts';
import type { Author, Post } from './post.ts';
import { mentionsUs, personaAuthor } from './script-post.ts';
import type { DrillState } from './state.ts';
import type { Turn } from './turn.ts';

/** The crowd looks up once in each pulse, never on the beat. */
const EARLIEST = 1_000;
const LATEST = PULSE - 1_000;

/**
 * The next drill time in ms after `now` at which somebody in the crowd may speak. It depends on the seed
 * alone, so that it does not matter how often the clock is looked at.
 */
export function nextCrowdLook({ seed }: DrillState, now: number): number {
  const pulse = Math.floor(now / PULSE);
  const at = (index: number) => index * PULSE + draw(seed, `crowd:${index}`, EARLIEST, LATEST);
  return at(pulse) > now ? at(pulse) : at(pulse + 1);
}

/** Whether bystanders speak in a scenario at all. */
export function hasCrowd({ audience }: Scenario): boolean {
  return audience.crowd !== false;
}

/** Lets somebody in the crowd speak at a drill time in ms, if there is reason and room for it. */
export function letCrowdSpeak(turn: Turn, now: number): void {
  const { state, scenario } = turn;
  if (!hasRoom(state, now)) return;
  const last = crowdKeys(state).at(-1)?.on;
  const open = occasionsAt(scenario, state, now).filter((occasion) => !isOver(state, occasion));
  // What was remarked upon last waits, so that the crowd has more than one theme.
  const sorted = [...open.filter(({ on }) => on !== last), ...open.filter(({ on }) => on === last)];
  for (const occasion of sorted) {
    const remark = remarkOn(scenario, state, occasion);
    if (!remark) continue;
    const post = postOf(scenario, state, occasion, remark, now);
    const key = crowdKey(occasion.on, occasion.subject, remark.line.id);
    turn.emit(now, { type: 'PostAppeared', key, post });
    return;
  }
}

/** At most one in a minute, and at most one in eight of what others post in public. */
function hasRoom(state: DrillState, now: number): boolean {
  const said = crowdKeys(state);
  const last = said.at(-1);
  if (last && now - last.at < CROWD_GAP) return false;
  const others = state.order.filter((id) => {
    const post = state.posts[id];
    return post && !post.ours && post.channel !== 'direct' && post.channel !== 'briefing';
  });
  return said.length + 1 <= others.length * CROWD_SHARE;
}

/** Each occasion is remarked upon once; how often a silence is, is counted where it is found. */
function isOver(state: DrillState, { on, subject }: Occasion): boolean {
  if (on === 'silence') return false;
  return crowdKeys(state).some((said) => said.on === on && said.subject === subject);
}

function remarkOn(scenario: Scenario, state: DrillState, occasion: Occasion): Remark | null {
  const said = crowdKeys(state);
  const { handle } = scenario.organisation;
  const spoken = state.order.flatMap((id) => {
    const author = state.posts[id]?.author;
    return author && SPEAKERS.has(author.id) ? [author.handle.toLowerCase()] : [];
  });
  return chooseRemark(
    occasion.on,
    { own: ownLines(scenario), anywhere: LINES },
    {
      seed: state.seed,
      purpose: `${occasion.on}:${occasion.subject}:${said.length}`,
      mood: state.mood,
      limit: state.limits.feed,
      slots: { ...occasion.slots, us: handle, tag: handle.slice(1) },
      said: new Set(said.map(({ line }) => line)),
      taken: new Set([...handlesOf(scenario.personas, handle), ...spoken])
    }
  );
}

const SPEAKERS = new Set(BYSTANDERS.map(bystanderId));

function postOf(
  scenario: Scenario,
  state: DrillState,
  { on, under }: Occasion,
  { line, text, speaker }: Remark,
  at: number
): Post {
  // Double hyphens stand in no id of an author's, so nothing of theirs can be meant.
  const id = `bystander--${crowdKeys(state).length + 1}`;
  // Who quotes shows it to their own followers; who does not answers where it stands.
  const parent = line.text.includes('{quote}') ? null : under;
  return {
    id,
    channel: 'feed',
    author:
      'persona' in speaker ? personaAuthor(scenario, speaker.persona) : authorOf(speaker.bystander),
    text,
    replyTo: parent?.id ?? null,
    thread: parent?.thread ?? id,
    at,
    likes: 0,
    shares: 0,
    severity: 'low',
    mentions: mentionsUs(scenario, text),
    needs: null,
    crowd: on
  };
}

function authorOf(bystander: Parameters<typeof bystanderId>[0]): Author {
  const { name, handle, followers } = bystander;
  const id = bystanderId(bystander);
  return { id, name, handle, kind: 'person', verified: false, followers, avatar: handle };
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
