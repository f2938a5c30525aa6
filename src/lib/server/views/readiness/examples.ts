import { replayAddress } from '../../../core/debrief/replay-address.ts';
import {
  FAULT_TABLE,
  type FaultExample,
  type FaultHead,
  type FaultName,
  type Wrong
} from '../../../core/readiness/index.ts';
import { allows, type Actor } from '../../access/permissions.ts';
import { drillSubject } from '../../access/subjects.ts';
import type { Runtime } from '../../runtime.ts';

/** What goes wrong, with a few places to read it. */
export interface WrongRow {
  fault: FaultName;
  /** What people do, under which head, and by which rule it is found. */
  says: string;
  head: FaultHead;
  found: string;
  drills: number;
  examples: Example[];
}

export type Example = Pick<FaultExample, 'drill' | 'reply' | 'at' | 'quote' | 'endedAt'> & {
  title: string;
  /** The address at which it can be seen, where nothing was written; else null. */
  replay: string | null;
};

const SHOWN = 3;

/**
 * What goes wrong, with examples from drills that the reader may open: those of a team's drill with
 * people of other teams may not be among them.
 */
export async function withExamples(
  here: Runtime,
  actor: Actor,
  wrong: readonly Wrong[]
): Promise<WrongRow[]> {
  const mayOpen = opener(here, actor);
  const rows: WrongRow[] = [];
  // Of a large house the latest drill would else be the example of everything.
  const told = new Set<string>();
  for (const { fault, drills, examples } of wrong) {
    const open: Example[] = [];
    const fresh = (example: FaultExample) => (told.has(example.drill) ? 1 : 0);
    for (const example of examples.toSorted((a, b) => fresh(a) - fresh(b))) {
      if (open.length === SHOWN) break;
      if (!(await mayOpen(example.drill))) continue;
      const { drill, post, reply, at, quote, endedAt, scenario } = example;
      const replay = reply === null ? replayAddress(drill, { at, post }) : null;
      open.push({ drill, reply, at, quote, endedAt, title: scenario.title, replay });
    }
    for (const { drill } of open) told.add(drill);
    rows.push({ fault, ...FAULT_TABLE[fault], drills, examples: open });
  }
  return rows;
}

/** Says whether somebody may open a drill's scorecard; asks once for each. */
export function opener(here: Runtime, actor: Actor): (drill: string) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>();
  return (drill) => {
    const answer = known.get(drill) ?? mayOpen(here, actor, drill);
    known.set(drill, answer);
    return answer;
  };
}

async function mayOpen(here: Runtime, actor: Actor, drill: string): Promise<boolean> {
  const subject = await drillSubject(here, drill);
  return (
    subject !== null &&
    (allows(actor, 'read a scorecard', subject) || allows(actor, 'debrief a drill', subject))
  );
}
