import { MINUTE, SECOND } from '../time.ts';
import type { Origin } from './origins.ts';
import { dateMs, DAY, type TimeSaid } from './time-forms.ts';

const HOUR = 60 * MINUTE;

/** How `4:30` is meant: minutes and seconds, hours and minutes after STARTEX, or a time of day. */
export const SHORT_TIMES = ['m:ss', 'h:mm', 'clock'] as const;
export type ShortTime = (typeof SHORT_TIMES)[number];

/** The longest drill that a scenario may have. */
export const LONGEST_DRILL = 180 * MINUTE;

/** What a column of times was taken to mean. */
export interface TimeSense {
  short: ShortTime;
  /** A number without a unit is minutes, or a time of day such as 915. */
  numbers: 'minutes' | 'clock';
  /** The first of a date of three numbers. */
  dates: 'day' | 'month';
  /** Times that a spreadsheet took for hours are taken back to be minutes and seconds. */
  takenBack: boolean;
}

/** The sense in which a column of times fits together. */
export function senseOf(
  said: readonly (TimeSaid | null)[],
  { origin, short: wanted }: { origin: Origin | null; short: ShortTime | null }
): TimeSense {
  const dates = said.flatMap((one) => (one?.kind === 'date' ? [one] : []));
  const numbers = said.flatMap((one) => (one?.kind === 'number' ? [one.value] : []));
  const short = wanted ?? guessShort(said, origin);
  return {
    short,
    numbers: numbers.length > 0 && numbers.every(looksLikeClock) ? 'clock' : 'minutes',
    // Numbers tell where one of them can be no month. HSEEP and its tools are American, so month first.
    dates: dates.some(({ first }) => first > 12) ? 'day' : 'month',
    takenBack:
      short === 'm:ss' &&
      said.some((one) => one?.kind === 'hms' && one.serial && one.ms > LONGEST_DRILL)
  };
}

/** 915, 1430: a sheet took 0915 for a number. Numbers from 0 on are minutes. */
function looksLikeClock(value: number): boolean {
  return Number.isInteger(value) && value >= 500 && value < 2400 && value % 100 < 60;
}

function guessShort(said: readonly (TimeSaid | null)[], origin: Origin | null): ShortTime {
  if (origin === 'Hotseat') return 'm:ss';
  const shorts = said.flatMap((one) => (one?.kind === 'short' ? [one] : []));
  if (shorts.some(({ first }) => first > 23)) return 'm:ss';
  if (said.some((one) => one?.kind === 'clock')) return 'clock';
  if (origin === 'Conducttr' || origin === 'OpenAEV') return 'h:mm';
  const hours = said.flatMap((one) =>
    one?.kind === 'short' ? one.first + one.second / 60 : one?.kind === 'hms' ? one.ms / HOUR : []
  );
  // Nobody waits five hours for the first inject; an exercise that begins at seven is common.
  if ((hours[0] ?? 0) >= 5 && Math.max(...hours) < 24) return 'clock';
  return 'h:mm';
}

/** A time that is put in its place: after STARTEX, on a day without a date, or on a date. ms */
export type Placed =
  | { from: 'startex'; ms: number }
  | { from: 'midnight'; ms: number }
  | { from: 'day'; ms: number }
  | { from: 'calendar'; ms: number };

/** A time in the sense of its column; null where the sense has no such time. */
export function placed(said: TimeSaid, sense: TimeSense): Placed | null {
  switch (said.kind) {
    case 'span':
      return { from: 'startex', ms: said.ms };
    case 'short': {
      const { first, second } = said;
      if (sense.short === 'm:ss') return { from: 'startex', ms: first * MINUTE + second * SECOND };
      const ms = first * HOUR + second * MINUTE;
      if (sense.short === 'h:mm') return { from: 'startex', ms };
      return ms < DAY ? { from: 'midnight', ms } : null;
    }
    case 'hms': {
      if (sense.short === 'clock') return { from: 'midnight', ms: said.ms };
      const back = sense.takenBack && said.serial && said.ms % MINUTE === 0;
      return { from: 'startex', ms: back ? said.ms / 60 : said.ms };
    }
    case 'clock':
      return { from: 'midnight', ms: said.ms };
    case 'number': {
      const { value } = said;
      if (sense.numbers === 'minutes')
        return { from: 'startex', ms: Math.round(value * 60) * SECOND };
      return { from: 'midnight', ms: Math.floor(value / 100) * HOUR + (value % 100) * MINUTE };
    }
    case 'moment':
      return { from: 'calendar', ms: said.ms };
    case 'date': {
      const [month, day] =
        sense.dates === 'day' ? [said.second, said.first] : [said.first, said.second];
      const start = dateMs(said.year, month, day);
      return start === null ? null : { from: 'calendar', ms: start + said.ms };
    }
    case 'day':
      return { from: 'day', ms: (said.day - 1) * DAY + said.ms };
    default:
      return said satisfies never;
  }
}
