import { formatDrillTime, MINUTE } from '../../../core/scenario/time.ts';

/** How many posts that need something came in a minute: with every robot, and with one at the most. */
export interface Minute {
  least: number;
  most: number;
}

/** Puts the densities of several robots side by side; a drill that ended early has nothing after. */
export function minutesOf(densities: readonly (readonly number[])[]): Minute[] {
  const length = Math.max(0, ...densities.map((density) => density.length));
  return Array.from({ length }, (_, at) => {
    const counts = densities.map((density) => density[at] ?? 0);
    return { least: Math.min(...counts), most: Math.max(...counts) };
  });
}

/** Shorter than this is a breath, not a gap: in minutes. */
const QUIET = 4;

/** The longest time in which nothing comes, in minutes, `to` left out; null where it is short. */
export function quietIn(minutes: readonly Minute[]): { from: number; to: number } | null {
  let best: { from: number; to: number } | null = null;
  let from = 0;
  minutes.forEach(({ most }, at) => {
    if (most > 0) from = at + 1;
    else if (at + 1 - from > (best ? best.to - best.from : 0)) best = { from, to: at + 1 };
  });
  return best && reaches(best, QUIET) ? best : null;
}

const reaches = ({ from, to }: { from: number; to: number }, length: number) => to - from >= length;

/** A minute of the drill, written as drill times are. */
export const minuteTime = (minute: number): string => formatDrillTime(minute * MINUTE);

/** What the plot shows, in a sentence. */
export function densityWords(minutes: readonly Minute[]): string {
  const most = Math.max(0, ...minutes.map((minute) => minute.most));
  if (most === 0) return 'Nothing needs an answer.';
  const peak = minutes.findIndex((minute) => minute.most === most);
  const quiet = quietIn(minutes);
  const gap = quiet ? `; nothing from ${minuteTime(quiet.from)} to ${minuteTime(quiet.to)}` : '';
  return `At most ${most} in a minute, at ${minuteTime(peak)}${gap}.`;
}
