import { randomUUID } from 'node:crypto';
import type { Conductor } from '../conduct/conductor.ts';
import { nameOfAlias, newAlias } from '../store/alias.ts';
import type { AssignmentStore } from '../store/assignment-store.ts';
import type { AuditLog } from '../store/audit-log.ts';
import type { CalibrationStore } from '../store/calibration-store.ts';
import type { DrillStore } from '../store/drill-store.ts';
import type { ExerciseStore } from '../store/exercise-store.ts';
import type { FeedStore } from '../store/feed-store.ts';
import { isResetOf, type LinkStore } from '../store/link-store.ts';
import type { LtiStore } from '../store/lti-store.ts';
import type { OutboxStore } from '../store/outbox-store.ts';
import type { PeopleStore, Person } from '../store/people-store.ts';
import type { ReportStore } from '../store/report-store.ts';
import type { ScenarioStore } from '../store/scenario-store.ts';
import type { OpenStreams } from '../stream/open-streams.ts';
import { forgetUnplayed } from '../studio/forget.ts';
import { refused, SENTENCES, type Done } from './done.ts';
import type { Sessions } from './sessions.ts';

/** Where something of a person may stand. */
export interface AccountRemains {
  people: PeopleStore;
  links: LinkStore;
  outbox: OutboxStore;
  lti: LtiStore;
  audit: AuditLog;
  drills: DrillStore;
  exercises: ExerciseStore;
  scenarios: ScenarioStore;
  reports: ReportStore;
  assignments: AssignmentStore;
  feeds: FeedStore;
  calibration: CalibrationStore;
  conductor: Conductor;
  sessions: Sessions;
  streams: OpenStreams;
}

/**
 * Deletes an account for good. Its drills and exercises stay, under a name that says nothing, and
 * so do the scenarios that it shared.
 *
 * @param by id of who does it
 * @param now wall time in ms
 */
export async function deleteAccount(
  remains: AccountRemains,
  id: string,
  { by, now }: { by: string; now: number }
): Promise<Done> {
  const { people, sessions, drills, exercises, conductor, streams, links } = remains;
  const { reports, outbox, lti, feeds, assignments, calibration, audit } = remains;
  // First, since it may be refused, and so that nobody signs in while the rest is done.
  const barred = await people.change(id, (person) => ({ ...person, active: false }));
  if (!barred.ok) return refused(SENTENCES[barred.because]);
  await sessions.end((session) => session.person === id);
  const played = await drills.ofTrainee(id);
  // What they hold in a team is free at once.
  for (const { drill, team, status } of played)
    if (team && status !== 'ended')
      await conductor.execute(drill, { type: 'LeaveDrill', id: randomUUID(), person: id });
  const theirs = new Set([...(await drills.ofOwner(id)), ...played].map(({ drill }) => drill));
  const alias = newAlias();
  await conductor.letGo([...theirs], async () => {
    await drills.pseudonymise(id, alias);
    await exercises.rename(id, { person: alias, name: nameOfAlias(alias) }, barred.person.teams);
  });
  await reports.rename(id, alias);
  await leaveScenarios(remains, barred.person, { alias, now });
  // Teammates who have it open read it anew, from what it has become.
  streams.endOf({ of: 'drills', ids: [...theirs] });
  await links.remove((link) => link.by === id || isResetOf(link, id));
  await outbox.remove(({ person }) => person === id);
  await lti.forgetPerson(id);
  await feeds.remove(id);
  await assignments.forget(id, alias);
  await calibration.rename(id, alias);
  await people.remove(id);
  await audit.append({ at: now, did: 'PersonDeleted', by, about: by === id ? null : id, note: '' });
  return { ok: true };
}

/** What somebody shared stays with those whom they shared it with; what was theirs alone goes. */
async function leaveScenarios(
  remains: AccountRemains,
  { id, teams }: Person,
  { alias, now }: { alias: string; now: number }
): Promise<void> {
  const { scenarios } = remains;
  for (const { id: scenario, owner, sharedWith } of await scenarios.list())
    if (owner === id && sharedWith === 'nobody') await scenarios.remove(scenario, now);
  await scenarios.rename(id, alias, teams);
  await forgetUnplayed(remains);
}
