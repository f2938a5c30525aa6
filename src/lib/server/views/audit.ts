import type { Runtime } from '../runtime.ts';
import type { AuditEntry, Deed } from '../store/audit-log.ts';

/** Entries on a page. */
const PAGE = 100;

/** An entry of the audit log with the names that its people have now. */
export interface AuditRow {
  seq: number;
  /** Wall time in ms. */
  at: number;
  did: Deed;
  by: Name | null;
  about: Name | null;
  note: string;
}
interface Name {
  id: string;
  /** Null when the account is deleted. */
  name: string | null;
}

export interface AuditPage {
  entries: AuditRow[];
  /** Sequence number before which to read on; null at the end. */
  more: number | null;
}

/** @param before entries before this sequence number; the latest ones by default */
export async function auditPage(here: Here, before?: number): Promise<AuditPage> {
  const entries = await here.audit.latest(PAGE + 1, before);
  const shown = entries.slice(0, PAGE);
  return {
    entries: await named(here, shown),
    more: entries.length > PAGE ? (shown.at(-1)?.seq ?? null) : null
  };
}

/** All of it, the latest entry first. */
export async function wholeAudit(here: Here): Promise<AuditRow[]> {
  return named(here, await here.audit.latest(Number.MAX_SAFE_INTEGER));
}

type Here = Pick<Runtime, 'audit' | 'people'>;

async function named({ people }: Here, entries: readonly AuditEntry[]): Promise<AuditRow[]> {
  const names = new Map((await people.list()).map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null) => (id === null ? null : { id, name: names.get(id) ?? null });
  return entries.map(({ seq, at, did, by, about, note }) => ({
    seq,
    at,
    did,
    by: nameOf(by),
    about: nameOf(about),
    note
  }));
}
