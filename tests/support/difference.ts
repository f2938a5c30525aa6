import { changesBetween, differenceOf } from '../../src/lib/core/scenario/difference/index.ts';

/** What a page of versions is given of two texts. */
export function compared(before: string, after: string) {
  return { difference: differenceOf(before, after), changes: changesBetween(before, after) };
}
