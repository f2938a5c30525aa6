import { openDrill } from '../../../../lib/server/access/open-drill.ts';
import { seatIn } from '../../../../lib/server/access/seat.ts';
import { readerOf } from '../../../../lib/server/access/visitor.ts';
import { runtime } from '../../../../lib/server/runtime.ts';
import { readOnAfter, STREAM_HEADERS } from '../../../../lib/server/stream/read-on.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals, request, url }) => {
  const here = await runtime();
  const live = await openDrill(here, params.id);
  const after = readOnAfter(request, url);
  const reader = readerOf(locals.visitor);
  const seat = seatIn(live, locals.visitor);
  return new Response(here.streams.open(live, after, request.signal, reader, seat), {
    headers: STREAM_HEADERS
  });
};
