import { clockOf } from '../defaults.ts';
import type { Action, Channel, Inject, Quality, Scenario, ThreadState } from '../schema.ts';
import { storyAt } from './calendar.ts';
import { conditionWords } from './condition-words.ts';
import type { Numbers } from './numbers.ts';

/** What a post needs. Drill times in ms; spans where the post has no time of its own. */
export interface Needed {
  action: Action;
  /** Name of the role that should get it. */
  role: string | null;
  target: number | null;
  limit: number | null;
  /** Whether target and limit count from the post, since nobody knows when it comes. */
  fromPost: boolean;
}

/** One line of the master scenario events list, and what stands beside it for the trainer. */
export interface GuideEvent {
  id: string;
  number: string;
  /** Drill time in ms; null for what waits for a condition. */
  at: number | null;
  /** Time in the story, as in `storyAt`. */
  story: number | null;
  /** The condition, and how long after it in ms. */
  when: { words: string; after: number; times: number } | null;
  kind: NonNullable<Inject['kind']>;
  channel: Channel;
  from: { name: string; handle: string | null };
  headline: string | null;
  text: string;
  variants: readonly string[];
  /** In words: what can be seen on the picture. */
  picture: string | null;
  /** Number of the post that this answers. */
  answers: string | null;
  severity: Inject['severity'];
  sign: boolean;
  needed: Needed | null;
  /** Numbers of the objectives, 1 for the first. */
  objectives: readonly number[];
  /** What a good answer takes up, in short lines. */
  takesUp: readonly string[];
  model: string | null;
  reactions: readonly { to: Quality; says: string; then: ThreadState | null }[];
}

/** All lines: those with a time in its order, then those that a condition brings. */
export function eventsOf(scenario: Scenario, numbers: Numbers): GuideEvent[] {
  return scenario.injects
    .map((inject) => eventOf(scenario, numbers, inject))
    .map((event, place) => ({ event, place }))
    .sort((a, b) => (a.event.at ?? Infinity) - (b.event.at ?? Infinity) || a.place - b.place)
    .map(({ event }) => event);
}

function eventOf(scenario: Scenario, numbers: Numbers, inject: Inject): GuideEvent {
  const { id, at, when, after = 0, expects, replyTo } = inject;
  return {
    id,
    number: numbers.get(id) ?? id,
    at: at ?? null,
    story: at === undefined ? null : storyAt(scenario, at),
    when: when
      ? { words: conditionWords(scenario, numbers, when), after, times: inject.repeat?.most ?? 1 }
      : null,
    kind: inject.kind ?? (when ? 'contingency' : 'standard'),
    channel: inject.channel,
    from: speakerOf(scenario, inject),
    headline: inject.headline ?? null,
    text: inject.text,
    variants: inject.variants ?? [],
    picture: inject.media?.alt ?? null,
    answers: replyTo === undefined ? null : (numbers.get(replyTo) ?? replyTo),
    severity: inject.severity,
    sign: inject.sign,
    needed: neededBy(scenario, inject),
    objectives: (expects?.objectives ?? [])
      .map((one) => scenario.objectives.findIndex((objective) => objective.id === one) + 1)
      .filter((number) => number > 0),
    takesUp: takenUp(scenario, inject),
    model: inject.model ?? null,
    reactions: inject.reactions.map(({ to, says, then }) => ({ to, says, then: then ?? null }))
  };
}

function speakerOf({ personas, organisation }: Scenario, { from, channel }: Inject) {
  if (channel === 'briefing') {
    const role = organisation.plan.roles.find((one) => one.id === from);
    if (role) return { name: role.person ?? role.name, handle: null };
  }
  const persona = personas.find((one) => one.id === from);
  return { name: persona?.name ?? from, handle: persona?.handle ?? null };
}

function neededBy({ organisation }: Scenario, inject: Inject): Needed | null {
  const { expects, severity, at } = inject;
  if (!expects) return null;
  const clock = clockOf(expects, severity);
  const from = at ?? 0;
  const role = organisation.plan.roles.find((one) => one.id === expects.role);
  return {
    action: expects.action,
    role: role?.name ?? expects.role ?? null,
    target: clock && clock.target + from,
    limit: clock && clock.limit + from,
    fromPost: at === undefined
  };
}

function takenUp({ facts }: Scenario, { takesUp }: Inject): string[] {
  if (!takesUp) return [];
  const { problem, harm, question, answers } = takesUp;
  const [said = ''] = problem;
  const [hurt = ''] = harm;
  return [
    ...(said === '' ? [] : [`The problem: ${said}`]),
    ...(hurt === '' ? [] : [`What it did: ${hurt}`]),
    ...(question === undefined ? [] : [`The question: ${question}`]),
    ...answers.flatMap((id) => {
      const fact = facts.find((one) => one.id === id);
      return fact ? [`Answered by: ${fact.text}`] : [];
    }),
    ...(takesUp.private === undefined ? [] : [`In private: ${takesUp.private}`])
  ];
}
