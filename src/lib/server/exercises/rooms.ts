import { randomUUID } from 'node:crypto';
import type { Actor } from '../../core/drill/index.ts';
import { refused, type Done } from '../access/done.ts';
import type { Asked } from '../conduct/carry-out.ts';
import type { Conductor } from '../conduct/conductor.ts';
import type { LiveDrill } from '../conduct/live-drill.ts';
import type { Exercise, Room } from '../store/exercise-store.ts';
import { takingPart } from './seating.ts';

export type Status = LiveDrill['state']['status'];
export type Command = Asked extends infer A
  ? A extends Asked
    ? Omit<A, 'id' | 'by'>
    : never
  : never;

/** The rooms of exercises, each a drill, and what they are asked. */
export class Rooms {
  readonly #conductor: Pick<Conductor, 'open' | 'execute'>;

  constructor(conductor: Pick<Conductor, 'open' | 'execute'>) {
    this.#conductor = conductor;
  }

  /** How the drill of a room stands; null where there is none any more. */
  async statusOf(drill: string): Promise<Status | null> {
    return (await this.#conductor.open(drill))?.state.status ?? null;
  }

  /** Those in which somebody takes part, as they are in memory. */
  inUse(exercise: Exercise): Promise<LiveDrill[]> {
    const people = takingPart(exercise);
    return this.open(
      exercise.rooms.filter(({ drill }) => people.some(({ room }) => room === drill))
    );
  }

  async open(rooms: readonly Pick<Room, 'drill'>[]): Promise<LiveDrill[]> {
    const lives = await Promise.all(rooms.map(({ drill }) => this.#conductor.open(drill)));
    return lives.filter((live) => live !== null);
  }

  /**
   * Asks a room for something: as a facilitator, or without one, as the house itself.
   *
   * @returns why it was refused; null when it was done
   */
  async ask(drill: string, command: Command, by?: Actor): Promise<string | null> {
    const asked = { ...command, id: randomUUID(), ...(by && { by }) };
    const outcome = await this.#conductor.execute(drill, asked);
    return outcome.ok ? null : outcome.refusal.message;
  }

  /**
   * Has somebody do something in each of these rooms, as it stands; what was refused is said once.
   *
   * @param by id of whoever facilitates
   */
  async askAll(
    lives: readonly LiveDrill[],
    by: string,
    commandFor: (live: LiveDrill) => Command | null
  ): Promise<Done> {
    const problems = await Promise.all(
      lives.map(async (live) => {
        const { drill, state } = live;
        const { status } = state;
        const command = commandFor(live);
        const problem = command && (await this.ask(drill, command, facilitator(by)));
        // Somebody else was first, in its control room or by coming in.
        return (await this.statusOf(drill)) === status ? problem : null;
      })
    );
    const said = new Set(problems.filter((problem) => problem !== null));
    return said.size === 0 ? { ok: true } : refused([...said].join(' '));
  }
}

export function facilitator(person: string): Actor {
  return { role: 'facilitator', person };
}
