import { z } from 'zod';
import type { DrillEvent } from '../../../core/drill/index.ts';
import type { Log } from '../../log.ts';
import { withoutPerson } from '../alias.ts';
import type { Appended, DrillStore, DrillSummary } from '../drill-store.ts';
import { eventSchema, summarySchema } from '../lowdb/record.ts';
import { blankSummary, summarise } from '../summary.ts';
import { isAway } from './away.ts';
import type { Pool, Row, Statement } from './pool.ts';
import { Together } from './together.ts';

/** As the files have it, so that a drill can go from one store to the other. */
export const DRILL_ID = /^[a-z0-9-]{1,64}$/;
const LATEST_FIRST = 'order by since desc, drill';
/** Summaries that are kept in memory, so that an append need not ask first. */
const KNOWN = 5_000;

const summaryRow = z.object({ summary: z.string() });
const standingRow = summaryRow.extend({ rewritten: z.int() });
const endedRow = z.object({ drill: z.string(), seq: z.int(), rewritten: z.int() });
const eventRow = z.object({ event: z.string() });
const seqRow = z.object({ seq: z.int() });
const drillRow = z.object({ drill: z.string() });

/** What an append goes by: a summary, and how often the drill had been rewritten when it was so. */
interface Standing {
  summary: DrillSummary;
  rewritten: number;
}

/** An append: what the drill has to be for it, what it is after it, and its new events. */
interface Append {
  before: Standing;
  summary: DrillSummary;
  events: readonly DrillEvent[];
}

/** Drills in two tables: what lists say of them, and a row an event. */
export class PostgresDrills implements DrillStore {
  readonly #pool: Pool;
  readonly #log: Log;
  readonly #known = new Map<string, Standing>();
  /** Of drills that have ended, which is all of them after a while: only what changed is read again. */
  #ended: ReadonlyMap<string, Standing> = new Map();
  readonly #appends = new Together((asked: readonly Append[]) => this.#appendAll(asked));
  readonly #summaries = new Together((asked: readonly string[]) => this.#summariesOf(asked));

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
      const append = { before, summary, events };
      if ((await this.#appends.ask(append)) || (await this.#appendAlone(append))) {
        this.#know({ summary, rewritten: before.rewritten });
        return { ok: true, seq: summary.seq };
      }
      // Somebody was first, or it was rewritten: what it is now decides.
      this.#known.delete(drill);
    }
  }

  async read(drill: string, after = 0): Promise<readonly DrillEvent[] | null> {
    if (!DRILL_ID.test(drill)) return null;
    const rows = await this.#pool.again(
      'select event from drill_events where drill = $1 and seq > $2 order by seq',
      [drill, Math.max(0, after)]
    );
    if (rows.length === 0 && !(await this.#has(drill))) return null;
    return eventsIn(rows);
  }

  async summary(drill: string): Promise<DrillSummary | null> {
    return DRILL_ID.test(drill) ? this.#summaries.ask(drill) : null;
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
    // Its numbers end somewhere; all of them it gives where there is no limit.
    return this.#list(`${LATEST_FIRST} limit $1`, [Number.isFinite(most) ? most : null]);
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

  /**
   * Appends to many drills in one statement, as far as nobody else is at them: what another process has
   * locked is not waited for, or one slow drill would hold up all, and two processes each other.
   *
   * @returns for each whether it was done
   */
  async #appendAll(asked: readonly Append[]): Promise<boolean[]> {
    // Two of one drill cannot both follow the same event; the second is tried alone.
    const first = new Map<string, Append>();
    for (const append of asked)
      if (!first.has(append.summary.drill)) first.set(append.summary.drill, append);
    const heads = [...first.values()].map(({ before, summary }) => ({
      ...rowOf(summary),
      expected: before.summary.seq,
      rewritten: before.rewritten
    }));
    const events = [...first.values()].flatMap((append) =>
      append.events.map((event) => ({
        drill: append.summary.drill,
        seq: event.seq,
        event: JSON.stringify(event)
      }))
    );
    try {
      // Done twice it finds another sequence number, which is a conflict: whoever appends reads on then.
      const rows = await this.#pool.again(
        `with asked as (
           select * from json_to_recordset($1) as asked (
             drill text, owner text, team boolean, members text[], status text, seq int, since bigint,
             summary text, expected int, rewritten int
           )
         ), free as (
           select drills.drill from drills join asked using (drill)
           where drills.seq = asked.expected and drills.rewritten = asked.rewritten
           for update of drills skip locked
         ), moved as (
           update drills set owner = asked.owner, team = asked.team, members = asked.members,
             status = asked.status, seq = asked.seq, since = asked.since, summary = asked.summary
           from asked join free using (drill)
           where drills.drill = asked.drill
             and drills.seq = asked.expected and drills.rewritten = asked.rewritten
           returning drills.drill
         ), kept as (
           insert into drill_events (drill, seq, event)
           select event.drill, event.seq, event.event
           from json_to_recordset($2) as event (drill text, seq int, event text) join moved using (drill)
         )
         select drill from moved`,
        [JSON.stringify(heads), JSON.stringify(events)]
      );
      const moved = new Set(rows.map((row) => drillRow.parse(row).drill));
      return asked.map((append) => {
        const { drill } = append.summary;
        return first.get(drill) === append && moved.has(drill);
      });
    } catch (error) {
      if (isAway(error)) throw error;
      // What is wrong with one of them must not be the answer to the others.
      return asked.map(() => false);
    }
  }

  async #appendAlone({ before, summary, events }: Append): Promise<boolean> {
    const rows = await this.#pool.again(
      `with moved as (
         update drills set owner = $2, team = $3, members = $4, status = $5, seq = $6, since = $7, summary = $8
         where drill = $1 and seq = $9 and rewritten = $10 returning drill
       )
       insert into drill_events (drill, seq, event)
       select moved.drill, event.* from moved, unnest($11::int[], $12::text[]) as event
       returning seq`,
      [
        ...columnsOf(summary),
        before.summary.seq,
        before.rewritten,
        events.map(({ seq }) => seq),
        events.map((event) => JSON.stringify(event))
      ]
    );
    return rows.length > 0;
  }

  async #summariesOf(drills: readonly string[]): Promise<(DrillSummary | null)[]> {
    const rows = await this.#pool.again('select summary from drills where drill = any($1)', [
      [...new Set(drills)]
    ]);
    const found = new Map(rows.map(summaryIn).map((summary) => [summary.drill, summary]));
    return drills.map((drill) => found.get(drill) ?? null);
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

/** What the table says of a drill, by its columns. */
function rowOf(summary: DrillSummary) {
  const { drill, owner, team, members, status, seq, since } = summary;
  return { drill, owner, team, members, status, seq, since, summary: JSON.stringify(summary) };
}

/** The same, in the order of the columns. */
export function columnsOf(summary: DrillSummary): unknown[] {
  return Object.values(rowOf(summary));
}

function summaryIn(row: Row): DrillSummary {
  return summarySchema.parse(JSON.parse(summaryRow.parse(row).summary));
}

function eventsIn(rows: readonly Row[]): DrillEvent[] {
  return rows.map(
    (row) => eventSchema.parse(JSON.parse(eventRow.parse(row).event)) as unknown as DrillEvent
  );
}
