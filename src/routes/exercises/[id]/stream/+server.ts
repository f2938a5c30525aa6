import { runtime } from '../../../../lib/server/runtime.ts';
import { EVENT_STREAM } from '../../../../lib/server/stream/event-stream.ts';
import type { RequestHandler } from './$types';

/** What the trainer's page of an exercise shows, anew whenever it changes. */
export const GET: RequestHandler = async ({ params: { id }, locals, request }) => {
  const { director, boards, streams } = await runtime();
  const { actor, signedIn } = locals.visitor;
  const body = streams.openSnapshots(
    {
      read: async () => {
        const exercise = await director.find(id);
        return exercise && boards.of(exercise);
      },
      watch: (watcher) => director.watch(id, watcher)
    },
    request.signal,
    { person: actor.id, session: signedIn?.session.id ?? null }
  );
  return new Response(body, { headers: EVENT_STREAM });
};
