import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readScenario, parseScenario, type Scenario } from '../lib/core/scenario/index.ts';
import {
  addToScenario,
  draftText,
  likeliest,
  mappingOf,
  MEANING_NAMES,
  MEANINGS,
  nameFromFile,
  planSheet,
  PROFILES,
  proposeMapping,
  SHORT_TIMES,
  USUAL,
  writeSheet,
  type Mapping,
  type Meaning,
  type Profile,
  type Proposal,
  type SheetOptions,
  type SheetPlan,
  type ShortTime
} from '../lib/core/scenario/sheet/index.ts';
import { LIMITS, readSheetFile, writeCsv, writeXlsx } from '../lib/server/sheets/index.ts';
import { count, type Output } from './output.ts';

export interface MselIn extends Output {
  file: string;
  /** A scenario that the rows are added to; undefined to make a new one. */
  into: string | undefined;
  /** Where to write; undefined for the scenario itself, or for the standard output. */
  out: string | undefined;
  sheet: string | undefined;
  /** `Heading=meaning`, which goes before what is proposed; `Heading=` leaves a column out. */
  map: readonly string[];
  short: string | undefined;
  start: string | undefined;
  pace: string;
  same: string;
  hidden: boolean;
  /** The date that stands in for the story's where the sheet has none. */
  today: string;
}

/**
 * Makes a scenario out of a MSEL sheet, or adds its rows to one. What was read how goes to the standard
 * error, row by row where there is a problem.
 *
 * @returns the exit code: 1 when nothing could be made
 */
export async function runMselIn(given: MselIn): Promise<number> {
  const wrong = (message: string) => {
    given.stderr.write(`${message}\n`);
    return 1;
  };
  const options = optionsOf(given);
  if (typeof options === 'string') return wrong(options);
  const bytes = await readBytes(given.file);
  if (typeof bytes === 'string') return wrong(bytes);
  const read = await readSheetFile(bytes, basename(given.file));
  if (!read.ok) return wrong(`${given.file}: ${read.message}`);
  const names = read.tables.map(({ name }) => name);
  const chosen = given.sheet === undefined ? likeliest(read.tables) : names.indexOf(given.sheet);
  const table = read.tables[chosen];
  if (!table)
    return wrong(
      `${given.file}: found no sheet ${given.sheet ?? ''}; expected ${names.join(', ')}.`
    );
  let before: { text: string; scenario: Scenario } | null = null;
  if (given.into !== undefined) {
    const text = await readFile(given.into, 'utf8').catch(() => null);
    if (text === null) return wrong(`${given.into}: cannot be read.`);
    const { scenario, problems } = parseScenario(text);
    if (!scenario)
      return wrong(
        `${given.into}:${String(problems[0]?.line ?? 1)}: ${problems[0]?.message ?? 'no scenario'}. Mend it first: hotseat lint says how.`
      );
    before = { text, scenario };
  }
  const proposal = proposeMapping(table, before?.scenario ?? null);
  const mapping = changed(proposal, given.map);
  if (typeof mapping === 'string') return wrong(mapping);
  const plan = planSheet(table, mapping, {
    origin: proposal.origin,
    options,
    scenario: before?.scenario ?? null
  });
  given.stderr.write(report(given.file, table.name, proposal, mapping, plan));
  if (plan.injects.length === 0) return wrong('No row could be used, so nothing was written.');
  const made = before
    ? addToScenario(before.text, plan)
    : draftText(plan, {
        ...nameFromFile(basename(given.out ?? given.file)),
        today: given.today,
        source: basename(given.file)
      });
  const out = given.out ?? given.into;
  if (out === undefined) given.stdout.write(made);
  else await writeFile(out, made);
  const errors = readScenario(made).problems.filter(({ severity }) => severity === 'error').length;
  given.stderr.write(
    `${out === undefined ? 'Written' : `Written to ${out}`}; hotseat lint finds ${count(errors, 'error')} to mend in it.\n`
  );
  return 0;
}

/** Writes a scenario's MSEL. @returns the exit code: 1 when the scenario cannot be read */
export async function runMselOut(
  given: { file: string; format: string; profile: string; out: string | undefined } & Output
): Promise<number> {
  const wrong = (message: string) => {
    given.stderr.write(`${message}\n`);
    return 1;
  };
  const profile = PROFILES.find((one) => one === given.profile);
  if (!profile)
    return wrong(`found the profile ${given.profile}; expected ${PROFILES.join(', ')}.`);
  if (given.format !== 'xlsx' && given.format !== 'csv')
    return wrong(`found the format ${given.format}; expected xlsx or csv.`);
  const text = await readFile(given.file, 'utf8').catch(() => null);
  if (text === null) return wrong(`${given.file}: cannot be read.`);
  const { scenario, problems } = parseScenario(text);
  if (!scenario)
    return wrong(
      `${given.file}:${String(problems[0]?.line ?? 1)}: ${problems[0]?.message ?? 'no scenario'}. Mend it first: hotseat lint says how.`
    );
  const out = given.out ?? `${scenario.id}${suffix(profile)}.${given.format}`;
  const sheet = writeSheet(scenario, profile);
  await writeFile(out, given.format === 'xlsx' ? await writeXlsx(sheet) : writeCsv(sheet));
  given.stdout.write(`${out}: ${count(sheet.rows.length, 'row')}\n`);
  return 0;
}

function suffix(profile: Profile): string {
  return profile === 'hotseat' ? '' : `-${profile}`;
}

async function readBytes(file: string): Promise<Uint8Array | string> {
  try {
    const { size } = await stat(file);
    // The reader says how large a file may be; a larger one need not be in memory for that.
    if (size > LIMITS.file * 4)
      return `${file}: found a file of ${String(Math.round(size / 1_048_576))} MB; expected at most ${String(LIMITS.file / 1_048_576)} MB.`;
    return await readFile(file);
  } catch {
    return `${file}: cannot be read; expected a spreadsheet as .xlsx or .csv.`;
  }
}

function optionsOf(given: MselIn): SheetOptions | string {
  const pace = Number(given.pace);
  if (!(pace >= 0.1 && pace <= 1000))
    return `found the pace ${given.pace}; expected a number such as 2, for twice as fast.`;
  const short = SHORT_TIMES.find((one) => one === given.short) ?? null;
  if (given.short !== undefined && short === null)
    return `found ${given.short} for short times; expected ${SHORT_TIMES.join(', ')}.`;
  if (given.same !== 'replace' && given.same !== 'skip')
    return `found ${given.same} for injects of the same name; expected replace or skip.`;
  return {
    ...USUAL,
    pace,
    short: short satisfies ShortTime | null,
    start: given.start ?? null,
    same: given.same,
    hidden: given.hidden
  };
}

function changed(proposal: Proposal, changes: readonly string[]): Mapping | string {
  const mapping = mappingOf(proposal);
  const columns: (Meaning | null)[] = [...mapping.columns];
  for (const change of changes) {
    const cut = change.lastIndexOf('=');
    const [heading, word] = [change.slice(0, cut).trim(), change.slice(cut + 1).trim()];
    const column = proposal.columns.findIndex(
      (one, i) => one.heading.toLowerCase() === heading.toLowerCase() || String(i + 1) === heading
    );
    if (cut < 0 || column < 0)
      return `found --map ${change}; expected a heading of the sheet (${proposal.columns.map((one, i) => one.heading || String(i + 1)).join(', ')}), = and a meaning.`;
    const meaning = MEANING_NAMES.find((name) => name === word) ?? null;
    if (word !== '' && meaning === null)
      return `found the meaning ${word}; expected ${MEANING_NAMES.join(', ')}, or nothing to leave the column out.`;
    // A meaning that one column has alone leaves the column that had it.
    if (meaning !== null && MEANINGS[meaning].alone)
      columns.forEach((one, i) => (columns[i] = one === meaning ? null : one));
    columns[column] = meaning;
  }
  return { ...mapping, columns };
}

function report(
  file: string,
  sheet: string,
  { origin, headings, columns }: Proposal,
  mapping: Mapping,
  plan: SheetPlan
): string {
  const lines = [
    `${file}, sheet ${sheet}: ${origin === null ? 'headings of nobody’s in particular' : `headings of ${origin}`}${headings === null ? ', none found' : ` in row ${String(headings)}`}`,
    ...columns.map(({ heading, why }, i) => {
      const meaning = mapping.columns[i] ?? null;
      const name = heading === '' ? `column ${String(i + 1)}` : heading;
      return meaning === null
        ? `  ${name}: not used${why === null ? '' : `, since ${why}`}`
        : `  ${name}: ${meaning}`;
    }),
    ...plan.assumed.map((sentence) => `  ${sentence}`),
    ...plan.problems.map(
      ({ row, column, found, expected }) =>
        `  ${row === 0 ? 'the whole' : `row ${String(row)}`}${column === null ? '' : `, ${column}`}: found ${found}; expected ${expected}`
    ),
    ...plan.skipped.map(({ row, why }) => `  row ${String(row)} is skipped: ${why}`),
    `  ${count(plan.injects.length, 'inject')}, ${count(plan.personas.length, 'new persona')}, ${count(plan.roles.length, 'new role')}, ${count(plan.objectives.length, 'new objective')}, ${count(plan.moves.length, 'move')}`
  ];
  return `${lines.join('\n')}\n`;
}
