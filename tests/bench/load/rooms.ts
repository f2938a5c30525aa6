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
  /** Posts that can be answered. */
  posts: string[];
}

/**
 * Keeps drills of teams that are under way, as if everybody had joined and STARTEX had been given.
 *
 * @param begun ms since STARTEX
 */
export async function keepRooms(
  { drills, shelf }: Pick<OpenStore, 'drills' | 'shelf'>,
  scenario: Scenario,
  { rooms, trainees, begun = 0 }: { rooms: number; trainees: number; begun?: number }
): Promise<BenchRoom[]> {
  const digest = await shelf.keep(scenario);
  const kept: BenchRoom[] = [];
  for (let room = 0; room < rooms; room += 1) {
    const drill = randomBytes(8).toString('hex');
    const now = steadyNow();
    const wall = now - begun;
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
    ask({ type: 'AdvanceClock', id: 'advance', wall: now });
    await drills.create(trainee.id, log);
    const posts = state.order.filter((id) => state.posts[id]?.channel === 'feed');
    kept.push({ drill, cookies, posts });
  }
  return kept;
}
