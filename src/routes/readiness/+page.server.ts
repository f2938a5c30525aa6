import { askedMonths, lookingAt } from '../../lib/core/readiness/index.ts';
import { enter } from '../../lib/server/access/enter.ts';
import { readinessPage } from '../../lib/server/views/readiness/overview.ts';
import { panelsFor } from '../../lib/server/views/readiness/panels.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const here = await enter(locals);
  const now = here.conductor.now();
  const { visitor } = locals;
  return {
    ...(await readinessPage(here, visitor.actor, lookingAt(url.searchParams, now), now)),
    ...(await panelsFor(here, visitor)),
    asked: askedMonths(url.searchParams, now)
  };
};
