import { clockOf } from '../scenario/defaults.ts';
import { segmentOf } from '../audience/index.ts';
import type {
  Expectation,
  Inject,
  Reaction,
  Scenario,
  Segment,
  Severity
} from '../scenario/schema.ts';
import { namesIn } from './lookup.ts';
import { injectKey } from './release.ts';
import type { DrillState } from './state.ts';
import { directThread, type Author, type Needs, type Post } from './post.ts';

const SEPARATOR = '~';

/** The inject that a post came from: its own, or the one whose author answers back. */
export function injectOf(post: string): string {
  const end = post.indexOf(SEPARATOR);
  return end === -1 ? post : post.slice(0, end);
}

/** The part of the audience that a post's author belongs to. */
export function segmentOfPost(scenario: Scenario, post: Post): Segment {
  const { personas, injects } = namesIn(scenario);
  return segmentOf(personas.get(post.author.id), injects.get(injectOf(post.id)));
}

/**
 * The post of an inject, as it appears at a drill time in ms.
 *
 * @param time 1 for the first time, more where the inject repeats: then it says the next of its variants
 */
export function postOfInject(
  scenario: Scenario,
  state: DrillState,
  inject: Inject,
  at: number,
  time = 1
): Post {
  const { id, text } = injectPost(state, inject, time);
  const parent = inject.replyTo === undefined ? undefined : state.posts[inject.replyTo];
  return {
    id,
    channel: inject.channel,
    author: authorOf(scenario, inject),
    text,
    ...(inject.headline !== undefined && { headline: inject.headline }),
    ...(inject.media && {
      media: { src: `/media/${scenario.id}/${inject.media.file}`, alt: inject.media.alt }
    }),
    replyTo: parent?.id ?? null,
    thread: inject.channel === 'direct' ? directThread(inject.from) : (parent?.thread ?? id),
    at,
    likes: inject.likes,
    shares: inject.shares,
    severity: inject.severity,
    mentions: mentionsUs(scenario, text),
    needs: inject.expects ? needsOf(inject.expects, inject.severity) : null
  };
}

/**
 * The id and the words of an inject's post: its own the first time, the next of its variants where it
 * repeats, or what a facilitator wrote in their place.
 */
export function injectPost(
  { edited }: Pick<DrillState, 'edited'>,
  inject: Inject,
  time: number
): { id: string; text: string } {
  const written = time === 1 ? inject.text : (inject.variants?.[time - 2] ?? inject.text);
  return {
    id: time === 1 ? inject.id : `${inject.id}${SEPARATOR}${time}`,
    text: edited[injectKey(inject.id, time)] ?? written
  };
}

/** What the author of an inject says back to a reply of ours. */
export function postOfReaction(
  scenario: Scenario,
  inject: Inject,
  reaction: Reaction,
  reply: Post,
  at: number
): Post {
  return {
    id: `${inject.id}${SEPARATOR}${reply.id}`,
    channel: reply.channel === 'direct' ? 'direct' : 'feed',
    author: authorOf(scenario, inject),
    text: reaction.says,
    replyTo: reply.id,
    thread: reply.thread,
    at,
    likes: 0,
    shares: 0,
    severity: inject.severity,
    mentions: true,
    needs: reaction.expects ? needsOf(reaction.expects, inject.severity) : null,
    answersBack: true
  };
}

/** What an expectation asks of us, with its clock; null where the right thing is to leave the post alone. */
function needsOf(expects: Expectation, severity: Severity): Needs | null {
  const clock = clockOf(expects, severity);
  return clock && { action: expects.action, ...clock };
}

function authorOf(scenario: Scenario, inject: Inject): Author {
  return inject.channel === 'briefing'
    ? roleAuthor(scenario, inject.from)
    : personaAuthor(scenario, inject.from);
}

/** A role of the response plan as the author of a briefing. */
export function roleAuthor({ organisation }: Scenario, id: string): Author {
  const role = organisation.plan.roles.find((one) => one.id === id);
  return {
    id,
    name: role?.person ?? role?.name ?? id,
    handle: '',
    kind: 'role',
    verified: false,
    followers: 0,
    avatar: id
  };
}

/** A persona as the author of a post. */
export function personaAuthor(scenario: Scenario, id: string): Author {
  const persona = namesIn(scenario).personas.get(id);
  return {
    id,
    name: persona?.name ?? id,
    handle: persona?.handle ?? '',
    kind: persona?.kind ?? 'person',
    verified: persona?.verified ?? false,
    followers: persona?.followers ?? 0,
    avatar: persona?.avatar ?? id
  };
}

/** Whether a text names the organisation or its handle. */
export function mentionsUs({ organisation }: Scenario, text: string): boolean {
  const lower = text.toLowerCase();
  return (
    lower.includes(organisation.handle.toLowerCase()) ||
    lower.includes(organisation.name.toLowerCase())
  );
}
