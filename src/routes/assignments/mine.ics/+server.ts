import { signedIn } from '../../../lib/server/access/enter.ts';
import { calendarAnswer } from '../../../lib/server/calendar/answer.ts';
import { runtime } from '../../../lib/server/runtime.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) =>
  calendarAnswer(await runtime(), signedIn(locals).person, url.origin, 'attachment');
