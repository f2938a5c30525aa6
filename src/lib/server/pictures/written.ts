import { createHash } from 'node:crypto';
import path from 'node:path';
import { allows, type Action, type Actor } from '../access/permissions.ts';
import {
  drillSubject,
  exerciseSubject,
  scenarioSubject,
  type Subjects
} from '../access/subjects.ts';
import type { DrillSummary } from '../store/drill-store.ts';
import { PICTURE_TYPES, type Picture } from './media.ts';

/** Who may see any of these of a drill sees its pictures in it. */
const OF_A_DRILL: readonly Action[] = [
  'take part in a drill',
  'read a scorecard',
  'conduct a drill',
  'debrief a drill'
];

/**
 * A picture of a scenario that somebody wrote here, for who may read the scenario, play it, or has to
 * do with a drill or an exercise of it; null for everybody else, and where there is none.
 */
export async function readWrittenPicture(
  here: Subjects,
  scenario: string,
  file: string,
  actor: Actor
): Promise<Picture | null> {
  const bytes = await here.scenarios.media(scenario, file);
  const type = PICTURE_TYPES[path.extname(file)];
  if (!bytes || !type || !(await maySee(here, scenario, actor))) return null;
  const digest = createHash('sha256').update(bytes).digest('base64url');
  return { bytes: Buffer.from(bytes), type, etag: `"${digest}"` };
}

async function maySee(here: Subjects, scenario: string, actor: Actor): Promise<boolean> {
  const written = await scenarioSubject(here, scenario);
  if (
    written &&
    (allows(actor, 'read scenarios', written) || allows(actor, 'play written scenarios', written))
  )
    return true;
  if (actor.id === '') return false;
  const ofIt = (one: { scenario: DrillSummary['scenario'] }) => one.scenario.id === scenario;
  if ((await here.drills.ofTrainee(actor.id)).some(ofIt)) return true;
  for (const { id } of (await here.exercises.list()).filter(ofIt)) {
    const subject = await exerciseSubject(here, id);
    if (subject && allows(actor, 'conduct an exercise', subject)) return true;
  }
  for (const { drill } of (await here.drills.recent(Infinity)).filter(ofIt)) {
    const subject = await drillSubject(here, drill);
    if (subject && OF_A_DRILL.some((action) => allows(actor, action, subject))) return true;
  }
  return false;
}
