import { fail, redirect } from '@sveltejs/kit';
import { enter, signedIn } from '../../lib/server/access/enter.ts';
import { readForm } from '../../lib/server/access/form.ts';
import {
  idSchema,
  invitationSchema,
  invitationsSchema,
  LISTS,
  practiceSchema,
  renameTeamSchema,
  teamSchema
} from '../../lib/server/access/people-forms.ts';
import {
  holders,
  inviteAll,
  inviteProblem,
  knownProblem,
  mayWithdraw
} from '../../lib/server/access/invite.ts';
import { readInvitees } from '../../lib/server/access/invitees.ts';
import { digestOfSecret } from '../../lib/server/access/secret.ts';
import { runtime } from '../../lib/server/runtime.ts';
import { peoplePage } from '../../lib/server/views/people.ts';
import { peopleSearch } from '../../lib/server/views/people-search.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) =>
  peoplePage(await enter(locals), locals.visitor.actor, peopleSearch(url.searchParams));

export const actions: Actions = {
  async invite({ request, locals, url }) {
    const { administration, accounts, mailedLinks, people } = await runtime();
    const { actor } = locals.visitor;
    const read = await readForm(request, invitationSchema, LISTS);
    if (!read.ok) return fail(400, { form: 'invite', ...read });
    const problem =
      inviteProblem(actor, read.form) ??
      accounts.linkProblem() ??
      (await knownProblem(people, actor, read.form));
    if (problem) return fail(403, { form: 'invite', ...problem });
    const { email, ...invited } = read.form;
    const token = await administration.invite(actor.id, invited);
    const mailed = mailedLinks !== null && email !== '' ? email : null;
    if (mailed !== null) mailedLinks?.invitation(signedIn(locals).person, token, mailed);
    return {
      form: 'invite',
      ok: true,
      one: {
        id: digestOfSecret(token),
        for: invited.for || email,
        link: `${url.origin}/invitation/${token}`,
        to: mailed
      }
    };
  },

  async inviteSeveral({ request, locals, url }) {
    const here = await runtime();
    const { actor } = locals.visitor;
    const read = await readForm(request, invitationsSchema, LISTS);
    if (!read.ok) return fail(400, { form: 'inviteSeveral', ...read });
    const { list, ...given } = read.form;
    const problem = inviteProblem(actor, given) ?? here.accounts.linkProblem();
    if (problem) return fail(403, { form: 'inviteSeveral', list, ...problem });
    const known = await holders(here.people, actor);
    const listed = readInvitees(list, (email) => known.get(email) ?? null);
    if (!listed.ok) return fail(400, { form: 'inviteSeveral', list, ...listed });
    const made = await inviteAll(here, signedIn(locals).person, listed.invitees, given);
    return {
      form: 'inviteSeveral',
      ok: true,
      made: made.map(({ for: name, token, mailed }) => ({
        id: digestOfSecret(token),
        for: name,
        link: `${url.origin}/invitation/${token}`,
        mailed
      }))
    };
  },

  async withdraw({ request, locals }) {
    const { administration, links } = await runtime();
    const { actor } = locals.visitor;
    const read = await readForm(request, idSchema);
    if (!read.ok) return fail(400, { form: 'withdraw', ...read });
    const link = await links.find(read.form.id);
    if (link && mayWithdraw(actor, link)) await administration.withdraw(actor.id, link.id);
    redirect(303, '/people');
  },

  async addTeam({ request, locals }) {
    const { administration } = await runtime();
    const read = await readForm(request, teamSchema);
    if (!read.ok) return fail(400, { form: 'team', ...read });
    const done = await administration.addTeam(signedIn(locals).person.id, read.form.team);
    return done.ok ? { form: 'team', ...done } : fail(400, { form: 'team', ...done });
  },

  async renameTeam({ request, locals }) {
    const { administration } = await runtime();
    const read = await readForm(request, renameTeamSchema);
    if (!read.ok) return fail(400, { form: 'renameTeam', ...read });
    const { id, team } = read.form;
    const done = await administration.renameTeam(signedIn(locals).person.id, id, team);
    return done.ok
      ? { form: 'renameTeam', id, ...done }
      : fail(400, { form: 'renameTeam', id, ...done });
  },

  async removeTeam({ request, locals }) {
    const { administration } = await runtime();
    const read = await readForm(request, idSchema);
    if (!read.ok) return fail(400, { form: 'team', ...read });
    await administration.removeTeam(signedIn(locals).person.id, read.form.id);
    redirect(303, '/people');
  },

  async practice({ request, locals }) {
    const { administration } = await runtime();
    const read = await readForm(request, practiceSchema);
    if (!read.ok) return fail(400, { form: 'practice', ...read });
    await administration.setPractice(signedIn(locals).person.id, read.form.practice);
    redirect(303, '/people');
  }
};
