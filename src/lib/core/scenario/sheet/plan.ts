import { LONGEST_TEXT } from '../long-text.ts';
import { MOST_INJECTS } from '../schema-parts.ts';
import type { Scenario } from '../schema.ts';
import { Cast, type MadeObjective, type MadePersona, type MadeRole } from './cast.ts';
import { textOf, type Table } from './cell.ts';
import { injectRow, type InjectRow } from './inject-row.ts';
import type { Mapping } from './mapping.ts';
import { frameRow, movesOf, type FrameRow, type PlannedMove } from './frame.ts';
import { FreeNames, isId, slug } from './names.ts';
import type { Origin } from './origins.ts';
import { headingsOf, quoted, RowReading, short, type RowProblem } from './row-reading.ts';
import { defined, spellTime, type InjectInput } from './spell.ts';
import { LONGEST_DRILL, type ShortTime } from './time-choice.ts';
import { timelineOf, TIME_FORMS } from './timeline.ts';

/** What a person can choose about an import, besides what the columns mean. */
export interface SheetOptions {
  /** How `4:30` is meant; null to tell from the column. */
  short: ShortTime | null;
  /** What times of day and dates count from; null for the earliest. */
  start: string | null;
  /** How much faster than the sheet the drill goes. */
  pace: number;
  /** Rows that the spreadsheet hides are used like the others. */
  hidden: boolean;
  /** What becomes of an inject that the scenario has under the same name. */
  same: 'replace' | 'skip';
}

export const USUAL: SheetOptions = {
  short: null,
  start: null,
  pace: 1,
  hidden: false,
  same: 'replace'
};

export interface PlannedInject {
  row: number;
  inject: InjectInput;
  /** Drill time in ms; null where a condition brings it. */
  at: number | null;
  /** What no field holds, for comments beside it. */
  notes: readonly string[];
  /** The scenario has one of this name, and this takes its place. */
  replaces: boolean;
}

/** What a sheet would become: everything that the import would make, and everything that it cannot. */
export interface SheetPlan {
  injects: readonly PlannedInject[];
  personas: readonly MadePersona[];
  roles: readonly MadeRole[];
  objectives: readonly MadeObjective[];
  moves: readonly PlannedMove[];
  /** How the sheet says that the drill ends. */
  end: FrameRow['release'] | null;
  /** `2026-04-23T09:00`, or a time of day without a date, or null. */
  starts: string | null;
  /** Drill time of the last inject that comes at a time, in ms. */
  last: number;
  problems: readonly RowProblem[];
  skipped: readonly { row: number; why: string }[];
  /** Sentences on how the sheet was read where it could be read otherwise. */
  assumed: readonly string[];
}

/** As many characters as a scenario file may have, less what stands around the injects. */
const ROOM = LONGEST_TEXT - 100_000;

/**
 * Reads a sheet by a mapping. Never throws; whatever a row says, it is planned, or listed as skipped
 * with the reason.
 *
 * @param scenario the one that the rows are added to; null for a new one
 */
export function planSheet(
  table: Table,
  mapping: Mapping,
  {
    origin,
    options,
    scenario
  }: { origin: Origin | null; options: SheetOptions; scenario: Scenario | null }
): SheetPlan {
  const headings = headingsOf(table, mapping);
  const skipped: { row: number; why: string }[] = [];
  const assumed: string[] = [...table.notes];
  const cast = new Cast(scenario);
  const frames: FrameRow[] = [];
  const rows: { reading: RowReading; read: InjectRow }[] = [];
  const inUse: RowReading[] = [];
  for (const row of table.rows) {
    if (mapping.headings !== null && row.number <= mapping.headings) continue;
    const reading = new RowReading(row, mapping, headings);
    if (reading.empty) continue;
    if (row.hidden && !options.hidden)
      skipped.push({ row: row.number, why: 'it is hidden in the spreadsheet' });
    else if (repeatsHeadings(row.cells, headings))
      skipped.push({ row: row.number, why: 'it repeats the headings' });
    else {
      const frame = frameRow(reading, options);
      if (!frame) inUse.push(reading);
      else frames.push(frame);
    }
  }
  for (const { is, id, row, title } of frames) {
    if (is === 'objective' && isId(id)) cast.listed(id, title, row);
    else if (is === 'objective') skipped.push({ row, why: 'it is an objective without a name' });
    else if (scenario)
      skipped.push({ row, why: `the scenario has its own ${is === 'end' ? 'end' : 'moves'}` });
  }
  for (const reading of inUse) {
    const skip = (why: string) => skipped.push({ row: reading.row.number, why });
    if (rows.length >= MOST_INJECTS) {
      skip(`a scenario holds at most ${MOST_INJECTS} injects`);
      continue;
    }
    const read = injectRow(reading, cast, scenario);
    if (read) rows.push({ reading, read });
    else skip('nothing is said in it: it has no text, description or title');
  }

  const timeline = timelineOf(
    rows.map(({ reading, read }) => ({
      row: reading.row.number,
      time: reading.cell('time'),
      storyDay: reading.cell('storyDay'),
      storyTime: reading.cell('storyTime'),
      conditional: read.said.when !== undefined || waits(reading)
    })),
    { ...options, origin, exact: origin === 'Hotseat' || frames.length > 0 }
  );
  assumed.push(...timeline.assumed);
  const problems: RowProblem[] = [
    ...frames.flatMap((frame) => frame.problems),
    ...rows.flatMap(({ reading }) => reading.problems),
    ...timeline.problems
      .filter(({ row }) => timeline.at.has(row))
      .map((problem) => ({ ...problem, column: null }))
  ];

  const named = nameRows(
    rows.map(({ reading }) => reading),
    origin,
    scenario
  );
  const injects: PlannedInject[] = [];
  let size = 0;
  let before = 0;
  rows.forEach(({ reading, read: { said, notes } }, i) => {
    const row = reading.row.number;
    const { id, replaces } = named.names[i] ?? { id: `row-${row}`, replaces: false };
    const conditional = said.when !== undefined;
    const timed = timeline.at.get(row);
    if (!conditional && timed === undefined && !waits(reading)) {
      const wrong = timeline.problems.find((problem) => problem.row === row);
      skipped.push({
        row,
        why: `found ${wrong?.found ?? 'no time'}; expected ${wrong?.expected ?? TIME_FORMS}`
      });
      return;
    }
    if (replaces && options.same === 'skip') {
      skipped.push({ row, why: `the scenario has an inject ${id} already` });
      return;
    }
    const waited = reading.text('condition') || reading.text('time') || reading.text('storyTime');
    if (!conditional && timed === undefined)
      problems.push({
        row,
        column: null,
        found: waited === '' ? 'a condition' : quoted(waited),
        expected:
          'a time; a condition in words is kept as a comment, and the inject comes with the one before until you write it under `when`'
      });
    const at = conditional ? null : (timed ?? before);
    const inject = placedInject(id, said, at, named.byNumber, (found) =>
      problems.push({
        row,
        column: null,
        found,
        expected: 'the name or number of another inject; it stands by itself'
      })
    );
    size += JSON.stringify(inject).length + notes.join('').length;
    if (size > ROOM) {
      skipped.push({
        row,
        why: `a scenario file holds ${String(LONGEST_TEXT / 1_000_000)} million characters, and they are used up`
      });
      return;
    }
    if (at !== null) before = at;
    injects.push({ row, inject, at, notes, replaces });
  });

  const last = injects.reduce((latest, { at }) => Math.max(latest, at ?? 0), 0);
  if (last > LONGEST_DRILL)
    problems.push({
      row: 0,
      column: null,
      found: `a drill of ${spellTime(last)}`,
      expected: `at most 3:00:00; set the pace to ${Math.ceil(last / LONGEST_DRILL)}`
    });
  const moves = scenario
    ? []
    : movesOf(
        frames,
        injects,
        rows.map(({ reading }) => reading),
        timeline.jumps
      );
  return {
    injects,
    personas: used(cast.personas, injects, ({ inject }) => [inject.from]),
    roles: used(cast.roles, injects, ({ inject }) => [inject.from, inject.expects?.role]),
    objectives: used(cast.objectives, injects, ({ inject }) => [
      ...(inject.expects?.objectives ?? []),
      ...(scenario ? [] : frames.flatMap(({ is, id }) => (is === 'objective' ? id : [])))
    ]),
    moves,
    end: frames.find(({ is }) => is === 'end')?.release ?? null,
    starts: timeline.starts,
    last,
    // What is wrong with a row that is skipped is why it is skipped.
    problems: problems
      .filter(({ row }) => !skipped.some((one) => one.row === row))
      .sort((a, b) => a.row - b.row),
    skipped: [...skipped].sort((a, b) => a.row - b.row),
    assumed: [...new Set(assumed)]
  };
}

/** Rows that were skipped leave nobody behind. */
function used<T extends { id: string }>(
  made: readonly T[],
  injects: readonly PlannedInject[],
  names: (inject: PlannedInject) => readonly (string | undefined)[]
): T[] {
  const there = new Set(injects.flatMap(names));
  return made.filter(({ id }) => there.has(id));
}

/** Whether a row says in words that something must happen first. */
function waits(reading: RowReading): boolean {
  const time = reading.text('time') || reading.text('storyTime');
  return (
    reading.text('condition') !== '' ||
    /^(?:on condition|conditional|contingen|as (?:needed|required)|if (?:needed|required)|on (?:call|request)|ad ?hoc)/i.test(
      time
    ) ||
    (time === '' && /^(?:contingency|adaptive)$/.test(reading.kind ?? ''))
  );
}

function repeatsHeadings(
  cells: Table['rows'][number]['cells'],
  headings: readonly string[]
): boolean {
  const texts = cells.map(textOf);
  const filled = texts.filter((text) => text !== '');
  return filled.length > 1 && texts.every((text, i) => text === '' || text === headings[i]);
}

function nameRows(
  readings: readonly RowReading[],
  origin: Origin | null,
  scenario: Scenario | null
): {
  names: readonly { id: string; replaces: boolean }[];
  byNumber: ReadonlyMap<string, string>;
} {
  const there = new Set(scenario?.injects.map(({ id }) => id));
  const free = new FreeNames([]);
  const byNumber = new Map<string, string>([...there].map((id) => [id, id]));
  // Names that the sheet gives as they stand come first, so that no made one takes them.
  const own = readings.map((reading) => {
    const number = reading.text('id');
    const name = isId(number) && (origin === 'Hotseat' || /[a-z]/.test(number));
    return name && !free.has(number) ? free.take(number) : null;
  });
  const made = new FreeNames([...there, ...own.flatMap((id) => id ?? [])]);
  const names = readings.map((reading, i) => {
    const number = reading.text('id');
    const id =
      own[i] ??
      made.take(
        slug(reading.text('title')) ||
          (slug(number) === '' ? '' : `inject-${slug(number)}`) ||
          slug(reading.text('text') || reading.text('summary'), 24) ||
          `row-${reading.row.number}`
      );
    if (number !== '' && !byNumber.has(number)) byNumber.set(number, id);
    return { id, replaces: there.has(id) };
  });
  return { names, byNumber };
}

function placedInject(
  id: string,
  said: InjectRow['said'],
  at: number | null,
  byNumber: ReadonlyMap<string, string>,
  lost: (found: string) => void
): InjectInput {
  const { replyTo, when, after, repeat, ...rest } = said;
  const answers = replyTo === undefined ? undefined : byNumber.get(replyTo);
  if (replyTo !== undefined && answers === undefined) lost(`an answer to ${short(replyTo)}`);
  return defined({
    id,
    at: at === null ? undefined : spellTime(at),
    when,
    after: when === undefined ? undefined : after,
    repeat: when === undefined ? undefined : repeat,
    ...rest,
    replyTo: answers
  }) as InjectInput;
}
