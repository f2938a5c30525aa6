import type { Reading } from '../reading.ts';
import { readAmiss } from './amiss.ts';
import { Doing } from './doing.ts';
import { readSaid } from './said.ts';
import { Draft, type Signals } from './signals.ts';
import { readTakenUp } from './taken-up.ts';

export { NOTHING_ON_RECORD } from './amiss.ts';
export { does, type Signals } from './signals.ts';

/** Reads the signals of a reply: what its sentences do, what it takes up, and what is amiss. */
export function readSignals(reading: Reading, doing = new Doing(reading)): Signals {
  const draft = new Draft();
  readSaid(draft, doing);
  readTakenUp(draft, doing, reading);
  readAmiss(draft, doing, reading);
  return draft.signals;
}
