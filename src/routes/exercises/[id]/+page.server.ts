import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { SPEEDS } from '../../../lib/core/drill/index.ts';
import { sureSchema } from '../../../lib/server/access/account-forms.ts';
import type { Done } from '../../../lib/server/access/done.ts';
import { enter, signedIn } from '../../../lib/server/access/enter.ts';
import { readForm } from '../../../lib/server/access/form.ts';
import { allows } from '../../../lib/server/access/permissions.ts';
import { exerciseSubject } from '../../../lib/server/access/subjects.ts';
import type { Director } from '../../../lib/server/exercises/director.ts';
import { codeSchema, memberSchema, speedSchema } from '../../../lib/server/exercises/forms.ts';
import { joinLink } from '../../../lib/server/exercises/join-link.ts';
import { originForOthers } from '../../../lib/server/serve/addresses.ts';
import { runtime } from '../../../lib/server/runtime.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const here = await enter(locals);
  const exercise = await here.exercises.find(params.id);
  if (!exercise) error(404, 'There is no such exercise among yours.');
  const { id, scenario, mode, guests, planned, by } = exercise;
  const subject = await exerciseSubject(here, id);
  return {
    id,
    title: scenario.title,
    mode,
    guests,
    planned,
    by: (await here.people.find(by))?.name ?? null,
    mine: by === locals.visitor.actor.id,
    debrief: subject !== null && allows(locals.visitor.actor, 'debrief an exercise', subject),
    board: await here.boards.of(exercise),
    join: joinLink(exercise, originForOthers(url.origin, here.settings)),
    speeds: SPEEDS
  };
};

/** `readmitted` is the id of who may come in again. */
type Acted = Done<{ readmitted?: string }>;
type Event = Pick<RequestEvent, 'request' | 'locals'> & { params: { id: string } };

/** An action that needs no more than who does it, and where. */
const simply =
  (form: string, act: (director: Director, id: string, by: string) => Promise<Acted>) =>
  async ({ params, locals }: Event) => {
    const { director } = await runtime();
    return said(form, await act(director, params.id, signedIn(locals).person.id));
  };

/** An action with a form. */
const reading =
  <T>(
    form: string,
    schema: z.ZodType<T>,
    act: (director: Director, id: string, by: string, given: T) => Promise<Acted>
  ) =>
  async ({ request, params, locals }: Event) => {
    const { director } = await runtime();
    const read = await readForm(request, schema);
    if (!read.ok) return fail(400, { form, ...read });
    return said(form, await act(director, params.id, signedIn(locals).person.id, read.form));
  };

function said(form: string, done: Acted) {
  return done.ok ? { form, ...done } : fail(409, { form, ...done });
}

export const actions: Actions = {
  start: simply('clock', (director, id, by) => director.forAll(id, by, { do: 'start' })),
  pause: simply('clock', (director, id, by) => director.forAll(id, by, { do: 'pause' })),
  resume: simply('clock', (director, id, by) => director.forAll(id, by, { do: 'resume' })),
  end: simply('clock', (director, id, by) => director.end(id, by)),
  speed: reading('clock', speedSchema, (director, id, by, { speed }) =>
    director.forAll(id, by, { do: 'speed', speed })
  ),
  remove: reading('people', memberSchema, (director, id, by, { person }) =>
    director.remove(id, by, person)
  ),
  readmit: reading('people', memberSchema, async (director, id, by, { person }) => {
    const done = await director.readmit(id, by, person);
    return done.ok ? { ok: true, readmitted: person } : done;
  }),
  code: reading('code', codeSchema, (director, id, _, { open }) => director.setCode(id, open)),
  async discard(event) {
    const discard = reading('discard', sureSchema, (director, id, by) => director.discard(id, by));
    const answer = await discard(event);
    if ('ok' in answer) redirect(303, '/exercises');
    return answer;
  }
};
