import type { DrillEvent } from '../../../core/drill/index.ts';
import { itemSchema, placeOfCollected, type Archive, type Item } from '../archive.ts';
import type { Exercise } from '../exercise-store.ts';
import { canonicalJson } from '../scenario-shelf.ts';
import { blankSummary, summarise } from '../summary.ts';
import { columnsOf as drillColumns } from './drills.ts';
import { columnsOf as exerciseColumns } from './exercises.ts';
import type { Pool, Row, Statement } from './pool.ts';

/** Rows that are asked for at once. */
const AT_ONCE = 200;
const EMPTY = `select 1 from documents union all select 1 from shelf union all select 1 from drills
  union all select 1 from collected union all select 1 from exercises union all select 1 from scenarios union all select 1 from audit limit 1`;

/** The tables of a database as one archive, read in one snapshot. */
export class DatabaseArchive implements Archive {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async *items(): AsyncIterable<Item> {
    const reading = await this.#pool.snapshot();
    try {
      const { statement } = reading;
      for await (const row of pages(statement, 'documents', 'name')) {
        const { name, content } = row;
        yield itemSchema.parse({ is: 'document', id: name, content: json(content) });
      }
      for await (const row of pages(statement, 'audit', 'seq')) {
        const { seq, at, did, by_person, about, note } = row;
        const entry = { seq: Number(seq), at: Number(at), did, by: by_person, about, note };
        yield itemSchema.parse({ is: 'audit', id: String(seq), entry });
      }
      for await (const row of pages(statement, 'collected', 'revision')) {
        const { collection, id, content } = row;
        yield itemSchema.parse({
          is: 'collected',
          id: `${String(collection)}/${String(id)}`,
          content: json(content)
        });
      }
      for await (const row of pages(statement, 'exercises', 'id')) {
        const { id, exercise } = row;
        yield itemSchema.parse({ is: 'exercise', id, exercise: json(exercise) });
      }
      for await (const { drill, owner } of pages(statement, 'drills', 'drill')) {
        const rows = await statement(
          'select event from drill_events where drill = $1 order by seq',
          [drill]
        );
        const events = rows.map(({ event }) => json(event));
        yield itemSchema.parse({ is: 'drill', id: drill, owner, events });
      }
      for await (const row of pages(statement, 'shelf', 'digest')) {
        const { digest, scenario } = row;
        yield itemSchema.parse({ is: 'shelved', id: digest, scenario: json(scenario) });
      }
      for await (const row of pages(statement, 'scenarios', 'id')) {
        yield await scenarioItem(statement, row);
      }
    } finally {
      await reading.done();
    }
  }

  async take(item: Item): Promise<void> {
    await this.#pool.transaction((statement) => keep(statement, item));
  }

  /** Each was, when it was taken. */
  async settle(): Promise<void> {}

  async isEmpty(): Promise<boolean> {
    return (await this.#pool.again(EMPTY)).length === 0;
  }
}

/** All rows of a table, by its key. */
async function* pages(statement: Statement, table: string, key: string): AsyncIterable<Row> {
  let after: unknown = null;
  for (;;) {
    const rows: Row[] = await statement(
      `select * from ${table} ${after === null ? '' : `where ${key} > $1`} order by ${key} limit ${String(AT_ONCE)}`,
      after === null ? [] : [after]
    );
    yield* rows;
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)?.[key];
  }
}

async function scenarioItem(statement: Statement, row: Row): Promise<Item> {
  const { id, head, draft, removed } = row;
  const versions = await statement(
    'select number, content as text from scenario_versions where scenario = $1 order by number',
    [id]
  );
  const media = await statement(
    `select name, translate(encode(content, 'base64'), E'\\n', '') as content
     from scenario_media where scenario = $1 order by name`,
    [id]
  );
  return itemSchema.parse({
    is: 'scenario',
    id,
    head: head === null ? null : json(head),
    draft,
    removed: removed === null ? null : Number(removed),
    versions,
    media
  });
}

async function keep(statement: Statement, item: Item): Promise<void> {
  switch (item.is) {
    case 'document':
      await statement('insert into documents (name, revision, content) values ($1, 1, $2)', [
        item.id,
        JSON.stringify(item.content)
      ]);
      return;
    case 'collected': {
      await statement('insert into collected (collection, id, content) values ($1, $2, $3)', [
        ...placeOfCollected(item.id),
        JSON.stringify(item.content)
      ]);
      return;
    }
    case 'audit': {
      const { seq, at, did, by, about, note } = item.entry;
      await statement(
        'insert into audit (seq, at, did, by_person, about, note) values ($1, $2, $3, $4, $5, $6)',
        [seq, at, did, by, about, note]
      );
      return;
    }
    case 'exercise':
      await statement(
        `insert into exercises (id, code, since, by_person, drills, members, exercise)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        exerciseColumns(item.exercise as unknown as Exercise)
      );
      return;
    case 'drill': {
      const events = item.events as unknown as DrillEvent[];
      await statement(
        `insert into drills (drill, owner, team, members, status, seq, since, summary)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        drillColumns(summarise(blankSummary(item.owner), events))
      );
      await statement(
        'insert into drill_events (drill, seq, event) select $1, * from unnest($2::int[], $3::text[])',
        [item.id, events.map(({ seq }) => seq), events.map((event) => JSON.stringify(event))]
      );
      return;
    }
    case 'shelved':
      await statement('insert into shelf (digest, scenario) values ($1, $2)', [
        item.id,
        canonicalJson(item.scenario)
      ]);
      return;
    case 'scenario': {
      const { id, head, draft, removed, versions, media } = item;
      await statement('insert into scenarios (id, head, draft, removed) values ($1, $2, $3, $4)', [
        id,
        head && JSON.stringify(head),
        draft,
        removed
      ]);
      for (const { number, text } of versions)
        await statement(
          'insert into scenario_versions (scenario, number, content) values ($1, $2, $3)',
          [id, number, text]
        );
      for (const { name, content } of media)
        await statement(
          'insert into scenario_media (scenario, name, content) values ($1, $2, $3)',
          [id, name, Buffer.from(content, 'base64')]
        );
    }
  }
}

/** Columns of JSON are text. */
function json(text: unknown): unknown {
  return JSON.parse(String(text));
}
