import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { addressOf } from '../../../lib/server/access/address.ts';
import { inMinutes } from '../../../lib/server/access/in-minutes.ts';
import { guestHere } from '../../../lib/server/access/arrival.ts';
import { enter } from '../../../lib/server/access/enter.ts';
import { readForm } from '../../../lib/server/access/form.ts';
import { identify } from '../../../lib/server/access/person.ts';
import { joinSchema } from '../../../lib/server/exercises/forms.ts';
import { memberOf } from '../../../lib/server/exercises/seating.ts';
import { runtime, type Runtime } from '../../../lib/server/runtime.ts';
import type { Exercise } from '../../../lib/server/store/exercise-store.ts';
import { joinView } from '../../../lib/server/views/joining.ts';
import { secondReaderOf } from '../../../lib/server/views/second-reader.ts';
import type { Actions, PageServerLoad } from './$types';

/** The one answer for codes that are wrong, have lapsed or were closed. */
const NO_SUCH_CODE =
  'Nothing is open under this code. Look at it again, or ask the trainer for the one of today.';

export const load: PageServerLoad = async (event) => {
  const here = await enter(event.locals);
  const { code } = event.params;
  const looked = await lookUp(event, here);
  if (!looked.exercise) {
    return { code, problem: looked.message, join: null };
  }
  const { actor, signedIn } = event.locals.visitor;
  const { exercise } = looked;
  const member = memberOf(exercise, actor.id);
  if (member?.removed === null) redirect(303, `/exercises/${exercise.id}/waiting`);
  if (member) return { code, problem: null, join: null, out: await takenOut(here, exercise) };
  return {
    code,
    problem: null,
    join: await joinView(here, exercise),
    secondReader: secondReaderOf(here.settings),
    name: signedIn?.person.name ?? null,
    /** Who joined in this browser before its user signed in: one person is not to come in twice. */
    before: signedIn && guestHere(event, exercise),
    /** They have no account here, and need one. */
    needsAccount: signedIn === null && !exercise.guests
  };
};

export const actions: Actions = {
  async default(event) {
    const here = await runtime();
    const { signedIn } = event.locals.visitor;
    const looked = await lookUp(event, here);
    if (!looked.exercise) {
      return fail(looked.status, { field: 'code', message: looked.message, name: '' });
    }
    const read = await readForm(event.request, joinSchema);
    if (!read.ok) return fail(400, { ...read, name: '' });
    const name = signedIn?.person.name ?? read.form.name;
    if (name === '') return fail(400, { field: 'name', message: 'Please type a name.', name });
    const { exercise } = looked;
    if (!signedIn && !exercise.guests) {
      const message = 'This exercise is for people with an account. Sign in, then join it.';
      return fail(403, { field: null, message, name });
    }
    const before = signedIn && guestHere(event, exercise);
    if (before !== null && !read.form.other)
      return fail(409, { field: null, message: joinedAlready(before), name });
    // A guest is who holds this browser's cookie, also where practice is closed.
    const person = signedIn?.person.id ?? identify(event);
    const done = await here.director.join(
      exercise.id,
      { person, name, guest: signedIn === null },
      read.form
    );
    if (!done.ok) return fail(409, { ...done, name });
    redirect(303, `/exercises/${exercise.id}/waiting`);
  }
};

/** What they were taken out of, and who can let them back in. */
async function takenOut({ people }: Runtime, { by, scenario }: Exercise) {
  return { title: scenario.title, trainer: (await people.find(by))?.name ?? null };
}

function joinedAlready(name: string): string {
  return `${name} takes part in this exercise in this browser already, without an account. If that is you, sign out to go on there; if it is somebody else, say so below.`;
}

type Looked = { exercise: Exercise } | { exercise: null; message: string; status: number };
type Event = Pick<RequestEvent, 'request' | 'getClientAddress' | 'setHeaders'> & {
  params: { code: string };
};

/** A page that is shown again after its form was refused must not count as a second try. */
const looks = new WeakMap<Request, Promise<Looked>>();

/** Looks a code up, once a request and no more often than it may be tried. */
function lookUp(event: Event, here: Runtime): Promise<Looked> {
  const before = looks.get(event.request);
  if (before) return before;
  const look = lookUpNow(event, here);
  looks.set(event.request, look);
  return look;
}

async function lookUpNow(
  event: Event,
  { director, joinAttempts, settings, audit }: Runtime
): Promise<Looked> {
  const address = addressOf(event, settings);
  const tried = await joinAttempts.try(address, () => director.byCode(event.params.code));
  if (tried.found) return { exercise: tried.found };
  if (tried.wait === 0) return { exercise: null, message: NO_SUCH_CODE, status: 404 };
  // One line a window: who goes on trying must not fill the disk.
  if ('first' in tried && tried.first)
    await audit.append({
      at: Date.now(),
      did: 'JoinSlowed',
      by: null,
      about: null,
      note: `from ${address}`
    });
  event.setHeaders({ 'retry-after': String(tried.wait) });
  return {
    exercise: null,
    message: `Too many codes were wrong. Try again in ${inMinutes(tried.wait)}.`,
    status: 429
  };
}
