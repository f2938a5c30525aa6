import { z } from 'zod';
import type { Document, Kind } from '../document.ts';
import type { Pool, Statement } from './pool.ts';
import { Together } from './together.ts';

const row = z.object({ revision: z.coerce.number(), content: z.string() });

/**
 * A small document in a row, changed by one process at a time. It is read anew when its revision is
 * another one than that in memory.
 */
export class PostgresDocument<T> implements Document<T> {
  readonly #pool: Pool;
  readonly #name: string;
  readonly #schema: z.ZodType<T>;
  readonly #blank: T;
  #known: { revision: number; data: T } | null = null;
  readonly #reads = new Together<void, T>(async (asked) => {
    const data = await this.#read();
    return asked.map(() => data);
  });

  constructor(pool: Pool, { name, schema, blank }: Kind<T>) {
    this.#pool = pool;
    this.#name = name;
    this.#schema = schema;
    this.#blank = blank;
  }

  read(): Promise<T> {
    return this.#reads.ask();
  }

  async #read(): Promise<T> {
    const found = await this.#pool.again(
      'select revision, content from documents where name = $1 and revision <> $2',
      [this.#name, this.#known?.revision ?? 0]
    );
    return found.length === 0 ? (this.#known?.data ?? this.#blank) : this.#take(found[0]).data;
  }

  async change<R>(change: (data: T) => [next: T, result: R]): Promise<R> {
    const done = await this.#pool.transaction(async (statement) => {
      const { revision, data } = await this.#lock(statement);
      const [next, result] = change(data);
      if (next === data) return { result, known: null };
      await statement('update documents set revision = $2, content = $3 where name = $1', [
        this.#name,
        revision + 1,
        JSON.stringify(next)
      ]);
      return { result, known: { revision: revision + 1, data: next } };
    });
    if (done.known && done.known.revision > (this.#known?.revision ?? 0)) this.#known = done.known;
    return done.result;
  }

  async #lock(statement: Statement): Promise<{ revision: number; data: T }> {
    const query = 'select revision, content from documents where name = $1 for update';
    const [found] = await statement(query, [this.#name]);
    if (found) return this.#take(found);
    await statement(
      'insert into documents (name, revision, content) values ($1, 1, $2) on conflict do nothing',
      [this.#name, JSON.stringify(this.#blank)]
    );
    const [made] = await statement(query, [this.#name]);
    return this.#take(made);
  }

  #take(found: unknown): { revision: number; data: T } {
    const { revision, content } = row.parse(found);
    if (this.#known?.revision === revision) return this.#known;
    const data = this.#schema.parse(JSON.parse(content));
    const taken = { revision, data };
    // A transaction that is undone has read what was there all the same.
    if (revision > (this.#known?.revision ?? 0)) this.#known = taken;
    return taken;
  }
}
