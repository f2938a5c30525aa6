import { error } from '@sveltejs/kit';
import { enter } from '../../../../lib/server/access/enter.ts';
import { progressOf } from '../../../../lib/server/views/readiness/progress.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const here = await enter(locals);
  const person = await here.people.find(params.id);
  if (!person) error(404, 'There is nobody at this address whom you may see.');
  const { actor } = locals.visitor;
  const teams = (await here.people.teams()).filter(
    ({ id }) => person.teams.includes(id) && actor.teams.includes(id)
  );
  return {
    person: { id: person.id, name: person.name },
    /** Those that the reader is in too. */
    teams,
    now: here.conductor.now(),
    progress: await progressOf(here, actor, await here.results.ofPerson(person.id))
  };
};
