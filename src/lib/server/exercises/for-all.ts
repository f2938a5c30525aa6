import type { LiveDrill } from '../conduct/live-drill.ts';
import type { Exercise } from '../store/exercise-store.ts';
import type { Command } from './rooms.ts';

/** What is done in all rooms at once, by whoever conducts. */
export type ForAll =
  { do: 'start' } | { do: 'pause' } | { do: 'resume' } | { do: 'speed'; speed: number };

/**
 * What a room is asked, as it stands; null when there is nothing to do in it.
 *
 * @param used whether somebody takes part in it
 */
export function commandFor(
  what: ForAll,
  { status, pausedBy }: LiveDrill['state'],
  { mode, started, speed }: Exercise,
  used: boolean
): Command | null {
  const begin: Command | null = used ? { type: 'StartDrill', speed } : null;
  switch (what.do) {
    case 'start':
      return status === 'prepared' ? begin : null;
    case 'pause':
      return status === 'running' ? { type: 'PauseDrill' } : null;
    case 'resume':
      if (status === 'prepared') return started === null ? null : begin;
      if (status !== 'paused') return null;
      // Alone, the drill of somebody who was taken out waits for them; a room waits for its people.
      return used || (mode === 'team' && pausedBy === 'facilitator')
        ? { type: 'ResumeDrill' }
        : null;
    case 'speed':
      return status === 'running' || status === 'paused'
        ? { type: 'ChangeSpeed', speed: what.speed }
        : null;
    default:
      return what satisfies never;
  }
}
