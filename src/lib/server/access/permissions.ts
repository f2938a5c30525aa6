import type { Scope } from '../store/connection-store.ts';
import type { Role } from '../store/people-store.ts';

/**
 * As whom somebody comes: without anything, as a guest of an exercise, without an account where
 * practice is open, or by role; as which a program comes: by the scopes of its token.
 */
export const STANDINGS = [
  'nobody',
  'guest',
  'practice',
  'trainee',
  'trainer',
  'manager',
  'administrator',
  'results:read',
  'drills:read',
  'reports:read',
  'assignments:read'
] as const satisfies readonly ('nobody' | 'guest' | 'practice' | Role | Scope)[];
export type Standing = (typeof STANDINGS)[number];

/**
 * How far a permission reaches: to what is one's own; to what belongs to people of one's teams as
 * well; or to all. What concerns nobody in particular is `all`.
 */
export type Reach = 'none' | 'own' | 'team' | 'all';

/** Cells that are left out are `none`. */
type Row = Partial<Record<Standing, Exclude<Reach, 'none'>>>;

const EVERYBODY: Row = {
  nobody: 'all',
  guest: 'all',
  practice: 'all',
  trainee: 'all',
  trainer: 'all',
  manager: 'all',
  administrator: 'all'
};
const WHO_DRILLS: Row = {
  practice: 'all',
  trainee: 'all',
  trainer: 'all',
  manager: 'all',
  administrator: 'all'
};
const OWN_DRILL: Row = {
  guest: 'own',
  practice: 'own',
  trainee: 'own',
  trainer: 'own',
  manager: 'own',
  administrator: 'own'
};
const WHO_CONDUCTS: Row = { trainer: 'team', administrator: 'all' };
const WHO_HAS_AN_ACCOUNT: Row = {
  trainee: 'all',
  trainer: 'all',
  manager: 'all',
  administrator: 'all'
};

/**
 * Who may see and do what. This is the whole of it: routes name an action of this table, and ask
 * `reaches`.
 */
export const PERMISSIONS = {
  /** The server's health, pictures, and the pages by which one gets in, also by a code. */
  'see what is public': EVERYBODY,
  'see the rubric': EVERYBODY,

  'choose a drill': WHO_DRILLS,
  'start a drill': WHO_DRILLS,
  'see own scorecards': WHO_DRILLS,
  'take part in a drill': OWN_DRILL,
  /** One that was practised without an account: with one, drills are training records. */
  'delete a drill': { practice: 'own' },
  'read a scorecard': { ...OWN_DRILL, trainer: 'team', manager: 'team' },
  /** The waiting room of an exercise that one has joined. */
  'wait for a drill': OWN_DRILL,

  'prepare exercises': { trainer: 'all', administrator: 'all' },
  /** One's own, and those of colleagues of one's teams. */
  'conduct an exercise': WHO_CONDUCTS,
  'conduct a drill': WHO_CONDUCTS,
  /** What came of them; conducting one does not make an administrator a reader of scorecards. */
  'debrief an exercise': { trainer: 'team' },
  'debrief a drill': { trainer: 'team' },

  /** Scenarios that people write: one's own, and those that are shared with one's teams. */
  'write scenarios': WHO_CONDUCTS,
  /** Those that are shared with the house as well; so it is with playing them. */
  'read scenarios': WHO_CONDUCTS,
  /** To share and to delete them. */
  'own scenarios': { trainer: 'own', administrator: 'all' },
  'play written scenarios': {
    trainee: 'team',
    trainer: 'team',
    manager: 'team',
    administrator: 'team'
  },

  /** The after-action report of a drill; who conducted it debriefs it, and so reads and writes it too. */
  'read a report': { trainer: 'team', manager: 'team' },
  'write a report': { trainer: 'team' },
  /** Of improvement plans: one's own actions, and those of drills of one's teams. */
  'track actions': { trainee: 'own', trainer: 'team', manager: 'team', administrator: 'own' },

  'keep an account': WHO_HAS_AN_ACCOUNT,

  /** To people of one's teams, and to see who has done it. */
  'assign drills': { trainer: 'team', manager: 'team' },
  'see own assignments': {
    trainee: 'own',
    trainer: 'own',
    manager: 'own',
    administrator: 'own'
  },

  /** To rate the same replies as other trainers, blind; of drills, those whose scorecards they may read. */
  'calibrate ratings': { trainer: 'all' },

  /** Names, roles and teams, on the list of people. */
  'see people': { trainer: 'team', manager: 'team', administrator: 'all' },
  'see a person’s scorecards': { trainer: 'team', manager: 'team' },
  /** How teams and their people stand, over many drills. */
  'see readiness': { trainer: 'team', manager: 'team' },
  /** Trainees into one's own teams; other roles take `run the house`. */
  invite: { trainer: 'team', administrator: 'all' },
  /** Roles, teams, invitations of others, reset links, deactivation, practice, the audit log. */
  'run the house': { administrator: 'all' },
  /** What leaves by itself: tokens of programs, webhooks, the learning record store, learning platforms. */
  'connect the house': { administrator: 'all' },

  /** Of people of the token's teams. No role reads by the API: it has its pages. */
  'read results by token': { 'results:read': 'team' },
  'read drills by token': { 'drills:read': 'team' },
  /** After-action reports, and the actions of their improvement plans. */
  'read reports by token': { 'reports:read': 'team' },
  'read assignments by token': { 'assignments:read': 'team' }
} as const satisfies Record<string, Row>;

export type Action = keyof typeof PERMISSIONS;

/** Who asks. */
export interface Actor {
  /** Owner of what they make: id of a person, or of who practises; empty for nobody. */
  id: string;
  standings: readonly Standing[];
  /** Ids of their teams. */
  teams: readonly string[];
}

/** Whose the thing is that an action is about. */
export interface Subject {
  owner: string;
  /** Ids of the owner's teams; none for who has no account. */
  teams: readonly string[];
  /** Who takes part, where several do; left out, the owner. */
  members?: readonly string[];
  /** Who conducts it, and the ids of their teams; left out, nobody does. */
  conductors?: { people: readonly string[]; teams: readonly string[] };
  /** Whether it is shared with the house. */
  shared?: boolean;
}

/** Actions that reach what is shared with the house. */
const SHARED: ReadonlySet<Action> = new Set<Action>(['read scenarios', 'play written scenarios']);

/** Actions that are the conductor's: by them the owner and who takes part reach nothing. */
const CONDUCTED: ReadonlySet<Action> = new Set<Action>([
  'conduct an exercise',
  'conduct a drill',
  'debrief an exercise',
  'debrief a drill'
]);

/** For whom a thing is their own, as far as an action goes, and whose colleagues reach it as a team. */
function sideOf(action: Action, { owner, teams, members, conductors }: Subject) {
  if (CONDUCTED.has(action)) return conductors ?? { people: [], teams: [] };
  return { people: members ?? [owner], teams };
}

const FURTHER: readonly Reach[] = ['none', 'own', 'team', 'all'];

/** How far an action reaches for somebody: as far as the furthest of what they are. */
export function reachOf({ standings }: Pick<Actor, 'standings'>, action: Action): Reach {
  const row: Row = PERMISSIONS[action];
  const reaches = standings.map((standing) => FURTHER.indexOf(row[standing] ?? 'none'));
  return FURTHER[Math.max(0, ...reaches)] ?? 'none';
}

/**
 * Whether somebody may do something, to something of somebody where it concerns one.
 *
 * @param subject left out where the action concerns nobody in particular, or many, of whom the view
 * then shows those in reach
 */
export function allows(actor: Actor, action: Action, subject?: Subject): boolean {
  const reach = reachOf(actor, action);
  if (reach === 'none') return false;
  if (!subject || reach === 'all') return true;
  // A guest is in an exercise and nowhere else, also not in what they once practised.
  if (actor.standings.includes('guest') && !subject.conductors) return false;
  if (subject.shared && SHARED.has(action)) return true;
  const { people, teams } = sideOf(action, subject);
  if (actor.id !== '' && people.includes(actor.id)) return true;
  return reach === 'team' && teams.some((team) => actor.teams.includes(team));
}
