import { z } from 'zod';
import { SPEEDS } from '../../core/drill/index.ts';
import { dayOf, type Day } from '../../core/readiness/assignments/index.ts';
import { tick } from '../access/account-forms.ts';
import { DAY_PASSED, refused, type Refused } from '../access/done.ts';

const MOST_ROOMS = 20;

const speed = z.coerce
  .number()
  .refine(
    (given) => SPEEDS.some((one) => one === given),
    `A speed is one of ${SPEEDS.join(', ')}.`
  );

/** A name a line. */
const rooms = z
  .string()
  .default('')
  .transform((given) => given.split('\n').map((line) => line.trim()))
  .transform((lines) => lines.filter((line) => line !== ''))
  .refine(
    (names) => names.every((name) => name.length <= 60),
    'A room’s name has at most 60 characters.'
  )
  .refine(
    (names) => names.length <= MOST_ROOMS,
    `An exercise has at most ${String(MOST_ROOMS)} rooms.`
  )
  .refine((names) => new Set(names).size === names.length, 'Two rooms have the same name.');

/** Wall time in ms, as the browser works it out from what is typed there; empty for none. */
const moment = z
  .string()
  .regex(/^\d{0,14}$/, 'A start is a day and a time.')
  .default('')
  .transform((given) => (given === '' ? null : Number(given)));

export const planSchema = z
  .object({
    scenario: z.string('Choose a scenario.').min(1, 'Choose a scenario.').max(100),
    mode: z.enum(['team', 'each'], 'Choose how people play.'),
    rooms,
    speed,
    guests: tick,
    planned: moment
  })
  .refine(({ mode, rooms: names }) => mode === 'each' || names.length > 0, {
    path: ['rooms'],
    error: 'Name at least one room.'
  });

/**
 * What is wrong with a planned start; null when nothing is. An hour of today that has gone by is right:
 * an exercise that begins late is still prepared as it was announced.
 *
 * @param planned wall time in ms; null for none
 * @param today where the organisation is
 */
export function plannedProblem(planned: number | null, today: Day, zone: string): Refused | null {
  return planned !== null && dayOf(planned, zone) < today ? refused(DAY_PASSED, 'planned') : null;
}

export const speedSchema = z.object({ speed });
export const memberSchema = z.object({
  person: z.string().regex(/^[0-9a-z-]{1,64}$/, 'There is nobody of that name in this exercise.')
});
export const codeSchema = z.object({
  open: z.enum(['true', 'false']).transform((given) => given === 'true')
});

/** Empty stands for any. */
const orAny = z
  .string()
  .max(100)
  .default('')
  .transform((given) => given || null);

/** A role of the response plan; empty for any. */
export const roleSchema = z.object({ role: orAny });

export const joinSchema = z.object({
  name: z.string().trim().max(80, 'A name has at most 80 characters.').default(''),
  room: orAny,
  role: orAny,
  /** Who joined in this browser before is somebody else. */
  other: tick
});
