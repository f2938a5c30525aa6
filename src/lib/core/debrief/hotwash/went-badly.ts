import { formatDrillTime, MINUTE } from '../../scenario/time.ts';
import { flagPhrase } from '../flag-phrases.ts';
import { GRAVITY } from '../missed.ts';
import { askedOf, jumpOver } from '../skipped.ts';
import { capital } from '../../scenario/capital.ts';
import { sentence } from '../../scenario/sentence.ts';
import { counted, countWord, listed, possessive, spanWord } from '../words.ts';
import type { Missed } from '../types.ts';
import { heaviest, type Weighed } from './weighed.ts';
import type { Room } from './room.ts';
import { isStatement, nameOf } from './said.ts';
import { lostBy } from './told.ts';
import type { Point } from './types.ts';

/** A draft that lay longer than this with who approves is worth a word. */
export const LONG_APPROVAL = 2 * MINUTE;

/** At most three things that did not go well, the costliest first. Moments are named, and nobody. */
export function wentBadly(room: Room): Point[] {
  return heaviest([
    ...silence(room),
    ...crossed(room),
    ...lost(room),
    ...statementLate(room),
    ...promises(room),
    ...approval(room),
    ...ownWord(room),
    ...handedOn(room),
    ...judged(room),
    ...fed(room)
  ]);
}

/** The gravest post that was missed by itself, and the others together. */
function silence({ missed }: Room): Weighed[] {
  // What the clock skipped was a decision of whoever conducted, and no failure of the room's.
  const [gravest, ...others] = askedOf(missed);
  if (!gravest) return [];
  const weigh = ({ post, trust }: Missed) => 3 + GRAVITY[post.severity] * 1.5 - trust;
  const [then] = gravest.followed;
  const back = then?.called === gravest.post.called;
  const after = then
    ? ` ${then.called} ${back ? 'came back' : 'took it up'} at ${formatDrillTime(then.at)}.`
    : '';
  const points: Weighed[] = [
    {
      weight: weigh(gravest),
      says: `${gravest.post.called} wrote at ${formatDrillTime(gravest.post.at)}, and the limit passed at ${formatDrillTime(gravest.limitAt)}. ${silenceWords(gravest)}.${after}`,
      evidence: [
        { at: gravest.post.at, post: gravest.post.id, says: `${gravest.post.called} writes` },
        {
          at: gravest.limitAt,
          post: gravest.post.id,
          says: `${possessive(gravest.post.called)} limit passes`
        }
      ]
    }
  ];
  if (others.length > 0) {
    const names = [...new Set(others.map(({ post }) => post.called))];
    const more = names.length - 3;
    points.push({
      weight: others.reduce((sum, one) => sum + weigh(one), 0) / 2,
      says: sentence(
        `${capital(counted(others.length, 'more post'))} ran out of time: those of ${listed(more > 0 ? [...names.slice(0, 3), counted(more, 'other')] : names)}`
      ),
      evidence: others.slice(0, 3).map(({ limitAt, post }) => ({
        at: limitAt,
        post: post.id,
        says: post.called
      }))
    });
  }
  return points;
}

/** Why it was missed, as one says it to all of a team. */
function silenceWords({ why, says }: Missed): string {
  return why.kind === 'not-met'
    ? `It got an answer at ${formatDrillTime(why.at)}, and was still in need of one`
    : says;
}

/** A line that was crossed; said only of who drilled alone, to themselves. */
function crossed({ said }: Room): Weighed[] {
  return said.flatMap((one) => {
    const { id, at, flag, trust } = one;
    if (flag === null) return [];
    return [
      {
        weight: 6 - trust,
        says: `${capital(nameOf(one))} at ${formatDrillTime(at)} ${flagPhrase(flag)}.`,
        evidence: [{ at, post: id, says: capital(nameOf(one)) }]
      }
    ];
  });
}

/** The text after which trust fell furthest, as everybody saw it fall. */
function lost(room: Room): Weighed[] {
  const [worst] = lostBy(room);
  if (!worst) return [];
  const { id, at, trust } = worst;
  return [
    {
      weight: 4 - trust,
      says: `${capital(nameOf(worst))} at ${formatDrillTime(at)} did not land: trust went down by ${counted(Math.round(-trust), 'point')}.`,
      evidence: [{ at, post: id, says: capital(nameOf(worst)) }]
    }
  ];
}

function statementLate({ statement, said, timeline }: Room): Weighed[] {
  const { standing, at, target } = statement;
  if (standing === 'none' && target !== null) {
    return [
      {
        weight: 7,
        says: `No statement went out to everyone; it was due at ${formatDrillTime(target)}.`,
        evidence: [{ at: target, post: null, says: 'A statement is due' }]
      }
    ];
  }
  const first = said.find(isStatement);
  if ((standing !== 'late' && standing !== 'too-late') || at === null || target === null || !first)
    return [];
  return [
    {
      weight: standing === 'late' ? 3.5 : 6,
      says: jumpOver(timeline.ownJumps, target)
        ? `The clock was moved on over the time for a first statement: it came at ${formatDrillTime(at)}, ${spanWord(at - target)} after it was due.`
        : `Everybody waited for a first statement: it came at ${formatDrillTime(at)}, ${spanWord(at - target)} after it was due.`,
      evidence: [
        { at: target, post: null, says: 'A statement is due' },
        { at, post: first.id, says: 'The first statement' }
      ]
    }
  ];
}

function promises({ promises: { broken, brokenAt } }: Room): Weighed[] {
  const [first] = brokenAt;
  if (first === undefined) return [];
  return [
    {
      weight: 5 + broken,
      says: `${broken === 1 ? 'An update was' : `${capital(countWord(broken))} updates were`} promised and did not come, ${broken === 1 ? '' : 'the first '}at ${formatDrillTime(first)}.`,
      evidence: brokenAt
        .slice(0, 3)
        .map((at) => ({ at, post: null, says: `Due at ${formatDrillTime(at)}` }))
    }
  ];
}

function approval({ approvals }: Room): Weighed[] {
  const [longest] = approvals
    .filter(({ waited }) => waited >= LONG_APPROVAL)
    .toSorted((a, b) => b.waited - a.waited);
  if (!longest) return [];
  const { waited, submittedAt, published, post, to } = longest;
  const what = to === null ? 'A statement' : `An answer to ${to}`;
  return [
    {
      weight: 3 + waited / MINUTE,
      says: `${what} lay ${spanWord(waited)} with approval from ${formatDrillTime(submittedAt)} on${published === null ? ', and never went out' : ''}.`,
      evidence: [
        { at: submittedAt, post: published === null ? post : null, says: 'It is sent for approval' }
      ]
    }
  ];
}

/** What was to be seen by another before it went out, and was not. */
function ownWord({ approvals }: Room): Weighed[] {
  return approvals
    .filter(({ byWriter }) => byWriter)
    .slice(0, 1)
    .map(({ to, submittedAt, took, published }) => {
      const at = submittedAt + took;
      return {
        weight: 3,
        says: `${to === null ? 'A statement' : `An answer to ${to}`} was approved at ${formatDrillTime(at)} by whoever wrote it: nobody who was there held the role that approves.`,
        evidence: [{ at, post: published, says: 'It goes out' }]
      };
    });
}

function handedOn({ escalations }: Room): Weighed[] {
  const [other] = escalations.filter(({ verdict }) => verdict === 'other-role');
  if (!other) return [];
  const { post, at, roleName, wanted } = other;
  return [
    {
      weight: 3,
      says: `${post.called} was handed to ${roleName} at ${formatDrillTime(at)}; ${wanted ?? 'another role'} decides on it.`,
      evidence: [{ at, post: post.id, says: `${post.called} handed on` }]
    }
  ];
}

function judged({ assessment: { filed, target, skipped }, length }: Room): Weighed[] {
  if (!filed) {
    if (target === null || skipped || length < target) return [];
    return [
      {
        weight: 3,
        says: `No assessment was filed; it was due at ${formatDrillTime(target)}.`,
        evidence: [{ at: target, post: null, says: 'An assessment is due' }]
      }
    ];
  }
  if (filed.right === 3) return [];
  const off = [
    !filed.cause.right && 'cause',
    !filed.severity.right && 'severity',
    !filed.spread.right && 'spread'
  ].filter((field) => field !== false);
  return [
    {
      weight: 1 + off.length,
      says: `The assessment stood off the truth to the end on ${listed(off)}.`,
      evidence: [{ at: filed.lastAt, post: null, says: 'The last assessment' }]
    }
  ];
}

function fed({ triage }: Room): Weighed[] {
  const [first] = triage?.fed ?? [];
  if (!first) return [];
  return [
    {
      weight: 2.5,
      says: `${first.post.called} only wanted a reaction, and got one at ${formatDrillTime(first.at)}.`,
      evidence: [{ at: first.at, post: first.reply, says: `The reply to ${first.post.called}` }]
    }
  ];
}
