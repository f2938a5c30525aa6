import type { DrillState } from './state.ts';

/** Whether somebody takes part in a drill as a trainee, present or not. */
export function isTaking({ trainee }: DrillState, person: string): boolean {
  return trainee.id === person;
}

/** Who wrote one of our texts; null where a drill has one trainee, whose all of them are. */
export function writerOf(_state: DrillState, _post: string): string | null {
  return null;
}
