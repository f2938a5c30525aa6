import { openApi } from '../../../../lib/server/api/document.ts';
import { runtime } from '../../../../lib/server/runtime.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url }) => {
  const { settings } = await runtime();
  return Response.json(openApi(settings.origin ?? url.origin));
};
