import { z } from 'zod';
import { traineeCommandSchema } from '../../../../lib/core/drill/index.ts';
import { jsonBody } from '../../../../lib/server/access/json-body.ts';
import { drillFor } from '../../../../lib/server/access/open-drill.ts';
import { seatIn } from '../../../../lib/server/access/seat.ts';
import { runtime } from '../../../../lib/server/runtime.ts';
import type { RequestHandler } from './$types';

const bodySchema = z.strictObject({ id: z.uuid(), command: traineeCommandSchema });

export const POST: RequestHandler = async ({ params, locals, request }) => {
  const here = await runtime();
  const live = await drillFor(here, params.id);
  const read = await jsonBody(request, bodySchema);
  if (!read.ok) return read.response;
  const { id, command } = read.body;
  const by = seatIn(live, locals.visitor);
  const outcome = await here.conductor.execute(live.drill, { ...command, id, by });
  return outcome.ok
    ? Response.json(outcome)
    : Response.json({ refusal: outcome.refusal }, { status: 409 });
};
