import { randomBytes, randomInt } from 'node:crypto';
import {
  isRevealed,
  PRACTICE,
  type Levels,
  type Round
} from '../../core/readiness/calibration/index.ts';
import type { DrillEvent } from '../../core/drill/index.ts';
import { TEXT_DIMENSIONS } from '../../core/scenario/schema.ts';
import { refused, type Done } from '../access/done.ts';
import type { Actor } from '../access/permissions.ts';
import type { Runtime } from '../runtime.ts';
import { drillSubject } from '../access/subjects.ts';
import { itemsOf, mayRate } from './items.ts';

/** Drills that are read for the replies of a round, the latest first. */
const MOST_DRILLS = 60;

/** A round by its id. The one that comes with Hotseat is there before anybody has rated in it. */
export async function roundBy(
  { calibration }: Pick<Runtime, 'calibration'>,
  id: string
): Promise<Round | null> {
  return (await calibration.find(id)) ?? (id === PRACTICE ? practiceRound() : null);
}

export function practiceRound(): Round {
  return { id: PRACTICE, by: '', since: 0, scenario: null, items: [], ratings: [] };
}

/** Begins a round with replies from ended drills that somebody may rate, from poor to good alike. */
export async function beginRound(
  here: Runtime,
  actor: Actor,
  { scenario, count }: { scenario: string; count: number }
): Promise<Done<{ id: string }>> {
  const candidates: { drill: string; reply: string; sum: number }[] = [];
  let title: Round['scenario'] = null;
  let read = 0;
  for (const { drill, status, scenario: played } of await here.drills.recent(
    await here.drills.count()
  )) {
    if (read === MOST_DRILLS) break;
    if (status !== 'ended' || (scenario !== '' && played.id !== scenario)) continue;
    if (!mayRate(actor, await drillSubject(here, drill))) continue;
    read += 1;
    const replies = repliesOf((await here.drills.read(drill)) ?? []);
    here.drills.rest(drill);
    candidates.push(...replies.map((one) => ({ drill, ...one })));
    if (scenario !== '') title = { id: played.id, title: played.title };
  }
  if (candidates.length < count)
    return refused(
      `There are ${String(candidates.length)} replies to rate in the latest drills of your teams, and ${String(count)} are needed.`,
      'count'
    );
  const id = randomBytes(8).toString('hex');
  await here.calibration.add({
    id,
    by: actor.id,
    since: here.conductor.now(),
    scenario: title,
    items: shuffled(spread(shuffled(candidates), count)).map(({ drill, reply }, place) => ({
      key: String(place + 1),
      drill,
      reply
    })),
    ratings: []
  });
  return { ok: true, id };
}

/** Keeps what a trainer gave a reply, as long as they have not seen what others gave it. */
export async function giveRating(
  here: Runtime,
  actor: Actor,
  id: string,
  { item, levels }: { item: string; levels: Levels }
): Promise<Done> {
  const round = await roundBy(here, id);
  const items = round ? await itemsOf(here, actor, round) : [];
  if (!round || !items.some(({ key }) => key === item))
    return refused('There is no such reply in this round any more.');
  if (id === PRACTICE) await here.calibration.add(round);
  const given = { item, rater: actor.id, levels, at: here.conductor.now() };
  const because = await here.calibration.rate(id, given, (now) =>
    isRevealed(now, item, actor.id)
      ? 'You have seen what others gave this reply, so your rating stays as it is.'
      : null
  );
  return because === null ? { ok: true } : refused(because);
}

/** Replies to posts that were rated on all dimensions of their words. */
function repliesOf(events: readonly DrillEvent[]): { reply: string; sum: number }[] {
  return events.flatMap((event) => {
    if (event.type !== 'ReplyRated' || event.to === null) return [];
    const levels = TEXT_DIMENSIONS.flatMap(
      (dimension) => event.rating.ratings[dimension]?.level ?? []
    );
    if (levels.length < TEXT_DIMENSIONS.length) return [];
    return [{ reply: event.reply, sum: levels.reduce((sum: number, level) => sum + level, 0) }];
  });
}

/** Some of a list, at even steps from the poorest to the best: one kind of reply alone has no kappa. */
function spread<T extends { sum: number }>(list: readonly T[], count: number): T[] {
  const sorted = [...list].sort((a, b) => a.sum - b.sum);
  return Array.from({ length: count }, (_, place) =>
    sorted.at(Math.floor((place * sorted.length) / count))
  ).filter((one) => one !== undefined);
}

/** Fisher and Yates. */
function shuffled<T>(list: readonly T[]): T[] {
  const mixed = [...list];
  for (let place = mixed.length - 1; place > 0; place -= 1) {
    const other = randomInt(place + 1);
    [mixed[place], mixed[other]] = [mixed[other] as T, mixed[place] as T];
  }
  return mixed;
}
