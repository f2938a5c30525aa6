import { openDrill } from '../../../../lib/server/access/open-drill.ts';
import { seatIn } from '../../../../lib/server/access/seat.ts';
import { runtime } from '../../../../lib/server/runtime.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals, request, url }) => {
  const here = await runtime();
  const live = await openDrill(here, params.id);
  // The header is what the browser adds when it connects again; the address names the first start.
  const after = readSeq(request.headers.get('last-event-id') ?? url.searchParams.get('after'));
  const { actor, signedIn } = locals.visitor;
  const reader = { person: actor.id, session: signedIn?.session.id ?? null };
  const seat = seatIn(live, locals.visitor);
  return new Response(here.streams.open(live, after, request.signal, reader, seat), {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no'
    }
  });
};

/** Anything that is not a sequence number means from the beginning: screens skip what they have. */
function readSeq(given: string | null): number {
  return given !== null && /^\d{1,9}$/.test(given) ? Number(given) : 0;
}
