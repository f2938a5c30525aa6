import type { Reading } from '../reading.ts';
import type { RedFlag, RedFlagName } from '../types.ts';

const LONGEST_QUOTE = 70;

/** What to do instead, for each red flag; it follows the trainee's own words. */
const INSTEAD: Record<RedFlagName, string> = {
  denial: 'denies what is known: say what happened first, and what is not known after it.',
  'blame-shift': 'moves the blame: say what was yours to prevent, and leave the others out of it.',
  'non-apology': 'regrets a feeling or a condition: apologise for what was done.',
  refusal: 'shuts the door: say what you can answer, and when you can answer the rest.',
  minimising: 'makes it small: say how large it was for them, or leave the size out.',
  'sarcasm-or-hostility': 'will be quoted against you: answer the point and let the tone go.',
  'legal-threat': 'speaks to a court: speak to the person, and leave the lawyers out.',
  'false-admission': 'admits what is not established: show care, and say what is still open.',
  speculation: 'is not confirmed: say that it is not known yet, and when it will be.',
  'contradicts-facts': 'does not agree with the known facts: check it against them and correct it.',
  'discloses-private': 'must not be said: leave it out, and say what is confirmed.',
  'asks-private-data-in-public':
    'asks for personal data in public: offer a private message for it.',
  canned: 'This repeats an earlier text of yours: take up one thing that only this person wrote.',
  'wrong-person-or-issue': 'speaks to somebody else: read the post again and answer what it says.',
  marketing: 'sells: take it out, and answer the complaint.',
  'cue-stuffing':
    'The right words are all here, and nothing is said: name the problem and one fact.'
};

/** A statement answers nobody: no person's words are there to be taken up. */
const AGAIN_TO_ALL = 'This repeats an earlier text of yours: say what is new since then.';

/** One sentence for a flagged reply: its own words, what they do, and what to do instead. */
export function coachFlag({ flag, start, end }: RedFlag, { reply, setting }: Reading): string {
  if (flag === 'canned' && !setting.post) return AGAIN_TO_ALL;
  const said = reply.text.slice(start, end).replace(/\s+/gu, ' ');
  const instead = INSTEAD[flag];
  if (/^[A-Z]/u.test(instead)) return instead;
  return said.length > LONGEST_QUOTE ? `This ${instead}` : `“${said}” ${instead}`;
}
