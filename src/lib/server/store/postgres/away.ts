/** Socket errors, and the classes of SQLSTATE that say that the server goes, comes or is full. */
const AWAY = /^(?:ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|08|57P0[123]|53300)/;
const CUT = /terminat|timeout|ended|closed|not queryable/i;

/** Whether an error says that the database is not there, and nothing of what it was asked. */
export function isAway(error: unknown): boolean {
  if (error instanceof DatabaseAway) return true;
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return code === '' ? CUT.test(error.message) : AWAY.test(code);
}

/** The database was not there for longer than anybody waits. What it was asked may have been done. */
export class DatabaseAway extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
