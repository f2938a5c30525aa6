import type { Every, Standing } from '../../core/readiness/assignments/index.ts';
import {
  dayInWords,
  daysInWords,
  EVERY_WORDS,
  inWords
} from '../../core/readiness/assignments/words.ts';

/** `Due 12 November 2026, 19 days ago`, `Due 1 December 2026, in 4 days`, `2 November 2026, 1 day late` */
export function standingWords(standing: Standing): string {
  switch (standing.state) {
    case 'overdue':
      return `Due ${dayInWords(standing.due)}, ${daysInWords(standing.by)} ago`;
    case 'due':
      return `Due ${dayInWords(standing.due)}, ${inWords(standing.in)}`;
    case 'done': {
      const late = standing.late > 0 ? `, ${daysInWords(standing.late)} late` : '';
      const next = standing.next === null ? '' : `; due again ${dayInWords(standing.next)}`;
      return `${dayInWords(standing.on)}${late}${next}`;
    }
    default: {
      const never: never = standing;
      return never;
    }
  }
}

/** What stands before it; what is due says so itself. */
export const STATE_WORDS: Readonly<Record<Standing['state'], string>> = {
  overdue: 'Overdue',
  due: '',
  done: 'Done'
};

/** `once`, `every quarter` */
export function rhythmWords(every: Every | null): string {
  return every === null ? 'once' : EVERY_WORDS[every];
}

/** Whom it was given: teams first, then people, of whom no more than three are named. */
export function forWords({
  teams,
  people
}: {
  teams: readonly string[];
  people: readonly string[];
}) {
  const named = people.slice(0, people.length > 3 ? 2 : 3);
  const rest = people.length - named.length;
  const all = [...teams, ...named, ...(rest > 0 ? [`${String(rest)} others`] : [])];
  return all.length === 0
    ? 'Nobody whom you may see'
    : new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(all);
}

/** The text that somebody sends themselves where no mail server is set. */
export function reminderText(titles: readonly string[], address: string): string {
  const several = titles.length > 1;
  const listed = titles.map((title) => `- ${title}`).join('\n');
  return `${several ? 'These drills are' : 'This drill is'} overdue:\n${listed}\n\nStart ${
    several ? 'them' : 'it'
  } from here: ${address}`;
}

/** `all five`, `all 12`, `Marek` for one of them. */
export function remindWords(people: readonly string[]): string {
  const [only, ...others] = people;
  if (only !== undefined && others.length === 0) return `Remind ${only}`;
  if (people.length === 2) return 'Remind both';
  return `Remind all ${NUMBERS[people.length] ?? String(people.length)}`;
}

const NUMBERS = ['', '', '', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
