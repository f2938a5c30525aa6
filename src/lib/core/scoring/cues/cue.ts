/** What a sentence does, grouped as a trainer would group it. */
export type CueFamily =
  | 'apology'
  | 'ownership'
  | 'repair'
  | 'care'
  | 'notice'
  | 'information'
  | 'action'
  | 'guidance'
  | 'formula'
  | 'harmful';

/** One thing that a sentence can do, and how it is said. */
export interface Cue {
  name: string;
  family: CueFamily;
  /** What it matches, for a trainer: one sentence. */
  says: string;
  /** In the language of text/pattern.ts. Any of them is enough, and repeating them gains nothing. */
  patterns: readonly string[];
  /** Where one of these touches the match, it does not count. */
  unless?: readonly string[];
  /** Cues that take the same words for themselves. */
  yieldsTo?: readonly string[];
  /** Negation before the match voids it, unless the patterns deal with negation themselves. */
  negation?: 'in-patterns';
  /** The whole match stands within one clause: what is negated there is negated there only. */
  within?: 'clause';
  /** Counts inside quotation marks too: it is a wrong to quote it. */
  quoted?: 'counts';
  /** Texts that it must find, and texts that it must not; run as tests, shown on the page. */
  hits: readonly string[];
  misses: readonly string[];
}
