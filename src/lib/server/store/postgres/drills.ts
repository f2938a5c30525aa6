import { z } from 'zod';
import type { DrillEvent } from '../../../core/drill/index.ts';
import type { Log } from '../../log.ts';
import { withoutPerson } from '../alias.ts';
import type { Appended, DrillStore, DrillSummary } from '../drill-store.ts';
import { eventSchema, summarySchema } from '../lowdb/record.ts';
import { blankSummary, summarise } from '../summary.ts';
import type { Pool, Row, Statement } from './pool.ts';

/** As the files have it, so that a drill can go from one store to the other. */
const DRILL_ID = /^[a-z0-9-]{1,64}$/;
const LATEST_FIRST = 'order by since desc, drill';
/** Summaries that are kept in memory, so that an append need not ask first. */
const KNOWN = 5_000;

const summaryRow = z.object({ summary: z.string() });
const standingRow = summaryRow.extend({ rewritten: z.int() });
const endedRow = z.object({ drill: z.string(), seq: z.int(), rewritten: z.int() });
const eventRow = z.object({ event: z.string() });
const seqRow = z.object({ seq: z.int() });

/** What an append goes by: a summary, and how often the drill had been rewritten when it was so. */
interface Standing {
  summary: DrillSummary;
  rewritten: number;
}

/** Drills in two tables: what lists say of them, and a row an event. */
export class PostgresDrills implements DrillStore {
  readonly #pool: Pool;
  readonly #log: Log;
  readonly #known = new Map<string, Standing>();
  /** Of drills that have ended, which is all of them after a while: only what changed is read again. */
  #ended: ReadonlyMap<string, Standing> = new Map();

  constructor(pool: Pool, log: Log) {
    this.#pool = pool;
    this.#log = log;
  }

  async create(owner: string, events: readonly DrillEvent[]): Promise<void> {
    const summary = summarise(blankSummary(owner), events);
    if (!DRILL_ID.test(summary.drill))
      throw new Error('expected a drill id of letters, digits and -');
    await this.#pool.transaction(async (statement) => {
      const [row] = await statement(
        `insert into drills (drill, owner, team, members, status, seq, since, summary)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning drill`,
        columnsOf(summary)
      );
      if (!row) throw new Error('there already is a drill of this id');
      await statement(
        'insert into drill_events (drill, seq, event) select $1, * from unnest($2::int[], $3::text[])',
        [summary.drill, events.map(({ seq }) => seq), events.map((event) => JSON.stringify(event))]
      );
    });
    this.#know({ summary, rewritten: 0 });
  }

  async append(drill: string, expected: number, events: readonly DrillEvent[]): Promise<Appended> {
    for (;;) {
      const known = this.#known.get(drill);
      const before = known?.summary.seq === expected ? known : await this.#standing(drill);
      if (!before) throw new Error('there is no such drill');
      const found = before.summary.seq;
      if (found !== expected) return { ok: false, conflict: { expected, found } };
      if (events.some(({ seq }, index) => seq !== expected + index + 1))
        throw new Error(`expected events numbered from ${String(expected + 1)} without gaps`);
      const summary = summarise(before.summary, events);
      // Done twice it finds another sequence number, which is a conflict: whoever appends reads on then.
      const appended = await this.#pool.again(
        `with moved as (
           update drills set owner = $2, team = $3, members = $4, status = $5, seq = $6, since = $7, summary = $8
           where drill = $1 and seq = $9 and rewritten = $10 returning drill
         )
         insert into drill_events (drill, seq, event)
         select moved.drill, event.* from moved, unnest($11::int[], $12::text[]) as event
         returning seq`,
        [
          ...columnsOf(summary),
          expected,
          before.rewritten,
          events.map(({ seq }) => seq),
          events.map((event) => JSON.stringify(event))
        ]
      );
      if (appended.length > 0) {
        this.#know({ summary, rewritten: before.rewritten });
        return { ok: true, seq: summary.seq };
      }
      // Somebody was first, or it was rewritten: what it is now decides.
      this.#known.delete(drill);
    }
  }

  async read(drill: string, after = 0): Promise<readonly DrillEvent[] | null> {
    const rows = await this.#pool.again(
      'select event from drill_events where drill = $1 and seq > $2 order by seq',
      [drill, Math.max(0, after)]
    );
    if (rows.length === 0 && !(await this.#has(drill))) return null;
    return eventsIn(rows);
  }

  async summary(drill: string): Promise<DrillSummary | null> {
    const [row] = await this.#pool.again('select summary from drills where drill = $1', [drill]);
    return row ? summaryIn(row) : null;
  }

  ofOwner(owner: string): Promise<DrillSummary[]> {
    return this.#list(`where owner = $1 ${LATEST_FIRST}`, [owner]);
  }

  ofTrainee(person: string): Promise<DrillSummary[]> {
    return this.#list(
      `where (not team and owner = $1) or (team and members @> array[$1]) ${LATEST_FIRST}`,
      [person]
    );
  }

  unfinished(): Promise<DrillSummary[]> {
    return this.#list(`where status <> 'ended' ${LATEST_FIRST}`, []);
  }

  async ended(): Promise<DrillSummary[]> {
    const rows = await this.#pool.again(
      "select drill, seq, rewritten from drills where status = 'ended'"
    );
    const now = rows.map((row) => endedRow.parse(row));
    const before = this.#ended;
    const changed = now.filter(({ drill, seq, rewritten }) => {
      const known = before.get(drill);
      return known?.summary.seq !== seq || known.rewritten !== rewritten;
    });
    const ids = changed.map(({ drill }) => drill);
    const read = ids.length === 0 ? [] : await this.#list('where drill = any($1)', [ids]);
    const fresh = new Map(read.map((summary) => [summary.drill, summary]));
    this.#ended = new Map(
      now.flatMap(({ drill, rewritten }): [string, Standing][] => {
        const summary = fresh.get(drill) ?? before.get(drill)?.summary;
        return summary ? [[drill, { summary, rewritten }]] : [];
      })
    );
    return [...this.#ended.values()].map(({ summary }) => summary);
  }

  recent(most: number): Promise<DrillSummary[]> {
    return this.#list(`${LATEST_FIRST} limit $1`, [most]);
  }

  async count(): Promise<number> {
    const [row] = await this.#pool.again('select count(*)::int as seq from drills');
    return seqRow.parse(row).seq;
  }

  async give(from: string, to: string): Promise<number> {
    const theirs = await this.ofOwner(from);
    for (const { drill } of theirs)
      await this.#rewrite(drill, (owner, events) => (owner === from ? [to, events] : null));
    return theirs.length;
  }

  async pseudonymise(person: string, alias: string): Promise<number> {
    const theirs = await this.#list('where owner = $1 or members @> array[$1]', [person]);
    for (const { drill } of theirs)
      await this.#rewrite(drill, (owner, events) => [
        owner === person ? alias : owner,
        events.map((event) => withoutPerson(event, person, alias, owner === person))
      ]);
    return theirs.length;
  }

  async remove(drill: string): Promise<void> {
    await this.#pool.again('delete from drills where drill = $1', [drill]);
    this.#known.delete(drill);
  }

  untouchedSince(wall: number): Promise<DrillSummary[]> {
    return this.#list('where since < $1', [wall]);
  }

  rest(drill: string): void {
    this.#known.delete(drill);
  }

  /** Changes what is kept of a drill, alone; null leaves it as it is. */
  async #rewrite(
    drill: string,
    rewrite: (
      owner: string,
      events: readonly DrillEvent[]
    ) => [owner: string, events: readonly DrillEvent[]] | null
  ): Promise<void> {
    await this.#pool.transaction(async (statement) => {
      const locked = await lock(statement, drill);
      if (!locked) return;
      const before = eventsIn(
        await statement('select event from drill_events where drill = $1 order by seq', [drill])
      );
      const rewritten = rewrite(locked.owner, before);
      if (!rewritten) return;
      const [owner, events] = rewritten;
      const changed = events.filter((event, index) => event !== before[index]);
      await statement(
        `update drill_events set event = changed.event
         from unnest($2::int[], $3::text[]) as changed (seq, event)
         where drill_events.drill = $1 and drill_events.seq = changed.seq`,
        [drill, changed.map(({ seq }) => seq), changed.map((event) => JSON.stringify(event))]
      );
      await statement(
        `update drills set owner = $2, team = $3, members = $4, status = $5, seq = $6, since = $7, summary = $8,
           rewritten = rewritten + 1
         where drill = $1`,
        columnsOf(summarise(blankSummary(owner), events))
      );
    });
    this.#known.delete(drill);
  }

  async #standing(drill: string): Promise<Standing | null> {
    const [row] = await this.#pool.again('select summary, rewritten from drills where drill = $1', [
      drill
    ]);
    return row ? { summary: summaryIn(row), rewritten: standingRow.parse(row).rewritten } : null;
  }

  #know(standing: Standing): void {
    const { drill } = standing.summary;
    this.#known.delete(drill);
    this.#known.set(drill, standing);
    const [oldest] = this.#known.keys();
    if (this.#known.size > KNOWN && oldest !== undefined) this.#known.delete(oldest);
  }

  async #has(drill: string): Promise<boolean> {
    return (await this.#pool.again('select 1 from drills where drill = $1', [drill])).length > 0;
  }

  async #list(where: string, values: readonly unknown[]): Promise<DrillSummary[]> {
    const rows = await this.#pool.again(`select summary from drills ${where}`, values);
    return rows.flatMap((row) => {
      const read = summarySchema.safeParse(JSON.parse(summaryRow.parse(row).summary));
      if (read.success) return read.data;
      this.#log.error(
        { err: read.error },
        'What is kept of a drill cannot be read; it is left out.'
      );
      return [];
    });
  }
}

async function lock(statement: Statement, drill: string): Promise<DrillSummary | null> {
  const [row] = await statement('select summary from drills where drill = $1 for update', [drill]);
  return row ? summaryIn(row) : null;
}

/** What the table says of a drill beside its summary, in the order of its columns. */
export function columnsOf(summary: DrillSummary): unknown[] {
  const { drill, owner, team, members, status, seq, since } = summary;
  return [drill, owner, team, members, status, seq, since, JSON.stringify(summary)];
}

function summaryIn(row: Row): DrillSummary {
  return summarySchema.parse(JSON.parse(summaryRow.parse(row).summary));
}

function eventsIn(rows: readonly Row[]): DrillEvent[] {
  return rows.map(
    (row) => eventSchema.parse(JSON.parse(eventRow.parse(row).event)) as unknown as DrillEvent
  );
}
