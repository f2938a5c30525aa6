import { namesInWords } from '../primitives/names.ts';

/** Roles as they are written; the ids are the server's. */
export const ROLE_NAMES: Readonly<Record<string, string>> = {
  trainee: 'Trainee',
  trainer: 'Trainer',
  manager: 'Manager',
  administrator: 'Administrator'
};

export const ROLE_MEANINGS: Readonly<Record<string, string>> = {
  trainee: 'plays drills and sees their own scorecards',
  trainer:
    'writes scenarios, conducts exercises, gives drills to trainees of their teams and invites them, and reads those teams’ scorecards',
  manager:
    'gives drills to people of their teams, keeps the teams’ improvement plan, and reads their scorecards and reports',
  administrator: 'keeps accounts, roles and teams; reads nobody’s scorecards'
};

export function roleNames(roles: readonly string[]): string {
  return roles.map((role) => ROLE_NAMES[role] ?? role).join(', ');
}

/** `none`, `Press`, `Press and Care`, `Press, Care and North`. */
export function listed(names: readonly string[]): string {
  return names.length === 0 ? 'none' : namesInWords(names);
}

export function count(many: number, one: string, more = `${one}s`): string {
  return `${figure(many)} ${many === 1 ? one : more}`;
}

/** A number as it is read: 2,460. */
export function figure(number: number): string {
  return number.toLocaleString('en-GB');
}

/** What a mail brings, by what it is for. */
export const MAIL_WORDS: Readonly<Record<string, string>> = {
  invitation: 'an invitation',
  'new password': 'a link for a new password',
  reminder: 'a reminder'
};

/** What the audit log says of a deed, between who did it and whom it concerns. */
export const DEED_WORDS: Readonly<Record<string, string>> = {
  HouseSetUp: 'set up accounts',
  SignedIn: 'signed in',
  SignInRefused: 'was refused a sign-in',
  SignInSlowed: 'tried to sign in too often',
  SignedOut: 'signed out',
  SessionRevoked: 'signed another browser out',
  SessionsEnded: 'signed somebody out everywhere',
  NameChanged: 'changed their name',
  EmailChanged: 'gave somebody another e-mail address',
  PasswordChanged: 'changed their password',
  PasswordReset: 'set a new password by a link',
  InvitationMade: 'made an invitation',
  InvitationAccepted: 'accepted an invitation',
  InvitationRevoked: 'took an invitation back',
  ResetLinkMade: 'made a link for a new password',
  ResetAsked: 'was asked for a new password on the sign-in page',
  MailSent: 'had a mail sent',
  MailFailed: 'asked for a mail that could not be sent',
  RolesChanged: 'changed roles and teams',
  RolesMapped: 'was given roles and teams by the sign-in provider',
  PersonProvisioned: 'was given an account by the sign-in provider',
  IdentityLinked: 'signed in by the provider to an account that was there',
  PasswordDropped: 'so lost its password, which somebody else may have set',
  PlatformAdded: 'set up a learning platform',
  PlatformChanged: 'changed a learning platform',
  PlatformRemoved: 'removed a learning platform',
  PlatformKeyRotated: 'made a new key for learning platforms',
  TeamAdded: 'added a team',
  TeamRenamed: 'renamed a team',
  TeamRemoved: 'removed a team',
  PersonDeactivated: 'deactivated an account',
  PersonReactivated: 'let somebody in again',
  PersonDeleted: 'deleted an account',
  DataExported: 'exported their data',
  DrillsAttached: 'took drills of their browser along',
  PracticeSwitched: 'switched practice without an account',
  DrillsExpired: 'removed drills that were too old',
  ExercisePrepared: 'prepared an exercise',
  ExerciseStarted: 'started an exercise',
  ExerciseEnded: 'ended an exercise',
  ExerciseDiscarded: 'discarded an exercise that had not begun',
  ExercisesExpired: 'removed exercises that were too old',
  MemberRemoved: 'took somebody out of an exercise',
  MemberReadmitted: 'let somebody back into an exercise',
  JoinSlowed: 'tried codes of exercises too often',
  ScenarioShared: 'changed with whom a scenario is shared',
  ScenarioRestored: 'brought an earlier version of a scenario back',
  ScenarioDeleted: 'deleted a scenario',
  TokenMade: 'made a token for a program',
  TokenRevoked: 'revoked the token of a program',
  WebhookAdded: 'added a webhook',
  WebhookRemoved: 'removed a webhook',
  RecordStoreConnected: 'connected a learning record store',
  RecordStoreDisconnected: 'disconnected the learning record store',
  ParcelDropped: 'dropped something that could not be sent',
  DrillAssigned: 'assigned a drill',
  AssignmentChanged: 'changed an assignment',
  AssignmentWithdrawn: 'withdrew an assignment',
  AssignmentsExpired: 'removed assignments that were too old',
  Reminded: 'reminded people of drills',
  CalendarOpened: 'made an address for a calendar',
  CalendarClosed: 'closed the address for a calendar'
};
