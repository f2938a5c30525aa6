/** A learning record store that gets statements of every drill that ends. */
export interface RecordStore {
  /** Its xAPI endpoint, such as `https://lrs.example.org/xapi`; no slash at its end. */
  endpoint: string;
  /** Name and secret of HTTP basic authentication. */
  key: string;
  secret: string;
  /** Whether posts and replies go along as they were written. */
  texts: boolean;
  /** Wall time in ms since when it is set: drills that ended before are not sent. */
  since: number;
}

/** What a webhook can be told. */
export const HOOK_EVENTS = ['drill.ended', 'report.ready'] as const;
export type HookEvent = (typeof HOOK_EVENTS)[number];

/** An address that is told when something happened. */
export interface Webhook {
  /** 16 hex digits. */
  id: string;
  url: string;
  /** `whsec_` and 32 bytes in base64. It signs, so it cannot be kept as a hash. */
  secret: string;
  events: readonly HookEvent[];
  /** Wall time in ms. */
  since: number;
}

/** Scopes of tokens: each lets a program read one kind of thing. */
export const SCOPES = ['results:read', 'drills:read', 'reports:read', 'assignments:read'] as const;
export type Scope = (typeof SCOPES)[number];

/** What lets a program read. Wall times in ms. */
export interface ApiToken {
  /** SHA-256 of the token, in hex. */
  id: string;
  /** For whom or what it was made, as its maker wrote it. */
  name: string;
  scopes: readonly Scope[];
  /** Ids of the teams of whose people it reads; null for all teams that there are. */
  teams: readonly string[] | null;
  /** Id of who made it. */
  by: string;
  since: number;
  /** Null for one that is good until it is revoked. */
  expires: number | null;
  /** When it was used last, to five minutes; null before. */
  seen: number | null;
}

/** What the administrator has connected the house with. Nothing, unless they did. */
export interface Connections {
  lrs: RecordStore | null;
  webhooks: readonly Webhook[];
  tokens: readonly ApiToken[];
}

export interface ConnectionStore {
  read(): Promise<Connections>;
  /** Changes them; `change` gets them as they are, and runs alone. */
  change(change: (now: Connections) => Connections): Promise<void>;
}
