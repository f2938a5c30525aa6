const HOURS = [
  'twelve',
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
  'eleven'
] as const;
const MINUTES: Readonly<Record<string, number>> = {
  half: 30,
  quarter: 15,
  'twenty-five': 25,
  twenty: 20,
  ten: 10,
  five: 5
};

/**
 * A time of day that is written in words, in figures: "quarter to nine" is `8:45`, "six o’clock" `6:00`.
 *
 * @param text in lower case; anything that is no such time gives null
 */
export function clockInFigures(text: string): string | null {
  const [first = '', way = '', hour = ''] = text.split(/\s+/u);
  const whole = placeOf(first);
  if (/^o['’]clock$/u.test(way)) return whole < 0 ? null : clock(whole, 0);
  const minutes = MINUTES[first];
  const at = placeOf(hour);
  if (minutes === undefined || at < 0) return null;
  if (way === 'past') return clock(at, minutes);
  return way === 'to' ? clock((at + 11) % 12, 60 - minutes) : null;
}

const placeOf = (hour: string) => HOURS.findIndex((one) => one === hour);
const clock = (hour: number, minutes: number) =>
  `${String(hour || 12)}:${String(minutes).padStart(2, '0')}`;
