import { formatDrillTime } from '../time.ts';
import type { Expectation, Inject, Reaction, Scenario, ScenarioInput, Trigger } from '../schema.ts';

export type InjectInput = ScenarioInput['injects'][number];
type TriggerInput = NonNullable<InjectInput['when']>;
type ExpectsInput = NonNullable<InjectInput['expects']>;
type ReactionInput = NonNullable<InjectInput['reactions']>[number];

/** A drill time as a file has it, with its hours where somebody might take it for something else. */
export function spellTime(ms: number): string {
  const text = formatDrillTime(ms).replace('−', '');
  return /^\d:\d\d$/.test(text) ? `0${text}` : text;
}

/** A drill time of which a spreadsheet makes nothing else: hours, minutes and seconds. */
export function spellFullTime(ms: number): string {
  const text = spellTime(ms);
  return text.split(':').length === 3 ? text : `0:${text}`;
}

/** A condition as an author writes it. */
export function spellTrigger(trigger: Trigger): TriggerInput {
  const { all, any, not, unanswered, unstated } = trigger;
  return defined({
    ...trigger,
    all: all?.map(spellTrigger),
    any: any?.map(spellTrigger),
    not: not && spellTrigger(not),
    unanswered:
      unanswered &&
      defined({
        inject: unanswered.inject,
        for: unanswered.for === undefined ? undefined : spellTime(unanswered.for)
      }),
    unstated: unstated && { by: spellTime(unstated.by) }
  }) as TriggerInput;
}

export function spellExpects({
  action,
  role,
  target,
  limit,
  objectives
}: Expectation): ExpectsInput {
  return defined({
    action,
    role,
    target: target === undefined ? undefined : spellTime(target),
    limit: limit === undefined ? undefined : spellTime(limit),
    objectives: objectives.length === 0 ? undefined : objectives
  }) as ExpectsInput;
}

export function spellReaction({ to, says, after, then, expects }: Reaction): ReactionInput {
  return defined({
    to,
    says,
    after: after === undefined ? undefined : spellTime(after),
    then,
    expects: expects && spellExpects(expects)
  }) as ReactionInput;
}

/** What a good answer takes up, without what is empty. */
export function spellTakesUp(takesUp: NonNullable<Inject['takesUp']>): InjectInput['takesUp'] {
  const { problem, harm, question, answers } = takesUp;
  return defined({
    problem: problem.length === 0 ? undefined : problem,
    harm: harm.length === 0 ? undefined : harm,
    question,
    answers: answers.length === 0 ? undefined : answers,
    private: takesUp.private
  });
}

/** When a move comes, or how the drill ends, as an author writes it. */
export function spellRelease({ at, when, after }: Scenario['end']) {
  return defined({
    at: at === undefined ? undefined : spellTime(at),
    when: when && spellTrigger(when),
    after: after === undefined ? undefined : spellTime(after)
  });
}

/** The same without what is undefined. */
export function defined<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(value).filter(([, one]) => one !== undefined)
  ) as Partial<T>;
}
