/**
 * Drill time is counted in whole milliseconds from STARTEX. Authors write it as `mm:ss` or
 * `h:mm:ss`; minutes may pass 59 in the short form (`90:00` is an hour and a half).
 */
export const DRILL_TIME = /^(?:(\d{1,2}):([0-5]\d):([0-5]\d)|(\d{1,3}):([0-5]\d))$/;

/** Parses `mm:ss` or `h:mm:ss` into milliseconds; null when the text is neither. */
export function parseDrillTime(text: string): number | null {
  const match = DRILL_TIME.exec(text.trim());
  if (!match) return null;
  const [, hours, minutes, seconds, shortMinutes, shortSeconds] = match;
  const total =
    hours === undefined
      ? Number(shortMinutes) * 60 + Number(shortSeconds)
      : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return total * 1000;
}

/** Writes milliseconds as `m:ss`, or `h:mm:ss` from an hour up. Negative values get a true minus. */
export function formatDrillTime(ms: number): string {
  const total = Math.floor(Math.abs(ms) / 1000);
  const seconds = String(total % 60).padStart(2, '0');
  const minutes = Math.floor(total / 60) % 60;
  const hours = Math.floor(total / 3600);
  const sign = ms < 0 && total > 0 ? '−' : '';
  return hours > 0
    ? `${sign}${hours}:${String(minutes).padStart(2, '0')}:${seconds}`
    : `${sign}${minutes}:${seconds}`;
}

/**
 * How long a drill was, rounded the same wherever it is told: below two minutes to the seconds that its
 * clock shows, so that no sentence tells another second than the clock; from there on to the minute.
 */
export function lengthIn(ms: number): { count: number; unit: 'second' | 'minute' } {
  const seconds = Math.floor(ms / SECOND);
  return ms < 2 * MINUTE
    ? { count: seconds, unit: 'second' }
    : { count: Math.round(ms / MINUTE), unit: 'minute' };
}

/** How long a drill was, in figures: `30 seconds`, `22 minutes`. */
export function formatLength(ms: number): string {
  const { count, unit } = lengthIn(ms);
  return `${String(count)} ${unit}${count === 1 ? '' : 's'}`;
}

/**
 * Writes milliseconds as our files have them: `04:30`, or `1:04:30` from an hour up; what is longer than
 * a file can hold as the longest that it can.
 */
export function drillTimeInFile(ms: number): string {
  return formatDrillTime(Math.min(ms, LONGEST_DRILL_TIME)).padStart(5, '0');
}

/**
 * Writes milliseconds, to the second, as an author would in place of another time: `04:30` with two
 * digits of minutes where nothing else is given, `h:mm:ss` where that stood there, or where minutes
 * would take more than three digits.
 *
 * @param like what stood there before
 */
export function writeDrillTime(ms: number, like?: unknown): string {
  const total = Math.min(Math.max(0, Math.round(ms / SECOND)), LONGEST_DRILL_TIME / SECOND);
  const parts = typeof like === 'string' && DRILL_TIME.test(like) ? like.trim().split(':') : [];
  const two = (value: number) => String(value).padStart(2, '0');
  const seconds = two(total % 60);
  if (parts.length === 3 || total >= 1000 * 60) {
    const hours = String(Math.floor(total / 3600)).padStart(
      parts.length === 3 ? (parts[0]?.length ?? 1) : 1,
      '0'
    );
    return `${hours}:${two(Math.floor(total / 60) % 60)}:${seconds}`;
  }
  const width = parts.length === 2 ? (parts[0]?.length ?? 2) : 2;
  return `${String(Math.floor(total / 60)).padStart(width, '0')}:${seconds}`;
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
];

/** A time in the story, a date whose UTC fields are the story's local ones: `15:08`. */
export function formatStoryClock(time: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(time.getUTCHours())}:${two(time.getUTCMinutes())}`;
}

/** `Wed 23 April, 15:08` */
export function formatStoryTime(time: Date): string {
  const day = DAYS[time.getUTCDay()] ?? '';
  const month = MONTHS[time.getUTCMonth()] ?? '';
  return `${day} ${String(time.getUTCDate())} ${month}, ${formatStoryClock(time)}`;
}

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
/** 99:59:59, the longest time that a file can hold. */
export const LONGEST_DRILL_TIME = 100 * 60 * MINUTE - SECOND;
