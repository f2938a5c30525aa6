import { error } from '@sveltejs/kit';
import { bodyBytes } from '../../../../lib/server/access/body-bytes.ts';
import { LARGEST_UPLOAD } from '../../../../lib/server/pictures/limits.ts';
import { tooLarge } from '../../../../lib/server/pictures/refusals.ts';
import { runtime } from '../../../../lib/server/runtime.ts';
import { addPicture } from '../../../../lib/server/studio/pictures.ts';
import type { RequestHandler } from './$types';

/** The pictures beside a scenario: `[{ name, size }]`, sizes in bytes. */
export const GET: RequestHandler = async ({ params }) => {
  const { scenarios } = await runtime();
  if (!(await scenarios.head(params.id))) gone();
  return Response.json(await scenarios.listMedia(params.id));
};

/**
 * Adds a picture: its bytes as the body, the name that it came with as `?name=`. Answers 201 with
 * `{ file, width, height, size, notes }`; 422 with `{ error, code, remedy }` when it is not taken. A content
 * type must be sent; nothing is concluded from it.
 */
export const POST: RequestHandler = async ({ params, url, request }) => {
  const { scenarios } = await runtime();
  // Without one the framework hands on no body at all.
  if (request.headers.get('content-type') === null)
    return Response.json({ error: 'expected a content type, such as image/jpeg' }, { status: 415 });
  const bytes = await bodyBytes(request, LARGEST_UPLOAD);
  if (bytes === null)
    return Response.json(refusal(tooLarge(Number(request.headers.get('content-length')))), {
      status: 413
    });
  const called = (url.searchParams.get('name') ?? '').slice(0, 200);
  const added = (await addPicture(scenarios, params.id, bytes, called)) ?? gone();
  if (!added.ok) return Response.json(refusal(added.refusal), { status: 422 });
  return Response.json(added.picture, { status: 201 });
};

const refusal = ({ code, message, remedy }: { code: string; message: string; remedy: string }) => ({
  error: message,
  code,
  remedy
});

function gone(): never {
  error(404, 'This scenario is not there any more.');
}
