import type { Runtime } from '../runtime.ts';
import type { Deed } from '../store/audit-log.ts';

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
export async function auditPage({ audit, people }: Runtime, before?: number): Promise<AuditPage> {
  const entries = await audit.latest(PAGE + 1, before);
  const shown = entries.slice(0, PAGE);
  const names = new Map((await people.list()).map(({ id, name }) => [id, name]));
  const named = (id: string | null) => (id === null ? null : { id, name: names.get(id) ?? null });
  return {
    entries: shown.map(({ seq, at, did, by, about, note }) => ({
      seq,
      at,
      did,
      by: named(by),
      about: named(about),
      note
    })),
    more: entries.length > PAGE ? (shown.at(-1)?.seq ?? null) : null
  };
}
