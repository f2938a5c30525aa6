import { error } from '@sveltejs/kit';
import { enter } from '../../../../lib/server/access/enter.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const here = await enter(locals);
  const read = await here.studio.read(params.id);
  if (!read) error(404, 'This scenario is not there any more.');
  const { open, reading } = read;
  return {
    id: params.id,
    title: open.glance.title ?? params.id,
    text: open.text,
    revision: open.draft.revision,
    readable: reading.scenario !== null,
    today: new Date().toISOString().slice(0, 10)
  };
};
