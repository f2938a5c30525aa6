import { calendarAnswer } from '../../../../lib/server/calendar/answer.ts';
import { runtime } from '../../../../lib/server/runtime.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, url }) => {
  const here = await runtime();
  const person = await here.assigning.readerOf(params.token);
  // Gone, not missing: so a calendar stops asking for an address that was renewed.
  if (!person)
    return new Response('This address is closed. Make a new one in Hotseat under Assignments.\n', {
      status: 410,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
    });
  return calendarAnswer(here, person, url.origin, 'inline');
};
