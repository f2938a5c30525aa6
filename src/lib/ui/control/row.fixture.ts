import type { MselRow } from '../../core/drill/msel.ts';
import { MINUTE, SECOND } from '../../core/scenario/time.ts';

/** A line of a script in specs: a post that is due at 5:00. */
export function rowOf(part: Partial<MselRow> = {}): MselRow {
  return {
    key: 'inject:daughter',
    inject: 'daughter',
    time: 1,
    times: 1,
    status: { kind: 'due', due: 5 * MINUTE },
    move: 1,
    kind: 'standard',
    channel: 'feed',
    from: { id: 'dani', name: 'Dani', handle: '@dani' },
    text: 'My daughter ate your loaf.',
    words: 'My daughter ate your loaf.',
    expects: { action: 'reply', role: null, target: 3 * MINUTE, limit: 8 * MINUTE },
    objectives: [],
    when: null,
    moved: null,
    edited: false,
    fired: false,
    outcome: null,
    can: { fire: true, hold: true, release: false, skip: true, move: true, edit: true },
    ...part
  };
}

export const NOW = 4 * MINUTE + 20 * SECOND;
