import { z } from 'zod';
import { DEEDS, type AuditEntry, type AuditLog } from '../audit-log.ts';
import type { Pool } from './pool.ts';

const entryRow = z
  .object({
    seq: z.coerce.number(),
    at: z.coerce.number(),
    did: z.enum(DEEDS),
    by_person: z.string().nullable(),
    about: z.string().nullable(),
    note: z.string()
  })
  .transform(({ seq, at, did, by_person, about, note }): AuditEntry => ({
    seq,
    at,
    did,
    by: by_person,
    about,
    note
  }));
const countRow = z.object({ count: z.coerce.number() });

/** One writer numbers at a time, so that there are no gaps. */
const LOCK = 7_001;

/** The audit log in a table, a row an entry. */
export class PostgresAudit implements AuditLog {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async append({ at, did, by, about, note }: Omit<AuditEntry, 'seq'>): Promise<void> {
    await this.#pool.transaction(async (statement) => {
      await statement('select pg_advisory_xact_lock($1)', [LOCK]);
      await statement(
        `insert into audit (seq, at, did, by_person, about, note)
         select coalesce(max(seq), 0) + 1, $1, $2, $3, $4, $5 from audit`,
        [at, did, by, about, note]
      );
    });
  }

  async latest(most: number, before = Infinity): Promise<AuditEntry[]> {
    const upTo = Number.isFinite(before) ? before : Number.MAX_SAFE_INTEGER;
    const rows = await this.#pool.again(
      'select * from audit where seq < $1 order by seq desc limit $2',
      [upTo, most]
    );
    return rows.map((row) => entryRow.parse(row));
  }

  async ofPerson(person: string): Promise<AuditEntry[]> {
    const rows = await this.#pool.again(
      'select * from audit where by_person = $1 or about = $1 order by seq',
      [person]
    );
    return rows.map((row) => entryRow.parse(row));
  }

  async forgetBefore(wall: number): Promise<number> {
    const [row] = await this.#pool.again(
      'with gone as (delete from audit where at < $1 returning 1) select count(*) from gone',
      [wall]
    );
    return countRow.parse(row).count;
  }
}
