import { MINUTE, SECOND } from '../time.ts';
import { serialMoment, textOf, type Cell } from './cell.ts';

const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** What a cell says about time, before anybody knows what the column counts from. */
export type TimeSaid =
  /** So long after STARTEX (before it, if negative). ms */
  | { kind: 'span'; ms: number }
  /** `4:30`, which may be minutes and seconds, hours and minutes, or a time of day. */
  | { kind: 'short'; first: number; second: number }
  /**
   * Hours, minutes and seconds, in ms: after STARTEX, or a time of day. `serial` where a spreadsheet
   * keeps it, which takes `4:30` for half past four when somebody types it.
   */
  | { kind: 'hms'; ms: number; serial: boolean }
  /** A time of day, which cannot be anything else. ms since midnight */
  | { kind: 'clock'; ms: number }
  /** A number without a unit. */
  | { kind: 'number'; value: number }
  /** A day and a time, in ms of a calendar without zones. */
  | { kind: 'moment'; ms: number }
  /** A date of three numbers whose order is not told; `ms` is the time of day. */
  | { kind: 'date'; first: number; second: number; year: number; ms: number }
  /** `Day 2, 09:00`: the day counts from 1. */
  | { kind: 'day'; day: number; ms: number };

/** Longest text that is looked at as a time. */
const LONGEST = 60;
/** A spreadsheet counts days; numbers from here on are dates since 1954, below they are minutes. */
const DATES_FROM = 20_000;
/** A time that was typed as `30:00`: more than a day, and no date. */
const LENGTHS_BELOW = 100;

/** What a cell says about time; null where it says nothing that can be read as one. */
export function readTime(cell: Cell | undefined): TimeSaid | null {
  if (cell === null || cell === undefined || typeof cell === 'boolean') return null;
  if (typeof cell === 'object') return fromSerial(cell.serial);
  if (typeof cell === 'number') return fromNumber(cell);
  const text = textOf(cell)
    .replace(/\u2212/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/(:\d\d)\.\d{1,9}/, '$1');
  if (text === '' || text.length > LONGEST) return null;
  return numeral(text) ?? moment(text) ?? span(text) ?? day(text) ?? clock(text) ?? colons(text);
}

function fromSerial(serial: number): TimeSaid | null {
  const ms = Math.round(serial * 86_400) * SECOND;
  if (serial < 0) return null;
  if (serial < LENGTHS_BELOW) return { kind: 'hms', ms, serial: true };
  const moment = serialMoment(serial);
  return moment === null ? null : { kind: 'moment', ms: moment };
}

function fromNumber(value: number): TimeSaid | null {
  if (!Number.isFinite(value)) return null;
  if (value > 0 && value < 1) return fromSerial(value);
  if (value >= DATES_FROM) return fromSerial(value);
  return { kind: 'number', value };
}

function numeral(text: string): TimeSaid | null {
  // 0915 is how clocks are written on the radio; a number would have lost its nought.
  if (/^(?:[01]\d|2[0-3])[0-5]\d(?: ?(?:hrs?|h|z|l))?$/i.test(text))
    return {
      kind: 'clock',
      ms: Number(text.slice(0, 2)) * HOUR + Number(text.slice(2, 4)) * MINUTE
    };
  return /^\d{1,9}(?:[.,]\d{1,18})?$/.test(text)
    ? fromNumber(Number(text.replace(',', '.')))
    : null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function moment(text: string): TimeSaid | null {
  const iso = /^(\d{4})-(\d\d?)-(\d\d?)(?:[T ,]+([^T ,].*?))?(?:Z|[+-]\d\d:?\d\d)?$/i.exec(text);
  if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso[4]);
  const words =
    /^(?:[a-z]{3,9},? )?(\d\d?)(?:st|nd|rd|th)?[ -]([a-z]{3})[a-z]*,?[ -](\d{4})(?:,? (?:at )?(.+))?$/i.exec(
      text
    );
  if (words) return dated(Number(words[3]), monthOf(words[2]), Number(words[1]), words[4]);
  const american =
    /^(?:[a-z]{4,9},? )?([a-z]{3})[a-z]* (\d\d?)(?:st|nd|rd|th)?,? (\d{4})(?:,? (?:at )?(.+))?$/i.exec(
      text
    );
  if (american)
    return dated(Number(american[3]), monthOf(american[1]), Number(american[2]), american[4]);
  const numbers = /^(\d\d?)([./-])(\d\d?)\2(\d{4})(?:[ ,T]+([^ ,T].*))?$/.exec(text);
  if (!numbers) return null;
  const [, first = '', mark = '', second = '', year = '', rest] = numbers;
  // With full stops the day comes first, everywhere.
  if (mark === '.') return dated(Number(year), Number(second), Number(first), rest);
  const ms = timeOfDay(rest);
  if (ms === null) return null;
  return { kind: 'date', first: Number(first), second: Number(second), year: Number(year), ms };
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').toLowerCase()) + 1;
}

function dated(
  year: number,
  month: number,
  dayOfMonth: number,
  rest: string | undefined
): TimeSaid | null {
  const ms = timeOfDay(rest);
  const start = dateMs(year, month, dayOfMonth);
  return ms === null || start === null ? null : { kind: 'moment', ms: start + ms };
}

/** Midnight of a date in ms; null where there is no such date. */
export function dateMs(year: number, month: number, dayOfMonth: number): number | null {
  const ms = Date.UTC(year, month - 1, dayOfMonth);
  const date = new Date(ms);
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth
    ? ms
    : null;
}

/** Nothing is midnight. */
function timeOfDay(text: string | undefined): number | null {
  if (text === undefined || text.trim() === '') return 0;
  const said = clock(text.trim()) ?? colons(text.trim());
  if (said?.kind === 'clock') return said.ms;
  if (said?.kind === 'short' && said.first < 24) return said.first * HOUR + said.second * MINUTE;
  return said?.kind === 'hms' && said.ms < DAY ? said.ms : null;
}

const UNITS: Record<string, number> = { d: DAY, h: HOUR, m: MINUTE, s: SECOND };

function span(text: string): TimeSaid | null {
  // OpenAEV: D+2 H+3 M+45, and any part of it.
  if (/^(?:[DHMS] ?[+-] ?\d{1,5} ?)+$/i.test(text)) {
    let ms = 0;
    for (const [, unit = '', sign = '', value = ''] of text.matchAll(/([DHMS]) ?([+-]) ?(\d+)/gi))
      ms += (sign === '-' ? -1 : 1) * Number(value) * (UNITS[unit.toLowerCase()] ?? 0);
    return { kind: 'span', ms };
  }
  // After something that is named, or after a sign: T-1, STARTEX + 0:15, +15 min, +00:15.
  const signed = /^(?:t|e|startex|start|zero)? ?([+-]) ?(.+)$/i.exec(text);
  if (signed) {
    const ms = lengthOf(signed[2] ?? '');
    return ms === null ? null : { kind: 'span', ms: signed[1] === '-' ? -ms : ms };
  }
  if (/^(?:t|startex|start)$/i.test(text)) return { kind: 'span', ms: 0 };
  const ms = unitsOf(text);
  return ms === null ? null : { kind: 'span', ms };
}

/** `15`, `0:15` (hours and minutes), `1:04:30`, `1h 30m`; ms, or null. */
function lengthOf(text: string): number | null {
  if (/^\d{1,5}$/.test(text)) return Number(text) * MINUTE;
  const parts = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (parts)
    return Number(parts[1]) * HOUR + Number(parts[2]) * MINUTE + Number(parts[3] ?? 0) * SECOND;
  return unitsOf(text);
}

/** `15 min`, `1h 30m`, `2 days 3 hours`; ms, or null. */
export function unitsOf(text: string): number | null {
  const UNIT = '(d(?:ays?)?|h(?:(?:ou)?rs?)?|m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?)';
  if (!new RegExp(`^(?:\\d{1,5}(?:\\.\\d{1,3})? ?${UNIT}[ ,]*)+$`, 'i').test(text)) return null;
  let ms = 0;
  for (const [, value = '', unit = ''] of text.matchAll(
    new RegExp(`(\\d{1,5}(?:\\.\\d{1,3})?) ?${UNIT}`, 'gi')
  ))
    ms += Number(value) * (UNITS[unit.charAt(0).toLowerCase()] ?? 0);
  return Math.round(ms / SECOND) * SECOND;
}

function day(text: string): TimeSaid | null {
  const found = /^day ?(\d{1,3})(?:[ ,;:-]+([^ ,;:-].*))?$/i.exec(text);
  if (!found) return null;
  const ms = timeOfDay(found[2]);
  return ms === null ? null : { kind: 'day', day: Number(found[1]), ms };
}

function clock(text: string): TimeSaid | null {
  const half = /^(\d\d?)(?:[:.]([0-5]\d))?(?::([0-5]\d))? ?([ap])\.?m\.?$/i.exec(text);
  if (half) {
    const hour = Number(half[1]);
    if (hour < 1 || hour > 12) return null;
    const hours = (hour % 12) + (/p/i.test(half[4] ?? '') ? 12 : 0);
    const [minutes, seconds] = [Number(half[2] ?? 0), Number(half[3] ?? 0)];
    return { kind: 'clock', ms: hours * HOUR + minutes * MINUTE + seconds * SECOND };
  }
  const zoned = /^([01]?\d|2[0-3])(?:[:h.]([0-5]\d)) ?(?:hrs?|h|z|l|uhr)?$/i.exec(text);
  // Without a letter it is `4:30`, which can be three things.
  if (!zoned || /^\d+:\d+$/.test(text)) return null;
  return { kind: 'clock', ms: Number(zoned[1]) * HOUR + Number(zoned[2]) * MINUTE };
}

function colons(text: string): TimeSaid | null {
  const parts = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (!parts) return null;
  const [first, second] = [Number(parts[1]), Number(parts[2])];
  if (parts[3] === undefined) return { kind: 'short', first, second };
  return {
    kind: 'hms',
    ms: first * HOUR + second * MINUTE + Number(parts[3]) * SECOND,
    serial: false
  };
}
