import { DatabaseAway } from './postgres/away.ts';

/** What the system says of a disk, and what that is to a person. */
const DISK: Readonly<Record<string, string>> = {
  ENOSPC: 'its disk is full',
  EDQUOT: 'its disk is full',
  EFBIG: 'its disk is full',
  EROFS: 'its data folder may not be written to',
  EACCES: 'its data folder may not be written to',
  EPERM: 'its data folder may not be written to',
  EIO: 'its disk fails'
};

/**
 * Why a store could not keep or read something, as a sentence for whoever asked; null when the error says
 * nothing of that kind. What failed so is for somebody else to mend, and worth sending again.
 */
export function whyNotKept(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const why = DISK[code] ?? (error instanceof DatabaseAway ? 'its database does not answer' : null);
  return why === null ? null : `The server cannot keep anything at the moment: ${why}.`;
}
