import { drillTimeAt, traineeSignals, type TraineeSignals } from '../../core/drill/index.ts';
import type { Scenario } from '../../core/scenario/index.ts';
import type { Conductor } from '../conduct/conductor.ts';
import type { LiveDrill } from '../conduct/live-drill.ts';
import { phaseOf, type Phase } from '../exercises/phase.ts';
import { takingPart } from '../exercises/seating.ts';
import type { DrillStore } from '../store/drill-store.ts';
import type { Exercise, Member, Room } from '../store/exercise-store.ts';
import type { ScenarioShelf } from '../store/scenario-shelf.ts';

/** Why somebody needs the trainer's eye. */
export interface Stuck {
  name: string;
  why: 'overwhelmed' | 'idle' | 'asking';
  /** Ms without an act for `idle`, else how many posts or texts. */
  figure: number;
}

export interface BoardRoom {
  drill: string;
  name: string;
  people: number;
  status: 'prepared' | 'running' | 'paused' | 'ended';
  pausedBy: 'trainee' | 'absence' | 'facilitator' | null;
  /** Drill time in ms at the board's `now`, and how fast it goes on. */
  at: number;
  speed: number;
  /** 0 to 100. */
  trust: number | null;
  /** Posts that need something and have not got it by their target. */
  late: number;
  stuck: Stuck[];
}

export interface BoardPerson {
  person: string;
  name: string;
  guest: boolean;
  drill: string;
  /** Name of the room. */
  room: string;
  /** Name of their role of the response plan. */
  role: string | null;
  present: boolean;
  removed: boolean;
}

/** What a trainer sees of an exercise. Times without another unit are wall times in ms. */
export interface Board {
  phase: Phase;
  speed: number;
  code: string | null;
  expires: number;
  started: number | null;
  ended: number | null;
  now: number;
  people: BoardPerson[];
  rooms: BoardRoom[];
}

type Seen = {
  room: BoardRoom;
  people: ReadonlyMap<string, { role: string | null; present: boolean }>;
};

/** Boards of exercises. A room that has ended is read once, since nothing on the board changes in it. */
export class Boards {
  readonly #conductor: Conductor;
  readonly #drills: DrillStore;
  readonly #shelf: ScenarioShelf;
  readonly #ended = new Map<string, Seen>();

  constructor(parts: { conductor: Conductor; drills: DrillStore; shelf: ScenarioShelf }) {
    this.#conductor = parts.conductor;
    this.#drills = parts.drills;
    this.#shelf = parts.shelf;
  }

  async of(exercise: Exercise): Promise<Board> {
    const now = this.#conductor.now();
    const scenario = await this.#shelf.get(exercise.scenario.digest);
    const taking = takingPart(exercise);
    const seen = new Map<string, Seen>();
    for (const room of exercise.rooms) {
      const members = taking.filter((member) => member.room === room.drill);
      seen.set(room.drill, await this.#room(room, members, scenario, now));
    }
    const { speed, code, expires, started, ended } = exercise;
    return {
      phase: phaseOf(exercise),
      speed,
      code,
      expires,
      started,
      ended,
      now,
      people: exercise.members.map((member) => personOf(member, seen.get(member.room))),
      rooms: [...seen.values()]
        .map(({ room }) => room)
        // Alone, somebody who was taken out has left an empty room.
        .filter(({ people }) => exercise.mode === 'team' || people > 0)
    };
  }

  async #room(
    room: Room,
    members: readonly Member[],
    scenario: Scenario | null,
    now: number
  ): Promise<Seen> {
    const known = this.#ended.get(room.drill);
    if (known)
      return { ...known, room: { ...known.room, name: room.name, people: members.length } };
    const summary = await this.#drills.summary(room.drill);
    // A room that has not begun and is empty, or is gone, is not taken into memory to say so.
    const waits = members.length === 0 && summary?.status === 'prepared';
    const live = summary && !waits ? await this.#conductor.open(room.drill) : null;
    const seen = live ? seenOf(room, live, members, scenario, now) : emptyOf(room);
    if (seen.room.status === 'ended') this.#ended.set(room.drill, seen);
    return seen;
  }
}

function emptyOf({ drill, name }: Room): Seen {
  return {
    room: {
      drill,
      name,
      people: 0,
      status: 'prepared',
      pausedBy: null,
      at: 0,
      speed: 1,
      trust: null,
      late: 0,
      stuck: []
    },
    people: new Map()
  };
}

function seenOf(
  { drill, name }: Room,
  live: LiveDrill,
  members: readonly Member[],
  scenario: Scenario | null,
  now: number
): Seen {
  const { state } = live;
  const at = drillTimeAt(state.clock, now);
  const signals = state.status === 'prepared' ? [] : traineeSignals(state, at);
  const roles = new Map(scenario?.organisation.plan.roles.map((role) => [role.id, role.name]));
  return {
    room: {
      drill,
      name,
      people: members.length,
      status: state.status === 'none' ? 'prepared' : state.status,
      pausedBy: state.pausedBy,
      at,
      speed: state.clock.speed,
      trust: state.status === 'prepared' ? null : state.trust,
      late: lateIn(live, at),
      stuck:
        state.status === 'running' ? signals.flatMap((one) => stuckOf(one, state.clock.speed)) : []
    },
    people: new Map(
      state.team
        ? Object.values(state.participants).map(({ person, role, present }) => [
            person,
            { role: role === null ? null : (roles.get(role) ?? role), present }
          ])
        : // By whose it is now: the log knows who began it, also when it was given to an account since.
          members.map(({ person }) => [person, { role: null, present: live.watchers > 0 }])
    )
  };
}

/** Posts past their target that nobody has answered, whoever's they are. */
function lateIn({ state: { order, posts, answered } }: LiveDrill, at: number): number {
  return order.filter((id) => {
    const post = posts[id];
    return post?.needs && answered[id] === undefined && at - post.at >= post.needs.target;
  }).length;
}

/** The most pressing reason alone: a trainer looks, and sees the rest. */
function stuckOf(signals: TraineeSignals, speed: number): Stuck[] {
  const { name, present, overwhelmed, idle, idleFor, asking, pastTarget, toDecide } = signals;
  if (!present) return [];
  if (overwhelmed) {
    const waiting = pastTarget.length + toDecide.drafts.length + toDecide.escalations.length;
    return [{ name, why: 'overwhelmed', figure: waiting }];
  }
  // In people's time: at twice the speed twice as much drill time passes.
  if (idle) return [{ name, why: 'idle', figure: Math.round(idleFor / speed) }];
  return asking.length > 0 ? [{ name, why: 'asking', figure: asking.length }] : [];
}

function personOf(
  { person, name, guest, room, removed }: Member,
  seen: Seen | undefined
): BoardPerson {
  const found = seen?.people.get(person);
  return {
    person,
    name,
    guest,
    drill: room,
    room: seen?.room.name ?? '',
    role: found?.role ?? null,
    present: removed === null && (found?.present ?? false),
    removed: removed !== null
  };
}
