import type { Duty } from '../../core/drill/duties.ts';
import type { BusyMinute } from '../../core/scenario/density.ts';
import type { Difficulty } from '../../core/scenario/schema.ts';

/** A scenario as its card in the lobby shows it. */
export interface ScenarioSummary {
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
  /** The last drill of it that ended; wall time in ms, mean from 0 to 4. */
  last: { drill: string; endedAt: number; mean: number | null } | null;
}

/** A drill that can be gone on with. */
export interface OpenDrill {
  drill: string;
  scenario: { id: string; title: string };
  organisation: string;
  /** Drill time in ms. */
  at: number;
  status: 'running' | 'paused';
  /** Posts that wait past their target. */
  pastTarget: number;
  /** What is owed to everyone and past its time. */
  overdue: readonly Duty['kind'][];
  /** Wall time of what last happened in it, in ms. */
  since: number;
}
