import { briefOf, type Brief } from '../../core/scenario/brief.ts';
import { namesHolding } from '../../core/drill/teammates.ts';
import type { LiveDrill } from '../conduct/live-drill.ts';
import { phaseOf } from '../exercises/phase.ts';
import { memberOf, MOST_IN_A_ROOM, takingPart } from '../exercises/seating.ts';
import type { Runtime } from '../runtime.ts';
import type { Exercise } from '../store/exercise-store.ts';

/** What somebody is asked who has a right code. */
export interface JoinView {
  title: string;
  organisation: string;
  mode: Exercise['mode'];
  /** Whether it runs already. */
  running: boolean;
  /** Wall time in ms. */
  planned: number | null;
  /** Rooms to choose from; none where there is no choice. */
  rooms: { drill: string; name: string; people: number; full: boolean }[];
  /** Roles of the response plan; none where everybody is alone. */
  roles: { id: string; name: string; does: string }[];
}

export async function joinView({ shelf }: Runtime, exercise: Exercise): Promise<JoinView | null> {
  const scenario = await shelf.get(exercise.scenario.digest);
  if (!scenario) return null;
  const { mode, planned } = exercise;
  const people = takingPart(exercise);
  const rooms = exercise.rooms.map(({ drill, name }) => {
    const many = people.filter(({ room }) => room === drill).length;
    return { drill, name, people: many, full: many >= MOST_IN_A_ROOM };
  });
  return {
    title: scenario.title,
    organisation: scenario.organisation.name,
    mode,
    running: phaseOf(exercise) === 'running',
    planned,
    rooms: mode === 'team' && rooms.length > 1 ? rooms : [],
    roles:
      mode === 'team'
        ? scenario.organisation.plan.roles.map(({ id, name, does }) => ({ id, name, does }))
        : []
  };
}

/** What changes in a waiting room. */
export interface Waiting {
  /** Their drill has begun, or is over: they may go in. */
  begun: boolean;
  drill: string;
  /** Who is in the same room, oneself first; alone, how many are in the exercise is enough. */
  names: string[];
  people: number;
  /** Roles of the response plan, and who in the room holds each; none where everybody is alone. */
  roles: { name: string; holders: string[] }[];
}

export interface WaitingRoom {
  id: string;
  name: string;
  mode: Exercise['mode'];
  /** Name of the room; null where everybody is alone. */
  room: string | null;
  /** Id of the role that they hold; null for any. */
  role: string | null;
  planned: number | null;
  brief: Brief;
  waiting: Waiting;
}

/** Somebody's waiting room; null when they do not take part, or their drill cannot be read. */
export async function waitingRoom(
  here: Runtime,
  id: string,
  person: string
): Promise<WaitingRoom | null> {
  const found = await seated(here, id, person);
  if (!found) return null;
  const { exercise, member, live } = found;
  return {
    id,
    name: member.name,
    mode: exercise.mode,
    room:
      exercise.mode === 'team'
        ? (exercise.rooms.find(({ drill }) => drill === member.room)?.name ?? null)
        : null,
    role: live.state.participants[person]?.role ?? null,
    planned: exercise.planned,
    brief: briefOf(live.scenario),
    waiting: waitingOf(exercise, live, person)
  };
}

/** What has changed in it since. */
export async function waitingNow(here: Runtime, id: string, person: string) {
  const found = await seated(here, id, person);
  return found && waitingOf(found.exercise, found.live, person);
}

async function seated({ exercises, conductor }: Runtime, id: string, person: string) {
  const exercise = await exercises.find(id);
  const member = exercise && memberOf(exercise, person);
  if (!member || member.removed !== null) return null;
  const live = await conductor.open(member.room);
  return live && { exercise, member, live };
}

function waitingOf(
  exercise: Exercise,
  { drill, state, scenario }: LiveDrill,
  person: string
): Waiting {
  const people = takingPart(exercise);
  const mates =
    exercise.mode === 'team'
      ? people.filter(({ room }) => room === drill)
      : people.filter((member) => member.person === person);
  const first = (member: { person: string }) => (member.person === person ? 0 : 1);
  return {
    begun: state.status !== 'prepared',
    drill,
    names: mates.sort((a, b) => first(a) - first(b)).map(({ name }) => name),
    people: people.length,
    roles: state.team
      ? scenario.organisation.plan.roles.map(({ id, name }) => ({
          name,
          holders: namesHolding(state, id)
        }))
      : []
  };
}
