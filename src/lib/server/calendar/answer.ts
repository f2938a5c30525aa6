import { todayIn } from '../assignments/roll.ts';
import type { Runtime } from '../runtime.ts';
import type { Person } from '../store/people-store.ts';
import { ownAssignments } from '../views/own-assignments.ts';
import { calendarOf } from './calendar.ts';

/**
 * A person's calendar as an answer.
 *
 * @param origin the address that people open
 * @param shown whether the browser keeps it as a file or a calendar reads it
 */
export async function calendarAnswer(
  here: Runtime,
  person: Person,
  origin: string,
  shown: 'attachment' | 'inline'
): Promise<Response> {
  const { id, roles, teams } = person;
  // A calendar brings no session: what they may start is asked as if they had signed in.
  const actor = { id, standings: ['nobody', ...roles], teams } as const;
  const assignments = await ownAssignments(here, person, actor);
  const text = calendarOf(assignments, origin, here.conductor.now(), todayIn(here));
  return new Response(text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `${shown}; filename="hotseat-drills.ics"`,
      'cache-control': 'private, no-store'
    }
  });
}
