import type { Actor } from './actor.ts';
import type { DrillState } from './state.ts';
import type { Participant } from './team-state.ts';

/** Whether somebody takes part in a drill as a trainee, present or not. */
export function isTaking({ team, trainee, participants }: DrillState, person: string): boolean {
  return team ? Object.hasOwn(participants, person) : trainee.id === person;
}

/** A participant of a team; undefined in a solo drill, and for somebody who does not take part. */
export function participantOf(
  { participants }: Pick<DrillState, 'participants'>,
  person: string
): Participant | undefined {
  return Object.hasOwn(participants, person) ? participants[person] : undefined;
}

/** Who holds a role and is there, in the order in which they came. */
export function holdersOf({ participants }: Pick<DrillState, 'participants'>, role: string) {
  return Object.values(participants).filter((one) => one.present && one.role === role);
}

/** Who wrote one of our texts; null where a drill has one trainee, whose all of them are. */
export function writerOf({ writers }: Pick<DrillState, 'writers'>, post: string): string | null {
  return Object.hasOwn(writers, post) ? (writers[post] ?? null) : null;
}

/** What an event says of who did it: nothing in a solo drill, where there is no other. */
export function signed({ team }: DrillState, { by }: { by?: Actor | undefined }): { by?: string } {
  return team && by ? { by: by.person } : {};
}

/** Who of a team wrote a text, as its rating says it: the rating is for them. */
export function writtenBy(state: Pick<DrillState, 'writers'>, post: string): { writer?: string } {
  const writer = writerOf(state, post);
  return writer === null ? {} : { writer };
}
