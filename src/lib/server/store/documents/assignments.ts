import { z } from 'zod';
import { daySchema, EVERY, type Assignment } from '../../../core/readiness/assignments/index.ts';
import { withoutAssignee, type AssignmentStore } from '../assignment-store.ts';
import type { Document, Kind } from '../document.ts';

const person = z.string().min(1);
const wall = z.int();
const schema = z.object({
  version: z.literal(1),
  assignments: z.array(
    z.object({
      id: z.string().regex(/^[0-9a-f]{16}$/),
      by: person,
      since: wall,
      scenario: z.object({ id: z.string().min(1), title: z.string() }),
      note: z.string(),
      due: daySchema,
      every: z.enum(EVERY).nullable(),
      people: z.array(z.object({ person, since: wall })),
      teams: z.array(z.object({ team: z.string().min(1), since: wall })),
      withdrawn: wall.nullable(),
      reminded: z.array(z.object({ person, at: wall })),
      past: z.array(z.object({ person, startedAt: wall }))
    })
  )
});
interface Data {
  version: 1;
  assignments: readonly Assignment[];
}

export const ASSIGNMENTS: Kind<Data> = {
  name: 'assignments',
  schema,
  blank: { version: 1, assignments: [] }
};

/** Assignments in one document. */
export class DocumentAssignments implements AssignmentStore {
  readonly #document: Document<Data>;

  constructor(document: Document<Data>) {
    this.#document = document;
  }

  add(assignment: Assignment): Promise<void> {
    return this.#document.change((data) => [
      { ...data, assignments: [...data.assignments, assignment] },
      undefined
    ]);
  }

  async find(id: string): Promise<Assignment | null> {
    return (await this.#document.read()).assignments.find((one) => one.id === id) ?? null;
  }

  async list(): Promise<Assignment[]> {
    return [...(await this.#document.read()).assignments].sort((a, b) => b.since - a.since);
  }

  change(id: string, change: (assignment: Assignment) => Assignment): Promise<Assignment | null> {
    return this.#document.change((data) => {
      const before = data.assignments.find((one) => one.id === id);
      if (!before) return [data, null];
      const after = { ...change(before), id };
      const assignments = data.assignments.map((one) => (one === before ? after : one));
      return [{ ...data, assignments }, after];
    });
  }

  remove(test: (assignment: Assignment) => boolean): Promise<number> {
    return this.#document.change((data) => {
      const assignments = data.assignments.filter((one) => !test(one));
      const gone = data.assignments.length - assignments.length;
      return [gone === 0 ? data : { ...data, assignments }, gone];
    });
  }

  forget(person: string, alias: string): Promise<void> {
    return this.#document.change((data) => {
      const assignments = data.assignments.map((one) => withoutAssignee(one, person, alias));
      return [{ ...data, assignments }, undefined];
    });
  }
}
