import { CLASSES } from './classes.ts';
import { stem } from './words.ts';

const STEMS = new Set(
  [...CLASSES.remedy.split(' '), 'money', 'pay', 'pays', 'paid', 'paying', 'payment', 'cost'].map(
    stem
  )
);

/** Whether a stem speaks of making good. Any crisis may come to that: it belongs to no other matter. */
export function isRepair(stemmed: string): boolean {
  return STEMS.has(stemmed);
}
