import type { DrillEvent } from '../../drill/events.ts';
import { askedOf } from '../skipped.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { formatDrillTime, MINUTE } from '../../scenario/time.ts';
import { similarity } from '../../scoring/similarity.ts';
import { sumOfApprovals } from '../approvals.ts';
import { eventsOf } from '../played.ts';
import type { Scorecard } from '../types.ts';
import { capital } from '../../scenario/capital.ts';
import { sentence } from '../../scenario/sentence.ts';
import { counted, countWord, listed, timesOf } from '../words.ts';
import type { Played, Point } from './types.ts';
import { missedLine, quoted, some } from './words.ts';

type Change = Pick<Point, 'key' | 'says' | 'evidence'>;

/** A text that waits longer than this for its approval waits too long. In ms of drill time. */
const LONG_WAIT = 2 * MINUTE;
/** Shared words from which on a statement was made from the holding statement. */
const FROM_HOLDING = 0.15;

/** What the response plan could say otherwise, each tied to what happened. */
export function planChangesOf(played: Played, events: readonly DrillEvent[]): Point[] {
  const { scenario, card } = played;
  const { plan } = scenario.organisation;
  return [
    ...approval(plan, card),
    ...holding(plan, card),
    ...contacts(played),
    ...roles(card),
    ...press(card),
    ...donts(plan, card),
    ...cadence(card),
    ...assessor(card),
    ...unread(events, card)
  ].map((one) => ({ ...one, title: '', advice: '' }));
}

type Plan = Scenario['organisation']['plan'];

function approval(plan: Plan, { approvals }: Scorecard): Change[] {
  const sum = sumOfApprovals(approvals);
  if (!sum || !plan.approval) return [];
  const role = roleIn(plan, plan.approval.by);
  const [longest] = approvals.toSorted((a, b) => b.waited - a.waited);
  const found: Change[] = [];
  if (longest && (sum.waited.longest >= LONG_WAIT || sum.slowed > 0)) {
    found.push({
      key: 'second-approver',
      says: `Name a second approver beside ${role}, and say after how many minutes a text may go out without approval.`,
      evidence: [
        `Approval took ${formatDrillTime(longest.waited)} at the longest, for ${longest.to === null ? 'a statement' : `the reply to ${longest.to}`} submitted at ${formatDrillTime(longest.submittedAt)}; ${formatDrillTime(sum.waited.mean)} on average over ${counted(sum.drafts, 'text')}.`,
        ...(sum.slowed > 0
          ? [
              `${capital(counted(sum.slowed, 'reply', 'replies'))} lost ${counted(sum.levels, 'level')} of speed by it.`
            ]
          : [])
      ]
    });
  }
  if (sum.undecided > 0)
    found.push({
      key: 'drafts-left',
      says: `Say what becomes of a text on which ${role} has not decided in time.`,
      evidence: [
        `${capital(counted(sum.undecided, 'text'))} of ${countWord(sum.drafts)} that had to be approved ${sum.undecided === 1 ? 'was' : 'were'} never decided.`
      ]
    });
  return found;
}

function holding({ holding: prepared }: Plan, { statement, statements }: Scorecard): Change[] {
  const { standing, target } = statement;
  const slow = standing === 'late' || standing === 'too-late' || standing === 'none';
  if (prepared.length === 0) {
    if (!slow) return [];
    return [
      {
        key: 'write-holding',
        says: 'Prepare a holding statement for when little is known; the plan has none.',
        evidence: [
          `${statement.at === null ? 'No statement was posted' : `The first statement came at ${formatDrillTime(statement.at)}`}; the target was ${formatDrillTime(target ?? 0)}.`
        ]
      }
    ];
  }
  const first = statements.toSorted((a, b) => a.at - b.at)[0];
  const nearest = Math.max(...prepared.map(({ text }) => similarity(text, first?.text ?? '')));
  if (first ? nearest >= FROM_HOLDING : !slow) return [];
  const titles = listed(prepared.map(({ title }) => `“${title}”`));
  return [
    {
      key: 'holding-unused',
      says: slow
        ? 'Put the holding statement on the first page of the plan, say who posts it, and let it go out without approval.'
        : 'Bring the holding statement into line with what was posted, or take it out of the plan.',
      evidence: [
        first
          ? `The plan has ${titles}; the first statement, at ${formatDrillTime(first.at)}, was written anew: ${quoted(first.text)}`
          : `The plan has ${titles}; no statement was posted.`
      ]
    }
  ];
}

/** Roles that were needed, and for which the plan has nothing by which they are reached. */
function contacts({ scenario, card }: Played): Change[] {
  const { plan } = scenario.organisation;
  const late = askedOf(card.missed).filter(({ action }) => action === 'escalate');
  return plan.roles.flatMap(({ id, name }): Change[] => {
    if (plan.contacts.some(({ role }) => role === id)) return [];
    const waited = late.filter(({ post }) =>
      scenario.injects.some(
        (inject) => inject.id === post.id && (inject.expects?.role ?? '') === id
      )
    );
    if (waited.length === 0) return [];
    return [
      {
        key: `contact-${id}`,
        says: `Add how to reach ${name}: the plan names the role, and no contact.`,
        evidence: some(waited.map(missedLine))
      }
    ];
  });
}

function roles({ escalations }: Scorecard): Change[] {
  const wrong = escalations.filter(({ verdict }) => verdict === 'other-role');
  if (wrong.length === 0) return [];
  return [
    {
      key: 'who-decides',
      says: 'Say in the plan, with an example for each role, what goes to whom.',
      evidence: some(
        wrong.map(({ post, at, roleName, wanted }) =>
          sentence(
            `${post.called} at ${formatDrillTime(at)} went to ${roleName}${wanted === null ? '' : ` and was for ${wanted}`}`
          )
        )
      )
    }
  ];
}

function press({ missed }: Scorecard): Change[] {
  const asked = missed.filter(
    ({ post, action }) => action !== 'escalate' && /^(?:press|official)$/.test(post.author.kind)
  );
  if (asked.length === 0) return [];
  return [
    {
      key: 'press-time',
      says: 'Name who answers the press and authorities, and within how many minutes.',
      evidence: some(asked.map(missedLine))
    }
  ];
}

/** Flags that a line of the plan could keep from coming again. */
const RULES = {
  'asks-private-data-in-public':
    'Never ask for personal data in public: offer a direct message first.',
  speculation: 'Call what is unconfirmed “not yet known”; guess at nothing.',
  'legal-threat': 'No word of lawyers in public.',
  canned: 'No text twice: take up what only this person said.',
  'discloses-private': 'Check every text against what must not be said before it goes out.',
  'false-admission': 'Care at once; own only what is established.',
  marketing: 'No slogans and no offers until it is over.'
} as const;

function donts({ dont }: Plan, { flags, replies, statements }: Scorecard): Change[] {
  const times = new Map([...replies, ...statements].map(({ id, at }) => [id, at]));
  return flags.flatMap(({ flag, replies: ids }): Change[] => {
    const rule: string | undefined = (RULES as Partial<Record<string, string>>)[flag];
    // A rule that stands there already, in other words perhaps, is not the plan's to mend.
    if (rule === undefined || dont.some((line) => similarity(line, rule) > 0.2)) return [];
    return [
      {
        key: `dont-${flag}`,
        says: `Add to what not to do: “${rule}”`,
        evidence: [
          `${capital(counted(ids.length, 'text'))}: ${timesOf(ids.flatMap((id) => times.get(id) ?? []))}.`
        ]
      }
    ];
  });
}

function cadence({ promises }: Scorecard): Change[] {
  if (promises.broken === 0) return [];
  return [
    {
      key: 'cadence',
      says: 'Write down how often updates go out, and who posts them.',
      evidence: [`Promised and not there at ${timesOf(promises.brokenAt)}.`]
    }
  ];
}

function assessor({ assessment, length }: Scorecard): Change[] {
  const { target, filed, skipped } = assessment;
  if (target === null || filed || skipped || length < target) return [];
  return [
    {
      key: 'assessor',
      says: 'Name who writes down what happened, how bad it is and how far it has spread, and when it is written anew.',
      evidence: [`No assessment was filed; the target was ${formatDrillTime(target)}.`]
    }
  ];
}

/**
 * A plan that nobody looks into is too far away, or known by heart: the first is worth asking. Its contacts
 * stand open from the start, so that it is not said of who has escalated.
 */
function unread(events: readonly DrillEvent[], { length, replies }: Scorecard): Change[] {
  if (length < 5 * MINUTE || replies.length === 0) return [];
  if (eventsOf(events, 'DocumentOpened').some(({ document }) => document === 'plan')) return [];
  if (eventsOf(events, 'PostEscalated').length > 0) return [];
  return [
    {
      key: 'plan-unread',
      says: 'Put the first steps of the plan on one page that lies on the desk.',
      evidence: ['Nobody turned to a part of the response plan, or escalated by it.']
    }
  ];
}

function roleIn({ roles: all }: Plan, id: string): string {
  return all.find((role) => role.id === id)?.name ?? id;
}
