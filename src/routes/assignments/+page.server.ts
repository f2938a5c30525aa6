import { fail, redirect } from '@sveltejs/kit';
import { enter, signedIn } from '../../lib/server/access/enter.ts';
import { readForm } from '../../lib/server/access/form.ts';
import { reachOf } from '../../lib/server/access/permissions.ts';
import { teamFormSchema, teamIn } from '../../lib/server/assignments/forms.ts';
import { rollsFor } from '../../lib/server/assignments/roll.ts';
import { runtime } from '../../lib/server/runtime.ts';
import { assignmentList, overdueIn, overduePart } from '../../lib/server/views/assignments.ts';
import { ownAssignments } from '../../lib/server/views/own-assignments.ts';
import type { Actions, PageServerLoad } from './$types';

/** Rows of who is overdue; all of them are in the table to take away. */
const SHOWN = 50;

export const load: PageServerLoad = async ({ locals, url }) => {
  const here = await enter(locals);
  const { person } = signedIn(locals);
  const { actor } = locals.visitor;
  const given =
    reachOf(actor, 'assign drills') === 'none' ? null : await assignmentList(here, actor);
  const teams = (await here.people.teams()).filter(({ id }) => actor.teams.includes(id));
  const team = teamIn(url.searchParams);
  return {
    own: await ownAssignments(here, person, actor),
    given: given && {
      open: given.open,
      done: given.done,
      overdue: overduePart(given.overdue, 0),
      shown: overduePart(overdueIn(given.overdue, team), SHOWN),
      mail: given.mail
    },
    team,
    teams: teams.map(({ id, name }) => ({ id, name })),
    feed: (await here.feeds.ofPerson(person.id)) !== null,
    origin: url.origin
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

  async remind({ request, locals }) {
    const here = await runtime();
    const read = await readForm(request, teamFormSchema);
    if (!read.ok) return fail(400, { form: 'remind', ...read });
    const { team } = read.form;
    const all = await rollsFor(here, locals.visitor.actor);
    const rolls = all.map(({ assignment, entries }) => ({
      assignment,
      entries: entries.filter(({ person }) => team === '' || person.teams.includes(team))
    }));
    const came = await here.reminders?.send(signedIn(locals).person, rolls);
    return { form: 'remind', came: came ?? null };
  }
};
