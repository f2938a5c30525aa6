import { z } from 'zod';
import type { Exercise, ExerciseStore } from '../exercise-store.ts';
import { exerciseSchema } from '../lowdb/exercises.ts';
import { passedOn, renamedIn } from '../exercise-people.ts';
import { DRILL_ID } from './drills.ts';
import type { Pool, Row } from './pool.ts';
import { Together } from './together.ts';

const exerciseRow = z.object({ exercise: z.string() });
const COLUMNS = 'id, code, since, by_person, drills, members, exercise';
const LATEST_FIRST = 'order by since desc, id';
/** SQLSTATE of a value that must be unique and is not. */
const NOT_UNIQUE = '23505';

/** Exercises in a table, a row an exercise. */
export class PostgresExercises implements ExerciseStore {
  readonly #pool: Pool;
  readonly #byDrill = new Together((drills: readonly string[]) => this.#ofDrills(drills));

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async add(exercise: Exercise): Promise<boolean> {
    return this.#pool.transaction(async (statement) => {
      const { id, code } = exercise;
      const added = await statement(
        `insert into exercises (${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict do nothing returning id`,
        columnsOf(exercise)
      );
      if (added.length > 0) return true;
      const [taken] = await statement('select 1 from exercises where code = $1', [code]);
      if (taken) return false;
      throw new Error(`there already is an exercise of the id ${id}`);
    });
  }

  find(id: string): Promise<Exercise | null> {
    return this.#one('where id = $1', id);
  }

  byCode(code: string): Promise<Exercise | null> {
    return this.#one('where code = $1', code);
  }

  async ofDrill(drill: string): Promise<Exercise | null> {
    return DRILL_ID.test(drill) ? this.#byDrill.ask(drill) : null;
  }

  ofMember(person: string): Promise<Exercise[]> {
    return this.#list(`where members @> array[$1] ${LATEST_FIRST}`, [person]);
  }

  list(): Promise<Exercise[]> {
    return this.#list(LATEST_FIRST, []);
  }

  async change(id: string, change: (exercise: Exercise) => Exercise): Promise<Exercise | null> {
    try {
      return await this.#pool.transaction(async (statement) => {
        const [row] = await statement('select exercise from exercises where id = $1 for update', [
          id
        ]);
        if (!row) return null;
        const before = exerciseIn(row);
        const changed = change(before);
        if (changed === before) return before;
        const next = { ...changed, id };
        await statement(
          `update exercises set code = $2, since = $3, by_person = $4, drills = $5, members = $6, exercise = $7
           where id = $1`,
          columnsOf(next)
        );
        return next;
      });
    } catch (error) {
      // The new code is another one's.
      if (error instanceof Error && 'code' in error && error.code === NOT_UNIQUE) return null;
      throw error;
    }
  }

  async give(from: string, to: string): Promise<void> {
    for (const { id } of await this.ofMember(from))
      await this.change(id, (exercise) => passedOn(exercise, from, to));
  }

  async rename(
    person: string,
    next: { person: string; name: string },
    teams: readonly string[]
  ): Promise<number> {
    const theirs = await this.#list('where by_person = $1 or members @> array[$1]', [person]);
    for (const { id } of theirs)
      await this.change(id, (exercise) => renamedIn(exercise, person, next, teams));
    return theirs.length;
  }

  async remove(id: string): Promise<void> {
    await this.#pool.again('delete from exercises where id = $1', [id]);
  }

  async #ofDrills(drills: readonly string[]): Promise<(Exercise | null)[]> {
    const found = await this.#list('where drills && $1::text[]', [[...new Set(drills)]]);
    const byDrill = new Map(
      found.flatMap((exercise) => exercise.rooms.map(({ drill }) => [drill, exercise] as const))
    );
    return drills.map((drill) => byDrill.get(drill) ?? null);
  }

  async #one(where: string, value: string): Promise<Exercise | null> {
    return (await this.#list(where, [value]))[0] ?? null;
  }

  async #list(where: string, values: readonly unknown[]): Promise<Exercise[]> {
    const rows = await this.#pool.again(`select exercise from exercises ${where}`, values);
    return rows.map(exerciseIn);
  }
}

/** An exercise in the order of the table's columns. */
export function columnsOf(exercise: Exercise): unknown[] {
  const { id, code, since, by, rooms, members } = exercise;
  return [
    id,
    code,
    since,
    by,
    rooms.map(({ drill }) => drill),
    members.map(({ person }) => person),
    JSON.stringify(exercise)
  ];
}

function exerciseIn(row: Row): Exercise {
  return exerciseSchema.parse(JSON.parse(exerciseRow.parse(row).exercise));
}
