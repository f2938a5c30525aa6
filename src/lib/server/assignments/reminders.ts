import { dayOf, type Day } from '../../core/readiness/assignments/index.ts';
import { reminderLetter } from '../mail/letters.ts';
import { hasAddress } from '../lti/addressless.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { AssignmentStore } from '../store/assignment-store.ts';
import type { AuditLog } from '../store/audit-log.ts';
import type { Person } from '../store/people-store.ts';
import type { Roll } from './roll.ts';

export interface RemindersParts {
  mailer: Pick<Mailer, 'send'>;
  assignments: Pick<AssignmentStore, 'change'>;
  audit: Pick<AuditLog, 'append'>;
  /** The address that people open. */
  origin: string;
  /** Time zone of the house. */
  zone: string;
  /** Wall time in ms since 1970. */
  now?: () => number;
}

/** People who are reminded at a press: the mailer keeps 200 mails, and others want to send some too. */
const MOST = 100;

/**
 * What came of asking for reminders: how many people get a mail, had one today, are left for now, and have
 * no address.
 */
export interface Reminded {
  sent: number;
  already: number;
  left: number;
  unreachable: number;
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
    const { mailer, origin, audit } = this.#parts;
    const now = this.#now();
    const all = debtsOf(rolls);
    const debts = all.filter(({ person }) => hasAddress(person.email));
    const fresh = owing(debts, ({ reminded }) => !this.#isToday(reminded, now));
    const asked = fresh.slice(0, MOST);
    // Noted first: of two who press at once, one sends.
    const ours = await this.#mark(asked, now);
    const mine = owing(asked, ({ assignment }, person) => ours.has(keyOf(assignment, person)));
    const sent: Debt[] = [];
    const refused: Debt[] = [];
    for (const debt of mine) {
      const { person, drills } = debt;
      const taken = mailer.send(
        reminderLetter({ to: person.email, origin }, { name: person.name, by: by.name, drills }),
        { what: 'reminder', by: by.id, about: person.id }
      );
      (taken ? sent : refused).push(debt);
    }
    await this.#unmark(refused, now);
    const note = String(sent.length);
    if (sent.length > 0)
      await audit.append({ at: now, did: 'Reminded', by: by.id, about: null, note });
    return {
      sent: sent.length,
      already: debts.length - fresh.length + asked.length - mine.length,
      left: fresh.length - asked.length + refused.length,
      unreachable: all.length - debts.length
    };
  }

  #isToday(wall: number | null, now: number): boolean {
    const { zone } = this.#parts;
    return wall !== null && dayOf(wall, zone) === dayOf(now, zone);
  }

  /** Notes who is reminded of what; resolves with what nobody else has noted meanwhile, by `keyOf`. */
  async #mark(asked: readonly Debt[], at: number): Promise<ReadonlySet<string>> {
    const ours = new Set<string>();
    for (const [id, theirs] of byAssignment(asked)) {
      let fresh: string[] = [];
      await this.#parts.assignments.change(id, (one) => {
        const today = one.reminded.filter((noted) => this.#isToday(noted.at, at));
        fresh = [...theirs.keys()].filter(
          (person) => !today.some((noted) => noted.person === person)
        );
        return {
          ...one,
          reminded: [
            ...one.reminded.filter(({ person }) => !fresh.includes(person)),
            ...fresh.map((person) => ({ person, at }))
          ]
        };
      });
      for (const person of fresh) ours.add(keyOf(id, person));
    }
    return ours;
  }

  /** Has those whose mail was not taken be reminded as they were before it was noted. */
  async #unmark(refused: readonly Debt[], at: number): Promise<void> {
    for (const [id, theirs] of byAssignment(refused))
      await this.#parts.assignments.change(id, (one) => ({
        ...one,
        reminded: one.reminded.flatMap((noted) => {
          const drill = noted.at === at ? theirs.get(noted.person) : undefined;
          if (!drill) return [noted];
          return drill.reminded === null ? [] : [{ ...noted, at: drill.reminded }];
        })
      }));
  }
}

/** Who is to be noted for which assignment, by its id. */
function byAssignment(debts: readonly Debt[]): Map<string, Map<string, Debt['drills'][number]>> {
  const all = new Map<string, Map<string, Debt['drills'][number]>>();
  for (const { person, drills } of debts)
    for (const drill of drills) {
      const people = all.get(drill.assignment) ?? new Map<string, Debt['drills'][number]>();
      all.set(drill.assignment, people.set(person.id, drill));
    }
  return all;
}

function keyOf(assignment: string, person: string): string {
  return `${assignment} ${person}`;
}

/** People with those of their drills that a test picks, where it picks any. */
function owing(
  debts: readonly Debt[],
  test: (drill: Debt['drills'][number], person: string) => boolean
): Debt[] {
  return debts
    .map(({ person, drills }) => ({
      person,
      drills: drills.filter((drill) => test(drill, person.id))
    }))
    .filter(({ drills }) => drills.length > 0);
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
