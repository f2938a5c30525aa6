import { draw } from '../../audience/index.ts';
import { tellings, unknownOf } from './facts.ts';
import { isAtFault, type Matter } from './matter.ts';
import { addressed, capital } from './names.ts';
import { AGAIN, CARING, OWNING, REPAIR, STEPS } from './phrases.ts';
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

/**
 * Writes an answer to one post: what happened to this person and whose it is, what is known and what
 * is not, a next step that is theirs, signed. What is too long for the channel goes, the least first.
 */
export function composeReply(matter: Matter, sheet: Sheet): string {
  const facts = tellings(matter.asked, matter.known, Math.floor(sheet.limit / 2));
  const [first = '', second = ''] = facts.slice(sheet.draft % Math.max(1, facts.length));
  const owed = isAtFault(matter.responsibility);
  return fitted(
    [
      { text: opening(matter, sheet), weight: 10 },
      { text: first, weight: 8 },
      { text: unknownOf(matter.open), weight: owed ? 4 : 7 },
      { text: second, weight: sheet.inPrivate ? 6 : 3 },
      { text: owed ? (chosen(REPAIR, sheet, 'repair') ?? '') : '', weight: 5 },
      { text: step(matter, sheet), weight: 9 },
      { text: sheet.nextUpdate, weight: 2 },
      { text: SIGNED, weight: 1 }
    ],
    sheet.limit
  );
}

function opening(matter: Matter, sheet: Sheet): string {
  const pool = matter.again ? AGAIN : isAtFault(matter.responsibility) ? OWNING : CARING;
  const shift = sheet.draft + draw(sheet.seed, `words:${sheet.purpose}`, 0, 20);
  const problem = matter.problem[shift % Math.max(1, matter.problem.length)] ?? 'this';
  const harm = matter.harm[shift % Math.max(1, matter.harm.length)] ?? 'the worry with it';
  const said = (chosen(pool, sheet, 'opening') ?? '')
    .replace('{problem}', aboutThem(problem))
    .replace('{harm}', aboutThem(harm));
  return addressed(matter.name, said).replace(/([.!?] )(\p{Ll})/gu, (_, stop: string, letter) => {
    return stop + capital(String(letter));
  });
}

function step(matter: Matter, sheet: Sheet): string {
  if (sheet.inPrivate) return chosen(STEPS.direct, sheet, 'step') ?? '';
  if (matter.private !== null) {
    const text = (chosen(STEPS.private, sheet, 'step') ?? '').replace('{private}', matter.private);
    return capital(text.replace(matter.private, aboutThem(matter.private)));
  }
  if (matter.person === null) return chosen(STEPS.public, sheet, 'step') ?? '';
  return (chosen(STEPS.person, sheet, 'step') ?? '').replace('{person}', matter.person);
}

function chosen(pool: readonly string[], sheet: Sheet, part: string): string | undefined {
  const first = draw(sheet.seed, `${part}:${sheet.purpose}`, 0, pool.length - 1);
  return pool[(first + sheet.draft) % pool.length];
}

const CLOSE =
  'dad|mum|mam|mother|father|son|daughter|boy|girl|child|baby|aunt|aunty|uncle|wife|husband|partner|sister|brother|nan|gran|grandmother|grandfather|parents|family|address|medicines|health|employer|telephone|case|job|home';
const THEIRS = new RegExp(`\\b(?:his|her|their|my)(?= (?:own )?(?:${CLOSE})\\b)`, 'giu');

/** "His dad" to the one whose dad he is: "your dad". An author writes of them, a reply speaks to them. */
function aboutThem(fragment: string): string {
  return fragment.replace(THEIRS, 'your').replace(/^the mother's /iu, 'your ');
}
