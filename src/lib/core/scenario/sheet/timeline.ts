import { formatDrillTime, MINUTE, SECOND } from '../time.ts';
import { textOf, type Cell } from './cell.ts';
import type { Origin } from './origins.ts';
import { quoted } from './row-reading.ts';
import { DAY, readTime } from './time-forms.ts';
import { placed, senseOf, type Placed, type ShortTime, type TimeSense } from './time-choice.ts';

/** The cells of one row that say when it comes. */
export interface TimeCells {
  row: number;
  time: Cell;
  storyDay: Cell;
  storyTime: Cell;
  /** A row that waits for a condition needs no time. */
  conditional: boolean;
}

export interface TimeOptions {
  origin: Origin | null;
  /** How `4:30` is meant; null to tell from the column. */
  short: ShortTime | null;
  /** What times of day and dates count from: `09:00`, `2026-04-23T09:00`; null for the first row. */
  start: string | null;
  /** How much faster than the sheet the drill goes: 2 is twice as fast. */
  pace: number;
  /** Whether the sheet's times are drill times already, gaps and all. */
  exact: boolean;
}

export interface TimeProblem {
  row: number;
  found: string;
  expected: string;
}

export interface Timeline {
  /** Drill time in ms by row number; rows without a time are not in it. */
  at: ReadonlyMap<number, number>;
  /** Where the story skips: at a drill time, by so many ms. */
  jumps: readonly { at: number; ms: number }[];
  /** `2026-04-23T09:00` where the sheet has a date, `09:00` where it has a time of day, else null. */
  starts: string | null;
  problems: readonly TimeProblem[];
  assumed: readonly string[];
  sense: TimeSense;
}

/** In the story nothing happens for so long, and the drill does not wait for it. */
const GAP = 60 * MINUTE;
/** What is left of such a gap in the drill. */
const PAUSE = 2 * MINUTE;
/** The latest drill time that a file can write. */
export const FARTHEST = 100 * 60 * MINUTE - SECOND;
export const TIME_FORMS = 'a time such as 0:15:00, 09:15, +15 min, D+1 H+2 or 2026-04-23 09:15';

/** When each row comes, in drill time: what the cells say, in the one sense that fits the column. */
export function timelineOf(rows: readonly TimeCells[], options: TimeOptions): Timeline {
  const problems: TimeProblem[] = [];
  const assumed: string[] = [];
  const usesStory = rows.every(({ time }) => textOf(time) === '');
  const main = rows.map((row) => (usesStory ? storyCell(row) : readTime(row.time)));
  const sense = senseOf(main, options);
  const spots = rows.map((row, i) => {
    const said = main[i] ?? null;
    const spot = said && placed(said, sense);
    if (spot) return spot;
    const found = textOf(usesStory ? row.storyTime : row.time);
    if (found !== '' || !row.conditional)
      problems.push({
        row: row.row,
        found: found === '' ? 'no time' : quoted(found),
        expected: TIME_FORMS
      });
    return null;
  });
  const { counted, starts } = count(rolled(spots), options, assumed);
  say(main, sense, assumed);

  const paced = counted.map((ms) =>
    ms === null ? null : Math.round(ms / options.pace / SECOND) * SECOND
  );
  if (options.pace !== 1)
    assumed.push(`The drill goes ${options.pace} times as fast as the sheet.`);
  const story = usesStory ? null : storyOf(rows);
  const squeezed = options.exact ? null : squeeze(counted, story?.ms ?? null, options.pace);
  const at = new Map<number, number>();
  rows.forEach(({ row }, i) => {
    const ms = squeezed ? squeezed.at[i] : paced[i];
    if (ms === null || ms === undefined) return;
    if (ms < 0)
      problems.push({
        row,
        found: `${formatDrillTime(ms)}, before STARTEX; it is taken at 0:00`,
        expected: 'a time from STARTEX on'
      });
    if (ms >= FARTHEST)
      problems.push({
        row,
        found: 'a time more than 99 hours after STARTEX; it is taken at 99:59:59',
        expected: 'a drill of at most 3 hours'
      });
    at.set(row, Math.min(FARTHEST, Math.max(0, ms)));
  });
  if (squeezed && squeezed.jumps.length > 0)
    assumed.push(
      `Where an hour or more passes in the story, a move begins with a jump and the drill goes on after ${formatDrillTime(PAUSE)}.`
    );
  return {
    at,
    jumps: squeezed?.jumps ?? [],
    starts: starts ?? (story && storyStart(story, counted)),
    problems,
    assumed,
    sense
  };
}

function storyCell({ storyDay, storyTime }: TimeCells) {
  const time = readTime(storyTime);
  const day = dayNumber(storyDay);
  if (day === null || !time) return time;
  if (time.kind === 'short')
    return { kind: 'day' as const, day, ms: (time.first * 60 + time.second) * MINUTE };
  return time.kind === 'clock' || time.kind === 'hms'
    ? { kind: 'day' as const, day, ms: time.ms }
    : time;
}

function dayNumber(cell: Cell): number | null {
  const found = /^(?:(?:scenario )?(?:day|d) ?[+#]?)?(\d{1,3})$/i.exec(textOf(cell));
  return found ? Number(found[1]) : null;
}

/** The story's own times by row, and what they count from. */
interface StoryTimes {
  ms: readonly (number | null)[];
  from: Placed['from'];
}

/** The story's own times, where every row that has one can be compared; else null. */
function storyOf(rows: readonly TimeCells[]): StoryTimes | null {
  const said = rows.map(storyCell);
  if (said.every((one) => one === null)) return null;
  const sense = senseOf(said, { origin: null, short: 'clock' });
  const spots = rolled(said.map((one) => one && placed(one, sense)));
  const [from, other] = new Set(spots.flatMap((spot) => spot?.from ?? []));
  return from !== undefined && other === undefined
    ? { ms: spots.map((spot) => spot?.ms ?? null), from }
    : null;
}

/** When STARTEX is in the story: as long before the first row as that comes after STARTEX. */
function storyStart({ ms, from }: StoryTimes, counted: readonly (number | null)[]): string | null {
  if (from === 'startex') return null;
  let first: { after: number; told: number } | null = null;
  for (const [i, after] of counted.entries()) {
    const told = ms[i] ?? null;
    if (after !== null && told !== null && (first === null || after < first.after))
      first = { after, told };
  }
  if (first === null) return null;
  // What a sheet calls further away than a drill can last, no calendar may have.
  const after = Math.max(-FARTHEST, Math.min(FARTHEST, first.after));
  const start = first.told - after;
  return from === 'calendar' ? new Date(start).toISOString().slice(0, 16) : clockText(start);
}

/** Times of day without a date: where one goes back by half a day, the next day has begun. */
function rolled(spots: readonly (Placed | null)[]): (Placed | null)[] {
  let days = 0;
  let before: number | null = null;
  return spots.map((spot) => {
    if (spot?.from !== 'midnight') return spot;
    if (before !== null && spot.ms < before - DAY / 2) days += 1;
    before = spot.ms;
    return { ...spot, ms: spot.ms + days * DAY };
  });
}

/** Times as ms after STARTEX, and when STARTEX is in the story. */
function count(
  spots: readonly (Placed | null)[],
  { start }: TimeOptions,
  assumed: string[]
): { counted: (number | null)[]; starts: string | null } {
  const earliest = (from: Placed['from']) =>
    spots.reduce<number | null>(
      (first, spot) =>
        spot?.from === from && (first === null || spot.ms < first) ? spot.ms : first,
      null
    );
  const given = start === null ? null : readTime(start);
  const givenMs =
    given?.kind === 'short'
      ? (given.first * 60 + given.second) * MINUTE
      : given && 'ms' in given
        ? given.ms
        : null;
  const base = (from: Exclude<Placed['from'], 'startex'>): number | null => {
    const first = earliest(from);
    if (first === null) return null;
    const dated = given?.kind === 'moment' && givenMs !== null;
    if (from === 'calendar' && dated) return givenMs;
    if (from !== 'calendar' && givenMs !== null) return dated ? mod(givenMs, DAY) : givenMs;
    assumed.push(`Times count from the earliest, ${spoken(first, from)}; that is STARTEX.`);
    return first;
  };
  const bases = { calendar: base('calendar'), midnight: base('midnight'), day: base('day') };
  const counted = spots.map((spot) =>
    spot === null ? null : spot.from === 'startex' ? spot.ms : spot.ms - (bases[spot.from] ?? 0)
  );
  const ofDay = bases.midnight ?? bases.day;
  const starts =
    bases.calendar !== null
      ? new Date(bases.calendar).toISOString().slice(0, 16)
      : ofDay === null
        ? null
        : clockText(ofDay);
  return { counted, starts };
}

function spoken(ms: number, from: Placed['from']): string {
  if (from === 'calendar') return new Date(ms).toISOString().slice(0, 16).replace('T', ' ');
  return from === 'day' ? `day ${Math.floor(ms / DAY) + 1}, ${clockText(ms)}` : clockText(ms);
}

function clockText(ms: number): string {
  const minutes = Math.floor(mod(ms, DAY) / MINUTE);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}

/** Drill times without the long gaps of the story, which become jumps. */
function squeeze(
  counted: readonly (number | null)[],
  story: readonly (number | null)[] | null,
  pace: number
): { at: (number | null)[]; jumps: { at: number; ms: number }[] } {
  const order = counted
    .flatMap((ms, i) => (ms === null ? [] : [{ i, ms }]))
    .sort((a, b) => a.ms - b.ms || a.i - b.i);
  const at: (number | null)[] = counted.map(() => null);
  const jumps: { at: number; ms: number }[] = [];
  let before = null as { ms: number; at: number; story: number | null } | null;
  for (const { i, ms } of order) {
    const told = story?.[i] ?? null;
    const step: number = before ? ms - before.ms : ms;
    const long = before !== null && step > GAP;
    const here: number = Math.round(
      (before?.at ?? 0) + (before === null ? step / pace : long ? PAUSE : step / pace)
    );
    const rounded = Math.min(FARTHEST, Math.round(here / SECOND) * SECOND);
    at[i] = rounded;
    const passed: number =
      told !== null && before !== null && before.story !== null ? told - before.story : step;
    const skip = Math.round((passed - (rounded - (before?.at ?? 0))) / MINUTE) * MINUTE;
    if (before !== null && (long || passed - step > GAP) && skip > 0)
      jumps.push({ at: Math.max(0, rounded), ms: skip });
    const last: number | null = told ?? before?.story ?? null;
    before = { ms, at: rounded, story: last };
  }
  return { at, jumps };
}

function say(
  said: readonly ReturnType<typeof readTime>[],
  sense: TimeSense,
  assumed: string[]
): void {
  const has = (kind: NonNullable<(typeof said)[number]>['kind']) =>
    said.some((one) => one?.kind === kind);
  const SHORT: Record<ShortTime, string> = {
    'm:ss': 'minutes and seconds after STARTEX',
    'h:mm': 'hours and minutes after STARTEX',
    clock: 'times of day'
  };
  if (has('short') || (has('hms') && sense.short === 'clock'))
    assumed.push(`Times such as 4:30 are read as ${SHORT[sense.short]}.`);
  if (sense.takenBack)
    assumed.push(
      'The spreadsheet keeps some times as hours of a day; they are read as minutes and seconds.'
    );
  if (has('number'))
    assumed.push(
      sense.numbers === 'minutes'
        ? 'Numbers without a unit are read as minutes after STARTEX.'
        : 'Numbers such as 915 are read as times of day.'
    );
  if (has('date')) assumed.push(`Dates such as 04/05/2026 are read with the ${sense.dates} first.`);
}
