import { formatDrillTime, MINUTE } from '../../scenario/time.ts';
import { bestLeft } from '../triage.ts';
import { capital } from '../../scenario/capital.ts';
import { allOf, counted, countWord, possessive, spanWord } from '../words.ts';
import { heaviest, type Weighed } from './weighed.ts';
import type { Room } from './room.ts';
import { FALLEN, isStatement, nameOf } from './said.ts';
import { wonBy } from './told.ts';
import type { Point } from './types.ts';

/** Noticed sooner than this, an early sign was seen early. */
const EARLY = 2 * MINUTE;

/** At most three things that went well, what mattered most first. */
export function wentWell(room: Room): Point[] {
  return heaviest([
    ...won(room),
    ...reached(room),
    ...statementInTime(room),
    ...promises(room),
    ...seenEarly(room),
    ...handedOn(room),
    ...judged(room),
    ...leftAlone(room)
  ]);
}

/** The texts that won most trust. */
function won(room: Room): Weighed[] {
  return wonBy(room)
    .slice(0, 2)
    .map((one) => {
      const { id, at, trust, after } = one;
      const soon = after === null ? '' : `, ${spanWord(after)} after the post,`;
      return {
        weight: 4 + trust,
        says: `${capital(nameOf(one))} at ${formatDrillTime(at)}${soon} won ${one.fallen >= FALLEN ? 'people back' : 'trust'}: ${one.fallen >= FALLEN ? 'trust' : 'it'} went up by ${points(trust)}.`,
        evidence: [{ at, post: id, says: capital(nameOf(one)) }]
      };
    });
}

/** Answers in time, as far as most of them crossed no line. */
function reached(room: Room): Weighed[] {
  const { coverage, timeline, drill } = room;
  const { needed, answered } = coverage;
  const met = timeline.needs.filter(({ outcome }) => outcome === 'answered');
  const sound = met.filter(({ post }) => !gotCrossed(room, post));
  const crossed = met.length - sound.length;
  if (needed < 2 || (answered - crossed) * 3 < needed * 2) return [];
  // On a team's page a count of red flags would be a rating of whoever wrote there.
  const but =
    crossed > 0 && !drill.state.team
      ? `, though what ${countWord(crossed)} of them got crossed a line`
      : '';
  return [
    {
      weight: 3 + answered - crossed,
      says: `${answered === needed ? capital(allOf(needed)) : `${capital(countWord(answered))} of ${countWord(needed)}`} who needed an answer got one in time${but}.`,
      evidence: sound.slice(0, 3).map(({ post, at, name }) => ({ at, post, says: name }))
    }
  ];
}

/** Whether a text that crossed a line went to the author of this post, for it. */
function gotCrossed({ said, unsung, drill: { state } }: Room, post: string): boolean {
  return said
    .filter(({ id, flag }) => flag !== null || unsung.has(id))
    .some(({ id }) => state.answered[post]?.by === id || state.posts[id]?.replyTo === post);
}

function statementInTime({ statement, said }: Room): Weighed[] {
  const { standing, at, target } = statement;
  const first = said.find(isStatement);
  if (standing !== 'in-time' || at === null || target === null || !first) return [];
  return [
    {
      weight: 5,
      says: `Everybody heard from you at ${formatDrillTime(at)}, ${at === target ? 'just in time' : `${spanWord(target - at)} before it was due`}.`,
      evidence: [{ at, post: first.id, says: 'The first statement' }]
    }
  ];
}

function promises({ promises: { kept, broken, keptAt } }: Room): Weighed[] {
  if (kept === 0 || broken > 0) return [];
  return [
    {
      weight: 4 + kept,
      says: `What was promised came: ${counted(kept, 'update')} at the time that was named for ${kept === 1 ? 'it' : 'them'}.`,
      evidence: keptAt
        .slice(0, 3)
        .map((at) => ({ at, post: null, says: `Kept at ${formatDrillTime(at)}` }))
    }
  ];
}

function seenEarly({ detection: { first } }: Room): Weighed[] {
  if (!first || first.elapsed > EARLY) return [];
  return [
    {
      weight: 3,
      says: `An early sign, ${possessive(first.post.called)} post at ${formatDrillTime(first.post.at)}, was ${first.how} ${spanWord(first.elapsed)} later.`,
      evidence: [{ at: first.at, post: first.post.id, says: `${first.post.called}, ${first.how}` }]
    }
  ];
}

function handedOn({ escalations }: Room): Weighed[] {
  const right = escalations.filter(({ verdict }) => verdict === 'right');
  if (right.length === 0) return [];
  return [
    {
      weight: 3 + right.length,
      says: `${capital(counted(right.length, 'matter'))} went straight to whoever decides: ${right[0]?.post.called ?? ''} to ${right[0]?.roleName ?? ''} at ${formatDrillTime(right[0]?.at ?? 0)}.`,
      evidence: right
        .slice(0, 3)
        .map(({ at, post }) => ({ at, post: post.id, says: `${post.called} handed on` }))
    }
  ];
}

function judged({ assessment: { filed } }: Room): Weighed[] {
  if (!filed || filed.right < 3) return [];
  return [
    {
      weight: 4,
      says: 'The assessment was right on cause, severity and spread.',
      evidence: [{ at: filed.lastAt, post: null, says: 'The assessment' }]
    }
  ];
}

function leftAlone({ triage, drill }: Room): Weighed[] {
  if (!triage || triage.leftAlone === 0 || triage.fed.length > 0) return [];
  const bait = bestLeft(drill).filter(
    ({ id }) => drill.origins.get(id)?.expects?.action === 'ignore'
  );
  if (bait.length === 0) return [];
  return [
    {
      weight: 2,
      says: `Who only wanted a reaction got none: ${counted(triage.leftAlone, 'post')} left alone.`,
      evidence: bait.slice(0, 3).map(({ id, at, author }) => ({ at, post: id, says: author.name }))
    }
  ];
}

function points(trust: number): string {
  const rounded = Math.max(1, Math.round(trust));
  return counted(rounded, 'point');
}
