/** Of teams, then of their people. */
const TABLES = [
  ['teams', 'Teams'],
  ['months', 'Teams by month'],
  ['faults', 'What goes wrong'],
  ['scenarios', 'By scenario'],
  ['objectives', 'Objectives'],
  ['improvement', 'First and later drills'],
  ['attendance', 'Who drilled when'],
  ['results', 'Results, by person and drill']
] as const;

/** The tables of what is looked at. @param query of the page */
export function readinessTables(query: string): { name: string; href: string; query: string }[] {
  return TABLES.map(([table, name]) => ({ name, href: `/readiness/${table}`, query }));
}
