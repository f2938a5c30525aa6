import {
  masked,
  PRACTICE,
  PRACTICE_REPLIES,
  type Levels,
  type Round
} from '../../core/readiness/calibration/index.ts';
import { contextWhenRated } from '../../core/drill/reply-context.ts';
import type { DrillEvent } from '../../core/drill/index.ts';
import { rate } from '../../core/scoring/index.ts';
import type { ReplyContext, ReplyRating } from '../../core/scoring/types.ts';
import { allows, type Actor, type Subject } from '../access/permissions.ts';
import { drillSubject } from '../access/subjects.ts';
import type { Runtime } from '../runtime.ts';

/** A reply of a round, with what the scorer gave it. */
export interface Item {
  key: string;
  /** Without the names of those who played. */
  context: ReplyContext;
  rating: ReplyRating;
  /** What others agreed on; null for replies from drills. */
  consensus: Levels | null;
}

type Here = Pick<
  Runtime,
  'drills' | 'shelf' | 'people' | 'exercises' | 'scenarios' | 'assignments'
>;

let practice: readonly Item[] | null = null;

/** Rated when they are first asked for, by the scorer of today. */
function practiceItems(): readonly Item[] {
  practice ??= PRACTICE_REPLIES.map(({ key, context, consensus }) => ({
    key,
    context,
    rating: rate(context, null),
    consensus
  }));
  return practice;
}

/**
 * The replies of a round that somebody may rate: those of ended drills whose scorecards they may read,
 * and which they have not played, since they would not be blind. What has been removed is left out.
 */
export async function itemsOf(here: Here, actor: Actor, round: Round): Promise<readonly Item[]> {
  if (round.id === PRACTICE) return practiceItems();
  const subjects = await subjectsIn(here, round);
  const items: Item[] = [];
  for (const { key, drill, reply } of round.items) {
    const may = mayRate(actor, subjects.get(drill) ?? null);
    const item = may ? await itemOf(here, key, drill, reply) : null;
    if (item) items.push(item);
  }
  return items;
}

/** Whose the drills of a round are, by id; null of those that are gone. */
export type Subjects = ReadonlyMap<string, Subject | null>;

/** Looks each drill of a round up once, however many of its replies there are, and whoever asks. */
export async function subjectsIn(here: Here, { items }: Round): Promise<Subjects> {
  const subjects = new Map<string, Subject | null>();
  for (const { drill } of items)
    if (!subjects.has(drill)) subjects.set(drill, await drillSubject(here, drill));
  return subjects;
}

/** Whether the replies of a drill are somebody's to rate. */
export function mayRate(actor: Actor, subject: Subject | null): boolean {
  if (!subject || (subject.members ?? [subject.owner]).includes(actor.id)) return false;
  return allows(actor, 'read a scorecard', subject) || allows(actor, 'debrief a drill', subject);
}

/** Replies that were read from logs, which do not change; only what can be asked for again soon. */
const KNOWN = new Map<string, Item>();
const MOST_KNOWN = 500;

async function itemOf(here: Here, key: string, drill: string, reply: string): Promise<Item | null> {
  const summary = await here.drills.summary(drill);
  if (summary?.status !== 'ended') return null;
  // A person may have been taken out of the log since.
  const name = `${drill} ${String(summary.seq)} ${summary.name} ${reply}`;
  const known = KNOWN.get(name);
  if (known) return { ...known, key };
  const [scenario, events] = await Promise.all([
    here.shelf.get(summary.scenario.digest),
    here.drills.read(drill)
  ]);
  here.drills.rest(drill);
  const rating = events && firstRating(events, reply);
  const context = scenario && events && contextWhenRated(scenario, events, reply);
  if (!rating || !context) return null;
  const item = {
    key,
    context: withoutNames(context, await namesIn(here, events, summary.members)),
    rating,
    consensus: null
  };
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(name, item);
  return item;
}

function firstRating(events: readonly DrillEvent[], reply: string): ReplyRating | null {
  for (const event of events)
    if (event.type === 'ReplyRated' && event.reply === reply) return event.rating;
  return null;
}

/** Names of those who played, as the log has them and as their accounts have them now. */
async function namesIn(
  { people }: Here,
  events: readonly DrillEvent[],
  members: readonly string[]
): Promise<string[]> {
  const logged = events.flatMap((event) =>
    event.type === 'DrillPrepared'
      ? [event.trainee.name]
      : event.type === 'ParticipantJoined'
        ? [event.name]
        : []
  );
  const accounts = await Promise.all(members.map((id) => people.find(id)));
  return [...logged, ...accounts.flatMap((person) => (person ? [person.name] : []))];
}

function withoutNames(context: ReplyContext, names: readonly string[]): ReplyContext {
  const { post } = context;
  return {
    ...context,
    reply: masked(context.reply, names),
    post: post && { ...post, text: masked(post.text, names) },
    earlier: []
  };
}
