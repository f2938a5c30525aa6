import type { DrillEvent } from '../drill/events.ts';
import { MINUTE } from '../scenario/time.ts';

/** How many posts that need something came in each minute of a drill, one entry a minute to its end. */
export function densityOf(events: readonly DrillEvent[]): number[] {
  const end = events.at(-1)?.at ?? 0;
  const minutes = Array.from({ length: Math.max(1, Math.ceil(end / MINUTE)) }, () => 0);
  for (const event of events) {
    if (event.type !== 'PostAppeared' || !event.post.needs) continue;
    // What comes at the very end belongs to the last minute.
    const minute = Math.min(Math.floor(event.at / MINUTE), minutes.length - 1);
    minutes[minute] = (minutes[minute] ?? 0) + 1;
  }
  return minutes;
}
