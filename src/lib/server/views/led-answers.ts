import type { Runtime } from '../runtime.ts';
import type { Person } from '../store/people-store.ts';

/** What a trainer said in the hotwash of a drill that others played: a wording, and when. */
export interface LedAnswer {
  drill: string;
  /** Title of its scenario. */
  about: string;
  /** Wall time in ms. */
  at: number;
  question: string;
  /** Empty where they took it back. */
  text: string;
}

/**
 * What somebody answered in hotwashes that they led or joined as a trainer, in all wordings that are kept.
 * What they answered to drills that they played stands in the logs of these.
 */
export async function ledAnswers(here: Runtime, person: Person): Promise<LedAnswer[]> {
  if (!(await mayHaveLed(here, person))) return [];
  const { drills, exercises } = here;
  const rooms = new Set(
    (await exercises.list()).flatMap((exercise) => exercise.rooms.map(({ drill }) => drill))
  );
  const played = new Set((await drills.ofTrainee(person.id)).map(({ drill }) => drill));
  const found: LedAnswer[] = [];
  for (const { drill, team, scenario } of await drills.ended()) {
    if (played.has(drill) || !(team || rooms.has(drill))) continue;
    for (const event of (await drills.read(drill)) ?? []) {
      if (event.type !== 'DebriefAnswered' || event.by !== person.id) continue;
      const { wall: at, asked: question, text } = event;
      found.push({ drill, about: scenario.title, at, question, text });
    }
    drills.rest(drill);
  }
  return found.sort((a, b) => a.at - b.at);
}

/**
 * Whether somebody is a trainer, or was one: others have never had a word in the hotwash of a drill that
 * they did not play, and the logs of the house need not be read for them. What the audit log says of
 * roles is kept for as long as drills are.
 */
async function mayHaveLed({ audit }: Runtime, { id, roles }: Person): Promise<boolean> {
  if (roles.includes('trainer')) return true;
  return (await audit.ofPerson(id)).some(
    ({ did, by, about }) =>
      (about ?? by) === id && (did === 'RolesChanged' || did === 'RolesMapped')
  );
}
