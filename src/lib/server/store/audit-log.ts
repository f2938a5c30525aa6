/** What people do that is worth a line: in the past tense, as events are. */
export const DEEDS = [
  'HouseSetUp',
  'SignedIn',
  'SignInRefused',
  'SignInSlowed',
  'SignedOut',
  'SessionRevoked',
  'SessionsEnded',
  'NameChanged',
  'EmailChanged',
  'PasswordChanged',
  'PasswordReset',
  'InvitationMade',
  'InvitationAccepted',
  'InvitationRevoked',
  'ResetLinkMade',
  'ResetAsked',
  'MailSent',
  'MailFailed',
  'RolesChanged',
  'RolesMapped',
  'PersonProvisioned',
  'IdentityLinked',
  'PasswordDropped',
  'PlatformAdded',
  'PlatformChanged',
  'PlatformRemoved',
  'PlatformKeyRotated',
  'TeamAdded',
  'TeamRenamed',
  'TeamRemoved',
  'PersonDeactivated',
  'PersonReactivated',
  'PersonDeleted',
  'DataExported',
  'DrillsAttached',
  'PracticeSwitched',
  'DrillsExpired',
  'ExercisePrepared',
  'ExerciseStarted',
  'ExerciseEnded',
  'ExerciseDiscarded',
  'ExercisesExpired',
  'MemberRemoved',
  'MemberReadmitted',
  'JoinSlowed',
  'ScenarioShared',
  'ScenarioRestored',
  'ScenarioDeleted',
  'TokenMade',
  'TokenRevoked',
  'WebhookAdded',
  'WebhookRemoved',
  'RecordStoreConnected',
  'RecordStoreDisconnected',
  'ParcelDropped',
  'DrillAssigned',
  'AssignmentChanged',
  'AssignmentWithdrawn',
  'AssignmentsExpired',
  'Reminded',
  'CalendarOpened',
  'CalendarClosed'
] as const;
export type Deed = (typeof DEEDS)[number];

export interface AuditEntry {
  /** 1, 2, 3 … */
  seq: number;
  /** Wall time in ms since 1970. */
  at: number;
  did: Deed;
  /** Id of who did it; null for nobody with an account, and for the program itself. */
  by: string | null;
  /** Id of whom it concerns, when that is somebody else than who did it. */
  about: string | null;
  /** What more there is to say, without names of people: roles, a count, an address. */
  note: string;
}

/** Keeps who did what. Entries are added and, after their time, forgotten; none is ever changed. */
export interface AuditLog {
  /** Resolves when the entry is durable. */
  append(entry: Omit<AuditEntry, 'seq'>): Promise<void>;
  /**
   * Entries from the latest back.
   *
   * @param before only those with a lower sequence number
   */
  latest(most: number, before?: number): Promise<AuditEntry[]>;
  /** Entries by or about one person, the first first. */
  ofPerson(person: string): Promise<AuditEntry[]>;
  /** Forgets entries from before a wall time; resolves with how many. */
  forgetBefore(wall: number): Promise<number>;
}
