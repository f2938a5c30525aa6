import type { z } from 'zod';
import type { Day } from '../../core/readiness/assignments/index.ts';
import { DAY_PASSED } from '../access/done.ts';
import { allows } from '../access/permissions.ts';
import type { Actor, Subject } from '../access/permissions.ts';
import { drillSubject } from '../access/subjects.ts';
import { todayIn } from '../assignments/roll.ts';
import type { Runtime } from '../runtime.ts';
import type { ActionOwner, ImprovementAction, KeptReport } from '../store/report-store.ts';
import type { changeSchema } from './forms.ts';

type Here = Pick<
  Runtime,
  | 'people'
  | 'drills'
  | 'exercises'
  | 'scenarios'
  | 'assignments'
  | 'reports'
  | 'reportDesk'
  | 'settings'
  | 'conductor'
>;
type Refused = { field: string | null; message: string };

/**
 * Whether somebody may see the actions of a report that are not theirs, and change them: trainers and
 * managers of the teams that it concerns, and who debriefs it.
 *
 * @param subject of its drill; null where that is gone
 */
export function tracksAll(
  actor: Actor,
  { remains }: Pick<KeptReport, 'remains'>,
  subject: Subject | null
): boolean {
  if (remains) return allows(actor, 'track actions', { owner: '', teams: remains.teams });
  if (!subject) return false;
  return (
    allows(actor, 'track actions', { owner: '', teams: subject.teams }) ||
    allows(actor, 'debrief a drill', subject)
  );
}

/** Whether an action is somebody's own. */
export function owns(
  { id }: Pick<Actor, 'id'>,
  { owner }: Pick<ImprovementAction, 'owner'>
): boolean {
  return owner !== null && 'person' in owner && owner.person === id;
}

/**
 * Carries out what a form wants of an action.
 *
 * @returns why not, as the form shows it; null when it is done
 */
export async function changeAction(
  here: Here,
  actor: Actor,
  { drill, action: id, owner, ownerName, ...wish }: z.output<typeof changeSchema>
): Promise<Refused | null> {
  const report = await here.reports.find(drill);
  const action = report?.actions.find((one) => one.id === id);
  if (!report || !action) return gone();
  const all = tracksAll(actor, report, await drillSubject(here, drill));
  if (!all && !(owns(actor, action) && allows(actor, 'track actions'))) return gone();
  let next: { owner?: ActionOwner | null } = {};
  if (all && (owner !== undefined || ownerName !== undefined)) {
    const chosen = await ownerOf(here, actor, owner ?? '', ownerName ?? '', action.owner);
    if (!chosen.ok) return chosen;
    next = { owner: chosen.owner };
  }
  const passed = all ? dueProblem(wish.due ?? null, todayIn(here), action.due) : null;
  if (passed) return passed;
  const { state, note, revision } = wish;
  const done = await here.reportDesk.change(drill, id, {
    by: actor.id,
    revision,
    state,
    note,
    ...(all && { title: wish.title, due: wish.due, ...next })
  });
  if (done === 'changed') return null;
  if (done === null) return gone();
  return {
    field: null,
    message:
      'Somebody has changed this action since. It is shown as it stands now; say again what is to change.'
  };
}

const gone = (): Refused => ({ field: null, message: 'There is no such action among yours.' });

/**
 * What is wrong with the day by which an action is to be done; null when nothing is. An action that is
 * overdue keeps its day: the rest of it is still changed, and above all called done.
 *
 * @param today where the organisation is
 * @param before the day that it had
 */
export function dueProblem(
  due: string | null,
  today: Day,
  before: string | null = null
): ({ ok: false } & Refused) | null {
  if (due === null || due >= today || due === before) return null;
  return { ok: false, field: 'due', message: DAY_PASSED };
}

/**
 * Who is to see to an action: somebody that the asker may see, or a name; null for nobody.
 *
 * @param now who has it; their name stands in the form until somebody else is chosen
 */
export async function ownerOf(
  { people }: Pick<Here, 'people'>,
  actor: Actor,
  id: string,
  name: string,
  now: ActionOwner | null = null
): Promise<{ ok: true; owner: ActionOwner | null } | ({ ok: false } & Refused)> {
  if (id === '') return { ok: true, owner: name === '' ? null : { name } };
  if (name !== '' && !(now !== null && 'name' in now && now.name === name))
    return {
      ok: false,
      field: 'ownerName',
      message:
        'An action has one owner, and here is somebody from the list and a name as well. Keep one of the two: choose “Nobody from the list”, or empty the name.'
    };
  const kept = now !== null && 'person' in now && now.person === id;
  const person = await people.find(id);
  const seen =
    person &&
    (person.id === actor.id || allows(actor, 'see people', { owner: id, teams: person.teams }));
  if (kept || (seen && person.active)) return { ok: true, owner: { person: id } };
  return { ok: false, field: 'owner', message: 'Choose somebody from the list, or type a name.' };
}
