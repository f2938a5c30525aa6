import {
  busyness,
  DIFFICULTIES,
  isPacedByTrainee,
  type BusyMinute,
  type Difficulty,
  type Scenario
} from '../../core/scenario/index.ts';

/** A scenario as lists show it. */
export interface ScenarioCard {
  id: string;
  title: string;
  summary: string;
  difficulty: Difficulty;
  minutes: number;
  exercises: string;
  organisation: { name: string; industry: string };
  /** `at` is drill time in ms; null when a condition begins the move. */
  moves: { title: string; at: number | null }[];
  /** Whether story time jumps between moves. */
  jump: boolean;
  /** Null where the trainee sets the pace. */
  busyness: BusyMinute[] | null;
}

export function cardOf(scenario: Scenario): ScenarioCard {
  const { id, title, summary, difficulty, minutes, exercises, organisation, moves } = scenario;
  return {
    id,
    title,
    summary,
    difficulty,
    minutes,
    exercises,
    organisation: { name: organisation.name, industry: organisation.industry },
    moves: moves.map((move) => ({ title: move.title, at: move.at ?? null })),
    jump: moves.some((move) => (move.jump ?? 0) > 0),
    busyness: isPacedByTrainee(scenario) ? null : busyness(scenario)
  };
}

type Ranked = Pick<ScenarioCard, 'difficulty' | 'minutes' | 'title'>;

/** The easiest and shortest first: that is where somebody new begins. */
export function easiestFirst(a: Ranked, b: Ranked): number {
  const rank = ({ difficulty }: Ranked): number => DIFFICULTIES.indexOf(difficulty);
  return rank(a) - rank(b) || a.minutes - b.minutes || a.title.localeCompare(b.title, 'en');
}
