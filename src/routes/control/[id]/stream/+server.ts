import {
  mayDebrief,
  notConducted,
  openControl
} from '../../../../lib/server/access/open-control.ts';
import { readerOf } from '../../../../lib/server/access/visitor.ts';
import { runtime } from '../../../../lib/server/runtime.ts';
import { readOnAfter, STREAM_HEADERS } from '../../../../lib/server/stream/read-on.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals, request, url }) => {
  const here = await runtime();
  const live = await openControl(here, params.id);
  if (!live) return notConducted();
  const reader = readerOf(locals.visitor);
  const after = readOnAfter(request, url);
  const viewer = { role: 'facilitator' } as const;
  const debriefs = await mayDebrief(here, params.id, locals.visitor.actor);
  const body = here.streams.open(live, after, request.signal, reader, viewer, debriefs);
  return new Response(body, { headers: STREAM_HEADERS });
};
