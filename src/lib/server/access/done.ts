import type { PeopleRefusal } from '../store/people-store.ts';
import { inMinutes } from './in-minutes.ts';

/** Why something was not done: a sentence for the person, and the field of the form that it is about. */
export interface Refused {
  ok: false;
  field: string | null;
  message: string;
  /** Seconds to wait, where trying again too soon is the reason. */
  wait?: number;
}
export type Done<T = object> = ({ ok: true } & T) | Refused;

/** What the store refuses, as a person reads it. */
export const SENTENCES: Readonly<Record<PeopleRefusal, string>> = {
  'no such person': 'This account is not there any more.',
  'email taken': 'There is an account with this e-mail address already. Sign in with it.',
  'identity taken': 'Somebody signs in as this person of the provider already.',
  'last administrator':
    'This is the only active administrator. Make somebody else one first, or nobody could run the house.',
  'set up': 'This link has been used, or Hotseat has been started again since. See the console.'
};

/** Of a day that something is to be done or to begin, where the organisation is. */
export const DAY_PASSED = 'This day has passed. Choose today or a later one.';

export function refused(message: string, field: string | null = null): Refused {
  return { ok: false, field, message };
}

/** @param wait seconds until the next try is looked at */
export function tooMany(wait: number): Refused {
  return { ...refused(`There were too many attempts. Try again in ${inMinutes(wait)}.`), wait };
}
