import { randomUUID } from 'node:crypto';
import type { FacilitatorCommand } from '../../src/lib/core/drill/index.ts';
import { processWide, RUNTIME } from '../../src/lib/server/held.ts';
import type { Runtime } from '../../src/lib/server/runtime.ts';
import { approvedWater } from '../server/support/fixture.ts';

/** What a facilitator asks of the process that serves the drill, without a control room. */
export type Request =
  | { do: 'prepare'; people: { person: string; name: string; role: string | null }[] }
  | { do: 'join'; exercise: string; person: string; name: string; role: string | null }
  | { do: 'remove'; exercise: string; person: string }
  | {
      do: 'command';
      drill: string;
      command: FacilitatorCommand | { type: 'StartDrill'; speed: number };
    };

const COACH = 'coach';

async function answer(request: Request): Promise<unknown> {
  const { director, conductor } = (await processWide[RUNTIME]?.runtime) as unknown as Runtime;
  const join = async (
    exercise: string,
    one: { person: string; name: string; role: string | null }
  ) => {
    const { role, ...who } = one;
    const done = await director.join(exercise, { ...who, guest: true }, { room: null, role });
    if (!done.ok) throw new Error(done.message);
    return done.drill;
  };
  switch (request.do) {
    case 'prepare': {
      const plan = { mode: 'team', rooms: ['A'], speed: 1, guests: true, planned: null } as const;
      const { id, rooms } = await director.prepare(COACH, approvedWater(), plan);
      for (const one of request.people) await join(id, one);
      return { exercise: id, drill: rooms[0]?.drill };
    }
    case 'join':
      return join(request.exercise, request);
    case 'remove':
      return director.remove(request.exercise, COACH, request.person);
    case 'command':
      return conductor.execute(request.drill, {
        ...request.command,
        id: randomUUID(),
        by: { role: 'facilitator', person: COACH }
      });
    default:
      return request satisfies never;
  }
}

process.on('message', ({ id, request }: { id: number; request: Request }) => {
  answer(request).then(
    (result) => process.send?.({ id, result }),
    (error: unknown) => process.send?.({ id, error: String(error) })
  );
});
// Whoever started it is gone, and so is what it was for.
process.on('disconnect', () => process.exit(0));

await import('../../src/cli/start.ts');
