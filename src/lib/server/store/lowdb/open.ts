import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Log } from '../../log.ts';
import { StartRefused } from '../../start-refused.ts';
import type { AssignmentStore } from '../assignment-store.ts';
import type { AuditLog } from '../audit-log.ts';
import type { CalibrationStore } from '../calibration-store.ts';
import type { DrillStore } from '../drill-store.ts';
import type { ExerciseStore } from '../exercise-store.ts';
import type { FeedStore } from '../feed-store.ts';
import type { HouseStore } from '../house-store.ts';
import type { LinkStore } from '../link-store.ts';
import type { PeopleStore } from '../people-store.ts';
import type { ScenarioShelf } from '../scenario-shelf.ts';
import type { ScenarioStore } from '../scenario-store.ts';
import type { SessionStore } from '../session-store.ts';
import { LowdbAssignments } from './assignments.ts';
import { LowdbAudit } from './audit.ts';
import { LowdbCalibration } from './calibration.ts';
import { LowdbDrills } from './drills.ts';
import { TEMPORARY } from './durable-file.ts';
import { LowdbExercises } from './exercises.ts';
import { LowdbFeeds } from './feeds.ts';
import { lockFolder } from './folder-lock.ts';
import { LowdbHouse } from './house.ts';
import { LowdbLinks } from './links.ts';
import { LowdbPeople } from './people.ts';
import { LowdbScenarios } from './scenarios.ts';
import { LowdbSessions } from './sessions.ts';
import { LowdbShelf } from './shelf.ts';

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
  calibration: CalibrationStore;
  /** Addresses by which calendars read assignments. */
  feeds: FeedStore;
  /** Waits for what is being written, then lets go of the folder. */
  close(): Promise<void>;
}

/**
 * Opens the embedded store in a folder, which is made when it is not there.
 *
 * @throws StartRefused when the folder cannot be used or another process uses it
 */
export async function openLowdb(folder: string, log: Log): Promise<OpenStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(refuse(folder));
  const lock = await lockFolder(folder, log).catch(refuse(folder));
  try {
    const drills = await LowdbDrills.load(path.join(folder, 'drills'), log);
    const shelf = await LowdbShelf.load(path.join(folder, 'scenarios'), log);
    const place = (name: string) => path.join(folder, 'house', name);
    await mkdir(place(''), { recursive: true, mode: 0o700 });
    for (const name of await readdir(place('')))
      if (TEMPORARY.test(name)) await rm(place(name), { force: true });
    const people = await LowdbPeople.load(place('people.json'));
    const sessions = await LowdbSessions.load(place('sessions.json'));
    const links = await LowdbLinks.load(place('links.json'));
    const audit = await LowdbAudit.load(place('audit.jsonl'));
    const house = await LowdbHouse.load(place('house.json'));
    const exercises = await LowdbExercises.load(path.join(folder, 'exercises'));
    const scenarios = await LowdbScenarios.load(path.join(folder, 'studio'), log);
    const assignments = await LowdbAssignments.load(place('assignments.json'));
    const calibration = await LowdbCalibration.load(place('calibration.json'));
    const feeds = await LowdbFeeds.load(place('feeds.json'));
    const written = [
      drills,
      people,
      sessions,
      links,
      audit,
      house,
      exercises,
      scenarios,
      assignments,
      calibration,
      feeds
    ];
    return {
      drills,
      shelf,
      people,
      sessions,
      links,
      audit,
      house,
      exercises,
      scenarios,
      assignments,
      calibration,
      feeds,
      async close() {
        for (const one of written) await one.flush();
        await lock.release();
      }
    };
  } catch (error) {
    await lock.release();
    return refuse(folder)(error);
  }
}

function refuse(folder: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
      throw new StartRefused(
        `HOTSEAT_DATA is "${folder}"; expected a folder that this process may write to (${error.code}).`,
        { cause: error }
      );
    }
    throw error;
  };
}
