import type { SignedIn } from '../access/sessions.ts';
import { addressInWords } from '../lti/addressless.ts';
import type { Runtime } from '../runtime.ts';
import { providerOf } from './provider.ts';
import type { Role } from '../store/people-store.ts';
import { playedBy } from './played.ts';

/** A person's own account. Times are wall times in ms. */
export interface AccountView {
  name: string;
  email: string;
  roles: readonly Role[];
  /** Names. */
  teams: string[];
  since: number;
  /** Whether passwords are a way in at all. */
  passwords: boolean;
  /** Whether a password is a way in for them. */
  password: boolean;
  /** What the provider is called by which they sign in; null when they do not. */
  provider: string | null;
  /** What the provider is called by which they might sign in as well; null for none, and when they do. */
  joins: string | null;
  sessions: { id: string; device: string; since: number; seen: number; here: boolean }[];
  drills: number;
  /** Days after which drills are removed; null when they are kept. */
  keepDays: number | null;
}

export async function accountOf(
  here: Runtime,
  { person, session }: SignedIn
): Promise<AccountView> {
  const { people, sessions, settings, accounts } = here;
  const teams = await people.teams();
  const provider = providerOf(person, settings);
  const open = await sessions.ofPerson(person.id);
  return {
    name: person.name,
    email: addressInWords(person.email),
    roles: person.roles,
    teams: teams.filter(({ id }) => person.teams.includes(id)).map(({ name }) => name),
    since: person.since,
    passwords: accounts.passwords,
    password: accounts.usesPassword(person),
    provider,
    joins: provider === null ? (settings.oidc?.name ?? null) : null,
    sessions: open.map(({ id, device, since, seen }) => ({
      id,
      device,
      since,
      seen,
      here: id === session.id
    })),
    drills: (await playedBy(here, person.id)).length,
    keepDays: settings.keepDays
  };
}
