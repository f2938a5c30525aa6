import type { Setting } from '../context.ts';
import { isCommon } from '../text/common.ts';
import type { Word } from '../text/words.ts';

/** Words that greet, thank and sign off, and those that stand beside them there. */
const COURTESIES = new Set(
  'hi hello hey hiya dear good morning afternoon evening day please thanks thank ta cheers many you yours yr sincerely faithfully truly respectfully ever best kind kindest warm warmest regards wishes love x xx xxx all everyone team sir madam mr mrs ms miss dr and from the i am my name is it this here a again in advance'.split(
    ' '
  )
);
/** Without one of these, a run of such words may say something: "it is all here". */
const OPENS_OR_CLOSES =
  /^(?:hi|hello|hey|hiya|dear|morning|afternoon|evening|thanks|thank|ta|cheers|yours|sincerely|faithfully|respectfully|regards|wishes|love|name|x{1,3})$/u;
/** What a telephone writes under a message: "Sent from my iPhone". */
const SENT_FROM = /^(?:sent|written|typed) (?:from|on|with|by) (?:my|a|an|outlook|mail)\b/u;

/**
 * Whether a clause of a post only greets, thanks or signs off: "Yours, Doreen Settle". It is nothing
 * that an answer could take up.
 *
 * @param text the post as it was written, where a name has its capital
 */
export function isCourtesy(clause: readonly Word[], { names }: Setting, text: string): boolean {
  if (SENT_FROM.test(clause.map((word) => word.text).join(' '))) return true;
  let courteous = false;
  for (const word of clause) {
    if (OPENS_OR_CLOSES.test(word.text) || names.has(word.text)) courteous = true;
    if (COURTESIES.has(word.text) || names.has(word.text)) continue;
    if (word.kind === 'emoji' || word.kind === 'handle') continue;
    if (isCommon(word.text) || !/^\p{Lu}/u.test(text.slice(word.start, word.end))) return false;
  }
  return courteous;
}
