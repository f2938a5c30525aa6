import type { Neighbours } from '../conduct/neighbours.ts';
import type { Archive } from './archive.ts';
import type { AssignmentStore } from './assignment-store.ts';
import type { AuditLog } from './audit-log.ts';
import type { CalibrationStore } from './calibration-store.ts';
import type { ConnectionStore } from './connection-store.ts';
import type { DrillStore } from './drill-store.ts';
import type { ExerciseStore } from './exercise-store.ts';
import type { FeedStore } from './feed-store.ts';
import type { HouseStore } from './house-store.ts';
import type { LinkStore } from './link-store.ts';
import type { LtiStore } from './lti-store.ts';
import type { OutboxStore } from './outbox-store.ts';
import type { PeopleStore } from './people-store.ts';
import type { ReportStore } from './report-store.ts';
import type { ScenarioShelf } from './scenario-shelf.ts';
import type { ScenarioStore } from './scenario-store.ts';
import type { SessionStore } from './session-store.ts';

/** Everything that is kept, in one place. */
export interface OpenStore {
  drills: DrillStore;
  shelf: ScenarioShelf;
  people: PeopleStore;
  sessions: SessionStore;
  links: LinkStore;
  audit: AuditLog;
  house: HouseStore;
  exercises: ExerciseStore;
  /** Those that people write; what drills were started with stands on the shelf. */
  scenarios: ScenarioStore;
  assignments: AssignmentStore;
  /** Addresses by which calendars read assignments. */
  feeds: FeedStore;
  calibration: CalibrationStore;
  lti: LtiStore;
  /** What the house is connected with. */
  connections: ConnectionStore;
  outbox: OutboxStore;
  /** What people change in reports, and the actions that they agree on. */
  reports: ReportStore;
  /** The other processes that use it; null where there can be none. */
  neighbours: Neighbours | null;
  archive: Archive;
  /** Waits for what is being written, then lets go of it. */
  close(): Promise<void>;
}
