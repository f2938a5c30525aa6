import type { Role } from './people-store.ts';

/** A learning platform from which people are let in (LTI 1.3), as the administrator wrote it down. */
export interface Platform {
  /** 16 hex digits. */
  id: string;
  /** What people call it. */
  name: string;
  /** As the platform names itself; with the client id it names one registration. */
  issuer: string;
  /** The id under which the platform knows this Hotseat. */
  clientId: string;
  /** Ids of the places there from which Hotseat may be opened. */
  deployments: readonly string[];
  /** Where a sign-in is asked for. */
  signInUrl: string;
  /** Where an access token is asked for. */
  tokenUrl: string;
  /** Whom a request for a token is made out to; null for the address that it goes to. */
  audience: string | null;
  /** Where its public keys stand. */
  keysUrl: string;
  /** Origins whose pages may show Hotseat in a frame. */
  frames: readonly string[];
  /** Id of the team into which somebody new comes; null for none. */
  team: string | null;
  /** Whether it is believed of an e-mail address that it is somebody's. */
  vouches: boolean;
  /** Whether who teaches there becomes a trainer here. */
  trainers: boolean;
  /** Wall time in ms since 1970. */
  since: number;
}

/** A key by which platforms know that it is us who asks. */
export interface ToolKey {
  /** As requests and the published set name it. */
  id: string;
  /** The private key as a JSON Web Key (RFC 7517), as JSON text. */
  jwk: string;
  since: number;
}

/** Who a person here is to a platform. */
export interface LtiIdentity {
  /** With the subject it names one person for good. */
  issuer: string;
  subject: string;
  /** Id of the person. */
  person: string;
  /** What the platform gave when they came last: this it takes again the next time, and nothing else. */
  roles: readonly Role[];
}

/** Somebody's coming from a platform: what their session was begun for. */
export interface Launch {
  /** Id of the session. */
  session: string;
  person: string;
  /** Id of the platform. */
  platform: string;
  subject: string;
  /** Id of the scenario to which it leads; null for the choice of all. */
  scenario: string | null;
  /** Address of the column there that takes its score; null where none does. */
  lineItem: string | null;
  /** Whether it is shown in a frame of the platform's. */
  framed: boolean;
  /** Wall time in ms. */
  at: number;
}

/** A drill whose score belongs to a platform. */
export interface Passback {
  drill: string;
  person: string;
  platform: string;
  subject: string;
  lineItem: string;
  /** What was handed over last; null before the drill has ended. */
  last: { score: number | null; at: number } | null;
}

/** Keeps what is agreed with learning platforms, and who came from them. */
export interface LtiStore {
  /** All platforms by name. */
  platforms(): Promise<Platform[]>;
  /** Adds a platform, or puts it in the place of the one with its id. */
  putPlatform(platform: Platform): Promise<void>;
  /** Removes a platform with its launches and what was to go back to it; who came from it stays. */
  removePlatform(id: string): Promise<void>;

  /** Our keys, the latest first. */
  keys(): Promise<ToolKey[]>;
  /** Adds a key, and lets go of all but the latest ones. @param keep how many stay, with the new one */
  addKey(key: ToolKey, keep: number): Promise<void>;

  identity(of: Pick<LtiIdentity, 'issuer' | 'subject'>): Promise<LtiIdentity | null>;
  /** Keeps who somebody is; where the subject is known already that stays. Resolves with what stands. */
  identify(identity: LtiIdentity): Promise<LtiIdentity>;
  /** Notes what a platform gives somebody now, or whom else a subject is. */
  reidentify(identity: LtiIdentity): Promise<void>;
  identitiesOf(person: string): Promise<LtiIdentity[]>;

  /** @param since launches from before this wall time are forgotten: their sessions are over */
  keepLaunch(launch: Launch, since: number): Promise<void>;
  /** Forgets launches from before a wall time in ms. */
  forgetLaunches(before: number): Promise<void>;
  launch(session: string): Promise<Launch | null>;
  launchesOf(person: string): Promise<Launch[]>;

  keepPassback(passback: Passback): Promise<void>;
  /** Changes what was handed over of a drill; nothing happens when it is gone. */
  handOver(drill: string, last: NonNullable<Passback['last']>): Promise<void>;
  passback(drill: string): Promise<Passback | null>;
  passbacks(): Promise<Passback[]>;
  passbacksOf(person: string): Promise<Passback[]>;

  /** Forgets somebody: who they are there, their launches, and what was to go back. */
  forgetPerson(person: string): Promise<void>;
  forgetDrill(drill: string): Promise<void>;
}
