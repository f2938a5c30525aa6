import { error } from '@sveltejs/kit';
import { runtime } from '../../../../lib/server/runtime.ts';
import { packScenario } from '../../../../lib/server/studio/zip.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params }) => {
  const bytes = await packScenario(await runtime(), params.id);
  if (!bytes) error(404, 'This scenario is not there any more.');
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${params.id}.zip"`,
      'cache-control': 'no-store'
    }
  });
};
