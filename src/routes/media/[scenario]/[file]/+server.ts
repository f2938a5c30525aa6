import { error } from '@sveltejs/kit';
import { readPicture } from '../../../../lib/server/pictures/media.ts';
import { PICTURE_POLICY } from '../../../../lib/server/pictures/policy.ts';
import { runtime } from '../../../../lib/server/runtime.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, request }) => {
  const { settings } = await runtime();
  const picture = await readPicture(settings.scenarios, params.scenario, params.file);
  if (!picture) error(404, 'There is no such picture.');
  const headers = {
    'content-type': picture.type,
    'content-security-policy': PICTURE_POLICY,
    'cache-control': 'public, max-age=300',
    etag: picture.etag
  };
  if (request.headers.get('if-none-match') === picture.etag)
    return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(picture.bytes), { headers });
};
