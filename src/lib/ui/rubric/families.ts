import type { CueFamily } from '../../core/scoring/cues/cue.ts';

/** What the sentences of a family do, in the order in which a trainer would look for them. */
export const FAMILIES: Readonly<Record<CueFamily, string>> = {
  notice: 'Taking notice',
  care: 'Caring',
  apology: 'Apologising',
  ownership: 'Owning it',
  repair: 'Putting it right',
  information: 'Informing',
  action: 'Saying what is being done',
  guidance: 'Saying what to do',
  formula: 'Formulas',
  harmful: 'Doing harm'
};

/** What words of a family do to a rating, and what to say of words that only look like them. */
export function verdictsOf(family: CueFamily): { hit: string; miss: string } {
  if (family === 'harmful') return { hit: 'counts against you', miss: 'does no harm' };
  if (family === 'formula') return { hit: 'earns nothing', miss: 'is no formula' };
  return { hit: 'counts', miss: 'does not count' };
}
