import { readerOf } from '../../../../lib/server/access/visitor.ts';
import { runtime } from '../../../../lib/server/runtime.ts';
import { STREAM_HEADERS } from '../../../../lib/server/stream/read-on.ts';
import type { RequestHandler } from './$types';

/** What the trainer's page of an exercise shows, anew whenever it changes. */
export const GET: RequestHandler = async ({ params: { id }, locals, request }) => {
  const { director, boards, streams } = await runtime();
  const body = streams.openSnapshots(
    {
      read: async () => {
        const exercise = await director.find(id);
        return exercise && boards.of(exercise);
      },
      watch: (watcher) => director.watch(id, watcher)
    },
    request.signal,
    readerOf(locals.visitor),
    id
  );
  return new Response(body, { headers: STREAM_HEADERS });
};
