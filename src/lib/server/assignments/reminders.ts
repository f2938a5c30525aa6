import { dayOf, type Day } from '../../core/readiness/assignments/index.ts';
import { reminderLetter } from '../mail/letters.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { AssignmentStore } from '../store/assignment-store.ts';
import type { AuditLog } from '../store/audit-log.ts';
import type { Person } from '../store/people-store.ts';
import type { Roll } from './roll.ts';

export interface RemindersParts {
  mailer: Mailer;
  assignments: AssignmentStore;
  audit: AuditLog;
  /** The address that people open. */
  origin: string;
  /** Time zone of the house. */
  zone: string;
  /** Wall time in ms since 1970. */
  now?: () => number;
}

/** People who are reminded at a press: the mailer keeps 200 mails, and others want to send some too. */
const MOST = 100;

/** What came of asking for reminders: how many people get a mail, had one today, and are left for now. */
export interface Reminded {
  sent: number;
  already: number;
  left: number;
}

/** Reminds people by mail of drills that are overdue; only ever when somebody asks for it. */
export class Reminders {
  readonly #parts: RemindersParts;
  readonly #now: () => number;

  constructor(parts: RemindersParts) {
    this.#parts = parts;
    this.#now = parts.now ?? Date.now;
  }

  /**
   * Sends everybody who is overdue on some rolls one mail with all that they owe there, and nobody two on
   * one day for one assignment.
   */
  async send(by: Person, rolls: readonly Roll[]): Promise<Reminded> {
    const { mailer, origin, audit, zone } = this.#parts;
    const now = this.#now();
    const debts = debtsOf(rolls);
    const fresh = debts
      .map(({ person, drills }) => ({
        person,
        drills: drills.filter(
          ({ reminded }) => reminded === null || dayOf(reminded, zone) !== dayOf(now, zone)
        )
      }))
      .filter(({ drills }) => drills.length > 0);
    const asked = fresh.slice(0, MOST);
    for (const { person, drills } of asked)
      mailer.send(
        reminderLetter({ to: person.email, origin }, { name: person.name, by: by.name, drills }),
        { what: 'reminder', by: by.id, about: person.id }
      );
    await this.#mark(asked, now);
    const note = String(asked.length);
    if (asked.length > 0)
      await audit.append({ at: now, did: 'Reminded', by: by.id, about: null, note });
    return {
      sent: asked.length,
      already: debts.length - fresh.length,
      left: fresh.length - asked.length
    };
  }

  async #mark(asked: readonly Debt[], at: number): Promise<void> {
    const people = new Map<string, Set<string>>();
    for (const { person, drills } of asked)
      for (const { assignment } of drills)
        people.set(assignment, (people.get(assignment) ?? new Set<string>()).add(person.id));
    for (const [id, theirs] of people)
      await this.#parts.assignments.change(id, (one) => ({
        ...one,
        reminded: [
          ...one.reminded.filter(({ person }) => !theirs.has(person)),
          ...[...theirs].map((person) => ({ person, at }))
        ]
      }));
  }
}

interface Debt {
  person: Person;
  drills: {
    /** Id. */
    assignment: string;
    title: string;
    due: Day;
    /** Days. */
    by: number;
    /** Wall time in ms of the last reminder; null for none. */
    reminded: number | null;
  }[];
}

/** What people owe on some rolls, whoever owes for longest first. */
function debtsOf(rolls: readonly Roll[]): Debt[] {
  const debts = new Map<string, Debt>();
  for (const { assignment, entries } of rolls)
    for (const { person, standing } of entries) {
      if (standing.state !== 'overdue') continue;
      const debt = debts.get(person.id) ?? { person, drills: [] };
      debts.set(person.id, debt);
      debt.drills.push({
        assignment: assignment.id,
        title: assignment.scenario.title,
        due: standing.due,
        by: standing.by,
        reminded: assignment.reminded.find((one) => one.person === person.id)?.at ?? null
      });
    }
  const longest = ({ drills }: Debt) => Math.max(...drills.map(({ by }) => by));
  return [...debts.values()].sort((a, b) => longest(b) - longest(a));
}
