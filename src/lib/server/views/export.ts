import { replay, visible } from '../../core/drill/index.ts';
import type { DrillEvent, Viewer } from '../../core/drill/index.ts';
import type { Runtime } from '../runtime.ts';
import type { Person } from '../store/people-store.ts';
import type { ScenarioHead } from '../store/scenario-store.ts';

/**
 * Everything that is kept about a person, to take away. Of their drills it is what they could see;
 * the password's hash stays here.
 *
 * @param now wall time in ms
 */
export async function exportOf(here: Runtime, person: Person, now: number) {
  const { people, sessions, drills, exercises, scenarios, audit } = here;
  const { id, name, email, roles, teams, active, since, identity, password } = person;
  const named = await people.teams();
  return {
    made: time(now),
    account: {
      id,
      name,
      email,
      roles,
      teams: named.filter((team) => teams.includes(team.id)).map((team) => team.name),
      active,
      since: time(since),
      password: password === null ? 'none' : 'kept as a hash',
      provider: identity && {
        issuer: identity.issuer,
        subject: identity.subject,
        confirmsEmail: identity.vouches,
        gaveRoles: identity.roles,
        gaveTeams: named.filter((team) => identity.teams.includes(team.id)).map((team) => team.name)
      }
    },
    sessions: (await sessions.ofPerson(id)).map((session) => ({
      device: session.device,
      since: time(session.since),
      seen: time(session.seen)
    })),
    audit: (await audit.ofPerson(id)).map(({ at, did, by, about, note }) => ({
      at: time(at),
      did,
      by: by === id ? 'me' : by === null ? 'nobody signed in' : 'somebody else',
      about: about === null ? null : about === id ? 'me' : 'somebody else',
      note
    })),
    drills: await Promise.all(
      (await drills.ofTrainee(id)).map(async ({ drill, scenario, organisation, team }) => ({
        drill,
        scenario: { id: scenario.id, title: scenario.title },
        organisation,
        events: await visibleEvents(here, drill, team ? { role: 'trainee', person: id } : undefined)
      }))
    ),
    exercises: (await exercises.ofMember(id)).map(({ scenario, members, rooms }) => ({
      scenario: { id: scenario.id, title: scenario.title },
      joined: members.flatMap((member) =>
        member.person === id
          ? {
              name: member.name,
              room: rooms.find(({ drill }) => drill === member.room)?.name ?? null,
              at: time(member.joined),
              takenOut: member.removed === null ? null : time(member.removed)
            }
          : []
      )
    })),
    scenarios: await Promise.all(
      (await scenarios.list())
        .filter(({ owner }) => owner === id)
        .map((head) => writtenScenario(here, head))
    ),
    /** Those that they prepared. What others did in them is the others'. */
    conducted: (await exercises.list()).flatMap(({ by, scenario, since, started, ended }) =>
      by === id
        ? {
            scenario: { id: scenario.id, title: scenario.title },
            prepared: time(since),
            started: started === null ? null : time(started),
            ended: ended === null ? null : time(ended)
          }
        : []
    )
  };
}

/** A scenario that somebody wrote, with all of its versions. Of pictures it has the names. */
async function writtenScenario({ scenarios }: Runtime, head: ScenarioHead) {
  const { id, glance, sharedWith, archived, tags, since, draft, versions } = head;
  return {
    id,
    title: glance.title,
    sharedWith,
    archived,
    tags,
    since: time(since),
    edited: time(draft.at),
    text: (await scenarios.open(id))?.text ?? '',
    pictures: (await scenarios.listMedia(id)).map(({ name }) => name),
    versions: await Promise.all(
      versions.map(async ({ number, at, note }) => ({
        number,
        at: time(at),
        note,
        text: (await scenarios.versionText(id, number)) ?? ''
      }))
    )
  };
}

async function visibleEvents(
  { drills }: Runtime,
  drill: string,
  viewer: Viewer | undefined
): Promise<DrillEvent[]> {
  const events = (await drills.read(drill)) ?? [];
  const state = replay(events);
  return events.flatMap((event) => visible(event, state, viewer) ?? []);
}

function time(wall: number): string {
  return new Date(wall).toISOString();
}
