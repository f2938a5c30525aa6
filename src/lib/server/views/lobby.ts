import type { Visitor } from '../access/visitor.ts';
import type { ScenarioCard } from '../library/card.ts';
import type { Runtime } from '../runtime.ts';
import { ownActions } from './actions.ts';
import { greetingAt, type Greeting } from './greeting.ts';
import { ownAssignments, type OwnAssignment } from './own-assignments.ts';
import { runningDrills, type RunningDrill } from './running.ts';
import { playedBy } from './played.ts';

/** A scenario on a card of the lobby. */
export interface LobbyCard extends ScenarioCard {
  /** The person's last drill of it that ended. */
  last: { drill: string; endedAt: number; mean: number | null } | null;
}

export interface Lobby {
  greeting: Greeting;
  scenarios: LobbyCard[];
  running: RunningDrill[];
  /** What they were given to play and have not done. */
  assignments: OwnAssignment[];
  /** What is theirs to do of the improvement plan. */
  actions: { open: number; overdue: number };
}

export async function lobby(
  runtime: Runtime,
  { actor, signedIn }: Visitor,
  now = runtime.conductor.now()
): Promise<Lobby> {
  const cards = await runtime.library.list(actor);
  return {
    greeting: greetingAt(now),
    scenarios: await Promise.all(
      cards.map(async (card) => ({ ...card, last: await lastDrill(runtime, actor.id, card.id) }))
    ),
    assignments: signedIn
      ? (await ownAssignments(runtime, signedIn.person, actor)).filter(
          ({ standing }) => standing.state !== 'done'
        )
      : [],
    actions: signedIn ? await ownActions(runtime, actor, now) : { open: 0, overdue: 0 },
    running: await runningDrills(runtime, actor.id, now)
  };
}

async function lastDrill(
  runtime: Runtime,
  person: string,
  scenario: string
): Promise<LobbyCard['last']> {
  const ended = (await playedBy(runtime, person))
    .filter((summary) => summary.scenario.id === scenario)
    .flatMap(({ drill, endedAt }) => (endedAt === null ? [] : [{ drill, endedAt }]))
    .sort((a, b) => b.endedAt - a.endedAt);
  const [last] = ended;
  return last
    ? { ...last, mean: (await runtime.results.of(last.drill, person))?.mean ?? null }
    : null;
}
