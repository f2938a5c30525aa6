import { LARGEST_IMPORT } from '../bundle/limits.ts';
import { LARGEST_EDITS } from '../reports/forms.ts';
import { LARGEST_UPLOAD } from '../pictures/limits.ts';
import { LIMITS } from '../sheets/limits.ts';
import { LARGEST_BODY, LARGEST_FORM } from '../studio/forms.ts';
import type { Action } from './permissions.ts';

/** What a request asks for, in the words of the table of permissions. */
export interface Rule {
  action: Action;
  /** Another one that lets in as well. */
  or?: Action;
  /** What it takes as well once the drill has ended, where somebody conducts it. */
  ended?: Action;
  /** What the route's `id` names, where the action is about something of somebody. */
  of?: 'drill' | 'exercise' | 'person' | 'scenario' | 'team' | 'assignment' | 'whole assignment';
  /** It answers programs, not people: no redirects to pages. */
  endpoint?: true;
  /** Another site sends it, by a form of its own: a learning platform. */
  abroad?: true;
  /** Bytes that a body may have, where it is more than a form has; the route counts while it reads. */
  largest?: number;
}

const PUBLIC: Rule = { action: 'see what is public' };
const PICTURE: Rule = { ...PUBLIC, endpoint: true };
/** A step on the way through the provider: it shows no page of its own. */
const WAY_IN: Rule = { ...PUBLIC, endpoint: true };
/** As above, from a learning platform. */
const FROM_PLATFORM: Rule = { ...PUBLIC, endpoint: true };
const DEBRIEF: Rule = { action: 'read a scorecard', or: 'debrief a drill', of: 'drill' };
/** While it goes on; what came of it is for who debriefs it. */
const CONTROL: Rule = { action: 'conduct a drill', ended: 'debrief a drill', of: 'drill' };
const REPORT: Rule = { action: 'read a report', or: 'debrief a drill', of: 'drill' };
const WRITE_REPORT: Rule = { action: 'write a report', or: 'debrief a drill', of: 'drill' };
const ACTIONS: Rule = { action: 'track actions' };
const ACCOUNT: Rule = { action: 'keep an account' };
const HOUSE: Rule = { action: 'run the house' };
const CONNECT: Rule = { action: 'connect the house' };
const PREPARE: Rule = { action: 'prepare exercises' };
const EXERCISE: Rule = { action: 'conduct an exercise', of: 'exercise' };
const WAITING: Rule = { action: 'wait for a drill', of: 'exercise' };
const READ: Rule = { action: 'read scenarios', of: 'scenario' };
const WRITE: Rule = { action: 'write scenarios', of: 'scenario' };
const OWN: Rule = { action: 'own scenarios', of: 'scenario' };
const OWN_ASSIGNMENTS: Rule = { action: 'see own assignments' };
const ASSIGN: Rule = { action: 'assign drills' };
const ASSIGNMENT: Rule = { ...ASSIGN, of: 'assignment' };
/** To change it for everybody who has it. */
const WHOLE_ASSIGNMENT: Rule = { ...ASSIGN, of: 'whole assignment' };
const CALIBRATE: Rule = { action: 'calibrate ratings' };
const PERSON: Rule = { action: 'run the house', of: 'person' };

/**
 * The rule of every route, by its method, its id, and for forms the name of the form action. What
 * has no rule is refused.
 */
export const RULES: Readonly<Record<string, Rule>> = {
  'GET /health': PICTURE,
  // The route asks for its token.
  'GET /metrics': { ...PUBLIC, endpoint: true },
  'GET /avatars/[kind]/[seed].svg': PICTURE,
  // Those of scenarios that somebody wrote are shown to some only: the route asks.
  'GET /media/[scenario]/[file]': PICTURE,

  'GET /': { action: 'choose a drill' },
  'GET /rubric': { action: 'see the rubric' },
  'GET /scenarios/[id]': { action: 'choose a drill' },
  // A scenario of the library; of one that somebody wrote, the studio's own guide asks whose it is.
  'GET /scenarios/[id]/guide': { action: 'read scenarios' },
  'POST /scenarios/[id]?/start': { action: 'start a drill' },
  'GET /scorecards': { action: 'see own scorecards' },
  'GET /scorecards/record.json': { action: 'see own scorecards', endpoint: true },
  'GET /scorecards.[format=sheet]': { action: 'see own scorecards', endpoint: true },
  'GET /scorecards/[table=persontable].[format=sheet]': {
    action: 'see own scorecards',
    endpoint: true
  },
  'GET /drills/[id]': { action: 'take part in a drill', of: 'drill' },
  'GET /drills/[id]/stream': { action: 'take part in a drill', of: 'drill', endpoint: true },
  'POST /drills/[id]/commands': { action: 'take part in a drill', of: 'drill', endpoint: true },
  'GET /drills/[id]/scorecard': DEBRIEF,
  'POST /drills/[id]/scorecard?/delete': { action: 'delete a drill', of: 'drill' },
  'GET /drills/[id]/scorecard.json': { ...DEBRIEF, endpoint: true },
  'GET /drills/[id]/replay': DEBRIEF,
  'GET /drills/[id]/hotwash': DEBRIEF,
  // Who only reads what came of it has no word in the talk.
  'POST /drills/[id]/hotwash/answers': {
    action: 'take part in a drill',
    or: 'debrief a drill',
    of: 'drill',
    endpoint: true
  },
  'GET /drills/[id]/report': REPORT,
  'GET /drills/[id]/report.pdf': { ...REPORT, endpoint: true },
  'GET /drills/[id]/report.docx': { ...REPORT, endpoint: true },
  'GET /drills/[id]/report.md': { ...REPORT, endpoint: true },
  'GET /drills/[id]/report/[table=reporttable].[format=sheet]': { ...REPORT, endpoint: true },
  'PUT /drills/[id]/report/edits': { ...WRITE_REPORT, endpoint: true, largest: LARGEST_EDITS },
  'POST /drills/[id]/report?/state': WRITE_REPORT,
  'POST /drills/[id]/report?/add': WRITE_REPORT,
  'POST /drills/[id]/report?/change': REPORT,
  'GET /actions': ACTIONS,
  'GET /actions.[format=sheet]': { ...ACTIONS, endpoint: true },
  'POST /actions?/change': ACTIONS,
  'GET /drills/[id]/[table=drilltable].[format=sheet]': { ...DEBRIEF, endpoint: true },
  'GET /drills/[id]/xapi.json': { ...DEBRIEF, endpoint: true },

  'GET /control/[id]': CONTROL,
  'GET /control/[id]/stream': { ...CONTROL, endpoint: true },
  'POST /control/[id]/commands': { ...CONTROL, endpoint: true },

  'GET /exercises': PREPARE,
  'GET /exercises/new': PREPARE,
  'POST /exercises/new': PREPARE,
  'GET /exercises/[id]': EXERCISE,
  'GET /exercises/[id]/stream': { ...EXERCISE, endpoint: true },
  'GET /exercises/[id]/people.[format=sheet]': { ...EXERCISE, endpoint: true },
  'POST /exercises/[id]?/start': EXERCISE,
  'POST /exercises/[id]?/pause': EXERCISE,
  'POST /exercises/[id]?/resume': EXERCISE,
  'POST /exercises/[id]?/speed': EXERCISE,
  'POST /exercises/[id]?/end': EXERCISE,
  'POST /exercises/[id]?/remove': EXERCISE,
  'POST /exercises/[id]?/readmit': EXERCISE,
  'POST /exercises/[id]?/code': EXERCISE,
  'POST /exercises/[id]?/discard': EXERCISE,
  'GET /exercises/[id]/compare': { action: 'debrief an exercise', of: 'exercise' },
  'GET /exercises/[id]/compare.[format=sheet]': {
    action: 'debrief an exercise',
    of: 'exercise',
    endpoint: true
  },
  'GET /exercises/[id]/waiting': WAITING,
  'POST /exercises/[id]/waiting?/role': WAITING,
  'GET /exercises/[id]/waiting/stream': { ...WAITING, endpoint: true },
  'GET /studio': { action: 'read scenarios' },
  'GET /studio/new': { action: 'write scenarios' },
  'POST /studio/new': { action: 'write scenarios' },
  'GET /studio/import': { action: 'write scenarios' },
  'POST /studio/import?/zip': { action: 'write scenarios', largest: LARGEST_IMPORT },
  'POST /studio/import?/sheet': { action: 'write scenarios', largest: LARGEST_FORM },
  'POST /studio/import/sheet': {
    action: 'write scenarios',
    endpoint: true,
    largest: LIMITS.file
  },
  'GET /studio/[id]/import': WRITE,
  'GET /studio/[id]/msel.xlsx': { ...READ, endpoint: true },
  'GET /studio/[id]/msel.csv': { ...READ, endpoint: true },
  'GET /studio/[id]': READ,
  'POST /studio/[id]?/rename': WRITE,
  'POST /studio/[id]?/tag': WRITE,
  'POST /studio/[id]?/archive': WRITE,
  'POST /studio/[id]?/play': WRITE,
  'POST /studio/[id]?/share': OWN,
  'POST /studio/[id]?/delete': OWN,
  'GET /studio/[id]/text': { ...READ, endpoint: true },
  'PUT /studio/[id]/text': { ...WRITE, endpoint: true, largest: LARGEST_BODY },
  'POST /studio/[id]/text': { ...WRITE, endpoint: true },
  'GET /studio/[id]/edit': WRITE,
  'GET /studio/[id]/guide': READ,
  'GET /studio/[id]/scenario.zip': { ...READ, endpoint: true },
  'GET /studio/[id]/media': { ...READ, endpoint: true },
  'POST /studio/[id]/media': { ...WRITE, endpoint: true, largest: LARGEST_UPLOAD },
  'POST /studio/[id]/drafts': { ...WRITE, endpoint: true },
  'GET /studio/[id]/versions': READ,
  'POST /studio/[id]/versions?/keep': WRITE,
  'POST /studio/[id]/versions?/restore': WRITE,

  // Who holds a code may join; what the page shows without one says nothing.
  'GET /join': PUBLIC,
  'GET /join/[code]': PUBLIC,
  'POST /join/[code]': PUBLIC,

  'GET /setup': PUBLIC,
  'POST /setup': PUBLIC,
  'GET /signin': PUBLIC,
  'POST /signin': PUBLIC,
  'GET /signin/oidc': WAY_IN,
  'GET /signin/oidc/callback': WAY_IN,
  'GET /lti/jwks': PICTURE,
  'GET /lti/login': PUBLIC,
  'POST /lti/login': { ...PUBLIC, abroad: true },
  'GET /lti/launch': FROM_PLATFORM,
  'POST /lti/launch': { ...FROM_PLATFORM, abroad: true },
  'POST /signout': { ...PUBLIC, endpoint: true },
  'GET /invitation/[token]': PUBLIC,
  'POST /invitation/[token]': PUBLIC,
  'GET /forgot': PUBLIC,
  'POST /forgot': PUBLIC,
  'GET /reset/[token]': PUBLIC,
  'POST /reset/[token]': PUBLIC,

  'GET /account': ACCOUNT,
  'GET /account/export': { ...ACCOUNT, endpoint: true },
  'POST /account?/rename': ACCOUNT,
  'POST /account?/password': ACCOUNT,
  'POST /account?/revoke': ACCOUNT,
  'POST /account?/delete': ACCOUNT,

  'GET /readiness': { action: 'see readiness' },
  'GET /readiness/[table=readinesstable].[format=sheet]': {
    action: 'see readiness',
    endpoint: true
  },
  'GET /readiness/[id]': { action: 'see readiness', of: 'team' },
  'GET /readiness/people/[id]': { action: 'see readiness', of: 'person' },
  'GET /readiness/people/[id]/[table=persontable].[format=sheet]': {
    action: 'see readiness',
    of: 'person',
    endpoint: true
  },
  'GET /settings': CONNECT,
  'POST /settings?/addToken': CONNECT,
  'POST /settings?/revokeToken': CONNECT,
  'POST /settings?/addWebhook': CONNECT,
  'POST /settings?/removeWebhook': CONNECT,
  'POST /settings?/testWebhook': CONNECT,
  'POST /settings?/setLrs': CONNECT,
  'POST /settings?/removeLrs': CONNECT,
  'POST /settings?/testLrs': CONNECT,
  'POST /settings?/retry': CONNECT,
  'POST /settings?/drop': CONNECT,

  'GET /api/v1/openapi.json': { ...PUBLIC, endpoint: true },
  'GET /api/v1/results': { action: 'read results by token', endpoint: true },
  'GET /api/v1/drills': { action: 'read drills by token', endpoint: true },
  'GET /api/v1/reports': { action: 'read reports by token', endpoint: true },
  'GET /api/v1/actions': { action: 'read reports by token', endpoint: true },
  'GET /api/v1/assignments': { action: 'read assignments by token', endpoint: true },
  'GET /settings/lti': CONNECT,
  'POST /settings/lti?/save': CONNECT,
  'POST /settings/lti?/remove': CONNECT,
  'POST /settings/lti?/rotate': CONNECT,
  'GET /assignments': OWN_ASSIGNMENTS,
  'POST /assignments?/address': OWN_ASSIGNMENTS,
  'POST /assignments?/stop': OWN_ASSIGNMENTS,
  'POST /assignments?/remind': ASSIGN,
  'GET /assignments/mine.ics': { ...OWN_ASSIGNMENTS, endpoint: true },
  'GET /assignments/mine.[format=sheet]': { ...OWN_ASSIGNMENTS, endpoint: true },
  'GET /assignments/[table=giventable].[format=sheet]': { ...ASSIGN, endpoint: true },
  // Whoever holds the address reads it, as calendars cannot sign in.
  'GET /assignments/feed/[token].ics': { ...PUBLIC, endpoint: true },
  'GET /assignments/new': ASSIGN,
  'POST /assignments/new': ASSIGN,
  'GET /assignments/[id]': ASSIGNMENT,
  'GET /assignments/[id]/roll.[format=sheet]': { ...ASSIGNMENT, endpoint: true },
  'POST /assignments/[id]?/remind': ASSIGNMENT,
  'POST /assignments/[id]?/change': WHOLE_ASSIGNMENT,
  'POST /assignments/[id]?/withdraw': WHOLE_ASSIGNMENT,

  // A round shows the replies of drills that its reader may read, and no others: the view asks.
  'GET /calibration': CALIBRATE,
  'POST /calibration': CALIBRATE,
  'GET /calibration/[round]': CALIBRATE,
  'POST /calibration/[round]': CALIBRATE,
  'GET /calibration/[round]/agreement': CALIBRATE,
  'GET /calibration/rules': CALIBRATE,
  'GET /calibration.[format=sheet]': { ...CALIBRATE, endpoint: true },
  'GET /calibration/rules.[format=sheet]': { ...CALIBRATE, endpoint: true },
  'GET /calibration/[round]/[table=roundtable].[format=sheet]': { ...CALIBRATE, endpoint: true },

  'GET /people': { action: 'see people' },
  'GET /people.[format=sheet]': { action: 'see people', endpoint: true },
  'POST /people?/invite': { action: 'invite' },
  'POST /people?/inviteSeveral': { action: 'invite' },
  'POST /people?/withdraw': { action: 'invite' },
  'POST /people?/addTeam': HOUSE,
  'POST /people?/renameTeam': HOUSE,
  'POST /people?/removeTeam': HOUSE,
  'POST /people?/practice': HOUSE,
  'GET /people/audit': HOUSE,
  'GET /people/audit.[format=sheet]': { ...HOUSE, endpoint: true },
  'GET /people/[id]': { action: 'see people', of: 'person' },
  'GET /people/[id]/scorecards.[format=sheet]': {
    action: 'see a person’s scorecards',
    of: 'person',
    endpoint: true
  },
  'POST /people/[id]?/roles': PERSON,
  'POST /people/[id]?/email': PERSON,
  'POST /people/[id]?/reset': PERSON,
  'POST /people/[id]?/signout': PERSON,
  'POST /people/[id]?/active': PERSON,
  'POST /people/[id]?/delete': PERSON
};

/**
 * The rule of a request; null when there is none.
 *
 * @param route id of the route
 */
export function ruleOf(method: string, route: string, url: URL): Rule | null {
  const asked = method === 'HEAD' ? 'GET' : method;
  // As the framework finds the action of a form: the first name that begins with a slash.
  const form =
    asked === 'POST' && url.search !== ''
      ? [...url.searchParams.keys()].find((key) => key.startsWith('/'))
      : undefined;
  const name = `${asked} ${route}${form === undefined ? '' : `?${form}`}`;
  return Object.hasOwn(RULES, name) ? (RULES[name] ?? null) : null;
}
