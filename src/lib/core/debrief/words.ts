import { formatDrillTime, lengthIn, MINUTE, SECOND } from '../scenario/time.ts';

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve'
];

/** A count as it reads in a sentence: in words up to twelve, then in figures. */
export function countWord(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** `one reply`, `nine replies` */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${countWord(count)} ${count === 1 ? one : many}`;
}

/** Those who played, of whom none is named. */
export function playersOf({ team }: { team: boolean }): 'the team' | 'the trainee' {
  return team ? 'the team' : 'the trainee';
}

/** `both`, `all three`; of more than one. */
export function allOf(count: number): string {
  return count === 2 ? 'both' : `all ${countWord(count)}`;
}

/** `the one post in need`, `both posts in need`, `all three posts in need` */
export function allInNeed(count: number): string {
  if (count === 1) return 'the one post in need';
  return `${allOf(count)} posts in need`;
}

/**
 * How long something took, as one would say it: "40 seconds", "a minute", "seven minutes". Below a minute
 * the seconds are those that the figures of `formatDrillTime` show, so that no sentence tells another.
 */
export function spanWord(ms: number): string {
  if (ms < MINUTE) return counted(Math.max(1, Math.floor(ms / SECOND)), 'second');
  const minutes = Math.round(ms / MINUTE);
  return minutes === 1 ? 'a minute' : counted(minutes, 'minute');
}

/** How long a drill was, in a sentence: "30 seconds", "two minutes". */
export function lengthWord(ms: number): string {
  const { count, unit } = lengthIn(ms);
  return count === 0 ? 'no time at all' : counted(count, unit);
}

/** `a`, `a and b`, `a, b and c`; `a; b and sons; and c` where one has an "and" of its own. */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  if (parts.some((part) => /\sand\s/iu.test(part)))
    return `${parts.slice(0, -1).join('; ')}; and ${parts.at(-1) ?? ''}`;
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

/** `Mara’s`; a name that ends in s takes the apostrophe alone. */
export function possessive(name: string): string {
  return /s$/i.test(name) ? `${name}’` : `${name}’s`;
}

/** Drill times in a row, at most three of them: `12:04, 15:22 and two more`. */
export function timesOf(times: readonly number[]): string {
  const shown = times.slice(0, 3).map(formatDrillTime);
  const more = times.length - shown.length;
  return listed(more > 0 ? [...shown, `${countWord(more)} more`] : shown);
}

/** A display name as a sentence can carry it: without what follows a comma, and without pictures. */
export function shortName(name: string): string {
  const bare = name
    .replace(/,.*/s, '')
    .replace(/[\p{Extended_Pictographic}\uFE0F]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return bare === '' ? name : bare;
}
