/** What a sheet may have. Far above any exercise, and enough to bound what a hostile file can cost. */
export const LIMITS = {
  /** Bytes of a file. */
  file: 8 * 1024 * 1024,
  /** Bytes that the parts of a workbook may have once they are unpacked, together. */
  unpacked: 48 * 1024 * 1024,
  /** Parts of a workbook. */
  parts: 2000,
  sheets: 50,
  /** Rows that are looked at; a scenario holds ten thousand injects. */
  rows: 12_000,
  columns: 100,
  /** Characters of all cells together. */
  characters: 8_000_000,
  /** Milliseconds that reading one may take. */
  time: 10_000,
  /** Megabytes of memory that reading one may take. */
  memory: 256
} as const;
