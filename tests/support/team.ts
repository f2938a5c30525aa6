import {
  decide,
  prepare,
  replay,
  visible,
  type DrillEvent
} from '../../src/lib/core/drill/index.ts';
import type { Command } from '../../src/lib/core/drill/commands.ts';
import type { DrillState } from '../../src/lib/core/drill/state.ts';
import { bakery } from './scenario.ts';

type Asked = Command extends infer C ? (C extends Command ? Omit<C, 'id' | 'wall'> : never) : never;

export const COACH = { role: 'facilitator', person: 'coach' } as const;
export const as = (person: string) => ({ role: 'trainee', person }) as const;

/** The bakery, where its safety role approves what goes out in public, and a log of three in it. */
export class TeamDrill {
  readonly scenario = withApproval();
  readonly events: DrillEvent[];
  #count = 0;

  constructor({ started = true } = {}) {
    this.events = prepare(this.scenario, {
      drill: 'd',
      digest: 'x',
      seed: 1,
      wall: 0,
      trainee: { id: 'coach', name: '' },
      facilitated: true,
      team: true
    });
    this.ask(0, { type: 'JoinDrill', person: 'ana', name: 'Ana Ferreira', role: null });
    this.ask(0, { type: 'JoinDrill', person: 'ben', name: 'Ben Hale', role: null });
    this.ask(0, { type: 'JoinDrill', person: 'mara', name: 'Mara Lind', role: 'safety' });
    if (started) this.ask(0, { type: 'StartDrill', speed: 1, by: COACH });
  }

  /** @param wall in ms from STARTEX */
  ask(wall: number, asked: Asked): DrillEvent[] {
    this.#count += 1;
    const command = { ...asked, id: `c${String(this.#count)}`, wall };
    const decided = decide(this.scenario, replay(this.events), command);
    if (!decided.ok) throw new Error(decided.refusal.message);
    this.events.push(...decided.events);
    return decided.events;
  }

  get state(): DrillState {
    return replay(this.events);
  }

  /** What is true for one of them. */
  stateFor(person: string): DrillState {
    const { guided } = this.state;
    return replay(this.events.flatMap((event) => visible(event, { guided }, as(person)) ?? []));
  }
}

function withApproval() {
  const scenario = bakery();
  const { plan } = scenario.organisation;
  const approval = { for: ['reply' as const, 'statement' as const], by: 'safety' };
  return { ...scenario, organisation: { ...scenario.organisation, plan: { ...plan, approval } } };
}
