import type { Severity } from './schema.ts';
import { MINUTE } from './time.ts';

/** Target and limit, as spans of drill time in ms after a post appeared, where its author set none. */
export const DEFAULT_CLOCKS: Readonly<Record<Severity, { target: number; limit: number }>> = {
  critical: { target: 2 * MINUTE, limit: 5 * MINUTE },
  high: { target: 3 * MINUTE, limit: 8 * MINUTE },
  medium: { target: 5 * MINUTE, limit: 12 * MINUTE },
  low: { target: 8 * MINUTE, limit: 20 * MINUTE }
};
