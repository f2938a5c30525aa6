import { dayInWords, dayOf } from '../../core/readiness/assignments/index.ts';
import type { Settings } from '../settings.ts';

/** The day of a wall time in ms, where the organisation is: `27 November 2026`. */
export function dayWhere(
  { settings }: { settings: Pick<Settings, 'timeZone'> },
  wall: number
): string {
  return dayInWords(dayOf(wall, settings.timeZone));
}
