const TABLES = [
  ['results', 'Results, a row a person and drill'],
  ['months', 'Teams by month'],
  ['faults', 'What goes wrong']
] as const;

/** The tables of what is looked at, as files. @param query of the page */
export function tableFiles(query: string): { says: string; href: string }[] {
  return TABLES.flatMap(([table, name]) =>
    (['xlsx', 'csv', 'json'] as const).map((ending) => ({
      says: `${name} (${ending.toUpperCase()})`,
      href: `/readiness/${table}.${ending}${query}`
    }))
  );
}
