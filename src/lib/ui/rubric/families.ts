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
