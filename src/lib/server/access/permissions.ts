import type { Role } from '../store/people-store.ts';

/** As whom somebody comes: without anything, without an account where practice is open, or by role. */
export const STANDINGS = [
  'nobody',
  'practice',
  'trainee',
  'trainer',
  'manager',
  'administrator'
] as const satisfies readonly ('nobody' | 'practice' | Role)[];
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
  practice: 'own',
  trainee: 'own',
  trainer: 'own',
  manager: 'own',
  administrator: 'own'
};
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
  /** The server's health, pictures, and the pages by which one gets in. */
  'see what is public': EVERYBODY,
  'see the rubric': EVERYBODY,

  'choose a drill': WHO_DRILLS,
  'start a drill': WHO_DRILLS,
  'see own scorecards': WHO_DRILLS,
  'take part in a drill': OWN_DRILL,
  /** From the control room: what the script has ahead, the clock, ratings. */
  'conduct a drill': { trainer: 'own', administrator: 'all' },
  'read a scorecard': { ...OWN_DRILL, trainer: 'team', manager: 'team' },

  'keep an account': WHO_HAS_AN_ACCOUNT,

  /** Names, roles and teams, on the list of people. */
  'see people': { trainer: 'team', manager: 'team', administrator: 'all' },
  'see a person’s scorecards': { trainer: 'team', manager: 'team' },
  /** Trainees into one's own teams; other roles take `run the house`. */
  invite: { trainer: 'team', administrator: 'all' },
  /** Roles, teams, invitations of others, reset links, deactivation, practice, the audit log. */
  'run the house': { administrator: 'all' }
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
  if (actor.id !== '' && subject.owner === actor.id) return true;
  return reach === 'team' && subject.teams.some((team) => actor.teams.includes(team));
}
