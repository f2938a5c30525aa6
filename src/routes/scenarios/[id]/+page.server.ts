import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { SPEEDS } from '../../../lib/core/drill/index.ts';
import { briefOf } from '../../../lib/core/scenario/brief.ts';
import { addressOf, networkOf } from '../../../lib/server/access/address.ts';
import { enter } from '../../../lib/server/access/enter.ts';
import { formIn } from '../../../lib/server/access/form.ts';
import { inMinutes } from '../../../lib/server/access/in-minutes.ts';
import type { Actor } from '../../../lib/server/access/permissions.ts';
import { beginDrill } from '../../../lib/server/conduct/begin.ts';
import { runtime, type Runtime } from '../../../lib/server/runtime.ts';
import { runningDrills } from '../../../lib/server/views/running.ts';
import { secondReaderOf } from '../../../lib/server/views/second-reader.ts';
import type { Actions, PageServerLoad } from './$types';

const startSchema = z.object({
  name: z.string().trim().max(80, 'A name has at most 80 characters.').default(''),
  speed: z.coerce
    .number()
    .refine(
      (speed) => SPEEDS.some((one) => one === speed),
      `A speed is one of ${SPEEDS.join(', ')}.`
    )
    .default(1)
});

export const load: PageServerLoad = async ({ params, locals }) => {
  const here = await enter(locals);
  const { actor, signedIn } = locals.visitor;
  const scenario = await scenarioOf(here, params.id, locals.visitor.actor);
  const drills = await here.drills.ofOwner(actor.id);
  const running = (await runningDrills(here, actor.id)).find(
    (drill) => drill.scenario.id === scenario.id
  );
  return {
    brief: briefOf(scenario),
    running: running ? { drill: running.drill, at: running.at, status: running.status } : null,
    secondReader: secondReaderOf(here.settings),
    name: signedIn?.person.name ?? drills.find(({ name }) => name !== '')?.name ?? '',
    signedIn: signedIn !== null
  };
};

export const actions: Actions = {
  async start(event) {
    const { request, params, locals } = event;
    const here = await runtime();
    const { actor, signedIn } = locals.visitor;
    // Each is a record that stays: nobody in particular must not be able to fill the disk.
    const wait = signedIn
      ? 0
      : await here.practiceStarts.wait(networkOf(addressOf(event, here.settings)));
    if (wait > 0) {
      event.setHeaders({ 'retry-after': String(wait) });
      const message = `Too many drills were begun from your network without an account. Try again in ${inMinutes(wait)}, or sign in.`;
      return fail(429, { message });
    }
    const scenario = await scenarioOf(here, params.id, actor);
    const form = startSchema.safeParse(Object.fromEntries(await formIn(request)));
    if (!form.success) {
      return fail(400, { message: form.error.issues[0]?.message ?? 'Please check the form.' });
    }
    const { speed } = form.data;
    // Who reads scorecards of a team knows its people by the names of their accounts.
    const name = signedIn?.person.name ?? form.data.name;
    const drill = await beginDrill(here, scenario, { id: actor.id, name }, speed);
    await here.lti.scores.began(signedIn?.session.id ?? null, scenario.id, drill);
    await here.conductor.open(drill);
    redirect(303, `/drills/${drill}`);
  }
};

async function scenarioOf({ library }: Runtime, id: string, actor: Actor) {
  return (await library.get(id, actor)) ?? error(404, 'There is no such scenario.');
}
