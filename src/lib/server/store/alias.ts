import type { DrillEvent } from '../../core/drill/index.ts';
import type { KeptReport } from './report-store.ts';

/**
 * An event as it is without a person: wherever their id stands, whoever did or got it, the alias
 * does; so it does for the name that they gave. What was written, also of them, stays as it is.
 *
 * @param owns whether the drill is theirs: one that was given to them knows them by another id
 */
export function withoutPerson(
  event: DrillEvent,
  person: string,
  alias: string,
  owns: boolean
): DrillEvent {
  const renamed = replaced(event, person, alias) as DrillEvent;
  if (event.type === 'DrillPrepared' && owns)
    return { ...renamed, trainee: { id: alias, name: alias } } as DrillEvent;
  if (event.type === 'ParticipantJoined' && event.person === person)
    return { ...renamed, name: alias } as DrillEvent;
  return renamed;
}

/** Ids are random and long: a value or a key that equals one is that id. */
function replaced(value: unknown, from: string, to: string): unknown {
  if (value === from) return to;
  if (Array.isArray(value)) return value.map((one) => replaced(one, from, to));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key === from ? to : key, replaced(one, from, to)])
  );
}

/** A report as it is without a person: the alias wherever their id stands, and the same one where it does not. */
export function withoutPersonIn(report: KeptReport, person: string, alias: string): KeptReport {
  const text = JSON.stringify(report);
  const renamed = replaced(report, person, alias) as KeptReport;
  return JSON.stringify(renamed) === text ? report : renamed;
}
