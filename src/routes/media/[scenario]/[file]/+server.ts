import { error } from '@sveltejs/kit';
import { readPicture } from '../../../../lib/server/pictures/media.ts';
import { PICTURE_POLICY } from '../../../../lib/server/pictures/policy.ts';
import { readWrittenPicture } from '../../../../lib/server/pictures/written.ts';
import { runtime } from '../../../../lib/server/runtime.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, request, locals }) => {
  const here = await runtime();
  const { scenario, file } = params;
  const builtIn = here.builtIn.has(scenario);
  const picture = builtIn
    ? await readPicture(here.builtIn.folder, scenario, file)
    : await readWrittenPicture(here, scenario, file, locals.visitor.actor);
  if (!picture) error(404, 'There is no such picture.');
  const headers = {
    'content-type': picture.type,
    'content-security-policy': PICTURE_POLICY,
    // A name of one that somebody put here never stands for another.
    'cache-control': builtIn ? 'public, max-age=300' : 'private, max-age=86400, immutable',
    etag: picture.etag
  };
  if (request.headers.get('if-none-match') === picture.etag)
    return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(picture.bytes), { headers });
};
