import { error } from '@sveltejs/kit';
import { readerOf } from '../../../../../lib/server/access/visitor.ts';
import { memberOf } from '../../../../../lib/server/exercises/seating.ts';
import { runtime } from '../../../../../lib/server/runtime.ts';
import { STREAM_HEADERS } from '../../../../../lib/server/stream/read-on.ts';
import { waitingNow } from '../../../../../lib/server/views/joining.ts';
import type { RequestHandler } from './$types';

/** What somebody waits for; whoever has it open is there, as in the drill itself. */
export const GET: RequestHandler = async ({ params: { id }, locals, request }) => {
  const here = await runtime();
  const { actor } = locals.visitor;
  const exercise = await here.exercises.find(id);
  const member = exercise && memberOf(exercise, actor.id);
  const live = member && (await here.conductor.open(member.room));
  if (!live) error(404, 'There is no such exercise among yours.');
  const body = here.streams.openSnapshots(
    {
      read: () => waitingNow(here, id, actor.id),
      watch: (watcher) => {
        const stops = [
          here.director.watch(id, watcher),
          here.conductor.watch(live, watcher, { role: 'trainee', person: actor.id })
        ];
        return () => {
          for (const stop of stops) stop();
        };
      },
      // What changes is told; this is for who was told and did not hear.
      every: 30_000
    },
    request.signal,
    readerOf(locals.visitor),
    live.drill
  );
  return new Response(body, { headers: STREAM_HEADERS });
};
