import type { Beat } from '../../core/debrief/timeline.ts';

export type MomentFilter = 'all' | 'turn' | 'missed' | 'reply' | 'approval' | 'bookmark' | 'note';

export const MOMENT_FILTERS: readonly { filter: MomentFilter; name: string }[] = [
  { filter: 'all', name: 'All' },
  { filter: 'turn', name: 'Turns' },
  { filter: 'missed', name: 'Missed' },
  { filter: 'reply', name: 'Replies' },
  { filter: 'approval', name: 'Approval' },
  { filter: 'bookmark', name: 'Noted' },
  { filter: 'note', name: 'Notes in' }
];

/** The moments that a filter lists, in order of time. */
export function momentsIn(beats: readonly Beat[], filter: MomentFilter): readonly Beat[] {
  return filter === 'all' ? beats : beats.filter(({ kind }) => kind === filter);
}
