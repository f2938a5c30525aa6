import { z } from 'zod';
import type { Scenario } from '../../../core/scenario/index.ts';
import type { Log } from '../../log.ts';
import { canonicalJson, digestOf, type ScenarioShelf } from '../scenario-shelf.ts';
import type { Pool } from './pool.ts';

const kept = z.object({ scenario: z.string() });

/** Kept scenarios in a table, a row a version, named by digest and never changed. */
export class PostgresShelf implements ScenarioShelf {
  readonly #pool: Pool;
  readonly #log: Log;
  /** Drills of one scenario share one object. */
  readonly #known = new Map<string, Scenario>();

  constructor(pool: Pool, log: Log) {
    this.#pool = pool;
    this.#log = log;
  }

  async keep(scenario: Scenario): Promise<string> {
    const canonical = canonicalJson(scenario);
    const digest = digestOf(canonical);
    if (this.#known.has(digest)) return digest;
    await this.#pool.again(
      'insert into shelf (digest, scenario) values ($1, $2) on conflict do nothing',
      [digest, canonical]
    );
    this.#known.set(digest, scenario);
    return digest;
  }

  async get(digest: string): Promise<Scenario | null> {
    const known = this.#known.get(digest);
    if (known) return known;
    const [row] = await this.#pool.again('select scenario from shelf where digest = $1', [digest]);
    if (!row) return null;
    const { scenario: text } = kept.parse(row);
    // It was parsed by the schema before it was kept: the digest says that it is still the same.
    if (digestOf(text) !== digest) {
      this.#log.error({ id: digest }, 'A kept scenario is no longer the one of its digest.');
      return null;
    }
    const scenario = JSON.parse(text) as Scenario;
    this.#known.set(digest, scenario);
    return scenario;
  }
}
