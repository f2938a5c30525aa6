import { clockOf } from '../defaults.ts';
import type { FactStatus, Inject, Scenario, Trigger } from '../schema.ts';
import { conversations } from './conversations.ts';
import { releasesIn, type Release } from './releases.ts';

const NEVER = Infinity;

/** When each release can come at the earliest, and why conditions cannot hold. */
export interface Reach {
  /** Drill time in ms at the earliest; Infinity for what cannot come at all. */
  release(release: Release): number;
  inject(id: string): number;
  /** Drill time in ms at which a condition can hold at the earliest; Infinity when it never can. */
  condition(trigger: Trigger): number;
  /** Drill time in ms of ENDEX; Infinity where only a condition ends the drill. */
  end: number;
}

/**
 * The earliest time of everything in a scenario, whatever a trainee does: the least solution, found
 * by going over all releases until nothing comes sooner. What stays at Infinity can never come.
 * Optimistic where it cannot know (trust, ratings), so that what it calls impossible is impossible.
 */
export function reachOf(scenario: Scenario): Reach {
  const releases = releasesIn(scenario);
  const earliest = new Map<string, number>();
  const injects = new Map(scenario.injects.map((inject) => [inject.id, inject]));
  const end = scenario.end.at ?? NEVER;
  // What would come after ENDEX does not come, and nothing can build on it.
  const inTime = (time: number) => (time > end ? NEVER : time);
  for (const release of releases) earliest.set(keyOf(release), inTime(release.at ?? NEVER));

  const timeOf = (...path: (string | number)[]) => earliest.get(path.join('.')) ?? NEVER;
  const places = new Map(scenario.injects.map((inject, index) => [inject.id, index]));
  const injectTime = (id: string) => timeOf('injects', places.get(id) ?? -1);
  const replyTime = (id: string | undefined) => {
    if (id === undefined) return 0;
    return injects.get(id)?.channel === 'briefing' ? NEVER : injectTime(id);
  };

  const condition = (trigger: Trigger): number => {
    if (trigger.all) return Math.max(...trigger.all.map(condition));
    if (trigger.any) return Math.min(...trigger.any.map(condition));
    if (trigger.not) return holdsFromStart(trigger.not, scenario) ? NEVER : 0;
    if (trigger.fired !== undefined) return injectTime(trigger.fired);
    if (trigger.answered) return replyTime(trigger.answered.inject);
    if (trigger.unanswered) {
      const inject = injects.get(trigger.unanswered.inject);
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
    const clockless = inject !== undefined && limitOf(injects.get(inject)) === NEVER;
    return dimension === 'speed' && clockless ? NEVER : replyTime(inject);
  };

  const segmentTime = ({ trustBelow = 101, trustAbove = -1 }: NonNullable<Trigger['segment']>) =>
    trustBelow <= 0 || trustAbove >= 100 || trustAbove >= trustBelow ? NEVER : 0;

  const factTime = (id: string, wanted: (status: FactStatus) => boolean) => {
    const index = scenario.facts.findIndex((fact) => fact.id === id);
    const fact = scenario.facts[index];
    if (!fact) return NEVER;
    if (wanted(fact.status)) return 0;
    return Math.min(
      NEVER,
      ...fact.becomes.map(({ status }, i) =>
        wanted(status) ? timeOf('facts', index, 'becomes', i) : NEVER
      )
    );
  };

  for (let sooner = true; sooner;) {
    sooner = false;
    for (const release of releases) {
      if (!release.when) continue;
      const reached = inTime(condition(release.when) + release.after);
      if (reached < (earliest.get(keyOf(release)) ?? NEVER)) {
        earliest.set(keyOf(release), reached);
        sooner = true;
      }
    }
  }
  return { release: (release) => timeOf(keyOf(release)), inject: injectTime, condition, end };
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
  if (trigger.fired !== undefined)
    return scenario.injects.some(({ id, at }) => id === trigger.fired && at === 0);
  if (trigger.known !== undefined)
    return scenario.facts.some(
      ({ id, status, becomes }) =>
        id === trigger.known &&
        status === 'known' &&
        becomes.every((change) => change.status === 'known')
    );
  if (trigger.move !== undefined) return scenario.moves[trigger.move - 1]?.at === 0;
  return false;
}
