import { draw, share, weighed } from './chance.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Drills begin on a quarter of an hour, from nine to four. */
const FIRST = 9 * 60;
const QUARTERS = 28;

/**
 * Wall times in ms at which drills began, the earliest first: in the months before a day, on working days
 * and in working hours (UTC), in some months more than in others.
 *
 * @param until wall time in ms; none begins on its day or later
 */
export function timesOf(seed: number, count: number, months: number, until: number): number[] {
  const today = Math.floor(until / DAY) * DAY;
  const spans = Array.from({ length: months }, (_, nth) => ({
    from: today - Math.round(((months - nth) / 12) * 365) * DAY,
    weight: 0.4 + share(seed, `month:${String(nth)}`) * 1.2
  }));
  return Array.from({ length: count }, (_, nth) => {
    const span = weighed(seed, `when:${String(nth)}`, spans, ({ weight }) => weight);
    return timeIn(seed, String(nth), span?.from ?? today, today);
  }).sort((a, b) => a - b);
}

function timeIn(seed: number, purpose: string, from: number, today: number): number {
  for (let nth = 0; ; nth += 1) {
    const one = `${purpose}:${String(nth)}`;
    const day = from + draw(seed, `day:${one}`, 0, 29) * DAY;
    const weekday = new Date(day).getUTCDay();
    if (day >= today || weekday === 0 || weekday === 6) continue;
    return day + (FIRST + draw(seed, `quarter:${one}`, 0, QUARTERS) * 15) * MINUTE;
  }
}
