import { randomBytes } from 'node:crypto';
import {
  decide,
  evolve,
  prepare,
  replay,
  type Command
} from '../../../src/lib/core/drill/index.ts';
import type { Scenario } from '../../../src/lib/core/scenario/index.ts';
import { digestOfSecret, newSecret } from '../../../src/lib/server/access/secret.ts';
import { steadyNow } from '../../../src/lib/server/conduct/steady-clock.ts';
import type { OpenStore } from '../../../src/lib/server/store/open-store.ts';

/** A drill that runs, and what the browsers of those who take part in it hold. */
export interface BenchRoom {
  drill: string;
  /** As a browser sends it, one for each trainee. */
  cookies: string[];
}

/** Keeps drills of teams that are under way, as if everybody had joined and STARTEX had been given. */
export async function keepRooms(
  { drills, shelf }: Pick<OpenStore, 'drills' | 'shelf'>,
  scenario: Scenario,
  { rooms, trainees }: { rooms: number; trainees: number }
): Promise<BenchRoom[]> {
  const digest = await shelf.keep(scenario);
  const kept: BenchRoom[] = [];
  for (let room = 0; room < rooms; room += 1) {
    const drill = randomBytes(8).toString('hex');
    const wall = steadyNow();
    const trainee = { id: 'bench', name: 'Bench' };
    const log = prepare(scenario, { drill, digest, trainee, seed: room, wall, team: true });
    let state = replay(log);
    const cookies: string[] = [];
    const ask = (command: Command) => {
      const decision = decide(scenario, state, command);
      if (!decision.ok) throw new Error(decision.refusal.message);
      log.push(...decision.events);
      state = evolve(state, ...decision.events);
    };
    for (let nth = 0; nth < trainees; nth += 1) {
      const token = newSecret();
      cookies.push(`hotseat_person=${token}`);
      const person = digestOfSecret(token);
      const name = `Trainee ${String(nth + 1)}`;
      ask({ type: 'JoinDrill', id: `join-${String(nth)}`, wall, person, name, role: null });
    }
    ask({ type: 'StartDrill', id: 'start', wall, speed: 1 });
    await drills.create(trainee.id, log);
    kept.push({ drill, cookies });
  }
  return kept;
}
