import type { Beat } from '../../core/debrief/timeline.ts';

export type MomentFilter = 'all' | 'turn' | 'missed' | 'reply';

export const MOMENT_FILTERS: readonly { filter: MomentFilter; name: string }[] = [
  { filter: 'all', name: 'All' },
  { filter: 'turn', name: 'Turns' },
  { filter: 'missed', name: 'Missed' },
  { filter: 'reply', name: 'Replies' }
];

/** The moments that a filter lists, in order of time. */
export function momentsIn(beats: readonly Beat[], filter: MomentFilter): readonly Beat[] {
  return filter === 'all' ? beats : beats.filter(({ kind }) => kind === filter);
}

/**
 * The moment before or after a drill time in ms; undefined at either end. Moments of one instant
 * count as one stop.
 */
export function stepFrom(beats: readonly Beat[], at: number, direction: -1 | 1): Beat | undefined {
  return direction === 1
    ? beats.find((beat) => beat.at > at)
    : beats.findLast((beat) => beat.at < at);
}
