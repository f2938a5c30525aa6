import { draw } from '../../audience/index.ts';
import { tellings, unknownOf } from './facts.ts';
import { isAtFault } from '../../scenario/vocabulary.ts';
import type { Matter } from './matter.ts';
import { addressed } from './names.ts';
import { AGAIN, BARE, CARING, OWNING, REPAIR, STEPS } from './phrases.ts';
import { fitted } from './sentences.ts';

/** Where and how a draft is written. */
export interface Sheet {
  seed: number;
  /** What the draft is for; no two posts draw the same sentences in the same order. */
  purpose: string;
  /** The first draft, the second … */
  draft: number;
  limit: number;
  inPrivate: boolean;
  /** "Next update here at 14:20."; empty where none is promised. */
  nextUpdate: string;
}

const SIGNED = 'Robin';
/** No fact may take more than this share of a text. */
const LONGEST = 0.55;

/**
 * Writes an answer to one post: what happened to this person and whose it is, what is known and what
 * is not, a next step that is theirs, signed. What is too long for the channel goes, the least first.
 */
export function composeReply(matter: Matter, sheet: Sheet): string {
  const facts = tellings(matter.asked, matter.known, Math.floor(sheet.limit * LONGEST));
  const owed = isAtFault(matter.responsibility);
  const told = facts.slice(0, sheet.inPrivate ? 4 : 3);
  return fitted(
    [
      { text: opening(matter, sheet), weight: 10 },
      // A later draft begins with another fact, since the first may not fit beside the rest.
      ...told.map((text, nth) => ({
        text,
        weight: 8 - ((nth + told.length - (sheet.draft % told.length)) % told.length)
      })),
      { text: unknownOf(matter.open), weight: owed ? 5.5 : 7.5 },
      { text: owed ? chosen(REPAIR, sheet, 'repair') : '', weight: 6.5 },
      { text: step(matter, sheet), weight: 9 },
      { text: sheet.nextUpdate, weight: 2 },
      { text: SIGNED, weight: 1 }
    ],
    sheet.limit
  );
}

function opening(matter: Matter, sheet: Sheet): string {
  const shift = sheet.draft + draw(sheet.seed, `words:${sheet.purpose}`, 0, 20);
  const problem = matter.problem[shift % Math.max(1, matter.problem.length)] ?? 'this';
  const harm = matter.harm[shift % Math.max(1, matter.harm.length)] ?? '';
  const said = chosen(poolFor(matter), sheet, 'opening')
    .replace('{problem}', toThem(problem, matter.asked))
    .replace('{harm}', toThem(harm, matter.asked));
  return addressed(matter.name, said).replace(
    /([.!?] )(\p{Ll})/gu,
    (_, stop: string, letter: string) => stop + letter.toUpperCase()
  );
}

function poolFor({ again, harm, responsibility }: Matter): readonly string[] {
  const owed = isAtFault(responsibility);
  if (harm.length === 0) return owed ? BARE.owning : BARE.caring;
  if (again) return AGAIN;
  return owed ? OWNING : CARING;
}

function step({ private: inPrivate, person }: Matter, sheet: Sheet): string {
  if (sheet.inPrivate) return chosen(STEPS.direct, sheet, 'step');
  // What fills half a post is better asked for in other words.
  if (inPrivate !== null && inPrivate.length < sheet.limit / 7) {
    const theirs = inPrivate.replace(/\b(?:his|her|their)\b/giu, 'your');
    return chosen(STEPS.private, sheet, 'step').replace('{private}', theirs);
  }
  if (person === null) return chosen(STEPS.public, sheet, 'step');
  return chosen(STEPS.person, sheet, 'step').replace('{person}', person);
}

function chosen(pool: readonly string[], sheet: Sheet, part: string): string {
  const first = draw(sheet.seed, `${part}:${sheet.purpose}`, 0, pool.length - 1);
  return pool[(first + sheet.draft) % pool.length] ?? '';
}

/**
 * A fragment as it is said to the person: an author writes "his dad" of one who writes "my dad", and to
 * him it is "your dad". Of others' relations nothing is changed.
 */
function toThem(fragment: string, post: string): string {
  return fragment.replace(/\b(?:his|her|their) (\p{L}+)/giu, (whole, word: string) =>
    new RegExp(`\\bmy ${word}`, 'iu').test(post) ? `your ${word}` : whole
  );
}
