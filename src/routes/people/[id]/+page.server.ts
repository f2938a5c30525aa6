import { error, fail, redirect } from '@sveltejs/kit';
import { enter, signedIn } from '../../../lib/server/access/enter.ts';
import { readForm } from '../../../lib/server/access/form.ts';
import {
  activeSchema,
  LISTS,
  newEmailSchema,
  resetLinkSchema,
  rolesSchema
} from '../../../lib/server/access/people-forms.ts';
import { runtime, type Runtime } from '../../../lib/server/runtime.ts';
import { personPage } from '../../../lib/server/views/people.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const here = await enter(locals);
  return personPage(here, locals.visitor.actor, await personOf(here, params.id));
};

export const actions: Actions = {
  async roles({ request, params, locals }) {
    const { administration } = await runtime();
    const read = await readForm(request, rolesSchema, LISTS);
    if (!read.ok) return fail(400, { form: 'roles', ...read });
    const by = signedIn(locals).person.id;
    const done = await administration.setRoles(by, params.id, read.form);
    if (!done.ok) return fail(400, { form: 'roles', ...done });
    // Who takes the house from themselves may not see this page any more.
    redirect(303, read.form.roles.includes('administrator') ? `/people/${params.id}` : '/people');
  },

  async email({ request, params, locals }) {
    const { administration } = await runtime();
    const read = await readForm(request, newEmailSchema);
    if (!read.ok) return fail(400, { form: 'email', ...read });
    const by = signedIn(locals).person.id;
    const done = await administration.setEmail(by, params.id, read.form.email);
    return done.ok ? { form: 'email', ...done } : fail(400, { form: 'email', ...done });
  },

  async reset({ request, params, locals, url }) {
    const here = await runtime();
    const problem = here.accounts.linkProblem();
    if (problem) return fail(400, { form: 'reset', ...problem });
    const person = await personOf(here, params.id);
    if (!person.active) {
      return fail(400, {
        form: 'reset',
        ok: false,
        field: null,
        message: 'This account is not active. Let them in again first.'
      });
    }
    const read = await readForm(request, resetLinkSchema);
    if (!read.ok) return fail(400, { form: 'reset', ...read });
    if (read.form.mail && here.mailedLinks) {
      await here.mailedLinks.reset(signedIn(locals).person, person);
      return { form: 'reset', ok: true, mailed: person.email };
    }
    const token = await here.administration.resetLink(signedIn(locals).person.id, person);
    return { form: 'reset', ok: true, link: `${url.origin}/reset/${token}` };
  },

  async signout({ params, locals }) {
    const { administration } = await runtime();
    const by = signedIn(locals).person.id;
    if (by === params.id) {
      const message = 'Where you are signed in yourself is under Account, and ends there.';
      return fail(400, { form: 'signout', ok: false, field: null, message });
    }
    const browsers = await administration.signOut(by, params.id);
    return { form: 'signout', ok: true, browsers };
  },

  async active({ request, params, locals }) {
    const { administration } = await runtime();
    const read = await readForm(request, activeSchema);
    if (!read.ok) return fail(400, { form: 'active', ...read });
    const by = signedIn(locals).person.id;
    const done = await administration.setActive(by, params.id, read.form.active);
    return done.ok ? { form: 'active', ...done } : fail(400, { form: 'active', ...done });
  },

  async delete({ params, locals }) {
    const { accounts } = await runtime();
    const done = await accounts.delete(params.id, signedIn(locals).person.id);
    if (!done.ok) return fail(400, { form: 'delete', ...done });
    redirect(303, '/people');
  }
};

async function personOf({ people }: Runtime, id: string) {
  return (await people.find(id)) ?? error(404, 'There is nobody at this address whom you may see.');
}
