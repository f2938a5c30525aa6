import { redirect } from '@sveltejs/kit';
import { enter, signedIn } from '../../lib/server/access/enter.ts';
import { reachOf } from '../../lib/server/access/permissions.ts';
import { rollsFor } from '../../lib/server/assignments/roll.ts';
import { runtime } from '../../lib/server/runtime.ts';
import { assignmentList } from '../../lib/server/views/assignments.ts';
import { ownAssignments } from '../../lib/server/views/own-assignments.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const here = await enter(locals);
  const { person } = signedIn(locals);
  const { actor } = locals.visitor;
  return {
    own: await ownAssignments(here, person, actor),
    given: reachOf(actor, 'assign drills') === 'none' ? null : await assignmentList(here, actor),
    feed: (await here.feeds.ofPerson(person.id)) !== null,
    address: `${url.origin}/assignments`
  };
};

export const actions: Actions = {
  async address({ locals, url }) {
    const { assigning } = await runtime();
    const token = await assigning.openFeed(signedIn(locals).person.id);
    return { form: 'address', link: `${url.origin}/assignments/feed/${token}.ics` };
  },

  async stop({ locals }) {
    const { assigning } = await runtime();
    await assigning.closeFeed(signedIn(locals).person.id);
    redirect(303, '/assignments');
  },

  async remind({ locals }) {
    const here = await runtime();
    const rolls = await rollsFor(here, locals.visitor.actor);
    const came = await here.reminders?.send(signedIn(locals).person, rolls);
    return { form: 'remind', came: came ?? null };
  }
};
