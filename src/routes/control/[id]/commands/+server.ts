import { z } from 'zod';
import { facilitatorCommandSchema } from '../../../../lib/core/drill/index.ts';
import { jsonBody } from '../../../../lib/server/access/json-body.ts';
import { notConducted, openControl } from '../../../../lib/server/access/open-control.ts';
import { runtime } from '../../../../lib/server/runtime.ts';
import type { RequestHandler } from './$types';

const bodySchema = z.strictObject({ id: z.uuid(), command: facilitatorCommandSchema });

export const POST: RequestHandler = async ({ params, locals, request }) => {
  const here = await runtime();
  const live = await openControl(here, params.id);
  if (!live) return notConducted();
  const read = await jsonBody(request, bodySchema);
  if (!read.ok) return read.response;
  const { id, command } = read.body;
  const by = { role: 'facilitator', person: locals.visitor.actor.id } as const;
  const outcome = await here.conductor.execute(live.drill, { ...command, id, by });
  return outcome.ok
    ? Response.json(outcome)
    : Response.json({ refusal: outcome.refusal }, { status: 409 });
};
