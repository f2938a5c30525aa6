import type { TakenTable } from '../../../core/debrief/tables/index.ts';
import { drillByDrillTable, faultsTable } from '../../../core/readiness/index.ts';
import type { Actor } from '../../access/permissions.ts';
import type { Runtime } from '../../runtime.ts';
import { progressOf } from './progress.ts';

/** What a page about one person over time shows, as a table. @param person their id */
export async function personTable(
  here: Runtime,
  actor: Actor,
  person: string,
  table: 'dimensions' | 'faults'
): Promise<TakenTable> {
  const { drills, wrong } = await progressOf(here, actor, await here.results.ofPerson(person));
  return table === 'dimensions' ? drillByDrillTable(drills) : faultsTable(wrong, drills.length);
}
