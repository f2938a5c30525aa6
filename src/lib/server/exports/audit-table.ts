import { moment, number, tableOf, text, type TakenTable } from '../../core/debrief/tables/index.ts';
import type { AuditRow } from '../views/audit.ts';

/** The audit log, the latest entry first. Who has gone is known by their id alone. */
export function auditTable(entries: readonly AuditRow[]): TakenTable {
  return tableOf<AuditRow>(
    { name: 'hotseat-audit-log', title: 'Audit log' },
    [
      number('entry', 'Entry', 'number', ({ seq }) => seq),
      moment('at', 'When', ({ at }) => at),
      text('by', 'Who', ({ by }) => by?.name ?? null),
      text('by_id', 'Who (id)', ({ by }) => by?.id ?? null),
      text('did', 'What', ({ did }) => did),
      text('about', 'Whom it concerns', ({ about }) => about?.name ?? null),
      text('about_id', 'Whom it concerns (id)', ({ about }) => about?.id ?? null),
      text('note', 'More', ({ note }) => note || null)
    ],
    entries
  );
}
