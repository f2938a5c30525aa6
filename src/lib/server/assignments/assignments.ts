import { randomBytes } from 'node:crypto';
import type { Assignment } from '../../core/readiness/assignments/index.ts';
import { DAY_PASSED, refused, type Done } from '../access/done.ts';
import type { Actor } from '../access/permissions.ts';
import { digestOfSecret, newSecret } from '../access/secret.ts';
import type { Library } from '../library/library.ts';
import type { AssignmentStore } from '../store/assignment-store.ts';
import type { AuditLog, Deed } from '../store/audit-log.ts';
import type { FeedStore } from '../store/feed-store.ts';
import type { PeopleStore, Person } from '../store/people-store.ts';
import type { Terms } from './forms.ts';
import { reachesOf } from './roll.ts';

export interface AssignmentsParts {
  assignments: AssignmentStore;
  feeds: FeedStore;
  people: PeopleStore;
  library: Library;
  audit: AuditLog;
  /** Wall time in ms since 1970. */
  now?: () => number;
}

/** Gives drills to people and teams, and takes them back. Who may is asked before. */
export class Assignments {
  readonly #parts: AssignmentsParts;
  readonly #now: () => number;

  constructor(parts: AssignmentsParts) {
    this.#parts = parts;
    this.#now = parts.now ?? Date.now;
  }

  /** Gives a drill to people and teams in somebody's reach; resolves with the assignment's id. */
  async give(
    actor: Actor,
    { scenario: wanted, people, teams, ...terms }: Terms & { scenario: string },
    today: string
  ): Promise<Done<{ id: string }>> {
    const scenario = await this.#parts.library.get(wanted, actor);
    if (!scenario)
      return refused('This drill is not in the library any more. Choose another one.', 'scenario');
    if (terms.due < today) return refused(DAY_PASSED, 'due');
    const problem = await this.#targetProblem(actor, scenario.id, { people, teams });
    if (problem) return problem;
    const since = this.#now();
    const id = randomBytes(8).toString('hex');
    await this.#parts.assignments.add({
      id,
      by: actor.id,
      since,
      scenario: { id: scenario.id, title: scenario.title },
      ...terms,
      people: people.map((person) => ({ person, since })),
      teams: teams.map((team) => ({ team, since })),
      withdrawn: null,
      reminded: [],
      past: []
    });
    await this.#note('DrillAssigned', actor.id, scenario.id);
    return { ok: true, id };
  }

  /** Changes day, rhythm, note and whom it is for. Who had it already has it since then. */
  async change(actor: Actor, id: string, terms: Terms, today: string): Promise<Done> {
    const { assignments } = this.#parts;
    const before = await assignments.find(id);
    if (!before || before.withdrawn !== null) return refused(GONE);
    if (terms.due < today && terms.due !== before.due) return refused(DAY_PASSED, 'due');
    // Counted from a day that has passed, it would have been due again meanwhile, when nobody knew of it.
    if (terms.due < today && terms.every !== null && terms.every !== before.every)
      return refused(PAST_AGAIN, 'due');
    // Whom it has already it may keep, also where they have left the reach of who changes it.
    const fresh = {
      people: terms.people.filter((one) => !before.people.some(({ person }) => person === one)),
      teams: terms.teams.filter((one) => !before.teams.some(({ team }) => team === one))
    };
    if (terms.people.length + terms.teams.length === 0) return refused(NOBODY, 'people');
    if (fresh.people.length + fresh.teams.length > 0) {
      const problem = await this.#targetProblem(actor, before.scenario.id, fresh);
      if (problem) return problem;
    }
    const { people, teams, ...rest } = terms;
    const now = this.#now();
    const changed = await assignments.change(id, (assignment) => ({
      ...assignment,
      ...rest,
      people: people.map(
        (person) => assignment.people.find((one) => one.person === person) ?? { person, since: now }
      ),
      teams: teams.map(
        (team) => assignment.teams.find((one) => one.team === team) ?? { team, since: now }
      )
    }));
    if (!changed) return refused(GONE);
    await this.#note('AssignmentChanged', actor.id, before.scenario.id);
    return { ok: true };
  }

  async withdraw(by: string, id: string): Promise<void> {
    const now = this.#now();
    const changed = await this.#parts.assignments.change(id, (assignment) => ({
      ...assignment,
      withdrawn: assignment.withdrawn ?? now
    }));
    if (changed) await this.#note('AssignmentWithdrawn', by, changed.scenario.id);
  }

  /** Makes a person's address for calendars, in place of the one before; resolves with its token. */
  async openFeed(person: string): Promise<string> {
    const token = newSecret();
    await this.#parts.feeds.keep({ id: digestOfSecret(token), person, since: this.#now() });
    await this.#note('CalendarOpened', person);
    return token;
  }

  async closeFeed(person: string): Promise<void> {
    await this.#parts.feeds.remove(person);
    await this.#note('CalendarClosed', person);
  }

  /** Whose calendar an address is for; null when it has been renewed or closed, or they are gone. */
  async readerOf(token: string): Promise<Person | null> {
    const feed = await this.#parts.feeds.find(digestOfSecret(token));
    const person = feed && (await this.#parts.people.find(feed.person));
    return person?.active ? person : null;
  }

  /** Why these cannot get it: they are none, out of reach, or could not start it. */
  async #targetProblem(
    actor: Actor,
    scenario: string,
    { people, teams }: Pick<Terms, 'people' | 'teams'>
  ) {
    if (people.length + teams.length === 0) return refused(NOBODY, 'people');
    const reaches = reachesOf(actor);
    const known = await Promise.all(people.map((id) => this.#parts.people.find(id)));
    const found = known.filter((person) => person !== null && reaches(person));
    const named = new Map((await this.#parts.people.teams()).map(({ id, name }) => [id, name]));
    if (
      found.length < people.length ||
      !teams.every((team) => actor.teams.includes(team) && named.has(team))
    )
      return refused('Choose people and teams that are yours: somebody has moved since.', 'people');
    const players = [
      ...found.flatMap((person) =>
        person ? [{ name: person.name, roles: person.roles, teams: person.teams }] : []
      ),
      ...teams.map((team) => ({
        name: named.get(team) ?? '',
        roles: ['trainee'] as const,
        teams: [team]
      }))
    ];
    for (const { name, roles, teams } of players) {
      const may: Actor = { id: '', standings: ['nobody', ...roles], teams };
      if (!(await this.#parts.library.get(scenario, may)))
        return refused(
          `${name} could not start this drill: it is not shared with their team. Share it in the studio first.`,
          'people'
        );
    }
    return null;
  }

  #note(did: Deed, by: string, note = ''): Promise<void> {
    return this.#parts.audit.append({ at: this.#now(), did, by, about: null, note });
  }
}

const PAST_AGAIN =
  'It is due again and again from this day on, so people would be overdue for days that have passed. Choose today or a later one.';
const GONE = 'This assignment has been withdrawn.';
const NOBODY = 'Choose at least one person or team.';

/** Whether nothing depends on an assignment any more since before a wall time in ms. */
export function isOver({ withdrawn, every, due, since }: Assignment, before: number): boolean {
  if (withdrawn !== null) return withdrawn < before;
  return every === null && Math.max(Date.parse(due), since) < before;
}
