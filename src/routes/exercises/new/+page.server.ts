import { fail, redirect } from '@sveltejs/kit';
import { SPEEDS } from '../../../lib/core/drill/index.ts';
import { enter, signedIn } from '../../../lib/server/access/enter.ts';
import { readForm } from '../../../lib/server/access/form.ts';
import { todayIn } from '../../../lib/server/assignments/roll.ts';
import { plannedProblem, planSchema } from '../../../lib/server/exercises/forms.ts';
import { runtime } from '../../../lib/server/runtime.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { library } = await enter(locals);
  return {
    scenarios: (await library.list(locals.visitor.actor)).map(
      ({ id, title, minutes, organisation }) => ({
        id,
        title,
        minutes,
        organisation: organisation.name
      })
    ),
    chosen: url.searchParams.get('scenario') ?? '',
    speeds: SPEEDS
  };
};

export const actions: Actions = {
  async default({ request, locals }) {
    const here = await runtime();
    const { library, director, settings } = here;
    const read = await readForm(request, planSchema);
    if (!read.ok) return fail(400, read);
    const problem = plannedProblem(read.form.planned, todayIn(here), settings.timeZone);
    if (problem) return fail(400, problem);
    const scenario = await library.get(read.form.scenario, locals.visitor.actor);
    if (!scenario)
      return fail(400, {
        ok: false,
        field: 'scenario',
        message: 'This scenario is not in the library any more. Choose another one.'
      });
    const exercise = await director.prepare(signedIn(locals).person, scenario, read.form);
    redirect(303, `/exercises/${exercise.id}`);
  }
};
