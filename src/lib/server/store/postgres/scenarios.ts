import { z } from 'zod';
import { headSchema } from '../lowdb/scenario-record.ts';
import {
  begun,
  isChange,
  keeping,
  renamedBy,
  restoring,
  saving,
  setting,
  type Change,
  type VersionText
} from '../scenario-changes.ts';
import {
  isScenarioId,
  MEDIUM_NAME,
  type Keeping,
  type Kept,
  type Medium,
  type MediumPut,
  type OpenScenario,
  type Saved,
  type ScenarioHead,
  type ScenarioSettings,
  type ScenarioStore,
  type Writing
} from '../scenario-store.ts';
import type { Pool, Row, Statement } from './pool.ts';

const headRow = z.object({ head: z.string() });
const openRow = headRow.extend({ draft: z.string() });
const contentRow = z.object({ content: z.string() });
const mediumRow = z.object({ name: z.string(), size: z.int() });
const bytesRow = z.object({ content: z.instanceof(Uint8Array) });
const idRow = z.object({ id: z.string() });

/** Scenarios in three tables: heads with their drafts, versions, pictures. */
export class PostgresScenarios implements ScenarioStore {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async create(scenario: Parameters<ScenarioStore['create']>[0]): Promise<boolean> {
    const { id, text } = scenario;
    if (!isScenarioId(id)) throw new Error('expected an id of lower-case words joined by hyphens');
    return this.#pool.transaction(async (statement) => {
      const made = await statement(
        'insert into scenarios (id, head, draft) values ($1, $2, $3) on conflict do nothing returning id',
        [id, JSON.stringify(begun(scenario)), text]
      );
      return made.length > 0;
    });
  }

  async list(): Promise<ScenarioHead[]> {
    const rows = await this.#pool.again('select head from scenarios where head is not null');
    return rows.map(headIn).sort((a, b) => b.draft.at - a.draft.at || a.id.localeCompare(b.id));
  }

  async head(id: string): Promise<ScenarioHead | null> {
    const [row] = await this.#pool.again(
      'select head from scenarios where id = $1 and head is not null',
      [id]
    );
    return row ? headIn(row) : null;
  }

  async open(id: string): Promise<OpenScenario | null> {
    const [row] = await this.#pool.again(
      'select head, draft from scenarios where id = $1 and head is not null',
      [id]
    );
    return row ? { ...headIn(row), text: openRow.parse(row).draft } : null;
  }

  save(id: string, writing: Writing): Promise<Saved> {
    return this.#change<Saved>(id, async (head, draft) => saving(head, draft, writing));
  }

  keep(id: string, why: Keeping): Promise<Kept> {
    return this.#change<Kept>(id, (head, draft, versionText) =>
      keeping(head, draft, why, versionText)
    );
  }

  async versionText(id: string, number: number): Promise<string | null> {
    const [row] = await this.#pool.again(
      'select content from scenario_versions where scenario = $1 and number = $2',
      [id, number]
    );
    return row ? contentRow.parse(row).content : null;
  }

  restore(id: string, number: number, by: string, why: Keeping): Promise<Saved> {
    return this.#change<Saved>(id, async (head, draft, versionText) => {
      const old = await versionText(number);
      return old === null ? null : restoring(head, draft, old, { by, why }, versionText);
    });
  }

  set(
    id: string,
    change: (settings: ScenarioSettings) => ScenarioSettings
  ): Promise<ScenarioHead | null> {
    return this.#change<ScenarioHead | null>(id, async (head) => setting(head, change));
  }

  async rename(person: string, next: string, teams: readonly string[]): Promise<void> {
    for (const head of await this.list()) {
      if (!JSON.stringify(head).includes(person)) continue;
      await this.#change<null>(head.id, async (present) => ({
        head: renamedBy(present, person, next, teams),
        result: null
      }));
    }
  }

  async remove(id: string, at: number): Promise<boolean> {
    return this.#pool.transaction(async (statement) => {
      const gone = await statement(
        `update scenarios set head = null, draft = null, removed = $2
         where id = $1 and head is not null returning id`,
        [id, at]
      );
      if (gone.length === 0) return false;
      await statement('delete from scenario_versions where scenario = $1', [id]);
      return true;
    });
  }

  async removed(): Promise<string[]> {
    const rows = await this.#pool.again(
      'select id from scenarios where removed is not null order by id'
    );
    return rows.map((row) => idRow.parse(row).id);
  }

  async forget(id: string): Promise<void> {
    await this.#pool.again('delete from scenarios where id = $1 and removed is not null', [id]);
  }

  async putMedia(id: string, name: string, bytes: Uint8Array): Promise<MediumPut | null> {
    if (!MEDIUM_NAME.test(name))
      throw new Error('expected the name of a picture, in lower case, such as tap.png');
    return this.#pool.transaction(async (statement) => {
      const [there] = await statement(
        'select 1 from scenarios where id = $1 and head is not null for update',
        [id]
      );
      if (!there) return null;
      const [row] = await statement(
        'select content from scenario_media where scenario = $1 and name = $2',
        [id, name]
      );
      if (row)
        return Buffer.compare(bytesRow.parse(row).content, bytes) === 0 ? 'there already' : 'taken';
      await statement('insert into scenario_media (scenario, name, content) values ($1, $2, $3)', [
        id,
        name,
        Buffer.from(bytes)
      ]);
      return 'kept';
    });
  }

  async media(id: string, name: string): Promise<Uint8Array | null> {
    if (!MEDIUM_NAME.test(name)) return null;
    const [row] = await this.#pool.again(
      'select content from scenario_media where scenario = $1 and name = $2',
      [id, name]
    );
    return row ? bytesRow.parse(row).content : null;
  }

  async listMedia(id: string): Promise<Medium[]> {
    const rows = await this.#pool.again(
      'select name, length(content) as size from scenario_media where scenario = $1 order by name',
      [id]
    );
    return rows.map((row) => mediumRow.parse(row));
  }

  /** Changes a scenario, alone; null where there is none. */
  async #change<R>(
    id: string,
    change: (head: ScenarioHead, draft: string, versionText: VersionText) => Promise<Change<R> | R>
  ): Promise<R | null> {
    return this.#pool.transaction(async (statement) => {
      const [row] = await statement(
        'select head, draft from scenarios where id = $1 and head is not null for update',
        [id]
      );
      if (!row) return null;
      const next = await change(headIn(row), openRow.parse(row).draft, (number) =>
        versionTextIn(statement, id, number)
      );
      if (!isChange(next)) return next;
      const { head, draft, version, result } = next;
      if (version)
        await statement(
          'insert into scenario_versions (scenario, number, content) values ($1, $2, $3)',
          [id, version.number, version.text]
        );
      await statement('update scenarios set head = $2, draft = coalesce($3, draft) where id = $1', [
        id,
        JSON.stringify(head),
        draft ?? null
      ]);
      return result;
    });
  }
}

async function versionTextIn(
  statement: Statement,
  id: string,
  number: number
): Promise<string | null> {
  const [row] = await statement(
    'select content from scenario_versions where scenario = $1 and number = $2',
    [id, number]
  );
  return row ? contentRow.parse(row).content : null;
}

function headIn(row: Row): ScenarioHead {
  return headSchema.parse(JSON.parse(headRow.parse(row).head));
}
