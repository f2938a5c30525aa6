import { fail, redirect } from '@sveltejs/kit';
import {
  hookIdSchema,
  LISTS,
  lrsSchema,
  parcelIdSchema,
  tokenIdSchema,
  tokenSchema,
  webhookSchema
} from '../../lib/server/access/connect-forms.ts';
import { enter, signedIn } from '../../lib/server/access/enter.ts';
import { readForm } from '../../lib/server/access/form.ts';
import { tryLrs } from '../../lib/server/outbox/to-lrs.ts';
import { runtime } from '../../lib/server/runtime.ts';
import { settingsPage } from '../../lib/server/views/settings.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) =>
  settingsPage(await enter(locals), Date.now());

const FULL = {
  ok: false as const,
  field: null,
  message: 'There are too many already. Remove one first.'
};

export const actions: Actions = {
  async addToken({ request, locals }) {
    const { connecting } = await runtime();
    const read = await readForm(request, tokenSchema(Date.now()), LISTS);
    if (!read.ok) return fail(400, { form: 'token', ...read });
    const token = await connecting.addToken(signedIn(locals).person.id, read.form);
    if (token === null) return fail(409, { form: 'token', ...FULL });
    return { form: 'token', ok: true, secret: token };
  },

  async revokeToken({ request, locals }) {
    const { connecting } = await runtime();
    const read = await readForm(request, tokenIdSchema);
    if (!read.ok) return fail(400, { form: 'tokens', ...read });
    await connecting.revokeToken(signedIn(locals).person.id, read.form.id);
    redirect(303, '/settings');
  },

  async addWebhook({ request, locals }) {
    const { connecting, settings } = await runtime();
    const read = await readForm(request, webhookSchema(settings.sendPrivate), LISTS);
    if (!read.ok) return fail(400, { form: 'webhook', ...read });
    if (settings.origin === null) return fail(409, { form: 'webhook', ...UNADDRESSED });
    const secret = await connecting.addWebhook(signedIn(locals).person.id, read.form);
    if (secret === null) return fail(409, { form: 'webhook', ...FULL });
    return { form: 'webhook', ok: true, secret };
  },

  async removeWebhook({ request, locals }) {
    const { connecting } = await runtime();
    const read = await readForm(request, hookIdSchema);
    if (!read.ok) return fail(400, { form: 'webhooks', ...read });
    await connecting.removeWebhook(signedIn(locals).person.id, read.form.id);
    redirect(303, '/settings');
  },

  async testWebhook({ request }) {
    const { connecting } = await runtime();
    const read = await readForm(request, hookIdSchema);
    if (!read.ok) return fail(400, { form: 'webhooks', ...read });
    await connecting.testWebhook(read.form.id);
    return { form: 'tested', ok: true, id: read.form.id };
  },

  async setLrs({ request, locals }) {
    const { connecting, connections, settings } = await runtime();
    const read = await readForm(request, lrsSchema(settings.sendPrivate));
    if (!read.ok) return fail(400, { form: 'lrs', ...read });
    if (settings.origin === null) return fail(409, { form: 'lrs', ...UNADDRESSED });
    const { lrs } = await connections.read();
    // A secret goes to the address that it was set for, and to no other.
    const kept = lrs?.endpoint === read.form.endpoint ? lrs.secret : '';
    const secret = read.form.secret === '' ? kept : read.form.secret;
    if (secret === '')
      return fail(400, {
        form: 'lrs',
        ok: false,
        field: 'secret',
        message: 'Please type its secret.'
      });
    await connecting.setLrs(signedIn(locals).person.id, { ...read.form, secret });
    return { form: 'lrs', ok: true };
  },

  async removeLrs({ locals }) {
    const { connecting } = await runtime();
    await connecting.removeLrs(signedIn(locals).person.id);
    redirect(303, '/settings');
  },

  async testLrs() {
    const { connections, settings } = await runtime();
    const { lrs } = await connections.read();
    if (!lrs) redirect(303, '/settings');
    return { form: 'testedLrs', ok: true, said: await tryLrs(lrs, settings.sendPrivate) };
  },

  async retry({ request }) {
    const { connecting } = await runtime();
    const read = await readForm(request, parcelIdSchema);
    if (!read.ok) return fail(400, { form: 'deliveries', ...read });
    await connecting.retry(read.form.id);
    redirect(303, '/settings');
  },

  async drop({ request, locals }) {
    const { connecting } = await runtime();
    const read = await readForm(request, parcelIdSchema);
    if (!read.ok) return fail(400, { form: 'deliveries', ...read });
    await connecting.drop(signedIn(locals).person.id, read.form.id);
    redirect(303, '/settings');
  }
};

const UNADDRESSED = {
  ok: false as const,
  field: null,
  message: 'Set HOTSEAT_ORIGIN where Hotseat is started first: what is sent has links in it.'
};
