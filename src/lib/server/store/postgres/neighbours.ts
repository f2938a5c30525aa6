import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { z } from 'zod';
import {
  SILENCE,
  type Neighbours,
  type News,
  type Orphan,
  type Present,
  type Shared
} from '../../conduct/neighbours.ts';
import { steadyNow } from '../../conduct/steady-clock.ts';
import type { Log } from '../../log.ts';
import type { Pool } from './pool.ts';

const CHANNEL = 'hotseat';
/** Ms over which what was appended is said together: a notification holds up every commit. */
const TOGETHER = 10;
/** Bytes of one notification; PostgreSQL takes 8,000. */
const LONGEST = 7_000;
/** Drills without a process that one report takes on; the next one takes more. */
const AT_ONCE = 25;
const LISTEN_AGAIN = 500;
/** Ms within which the database tells the time well enough. */
const PROMPT = 1_000;
/** Ms by which the database's clock goes back only when somebody sets it. */
const SET_BACK = 5_000;

const partedSchema = z.discriminatedUnion('of', [
  z.object({ of: z.enum(['people', 'sessions', 'drills']), ids: z.array(z.string()) }),
  z.object({ of: z.literal('practice') })
]);
const newsSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('appended'), drill: z.string(), seq: z.int() }),
  z.object({ is: z.literal('rewritten'), drills: z.array(z.string()) }),
  z.object({ is: z.literal('parted'), parted: partedSchema })
]);
const messageSchema = z.object({ from: z.string(), news: z.array(newsSchema) });
const sharedRow = z.object({
  drill: z.string(),
  ours: z.boolean(),
  seq: z.int(),
  watchers: z.coerce.number(),
  people: z.array(z.string())
});
const orphanRow = z.object({ drill: z.string(), since: z.coerce.number() });
const clockRow = z.object({ now: z.coerce.number(), others: z.coerce.number() });

/**
 * The processes on one database. Each keeps a row that says which drills it has and when it was seen;
 * all of them go by the database's clock. Notifications are nudges only.
 */
export class PostgresNeighbours implements Neighbours {
  readonly #pool: Pool;
  readonly #log: Log;
  readonly #id = randomUUID();
  readonly #listeners: ((news: News) => void)[] = [];
  #listening: pg.PoolClient | null = null;
  #closed = false;
  /** Ms by which the database's clock is ahead of ours. */
  #ahead = 0;
  #latest = 0;
  /** Whether there is anybody to tell. */
  #alone = true;
  #unsaid: News[] = [];
  #saying: Promise<void> | null = null;
  #later: NodeJS.Timeout | undefined;

  constructor(pool: Pool, log: Log) {
    this.#pool = pool;
    this.#log = log;
  }

  /** Takes the time, and begins to listen. */
  async open(): Promise<void> {
    await this.#takeTime();
    await this.#hearOut();
  }

  now(): number {
    // When two clocks are brought together, none of them may go back.
    this.#latest = Math.max(this.#latest, Math.floor(steadyNow() + this.#ahead));
    return this.#latest;
  }

  async alone(): Promise<boolean> {
    await this.#takeTime();
    return this.#alone;
  }

  listen(hear: (news: News) => void): void {
    this.#listeners.push(hear);
  }

  async say(news: News): Promise<void> {
    if (this.#closed || (this.#alone && news.is === 'appended')) return;
    this.#unsaid.push(news);
    this.#saying ??= this.#sayTogether();
    await this.#saying;
  }

  async report(
    present: readonly Present[]
  ): Promise<{ shared: ReadonlyMap<string, Shared>; orphans: readonly Orphan[] }> {
    await this.#takeTime();
    const drills = present.map(({ drill }) => drill);
    const rows = await this.#pool.transaction(async (statement) => {
      await statement(
        `insert into processes (id, seen, present) values ($1, clock_timestamp(), $2)
         on conflict (id) do update set seen = excluded.seen, present = excluded.present`,
        [this.#id, JSON.stringify(present)]
      );
      // Of a drill that runs, whoever has it delivers; whoever is silent or let go of it, no more.
      await statement(
        `insert into deliveries (drill, process, seen)
         select drill, $1, clock_timestamp() from unnest($2::text[]) as drill order by drill
         on conflict (drill) do update set process = excluded.process, seen = excluded.seen
         where deliveries.process = excluded.process or not exists (
           select 1 from processes where id = deliveries.process
             and seen between clock_timestamp() - $3 * interval '1 ms' and clock_timestamp() + $3 * interval '1 ms'
             and present @> jsonb_build_array(jsonb_build_object('drill', deliveries.drill))
         )`,
        [this.#id, present.filter(({ running }) => running).map(({ drill }) => drill), SILENCE]
      );
      return statement(
        `with elsewhere as (
           select there.drill, there.watchers, there.people
           from processes, jsonb_to_recordset(present) as there (drill text, watchers int, people jsonb)
           where id <> $1 and seen between clock_timestamp() - $3 * interval '1 ms' and clock_timestamp() + $3 * interval '1 ms'
             and there.drill = any ($2)
         )
         select drills.drill, drills.seq, coalesce(deliveries.process = $1, false) as ours,
           coalesce((select sum(watchers) from elsewhere where elsewhere.drill = drills.drill), 0) as watchers,
           array(
             select person from elsewhere, jsonb_array_elements_text(people) as person
             where elsewhere.drill = drills.drill
           ) as people
         from drills left join deliveries using (drill) where drills.drill = any ($2)`,
        [this.#id, drills, SILENCE]
      );
    });
    const shared = new Map<string, Shared>();
    for (const row of rows) {
      const { drill, ...one } = sharedRow.parse(row);
      shared.set(drill, one);
    }
    return { shared, orphans: await this.#orphans() };
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    await this.#saying;
    this.#closed = true;
    this.#listening?.release(true);
    this.#listening = null;
    // Those that go down with the database need not take leave of it.
    await this.#pool.again('delete from processes where id = $1', [this.#id]).catch(() => {});
  }

  async #orphans(): Promise<Orphan[]> {
    const rows = await this.#pool.again(
      // Since a process had it, or something happened in it: one that has just begun has had none yet.
      `select drill, abs(extract(epoch from clock_timestamp() - greatest(
         holder.seen, deliveries.seen, to_timestamp(drills.since / 1000.0)
       )) * 1000)::bigint as since
       from drills left join deliveries using (drill)
         left join processes as holder on holder.id = deliveries.process
       where status = 'running' and not exists (
         select 1 from processes where seen between clock_timestamp() - $1 * interval '1 ms' and clock_timestamp() + $1 * interval '1 ms'
           and present @> jsonb_build_array(jsonb_build_object('drill', drills.drill))
       )
       order by drill limit $2`,
      [SILENCE, AT_ONCE]
    );
    return rows.map((row) => orphanRow.parse(row));
  }

  async #takeTime(): Promise<void> {
    const asked = steadyNow();
    const [row] = await this.#pool.again(
      `select extract(epoch from clock_timestamp()) * 1000 as now,
         (select count(*) from processes where id <> $1 and seen between clock_timestamp() - $2 * interval '1 ms' and clock_timestamp() + $2 * interval '1 ms') as others`,
      [this.#id, SILENCE]
    );
    const { now, others } = clockRow.parse(row);
    this.#alone = others === 0;
    const answered = steadyNow();
    const ahead = now - (asked + answered) / 2;
    const first = this.#latest === 0;
    // Of an answer that took long nobody knows when it was true: the clock would leap.
    if (answered - asked > PROMPT && !first) return;
    // Set back, its clock would have all drills stand still until it is where it was: they keep the time.
    if (first || ahead > this.#ahead - SET_BACK) this.#ahead = ahead;
  }

  async #sayTogether(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, TOGETHER));
    this.#saying = null;
    const unsaid = this.#unsaid;
    this.#unsaid = [];
    try {
      for (const news of inPieces(unsaid))
        await this.#pool.again('select pg_notify($1, $2)', [
          CHANNEL,
          JSON.stringify({ from: this.#id, news })
        ]);
    } catch (error) {
      this.#log.warn({ err: error }, 'The other processes could not be told; they will find out.');
    }
  }

  /** Listens, and again when the connection is cut. What was said meanwhile is found by reports. */
  async #hearOut(): Promise<void> {
    if (this.#closed) return;
    const client = await this.#pool.own();
    // It came when nobody waits for it any more; unless it is given back, the pool never closes.
    if (this.#closed) return client.release(true);
    this.#listening = client;
    client.on('notification', ({ payload }) => this.#hear(payload ?? ''));
    // Given back once: a cut may be heard of after it was given back, and to do it twice ends the process.
    const giveBack = () => {
      if (this.#listening !== client) return;
      this.#listening = null;
      client.release(true);
      this.#listenLater();
    };
    client.once('error', giveBack);
    await client.query(`listen ${CHANNEL}`).catch((error: unknown) => {
      giveBack();
      throw error;
    });
  }

  /** Once, however often it is asked for: a cut says so twice, and two would listen from then on. */
  #listenLater(): void {
    clearTimeout(this.#later);
    if (this.#closed) return;
    this.#later = setTimeout(() => {
      this.#hearOut().catch(() => this.#listenLater());
    }, LISTEN_AGAIN);
    this.#later.unref();
  }

  #hear(payload: string): void {
    const read = messageSchema.safeParse(parseJson(payload));
    if (!read.success) {
      this.#log.warn({ err: read.error }, 'Something was said that is not ours; not heeded.');
      return;
    }
    if (read.data.from === this.#id) return;
    for (const news of read.data.news) for (const hear of this.#listeners) hear(news);
  }
}

/** Parts that each fit into one notification; of a drill the latest append alone is said. */
function inPieces(news: readonly News[]): News[][] {
  const latest = new Map<string, News>();
  const others: News[] = [];
  for (const one of news) {
    if (one.is === 'appended') latest.set(one.drill, one);
    else others.push(...halved(one));
  }
  const pieces: News[][] = [];
  let size = LONGEST;
  for (const one of [...others, ...latest.values()]) {
    const length = JSON.stringify(one).length;
    if (size + length > LONGEST) {
      pieces.push([]);
      size = 0;
    }
    pieces.at(-1)?.push(one);
    size += length;
  }
  return pieces;
}

/** News that names too many at once, in parts. */
function halved(news: News): News[] {
  if (JSON.stringify(news).length <= LONGEST) return [news];
  const parts = (ids: readonly string[]) => {
    const middle = Math.ceil(ids.length / 2);
    return [ids.slice(0, middle), ids.slice(middle)];
  };
  if (news.is === 'rewritten')
    return parts(news.drills).flatMap((drills) => halved({ is: 'rewritten', drills }));
  if (news.is === 'parted' && news.parted.of !== 'practice') {
    const { of, ids } = news.parted;
    return parts(ids).flatMap((some) => halved({ is: 'parted', parted: { of, ids: some } }));
  }
  return [news];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The schema says what it expected.
    return undefined;
  }
}
