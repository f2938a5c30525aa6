import { describe, expect, it } from 'vitest';
import { wholeDrill } from '../../../../../tests/fixtures/scorecards.ts';
import type { TakenTable } from '../tables/index.ts';
import {
  actionsTable,
  afterActionReport,
  edited,
  NO_EDITS,
  REPORT_TABLES,
  reportTable
} from './index.ts';

const { scenario, log } = wholeDrill();
const report = afterActionReport(scenario, log);

function objects({ columns, rows }: TakenTable): Record<string, unknown>[] {
  return rows.map((row) =>
    Object.fromEntries(columns.map(({ key }, place) => [key, row[place] ?? null]))
  );
}

describe('tables of a report', () => {
  it('are named after it, and have a cell for each column', () => {
    for (const table of REPORT_TABLES) {
      const { name, columns, rows } = reportTable('d1', table, report);
      expect(name).toBe(`hotseat-report-${table}-d1`);
      expect(rows.length, table).toBeGreaterThan(0);
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });

  it('have every finding with its evidence, as people left it', () => {
    const all = report.strengths.length + report.areas.length + report.plan.length;
    expect(objects(reportTable('d1', 'findings', report))).toHaveLength(all);
    const [area] = report.areas;
    expect(area).toBeDefined();
    const texts = { [`areas:${area?.key ?? ''}:says`]: 'We were late.' };
    const changed = edited(report, { ...NO_EDITS, texts });
    const row = objects(reportTable('d1', 'findings', changed)).find(
      ({ key, list }) => key === area?.key && list === 'area for improvement'
    );
    expect(row).toMatchObject({ says: 'We were late.', evidence: area?.evidence.join('\n') });
  });

  it('have of actions the last word on each', () => {
    const [row] = objects(
      actionsTable('plan', [
        {
          id: 'a1',
          contact: { email: 'okoro@x.example', teams: ['Press', 'North'] },
          drill: 'd1',
          scenario: 'Brown water',
          title: 'Print the map',
          area: null,
          owner: { name: 'Mr Okoro', person: null },
          due: { date: '2026-11-12' },
          overdue: true,
          state: 'in-progress',
          history: [
            { at: 20, by: 'Ines', note: 'at the printer' },
            { at: 10, by: 'Max', note: '' }
          ],
          seen: { in: 2, of: 7 }
        }
      ])
    );
    expect(row).toMatchObject({
      area: null,
      owner: 'Mr Okoro',
      owner_id: null,
      owner_teams: 'Press; North',
      owner_email: 'okoro@x.example',
      due: '2026-11-12',
      added: 10,
      changed: 20,
      changed_by: 'Ines',
      note: 'at the printer',
      seen_in: 2,
      seen_of: 7
    });
    const keys = actionsTable('plan', []).columns.map(({ key }) => key);
    expect(keys.slice(0, 4)).toEqual(['title', 'owner', 'owner_teams', 'owner_email']);
    expect(keys.slice(-3)).toEqual(['action', 'owner_id', 'drill']);
  });
});
