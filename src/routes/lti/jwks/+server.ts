import { runtime } from '../../../lib/server/runtime.ts';
import type { RequestHandler } from './$types';

/** Our public keys, by which platforms know that it is us who asks. */
export const GET: RequestHandler = async () => {
  const { lti } = await runtime();
  return Response.json(await lti.keys.published(), {
    headers: { 'cache-control': 'public, max-age=600' }
  });
};
