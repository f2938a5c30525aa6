import { parseScenario, formatDrillTime, type Scenario } from '../core/scenario/index.ts';
import {
  addToScenario,
  draftText,
  likeliest,
  mappingOf,
  MEANING_NAMES,
  MEANINGS,
  nameFromFile,
  planSheet,
  proposeMapping,
  tablesSchema,
  USUAL,
  type Meaning,
  type Proposal,
  type SheetOptions,
  type SheetPlan,
  type Table
} from '../core/scenario/sheet/index.ts';

/** What a column can mean, as the screen lists it. */
export const MEANING_CHOICES = MEANING_NAMES.map((value) => ({ value, name: MEANINGS[value].is }));

/** A sheet on its way into a scenario: the file, what its columns mean, and what would come of it. */
export class SheetImport {
  file = $state('');
  tables = $state.raw<readonly Table[]>([]);
  /** Why the file cannot be used; null where it can, or none was chosen. */
  trouble = $state<string | null>(null);
  busy = $state(false);
  title = $state('');
  options = $state.raw<SheetOptions>(USUAL);
  #sheet = $state(0);
  #columns = $state.raw<readonly (Meaning | null)[]>([]);
  readonly #into: { text: string; scenario: Scenario | null } | null;

  readonly table = $derived.by(() => this.tables[this.#sheet] ?? null);
  readonly proposal: Proposal | null = $derived.by(() =>
    this.table ? proposeMapping(this.table, this.#into?.scenario ?? null) : null
  );
  readonly plan: SheetPlan | null = $derived.by(() =>
    this.table && this.proposal
      ? planSheet(
          this.table,
          { headings: this.proposal.headings, columns: this.#columns },
          {
            origin: this.proposal.origin,
            options: this.options,
            scenario: this.#into?.scenario ?? null
          }
        )
      : null
  );

  /** @param into text of the scenario that the rows are added to; null for a new one */
  constructor(into: string | null) {
    this.#into = into === null ? null : { text: into, scenario: parseScenario(into).scenario };
  }

  get sheet(): number {
    return this.#sheet;
  }

  get columns(): readonly (Meaning | null)[] {
    return this.#columns;
  }

  async open(file: File): Promise<void> {
    this.busy = true;
    this.trouble = null;
    this.tables = [];
    try {
      const response = await fetch(
        `/studio/import/sheet?name=${encodeURIComponent(file.name.slice(0, 200))}`,
        { method: 'POST', body: file, headers: { 'content-type': 'application/octet-stream' } }
      );
      const answer: unknown = await response.json();
      const read = tablesSchema.safeParse(answer);
      if (!response.ok || !read.success) {
        this.trouble = messageOf(answer) ?? 'The server did not say what stands in the file.';
        return;
      }
      this.file = file.name;
      this.title = nameFromFile(file.name).title.slice(0, 120);
      this.options = USUAL;
      this.tables = read.data.tables;
      this.choose(likeliest(read.data.tables));
    } catch {
      this.trouble = 'The file could not be sent. Check the connection, then try again.';
    } finally {
      this.busy = false;
    }
  }

  /** Takes another sheet of the workbook. */
  choose(sheet: number): void {
    this.#sheet = sheet;
    this.#columns = this.proposal ? mappingOf(this.proposal).columns : [];
  }

  /** Says what a column means; a meaning that one column has alone leaves the one that had it. */
  mean(column: number, meaning: Meaning | null): void {
    this.#columns = this.#columns.map((one, i) => {
      if (i === column) return meaning;
      return meaning !== null && one === meaning && MEANINGS[meaning].alone ? null : one;
    });
  }

  set(change: Partial<SheetOptions>): void {
    this.options = { ...this.options, ...change };
  }

  /** The text of the scenario that comes of it. */
  text(today: string): string {
    if (!this.plan) return '';
    if (this.#into) return addToScenario(this.#into.text, this.plan);
    const { id } = nameFromFile(this.title);
    return draftText(this.plan, { id, title: this.title, today, source: this.file });
  }

  /** The injects as the preview lists them. */
  readonly rows = $derived.by(() =>
    (this.plan?.injects ?? []).map(({ row, inject, at, notes, replaces }) => ({
      row,
      id: inject.id,
      at: at === null ? 'on condition' : formatDrillTime(at),
      from: this.#nameOf(inject.from),
      channel: inject.channel ?? 'feed',
      text: inject.text,
      needs: inject.expects?.action ?? null,
      notes,
      replaces
    }))
  );

  #nameOf(id: string): string {
    const here = this.#into?.scenario;
    const known = [
      ...(this.plan?.personas ?? []),
      ...(this.plan?.roles ?? []),
      ...(here?.personas ?? []),
      ...(here?.organisation.plan.roles ?? [])
    ];
    return known.find((one) => one.id === id)?.name ?? id;
  }
}

function messageOf(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null) return null;
  const { message, error } = answer as { message?: unknown; error?: unknown };
  return typeof message === 'string' ? message : typeof error === 'string' ? error : null;
}
