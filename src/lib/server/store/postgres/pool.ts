import pg from 'pg';
import type { Log } from '../../log.ts';
import { DatabaseAway, isAway } from './away.ts';

/** Ms to wait for a connection, and for an answer: a database that says nothing is down. */
const CONNECT_WITHIN = 5_000;
const ANSWER_WITHIN = 15_000;
/** Ms for which a database that is not there is tried again, and between two tries. */
const TRY_FOR = 10_000;
const TRY_EVERY = 200;

/** What a statement gives back, by column. */
export type Row = Record<string, unknown>;

/** A statement and what stands for $1, $2 … in it. */
export type Statement = (text: string, values?: readonly unknown[]) => Promise<Row[]>;

/**
 * Connections to one PostgreSQL database. One that restarts or refuses is tried again for a while, as
 * long as it is certain that nothing has been done yet, or that doing it twice does no harm.
 */
export class Pool {
  readonly #pool: pg.Pool;

  /** @param url as `DATABASE_URL` has it */
  constructor(url: string, log: Log, most = 20) {
    this.#pool = new pg.Pool({
      connectionString: url,
      max: most,
      connectionTimeoutMillis: CONNECT_WITHIN,
      query_timeout: ANSWER_WITHIN,
      statement_timeout: ANSWER_WITHIN,
      application_name: 'hotseat'
    });
    // One that is cut between two statements of a transaction says so to nobody else, and what nobody hears
    // ends the process. The next statement fails, and says the same.
    this.#pool.on('connect', (client) => client.on('error', () => {}));
    // Of connections that nobody uses; the next statement opens another one.
    this.#pool.on('error', (error) => {
      log.warn({ err: error }, 'A connection to the database was cut.');
    });
  }

  /** Reads, or does what does no harm when it is done twice. */
  async again(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return patiently(async () => (await this.#pool.query<Row>(text, [...values])).rows);
  }

  /**
   * Does statements all or none. What is lost on the way is not tried again: it may have been done.
   *
   * @param work gets a statement of the transaction; throws to undo
   */
  async transaction<R>(work: (statement: Statement) => Promise<R>): Promise<R> {
    const client = await patiently(async () => {
      const fresh = await this.#pool.connect();
      try {
        await fresh.query('begin');
        return fresh;
      } catch (error) {
        fresh.release(true);
        throw error;
      }
    });
    let broken = false;
    try {
      const result = await work(
        async (text, values = []) => (await client.query<Row>(text, [...values])).rows
      );
      await client.query('commit');
      return result;
    } catch (error) {
      broken = isAway(error);
      if (!broken) await client.query('rollback').catch(() => (broken = true));
      throw isAway(error) ? new DatabaseAway(error) : error;
    } finally {
      client.release(broken);
    }
  }

  /** Reads as of one moment, whatever is written meanwhile, until `done`. */
  async snapshot(): Promise<{ statement: Statement; done: () => Promise<void> }> {
    const client = await this.#pool.connect();
    await client.query('begin isolation level repeatable read read only');
    return {
      statement: async (text, values = []) => (await client.query<Row>(text, [...values])).rows,
      async done() {
        const broken = await client.query('commit').then(
          () => false,
          () => true
        );
        client.release(broken);
      }
    };
  }

  /** A connection of one's own, for what is heard on it. */
  async own(): Promise<pg.PoolClient> {
    return this.#pool.connect();
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}

async function patiently<R>(attempt: () => Promise<R>): Promise<R> {
  const until = performance.now() + TRY_FOR;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isAway(error)) throw error;
      if (performance.now() > until) throw new DatabaseAway(error);
      await new Promise((resolve) => setTimeout(resolve, TRY_EVERY));
    }
  }
}
