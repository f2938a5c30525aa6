import { z } from 'zod';

/** An e-mail address as we keep and compare it: no two that reach one person by letter case alone. */
export const emailSchema = z
  .string('Please type an e-mail address.')
  .trim()
  .toLowerCase()
  .max(254, 'An e-mail address has at most 254 characters.')
  .pipe(z.email('This is no e-mail address; expected one such as dana@example.org.'));
