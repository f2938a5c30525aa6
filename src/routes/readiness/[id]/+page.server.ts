import { error } from '@sveltejs/kit';
import { askedMonths, lookingAt } from '../../../lib/core/readiness/index.ts';
import { enter } from '../../../lib/server/access/enter.ts';
import { teamPage } from '../../../lib/server/views/readiness/team.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const here = await enter(locals);
  const now = here.conductor.now();
  const looking = lookingAt(url.searchParams, now);
  const page = await teamPage(here, locals.visitor.actor, params.id, looking, now);
  if (!page) error(404, 'There is no such team among yours.');
  return { ...page, asked: askedMonths(url.searchParams, now) };
};
