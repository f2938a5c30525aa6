import { parseScenario } from '../parse.ts';
import type { Scenario, ScenarioInput } from '../schema.ts';
import { sampleText } from '../sample.fixture.ts';
import type { Cell, Table } from './cell.ts';
import { mappingOf, proposeMapping } from './mapping.ts';
import { HEADINGS, type Origin } from './origins.ts';
import { planSheet, USUAL, type SheetOptions } from './plan.ts';
import type { WrittenSheet } from './write.ts';

/** A table of rows that begin at row 1. */
export function table(rows: readonly (readonly Cell[])[]): Table {
  return { name: 'MSEL', notes: [], rows: rows.map((cells, i) => ({ number: i + 1, cells })) };
}

/** A sheet with a tool's headings, each row by heading. */
export function sheetOf(origin: Origin, rows: readonly Record<string, Cell>[]): Table {
  const headings = HEADINGS[origin];
  return table([headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? null))]);
}

/** A sheet that was written, read again. */
export function tableOf({ headings, rows }: WrittenSheet): Table {
  return table([headings, ...rows]);
}

/** What a sheet becomes as it is proposed, without a person's choices. */
export function planned(
  sheet: Table,
  options: Partial<SheetOptions> = {},
  scenario: Scenario | null = null
) {
  const proposal = proposeMapping(sheet);
  return planSheet(sheet, mappingOf(proposal), {
    origin: proposal.origin,
    options: { ...USUAL, ...options },
    scenario
  });
}

/** The sample scenario after one change. */
export function sample(change: (scenario: ScenarioInput) => void = () => undefined): Scenario {
  const { scenario, problems } = parseScenario(sampleText(change));
  if (!scenario) throw new Error(problems.map(({ path, message }) => `${path} ${message}`).join());
  return scenario;
}
