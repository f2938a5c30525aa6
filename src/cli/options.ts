import { z } from 'zod';

export type Read<T> = { ok: true; options: T } | { ok: false; wrong: string };

/** Reads options as they were typed; what is wrong is a sentence a line. */
export function readOptions<T>(
  schema: z.ZodType<T>,
  words: Readonly<Record<string, unknown>>
): Read<T> {
  const read = schema.safeParse(words);
  if (read.success) return { ok: true, options: read.data };
  const sentences = read.error.issues.map(({ path, message }) => {
    const name = String(path[0]);
    return `--${name}: found "${String(words[name])}"; ${message}.`;
  });
  return { ok: false, wrong: sentences.join('\n') };
}

/** Figures alone: `1e3`, `0x10` and nothing at all are numbers to JavaScript, and slips to people. */
export function wholeNumber(least: number, most: number) {
  const figures = String(most).length;
  const message = `expected a whole number from ${String(least)} to ${String(most)}`;
  return z
    .string()
    .regex(new RegExp(`^\\d{1,${String(figures)}}$`), message)
    .transform(Number)
    .pipe(z.number().min(least, message).max(most, message));
}

/** A day that the calendar has, as the ms since 1970 at which it begins. */
export const dayInCalendar = z.iso
  .date('expected a day of the calendar such as 2026-11-27')
  .transform((day) => Date.parse(day));
