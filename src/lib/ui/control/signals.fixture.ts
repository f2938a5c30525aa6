import type { TraineeSignals } from '../../core/drill/signals.ts';

/** Somebody in specs who is there and has done nothing yet. */
export function signalsOf(part: Partial<TraineeSignals> = {}): TraineeSignals {
  return {
    person: 'ana',
    name: 'Ana Ferreira',
    role: null,
    present: true,
    writing: null,
    lastAct: null,
    screen: null,
    idleFor: 0,
    idle: false,
    open: [],
    pastTarget: [],
    pastLimit: [],
    toDecide: { drafts: [], escalations: [] },
    overwhelmed: false,
    flagged: [],
    asking: [],
    ...part
  };
}
