import { error, redirect } from '@sveltejs/kit';
import { enter } from '../../../../lib/server/access/enter.ts';
import { draftOf } from '../../../../lib/server/studio/answers.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const here = await enter(locals);
  const open = await here.scenarios.open(params.id);
  if (!open) error(404, 'This scenario is not there any more.');
  if (open.archived) redirect(303, `/studio/${params.id}`);
  const media = await here.scenarios.listMedia(params.id);
  return {
    id: params.id,
    draft: await draftOf(here, open, locals.visitor.actor.id),
    pictures: media.map(({ name }) => name),
    model: here.drafting?.about ?? null
  };
};
