import type { Scenario } from '../schema.ts';
import { moveAt, storyAt } from './calendar.ts';
import { checklistOf } from './checklist.ts';
import { conditionWords } from './condition-words.ts';
import { eventsOf, type GuideEvent } from './events.ts';
import { factsOf, type GuideFact } from './facts.ts';
import { numbersOf, type Numbers } from './numbers.ts';

export type { FactChange, GuideFact } from './facts.ts';
export type { GuideEvent, Needed } from './events.ts';

export interface GuideMove {
  title: string;
  /** Drill time in ms; null where a condition brings it. */
  at: number | null;
  when: string | null;
  /** Time in the story, as in `storyAt`. */
  story: number | null;
  /** How much time passes in the story before it, in ms. */
  jump: number;
  /** What comes in it at a time. */
  events: readonly GuideEvent[];
}

/** Everything that a trainer needs to lead a drill of a scenario, on paper. Trainees must not see it. */
export interface Guide {
  title: string;
  summary: string;
  exercises: string;
  difficulty: Scenario['difficulty'];
  minutes: number;
  place: string | null;
  organisation: Pick<Scenario['organisation'], 'name' | 'handle' | 'industry' | 'about'>;
  note: string | null;
  checklist: readonly string[];
  /** `lines`: how many lines of the script exercise it. */
  objectives: readonly { text: string; good: string | null; lines: number }[];
  briefing: string;
  happened: string;
  responsibility: Scenario['situation']['responsibility'];
  truth: Scenario['truth'];
  moves: readonly GuideMove[];
  /** What waits for a condition. */
  branches: readonly GuideEvent[];
  /** When it ends: a drill time in ms, or a condition in words. */
  ends: { at: number | null; when: string | null };
  facts: readonly GuideFact[];
  plan: Scenario['organisation']['plan'];
  questions: readonly string[];
}

export function guideOf(scenario: Scenario): Guide {
  const numbers = numbersOf(scenario);
  const events = eventsOf(scenario, numbers);
  const { organisation, situation, end } = scenario;
  const { name, handle, industry, about, plan } = organisation;
  return {
    title: scenario.title,
    summary: scenario.summary,
    exercises: scenario.exercises,
    difficulty: scenario.difficulty,
    minutes: scenario.minutes,
    place: scenario.story.place ?? null,
    organisation: { name, handle, industry, about },
    note: scenario.trainerNote ?? null,
    checklist: checklistOf(scenario),
    objectives: scenario.objectives.map(({ text, good }, place) => ({
      text,
      good: good ?? null,
      lines: events.filter(({ objectives }) => objectives.includes(place + 1)).length
    })),
    briefing: situation.briefing,
    happened: situation.happened,
    responsibility: situation.responsibility,
    truth: scenario.truth,
    moves: movesOf(scenario, numbers, events),
    branches: events.filter(({ at }) => at === null),
    ends: {
      at: end.at ?? null,
      when: end.when ? conditionWords(scenario, numbers, end.when) : null
    },
    facts: factsOf(scenario, numbers),
    plan,
    questions: scenario.questions
  };
}

function movesOf(scenario: Scenario, numbers: Numbers, events: readonly GuideEvent[]): GuideMove[] {
  return scenario.moves.map(({ title, at, when, jump }, place) => ({
    title,
    at: at ?? null,
    when: when ? conditionWords(scenario, numbers, when) : null,
    story: at === undefined ? null : storyAt(scenario, at),
    jump: jump ?? 0,
    events: events.filter((event) => event.at !== null && moveAt(scenario, event.at) === place)
  }));
}
