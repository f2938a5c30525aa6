import { randomBytes, randomUUID } from 'node:crypto';
import type { Scenario } from '../../../src/lib/core/scenario/index.ts';
import { prepareDrill } from '../../../src/lib/server/conduct/begin.ts';
import { Conductor } from '../../../src/lib/server/conduct/conductor.ts';
import { createLog } from '../../../src/lib/server/log.ts';
import { openLowdb } from '../../../src/lib/server/store/lowdb/open.ts';

interface Someone {
  id: string;
  name: string;
}

/**
 * Sets an exercise up in a data folder that no server holds, as a trainer's page does: one drill that the
 * trainer conducts, alone or as a team. Resolves with the drill's id.
 */
export async function prepareExercise(
  data: string,
  scenario: Scenario,
  trainer: Someone,
  trainees: readonly [Someone, ...Someone[]]
): Promise<string> {
  const log = createLog('error');
  const store = await openLowdb(data, log);
  const conductor = new Conductor({ ...store, log });
  const team = trainees.length > 1;
  try {
    const drill = await prepareDrill(store, scenario, team ? trainer : trainees[0], { team });
    for (const { id: person, name } of team ? trainees : []) {
      const joins = { type: 'JoinDrill', id: randomUUID(), person, name, role: null } as const;
      await conductor.execute(drill, joins);
    }
    const digest = await store.shelf.keep(scenario);
    await store.exercises.add({
      id: randomBytes(8).toString('hex'),
      by: trainer.id,
      teams: null,
      scenario: { id: scenario.id, title: scenario.title, digest },
      mode: team ? 'team' : 'each',
      speed: 1,
      guests: false,
      planned: null,
      code: null,
      expires: 0,
      rooms: [{ name: 'Room 1', drill }],
      members: trainees.map(({ id, name }) => ({
        person: id,
        name,
        guest: false,
        room: drill,
        joined: Date.now(),
        removed: null
      })),
      since: Date.now(),
      started: null,
      ended: null
    });
    return drill;
  } finally {
    await conductor.close();
    await store.close();
  }
}
