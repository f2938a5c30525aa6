import { error, fail, redirect } from '@sveltejs/kit';
import { enter } from '../../../lib/server/access/enter.ts';
import { readForm } from '../../../lib/server/access/form.ts';
import { giveRating, roundBy } from '../../../lib/server/calibration/calibration.ts';
import { ratingSchema } from '../../../lib/server/calibration/forms.ts';
import { runtime } from '../../../lib/server/runtime.ts';
import { ratingPage } from '../../../lib/server/views/calibration.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const here = await enter(locals);
  const round = (await roundBy(here, params.round)) ?? error(404, NOT_HERE);
  const page = await ratingPage(here, locals.visitor.actor, round, url.searchParams.get('reply'));
  // What was removed and what is out of reach get the same answer.
  if (page.items.length === 0) error(404, NOT_HERE);
  // Who has just rated one goes on from the top of the next.
  return { ...page, next: url.searchParams.has('next') };
};

export const actions: Actions = {
  async default({ request, params, locals }) {
    const here = await runtime();
    const read = await readForm(request, ratingSchema);
    if (!read.ok) return fail(400, read);
    const { item, ...levels } = read.form;
    const done = await giveRating(here, locals.visitor.actor, params.round, { item, levels });
    if (!done.ok) return fail(400, done);
    redirect(303, `/calibration/${params.round}?next`);
  }
};

const NOT_HERE = 'There is no such round with replies that you may rate.';
