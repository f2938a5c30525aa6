import { z } from 'zod';
import { COLLECTED_ID, type Collection, type CollectionKind } from '../collection.ts';
import type { Pool, Row } from './pool.ts';
import { Together } from './together.ts';

const itemRow = z.object({ id: z.string(), revision: z.coerce.number(), content: z.string() });

/** A collection in rows. What has not changed since it was read is not read again. */
export class PostgresCollection<T> implements Collection<T> {
  readonly #pool: Pool;
  readonly #name: string;
  readonly #schema: z.ZodType<T>;
  #known: ReadonlyMap<string, { revision: number; item: T }> = new Map();
  readonly #finds = new Together((ids: readonly string[]) => this.#find(ids));

  constructor(pool: Pool, { name, schema }: CollectionKind<T>) {
    this.#pool = pool;
    this.#name = name;
    this.#schema = schema;
  }

  async find(id: string): Promise<T | null> {
    return COLLECTED_ID.test(id) ? this.#finds.ask(id) : null;
  }

  async #find(ids: readonly string[]): Promise<(T | null)[]> {
    const rows = await this.#pool.again(
      'select id, revision, content from collected where collection = $1 and id = any($2)',
      [this.#name, [...new Set(ids)]]
    );
    const found = new Map(rows.map((row) => [itemRow.parse(row).id, this.#itemIn(row)]));
    return ids.map((id) => found.get(id) ?? null);
  }

  async list(): Promise<T[]> {
    const before = this.#known;
    const rows = await this.#pool.again(
      `select id, revision, case when revision = known.at then '' else content end as content
       from collected left join unnest($2::text[], $3::bigint[]) as known (id, at) using (id)
       where collection = $1`,
      [this.#name, [...before.keys()], [...before.values()].map(({ revision }) => revision)]
    );
    this.#known = new Map(
      rows.map((row) => {
        const { id, revision } = itemRow.parse(row);
        const known = before.get(id);
        return [id, known?.revision === revision ? known : { revision, item: this.#itemIn(row) }];
      })
    );
    return [...this.#known.values()].map(({ item }) => item);
  }

  async change<R>(
    id: string,
    change: (present: T | null) => [next: T | null, result: R]
  ): Promise<R> {
    if (!COLLECTED_ID.test(id)) throw new Error('expected an id of letters, digits, - and _');
    return this.#pool.transaction(async (statement) => {
      // Also where there is no row yet that could be locked.
      await statement('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `${this.#name}/${id}`
      ]);
      const [row] = await statement(
        'select id, revision, content from collected where collection = $1 and id = $2',
        [this.#name, id]
      );
      const present = row ? this.#itemIn(row) : null;
      const [next, result] = change(present);
      if (next === present) return result;
      if (next === null)
        await statement('delete from collected where collection = $1 and id = $2', [
          this.#name,
          id
        ]);
      else
        await statement(
          `insert into collected (collection, id, content) values ($1, $2, $3)
           on conflict (collection, id) do update
           set content = excluded.content, revision = nextval('collected_revision_seq')`,
          [this.#name, id, JSON.stringify(next)]
        );
      return result;
    });
  }

  #itemIn(row: Row): T {
    return this.#schema.parse(JSON.parse(itemRow.parse(row).content));
  }
}
