import type { Assignment } from '../../core/readiness/assignments/index.ts';

/** Keeps assignments. */
export interface AssignmentStore {
  add(assignment: Assignment): Promise<void>;
  find(id: string): Promise<Assignment | null>;
  /** All, the latest first. */
  list(): Promise<Assignment[]>;
  /**
   * Changes an assignment; `change` gets it as it is, and runs alone. Its id stays. Resolves with it
   * when it is durable, with null when it is gone.
   */
  change(id: string, change: (assignment: Assignment) => Assignment): Promise<Assignment | null>;
  /** Removes those that a test picks; resolves with how many. */
  remove(test: (assignment: Assignment) => boolean): Promise<number>;
  /**
   * Takes a person out: what they were given, what they did and that they were reminded; what they gave
   * others stays, from the alias.
   */
  forget(person: string, alias: string): Promise<void>;
}

/** An assignment without a person, as `forget` leaves it. */
export function withoutAssignee(assignment: Assignment, person: string, alias: string): Assignment {
  const others = <T extends { person: string }>(list: readonly T[]): T[] =>
    list.filter((one) => one.person !== person);
  return {
    ...assignment,
    by: assignment.by === person ? alias : assignment.by,
    people: others(assignment.people),
    reminded: others(assignment.reminded),
    past: others(assignment.past)
  };
}
