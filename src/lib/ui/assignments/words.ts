import type { Day, Every, Owing, Standing } from '../../core/readiness/assignments/index.ts';
import { count, figure } from '../people/words.ts';
import { namesInWords } from '../primitives/names.ts';
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

/**
 * The day of an assignment. Where it recurs and people missed one, both days are named, since who is overdue
 * is not so by the next: `28 October 2026 missed by 9; next 28 January 2027`.
 */
export function dueWords({
  due,
  every,
  missed,
  overdue
}: {
  due: Day;
  every: Every | null;
  missed: { from: Day; to: Day } | null;
  overdue: readonly unknown[];
}): string {
  if (every === null || missed === null) return dayInWords(due);
  const { from, to } = missed;
  const days = from === to ? dayInWords(from) : `${dayInWords(from)} to ${dayInWords(to)}`;
  return `${days} missed by ${figure(overdue.length)}; next ${dayInWords(due)}`;
}

/** Whom it was given: teams first, then people, of whom no more than three are named. */
export function forWords({
  teams,
  people,
  nobody = false
}: {
  teams: readonly string[];
  people: readonly string[];
  /** Whether all whom it was given are gone. */
  nobody?: boolean;
}) {
  const named = people.slice(0, people.length > 3 ? 2 : 3);
  const rest = people.length - named.length;
  const all = [...teams, ...named, ...(rest > 0 ? [`${String(rest)} others`] : [])];
  if (nobody) return 'Nobody any more';
  return all.length === 0
    ? 'Nobody whom you may see'
    : new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(all);
}

/**
 * The text that somebody sends themselves where no mail server is set, to be pasted into a chat: a
 * paragraph for each drill.
 *
 * @param origin of the house, to which the link to each drill is added
 */
export function reminderText(owing: readonly Owing[], origin: string): string {
  return owing
    .map(({ scenario, from, to, people, names }) => {
      const due =
        from === to
          ? `on ${dayInWords(from)}`
          : `between ${dayInWords(from)} and ${dayInWords(to)}`;
      const who = names.length > 0 ? namesInWords(names) : count(people, 'person', 'people');
      return `${scenario.title} was due ${due}. Still to play it: ${who}.\n${origin}/scenarios/${scenario.id}`;
    })
    .join('\n\n');
}

/** `1,558 drills overdue, of 1,348 people` */
export function overdueWords(drills: number, people: number): string {
  return `${count(drills, 'drill')} overdue, of ${count(people, 'person', 'people')}`;
}

/** `Remind all five`, `Remind both`, `Remind Marek` for one of them. */
export function remindWords(people: number, only: string | null): string {
  if (only !== null) return `Remind ${only}`;
  if (people === 2) return 'Remind both';
  return `Remind all ${NUMBERS[people] ?? figure(people)}`;
}

const NUMBERS = ['', '', '', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
