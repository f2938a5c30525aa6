const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** The day of a wall time in ms, where the server is: `27 November 2026`. */
export function dayOf(wall: number): string {
  return DAY.format(wall);
}

/** Today's date where the server is, as forms have dates: `2026-11-27`. */
export function dateOf(wall: number): string {
  const day = new Date(wall);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(day.getFullYear())}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
