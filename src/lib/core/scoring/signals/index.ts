import type { Reading } from '../reading.ts';
import { Draft, type Signals } from './draft.ts';
import { readEmptiness } from './emptiness.ts';
import { readInformation } from './information.ts';
import { readPerson } from './person.ts';
import { readProblem } from './problem.ts';
import { readRegret } from './regret.ts';

export type { Signals } from './draft.ts';

/** Reads the signals of a reply: every cue that counts, and what the rubric's levels join of them. */
export function readSignals(reading: Reading): Signals {
  const draft = new Draft(reading);
  readProblem(draft);
  readRegret(draft);
  readInformation(draft);
  readPerson(draft);
  readEmptiness(draft);
  return draft.signals;
}
