import type { Exercise } from '../store/exercise-store.ts';

export type Phase = 'planned' | 'running' | 'ended';

export function phaseOf({ started, ended }: Pick<Exercise, 'started' | 'ended'>): Phase {
  if (ended !== null) return 'ended';
  return started === null ? 'planned' : 'running';
}
