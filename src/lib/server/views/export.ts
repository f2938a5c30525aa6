import { ownScorecard, scorecard, type Scorecard } from '../../core/debrief/index.ts';
import { replay, visible } from '../../core/drill/index.ts';
import type { DrillEvent, Viewer } from '../../core/drill/index.ts';
import { givenAt } from '../../core/readiness/assignments/index.ts';
import { memberOf } from '../exercises/seating.ts';
import { addressInWords } from '../lti/addressless.ts';
import type { Runtime } from '../runtime.ts';
import type { DrillSummary } from '../store/drill-store.ts';
import type { LtiStore } from '../store/lti-store.ts';
import type { Person } from '../store/people-store.ts';
import { stateOf } from '../store/report-store.ts';
import type { ScenarioHead } from '../store/scenario-store.ts';
import { ledAnswers } from './led-answers.ts';

/**
 * Everything that is kept about a person, to take away. Of their drills it is what they could see;
 * the password's hash stays here.
 *
 * @param now wall time in ms
 */
export async function exportOf(here: Runtime, person: Person, now: number) {
  const { people, sessions, drills, exercises, scenarios, assignments, audit, lti } = here;
  const { id, name, email, roles, teams, active, since, identity, password } = person;
  const named = await people.teams();
  const feed = await here.feeds.ofPerson(id);
  return {
    made: time(now),
    account: {
      id,
      name,
      email: addressInWords(email),
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
    learningPlatforms: await platformsOf(lti.store, id),
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
    drills: await Promise.all((await drills.ofTrainee(id)).map((drill) => played(here, drill, id))),
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
    ...(await improvement(here, id)),
    assignments: (await assignments.list()).flatMap((assignment) => {
      const { scenario, due, every, note, withdrawn, reminded, past } = assignment;
      const given = givenAt(assignment, person);
      const mine = assignment.by === id;
      if (given === null && !mine) return [];
      return [
        {
          scenario,
          due,
          every,
          note,
          withdrawn: withdrawn === null ? null : time(withdrawn),
          givenByMe: mine ? time(assignment.since) : null,
          givenToMe: given === null ? null : time(given),
          reminded: reminded.flatMap((one) => (one.person === id ? [time(one.at)] : [])),
          playedBeforeItWasRemoved: past.flatMap((one) =>
            one.person === id ? [time(one.startedAt)] : []
          )
        }
      ];
    }),
    answersInHotwashes: (await ledAnswers(here, person)).map(({ at, ...answer }) => ({
      at: time(at),
      ...answer
    })),
    calibration: (await here.calibration.list()).flatMap(({ scenario, by, since, ratings }) => {
      const given = ratings.filter(({ rater }) => rater === id);
      if (by !== id && given.length === 0) return [];
      return [
        {
          scenario,
          begunByMe: by === id ? time(since) : null,
          ratings: given.map(({ item, levels, at }) => ({ reply: item, levels, at: time(at) }))
        }
      ];
    }),
    calendarAddress: feed && { since: time(feed.since) },
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

/** Their part in improvement plans: actions that are theirs, and what they changed in reports and actions. */
async function improvement({ reports, drills }: Runtime, id: string) {
  const all = await Promise.all(
    (await reports.list()).map(async (report) => ({
      ...report,
      about:
        report.remains?.scenario.title ??
        (await drills.summary(report.drill))?.scenario.title ??
        report.drill
    }))
  );
  return {
    actions: all.flatMap(({ about, actions }) =>
      actions.flatMap((action) =>
        action.owner && 'person' in action.owner && action.owner.person === id
          ? { about, title: action.title, due: action.due, state: stateOf(action) }
          : []
      )
    ),
    changedInReports: all.flatMap(({ about, edited, stated, actions, state }) => [
      ...(edited?.by === id ? [{ about, at: time(edited.at), what: 'the text' }] : []),
      ...(stated?.by === id ? [{ about, at: time(stated.at), what: `called it ${state}` }] : []),
      ...actions.flatMap(({ title, history }) =>
        history
          .filter(({ by }) => by === id)
          .map(({ at, note, state: to }) => ({ about, at: time(at), what: title, state: to, note }))
      )
    ])
  };
}

/** Who somebody is to learning platforms, what they came for, and what went back there. */
async function platformsOf(store: LtiStore, person: string) {
  const platforms = await store.platforms();
  const nameOf = (id: string) => platforms.find((one) => one.id === id)?.name ?? null;
  return {
    identities: (await store.identitiesOf(person)).map(({ issuer, subject, roles }) => ({
      issuer,
      subject,
      gaveRoles: roles
    })),
    came: (await store.launchesOf(person)).map(({ platform, scenario, at }) => ({
      from: nameOf(platform),
      scenario,
      at: time(at)
    })),
    scores: (await store.passbacksOf(person)).map(({ drill, platform, last }) => ({
      drill,
      to: nameOf(platform),
      handedOver: last && { score: last.score, at: time(last.at) }
    }))
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

/**
 * A drill as they could see it; of a team's, their own part of its scorecard. Whoever was taken out of
 * it saw no more from then on, and has no scorecard of it.
 */
async function played(
  { drills, shelf, exercises }: Pick<Runtime, 'drills' | 'shelf' | 'exercises'>,
  { drill, scenario: { id, title, digest }, organisation, team, status }: DrillSummary,
  person: string
) {
  const exercise = await exercises.ofDrill(drill);
  const removed = (exercise && memberOf(exercise, person))?.removed ?? null;
  const log = logBefore(removed ?? Infinity, (await drills.read(drill)) ?? []);
  const scenario = status === 'ended' && removed === null ? await shelf.get(digest) : null;
  return {
    drill,
    scenario: { id, title },
    organisation,
    events: seenBy(log, team ? { role: 'trainee', person } : undefined),
    scorecard:
      scenario && cardOf(team ? ownScorecard(scenario, log, person) : scorecard(scenario, log))
  };
}

/** A log up to a wall time in ms: what was noted from then on is left out, also by a clock that was set back. */
function logBefore(wall: number, log: readonly DrillEvent[]): readonly DrillEvent[] {
  const end = log.findIndex((event) => event.wall >= wall);
  return end === -1 ? log : log.slice(0, end);
}

function seenBy(log: readonly DrillEvent[], viewer: Viewer | undefined): DrillEvent[] {
  const state = replay(log);
  return log.flatMap((event) => visible(event, state, viewer) ?? []);
}

/** What a facilitator noted for the debrief is theirs. */
function cardOf({ bookmarks: _, ...card }: Scorecard) {
  return card;
}

function time(wall: number): string {
  return new Date(wall).toISOString();
}
