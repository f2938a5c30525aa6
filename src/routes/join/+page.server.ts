import { redirect } from '@sveltejs/kit';
import { enter } from '../../lib/server/access/enter.ts';
import { codeProblem, readCode } from '../../lib/server/exercises/code.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  await enter(locals);
  const typed = url.searchParams.get('code');
  const code = typed === null ? null : readCode(typed);
  if (code !== null) redirect(303, `/join/${code}`);
  return {
    typed: typed?.slice(0, 40) ?? null,
    problem: typed === null ? null : codeProblem(typed)
  };
};
