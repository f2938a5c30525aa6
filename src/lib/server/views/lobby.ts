import {
  busyness,
  isPacedByTrainee,
  type BusyMinute,
  type Difficulty
} from '../../core/scenario/index.ts';
import type { Scenario } from '../../core/scenario/index.ts';
import type { Runtime } from '../runtime.ts';
import { greetingAt, type Greeting } from './greeting.ts';
import { runningDrills, type RunningDrill } from './running.ts';
import { playedBy } from './played.ts';

/** A scenario on a card of the lobby. */
export interface LobbyCard {
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
  /** The person's last drill of it that ended. */
  last: { drill: string; endedAt: number; mean: number | null } | null;
}

export interface Lobby {
  greeting: Greeting;
  scenarios: LobbyCard[];
  running: RunningDrill[];
}

export async function lobby(
  runtime: Runtime,
  person: string,
  now = runtime.conductor.now()
): Promise<Lobby> {
  const scenarios = await runtime.library.list();
  return {
    greeting: greetingAt(now),
    scenarios: await Promise.all(scenarios.map((scenario) => card(runtime, person, scenario))),
    running: await runningDrills(runtime, person, now)
  };
}

async function card(runtime: Runtime, person: string, scenario: Scenario): Promise<LobbyCard> {
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
    busyness: isPacedByTrainee(scenario) ? null : busyness(scenario),
    last: await lastDrill(runtime, person, id)
  };
}

async function lastDrill(
  runtime: Runtime,
  person: string,
  scenario: string
): Promise<LobbyCard['last']> {
  const ended = (await playedBy(runtime, person))
    .filter((summary) => summary.scenario.id === scenario)
    .flatMap(({ drill, endedAt }) => (endedAt === null ? [] : [{ drill, endedAt }]))
    .sort((a, b) => b.endedAt - a.endedAt);
  const [last] = ended;
  return last ? { ...last, mean: await runtime.means.of(last.drill, person) } : null;
}
