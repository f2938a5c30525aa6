import type { DrillEvent } from '../../src/lib/core/drill/index.ts';

/** An event as long as its note, to fill a stream with. */
export function noted(seq: number, note: string): DrillEvent {
  return {
    seq,
    at: seq,
    wall: seq,
    type: 'PostEscalated',
    command: `c${seq}`,
    post: 'p',
    role: 'r',
    note
  };
}
