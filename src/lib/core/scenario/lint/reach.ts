import { clockOf } from '../defaults.ts';
import type { FactStatus, Inject, Scenario, Trigger } from '../schema.ts';
import { contradictionIn } from './contradictions.ts';
import { conversations } from './conversations.ts';
import { lookup } from './lookup.ts';
import { queue } from './queue.ts';
import { releasesIn, waitingIn, type Release } from './releases.ts';

const NEVER = Infinity;

/** When each release can come at the earliest, and why conditions cannot hold. */
export interface Reach {
  /** Drill time in ms at the earliest; Infinity for what cannot come at all. */
  release(release: Release): number;
  inject(id: string): number;
  /** The same by its place in the list: of two with one id each has its own. */
  injectAt(place: number): number;
  /** Drill time in ms at which a condition can hold at the earliest; Infinity when it never can. */
  condition(trigger: Trigger): number;
  /** Drill time in ms of ENDEX; Infinity where only a condition ends the drill. */
  end: number;
}

const known = new WeakMap<Scenario, Reach>();

/**
 * The earliest time of everything in a scenario, whatever a trainee does. What stays at Infinity can
 * never come. Optimistic where it cannot know (trust, ratings), so that what it calls impossible is
 * impossible.
 */
export function reachOf(scenario: Scenario): Reach {
  const found = known.get(scenario) ?? solved(scenario);
  known.set(scenario, found);
  return found;
}

/**
 * The least solution. Whatever comes is looked at once, in the order in which it comes, and sets times
 * for what waits for it: nothing comes before what it waits for.
 */
function solved(scenario: Scenario): Reach {
  const releases = releasesIn(scenario);
  const earliest = new Map<string, number>();
  const names = lookup(scenario);
  const end = scenario.end.at ?? NEVER;
  // What would come after ENDEX does not come, and nothing can build on it.
  const inTime = (time: number) => (time > end ? NEVER : time);
  for (const release of releases) earliest.set(keyOf(release), inTime(release.at ?? NEVER));

  const timeOf = (...path: (string | number)[]) => earliest.get(path.join('.')) ?? NEVER;
  const injectTime = (id: string) => timeOf('injects', names.placeOfInject(id));
  const replyTime = (id: string | undefined) => {
    if (id === undefined) return 0;
    return names.inject(id)?.channel === 'briefing' ? NEVER : injectTime(id);
  };

  const condition = (trigger: Trigger): number => {
    if (trigger.all)
      return contradictionIn(trigger.all, scenario)
        ? NEVER
        : Math.max(...trigger.all.map(condition));
    if (trigger.any) return Math.min(...trigger.any.map(condition));
    if (trigger.not) return holdsFromStart(trigger.not, scenario) ? NEVER : 0;
    if (trigger.fired !== undefined) return injectTime(trigger.fired);
    if (trigger.answered) return replyTime(trigger.answered.inject);
    if (trigger.unanswered) {
      const inject = names.inject(trigger.unanswered.inject);
      const span = trigger.unanswered.for ?? limitOf(inject);
      return injectTime(trigger.unanswered.inject) + span;
    }
    if (trigger.rating) return ratingTime(trigger.rating);
    if (trigger.flagged) return replyTime(trigger.flagged.inject);
    if (trigger.escalated) return injectTime(trigger.escalated.inject);
    if (trigger.trustBelow !== undefined) return trigger.trustBelow <= 0 ? NEVER : 0;
    if (trigger.trustAbove !== undefined) return trigger.trustAbove >= 100 ? NEVER : 0;
    if (trigger.segment) return segmentTime(trigger.segment);
    if (trigger.moodBelow !== undefined) return trigger.moodBelow <= -100 ? NEVER : 0;
    if (trigger.moodAbove !== undefined) return trigger.moodAbove >= 100 ? NEVER : 0;
    if (trigger.said !== undefined) return factTime(trigger.said, canBeTold);
    if (trigger.thread) {
      const { inject, state } = trigger.thread;
      const moves = conversations(scenario).canBecome(inject, state);
      return moves ? injectTime(inject) : NEVER;
    }
    if (trigger.unstated) return trigger.unstated.by;
    if (trigger.known !== undefined) return factTime(trigger.known, (status) => status === 'known');
    if (trigger.move !== undefined) return timeOf('moves', trigger.move - 1);
    return 0;
  };

  const ratingTime = ({
    inject,
    dimension,
    atMost = 4,
    atLeast = 0
  }: NonNullable<Trigger['rating']>) => {
    if (atMost < atLeast) return NEVER;
    // Speed is rated under a post with a clock only.
    const clockless = inject !== undefined && limitOf(names.inject(inject)) === NEVER;
    return dimension === 'speed' && clockless ? NEVER : replyTime(inject);
  };

  const segmentTime = ({ trustBelow = 101, trustAbove = -1 }: NonNullable<Trigger['segment']>) =>
    trustBelow <= 0 || trustAbove >= 100 || trustAbove >= trustBelow ? NEVER : 0;

  const factTime = (id: string, wanted: (status: FactStatus) => boolean) => {
    const index = names.placeOfFact(id);
    const fact = names.fact(id);
    if (!fact) return NEVER;
    if (wanted(fact.status)) return 0;
    return Math.min(
      NEVER,
      ...fact.becomes.map(({ status }, i) =>
        wanted(status) ? timeOf('facts', index, 'becomes', i) : NEVER
      )
    );
  };

  const waiting = waitingIn(releases, scenario);
  const coming = queue<Release>();
  for (const release of releases) {
    const at = earliest.get(keyOf(release)) ?? NEVER;
    if (Number.isFinite(at)) coming.add(release, at);
  }
  const look = (release: Release): void => {
    if (!release.when) return;
    const reached = inTime(condition(release.when) + release.after);
    if (reached >= (earliest.get(keyOf(release)) ?? NEVER)) return;
    earliest.set(keyOf(release), reached);
    coming.add(release, reached);
  };
  for (const release of releases) look(release);
  for (let next = coming.take(); next; next = coming.take()) {
    // It came sooner than this entry says, and was looked at then.
    if (next.at > (earliest.get(keyOf(next.entry)) ?? NEVER)) continue;
    for (const release of waiting.get(keyOf(next.entry)) ?? []) look(release);
  }
  return {
    release: (release) => timeOf(keyOf(release)),
    inject: injectTime,
    injectAt: (place) => timeOf('injects', place),
    condition,
    end
  };
}

/** Whether somebody could tell a fact of this status: it is out, as a fact, a question or a secret. */
export function canBeTold(status: FactStatus): boolean {
  return status !== 'hidden' && status !== 'withdrawn';
}

function keyOf({ path }: Release): string {
  return path.join('.');
}

/** How long a post may go unanswered before that counts, in ms; Infinity where nothing is expected. */
function limitOf(inject: Inject | undefined): number {
  return (inject && clockOf(inject.expects, inject.severity)?.limit) ?? NEVER;
}

/** Whether a condition holds at STARTEX and ever after, whatever is done. */
export function holdsFromStart(trigger: Trigger, scenario: Scenario): boolean {
  const holds = (part: Trigger) => holdsFromStart(part, scenario);
  if (trigger.all) return trigger.all.every(holds);
  if (trigger.any) return trigger.any.some(holds);
  if (trigger.fired !== undefined) return lookup(scenario).inject(trigger.fired)?.at === 0;
  if (trigger.known !== undefined) {
    const fact = lookup(scenario).fact(trigger.known);
    return fact?.status === 'known' && fact.becomes.every(({ status }) => status === 'known');
  }
  if (trigger.move !== undefined) return scenario.moves[trigger.move - 1]?.at === 0;
  return false;
}
