import type { GivenLevels } from '../../core/drill/facilitator-events.ts';

/** What somebody who debriefs does with a rating. Each resolves with why it was refused; null when it was not. */
export interface Judge {
  /** Puts other levels beside it, which count from then on. */
  override: (levels: GivenLevels, reason: string) => Promise<string | null>;
  /** Answers a trainee who asked; without levels the rating stands. */
  answer: (levels: GivenLevels | null, note: string) => Promise<string | null>;
}
