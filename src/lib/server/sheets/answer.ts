import type { Table } from '../../core/scenario/sheet/index.ts';

/** The sheets of a file, or a sentence that says why it cannot be used. */
export type SheetFile = { ok: true; tables: readonly Table[] } | { ok: false; message: string };

export function unusable(message: string): { ok: false; message: string } {
  return { ok: false, message };
}

/** `48 MB`, `1.5 MB`, `640 KB` */
export function bytes(size: number): string {
  const mega = size / (1024 * 1024);
  if (mega >= 10) return `${String(Math.round(mega))} MB`;
  return mega >= 1 ? `${mega.toFixed(1)} MB` : `${String(Math.max(1, Math.round(size / 1024)))} KB`;
}
