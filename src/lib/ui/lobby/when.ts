const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });
const DAY_AND_YEAR = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric'
});
const FULL = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric'
});
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** The day of a wall time as one would say it now: `today`, `yesterday`, `12 November`. */
export function dayWords(wall: number, now: number): string {
  const days = calendarDay(now) - calendarDay(wall);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  const sameYear = new Date(wall).getFullYear() === new Date(now).getFullYear();
  return (sameYear ? DAY : DAY_AND_YEAR).format(wall);
}

/** `Wednesday 12 November 2025` */
export function fullDay(wall: number): string {
  return FULL.format(wall).replace(',', '');
}

/** `14:05`, by this device's clock. */
function clockTime(wall: number): string {
  return CLOCK.format(wall);
}

/** `today, 14:05`, `12 November, 09:00` */
export function moment(wall: number, now: number): string {
  return `${dayWords(wall, now)}, ${clockTime(wall)}`;
}

/** Counts calendar days where this device is, so that "yesterday" turns at midnight. */
function calendarDay(wall: number): number {
  const date = new Date(wall);
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000);
}
