const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const DATE = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC'
});

/** The day of a wall time in ms, where the server is: `27 November 2026`. */
export function dayOf(wall: number): string {
  return DAY.format(wall);
}

/** A date without a time, `2026-11-30`, in words. */
export function dateWords(date: string): string {
  return DATE.format(Date.parse(`${date}T00:00:00Z`));
}

/** Today's date where the server is, as forms have dates: `2026-11-27`. */
export function dateOf(wall: number): string {
  const day = new Date(wall);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(day.getFullYear())}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
