import { randomBytes } from 'node:crypto';
import type { DrillEvent } from '../../core/drill/index.ts';
import type { KeptReport } from './report-store.ts';

/** What stands for somebody whose account was deleted, wherever their number did. */
export function newAlias(): string {
  return `deleted-${randomBytes(4).toString('hex')}`;
}

/** How who deleted their account is called where no two of them need telling apart. */
export const DELETED_PERSON = 'a deleted person';

/** What stands for their name, by the alias: enough of it that two in one drill are told apart. */
export function nameOfAlias(alias: string): string {
  return `A deleted person (${alias.replace('deleted-', '').slice(0, 4)})`;
}

/**
 * An event as it is without a person: wherever their id stands, whoever did or got it, the alias
 * does; and what it is called stands for the name that they gave. What was written, also of them, stays as it is.
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
    return { ...renamed, trainee: { id: alias, name: nameOfAlias(alias) } } as DrillEvent;
  if (event.type === 'ParticipantJoined' && event.person === person)
    return { ...renamed, name: nameOfAlias(alias) } as DrillEvent;
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
