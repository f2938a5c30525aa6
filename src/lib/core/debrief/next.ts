import type { TextDimension } from '../scenario/schema.ts';
import { formatDrillTime } from '../scenario/time.ts';
import { flagAdvice } from './flag-phrases.ts';
import { GRAVITY } from './missed.ts';
import type {
  AssessmentComparison,
  DimensionScore,
  Detection,
  EscalationReview,
  FlagCount,
  Missed,
  Offline,
  Promises,
  ReplyReview,
  StatementMeasure,
  StatementReview,
  Suggestion,
  Triage
} from './types.ts';
import { capital } from '../scenario/capital.ts';
import { countWord, counted, listed, spanWord, timesOf } from './words.ts';
import { askedOf } from './skipped.ts';
import { isGrave, ofThoseInDanger, waitsOf } from './waits.ts';

interface Parts {
  dimensions: readonly DimensionScore[];
  replies: readonly ReplyReview[];
  statements: readonly StatementReview[];
  missed: readonly Missed[];
  flags: readonly FlagCount[];
  statement: StatementMeasure;
  promises: Promises;
  offline: Offline;
  triage: Triage;
  assessment: AssessmentComparison;
  escalations: readonly EscalationReview[];
  detection: Detection;
  /** Whether the plan has a holding statement. */
  holding: boolean;
}

type Weighed = Suggestion & { weight: number };

const MOST = 3;

/**
 * What to work on next: at most three things, the costliest first, each with what it rests on. A
 * dimension is named when half of its replies or more stay below 3.
 */
export function nextOf(parts: Parts): Suggestion[] {
  return [
    ...silence(parts),
    ...flags(parts),
    ...dimensionAdvice(parts),
    ...statementAdvice(parts),
    ...smaller(parts)
  ]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map(({ text, evidence }) => ({ text, evidence }));
}

function silence({ missed: all }: Parts): Weighed[] {
  // Where the clock was moved on over a limit there was nothing to do otherwise.
  const missed = askedOf(all);
  const words = missed.filter(({ action }) => action !== 'escalate');
  const handOn = missed.filter(({ action }) => action === 'escalate');
  const { waited, hollow, unmet } = waitsOf(words);
  const result: Weighed[] = waitAdvice(waited);
  if (hollow.length > 0) {
    result.push({
      weight: weightOf(hollow),
      text: 'Say what you know, what you do about it and when more comes: words without it are no answer',
      evidence: `Answered without substance: ${names(hollow)}, at ${timesOf(hollow.flatMap(({ why }) => ('at' in why ? why.at : [])))}`
    });
  }
  if (unmet.length > 0) {
    result.push({
      weight: weightOf(unmet),
      text: 'Look again at posts that a teammate answered: they can still be in need',
      evidence: `Answered by a teammate, and still in need: ${names(unmet)}`
    });
  }
  if (handOn.length > 0) {
    result.push({
      weight: handOn.length * 3,
      text: 'Hand on what is not yours to answer as soon as you have read it',
      evidence: `Not escalated in time: ${names(handOn)}`
    });
  }
  return result;
}

/** What to do about posts to which nothing was said in time. */
function waitAdvice(waited: readonly Missed[]): Weighed[] {
  if (waited.length === 0) return [];
  const weight = weightOf(waited);
  const endangered = ofThoseInDanger(waited);
  const grave = endangered.length > 0 ? endangered : waited.filter(isGrave);
  if (grave.length > 0) {
    return [
      {
        weight,
        text:
          endangered.length > 0
            ? 'Send two lines at once to those in danger, and the rest after'
            : 'Let no grave post wait for a whole answer: two lines at once, and the rest after',
        evidence: `${names(grave)}: ${grave.length === 1 ? 'the limit' : 'limits'} passed at ${timesOf(grave.map(({ limitAt }) => limitAt))}`
      }
    ];
  }
  const unseen = waited.filter(({ why }) => why.kind === 'never-opened');
  return [
    {
      weight,
      text:
        unseen.length * 2 > waited.length
          ? 'Go through the feed once every two minutes, not only the inbox'
          : 'Answer short and in time: a second post can carry the rest',
      evidence: `${capital(counted(waited.length, 'post'))} ran out${unseen.length > 0 ? `, ${countWord(unseen.length)} never opened` : ''}: ${names(waited)}`
    }
  ];
}

function weightOf(missed: readonly Missed[]): number {
  return missed.reduce((sum, { post }) => sum + 2 + GRAVITY[post.severity] * 1.5, 0);
}

function flags({ flags: drawn, replies, statements }: Parts): Weighed[] {
  const times = new Map([...replies, ...statements].map(({ id, at }) => [id, at]));
  return drawn.map(({ flag, replies: ids }) => ({
    weight: 5 * ids.length,
    text: flagAdvice(flag),
    evidence: `${capital(counted(ids.length, 'of your texts', 'of your texts'))}: ${timesOf(ids.flatMap((id) => times.get(id) ?? []))}`
  }));
}

/** What to practise where a dimension stays low; at the levels 0 and 1, and at 2. */
const PRACTICE: Readonly<Record<TextDimension, { low: string; middle: string; care?: string }>> = {
  acknowledgment: {
    low: 'Name the problem in the first line, in their words',
    middle: 'After the problem, say what it did to them'
  },
  apology: {
    low: 'Say sorry once, early, in your own words',
    middle: 'After "sorry", own it or say what is put right',
    care: 'Show care without taking a fault that is not established'
  },
  transparency: {
    low: 'Give one concrete thing in each reply: a fact, an act or a time',
    middle: 'Add what is not yet known and when more will come'
  },
  personalization: {
    low: 'Take up one thing that only this person said',
    middle: 'End with a next step made for this person'
  }
};

function dimensionAdvice({ dimensions, replies, flags: drawn }: Parts): Weighed[] {
  const canned = drawn.some(({ flag }) => flag === 'canned');
  return dimensions.flatMap(({ dimension, n }): Weighed[] => {
    if (dimension === 'speed' || n === 0) return [];
    // What repeats itself is advised on by its flag.
    if (dimension === 'personalization' && canned) return [];
    const rated = replies.flatMap((reply) => {
      const level = reply.rated.rating.ratings[dimension]?.level;
      return level === undefined ? [] : [{ level, reply }];
    });
    const below = rated.filter(({ level }) => level < 3);
    if (below.length === 0 || below.length * 2 < rated.length) return [];
    const low = below.filter(({ level }) => level < 2);
    const { care, ...practice } = PRACTICE[dimension];
    const notOwed = below.filter(({ reply }) => !reply.apologyOwed).length * 2 > below.length;
    const text =
      care !== undefined && notOwed
        ? care
        : low.length * 2 >= below.length
          ? practice.low
          : practice.middle;
    return [
      {
        weight: below.reduce((sum, { level }) => sum + 3 - level, 0) * 0.8,
        text,
        evidence: `${capital(dimension)} below 3 in ${String(below.length)} of ${String(rated.length)}: ${timesOf(below.map(({ reply }) => reply.at))}`
      }
    ];
  });
}

function statementAdvice({ statement, promises, holding }: Parts): Weighed[] {
  const result: Weighed[] = [];
  const { standing, target, at } = statement;
  if (standing === 'none' && target !== null) {
    result.push({
      weight: 7,
      text: holding
        ? 'Post the holding statement first; it was written for this moment'
        : 'Post two lines first: what is known so far, and when more comes',
      evidence: `None was posted; the target was ${formatDrillTime(target)}`
    });
  } else if ((standing === 'late' || standing === 'too-late') && target !== null && at !== null) {
    result.push({
      weight: standing === 'late' ? 3 : 5,
      text: holding
        ? 'Post the holding statement before the first long reply'
        : 'Post two lines to everyone before the first long reply: what is known, and when more comes',
      evidence: `Posted at ${formatDrillTime(at)}, ${formatDrillTime(at - target)} after its target`
    });
  }
  if (promises.broken > 0) {
    result.push({
      weight: 5 * promises.broken,
      text: 'Promise an update only for a time you can keep, then post even if little is new',
      evidence: `Promised and not kept: ${timesOf(promises.brokenAt)}`
    });
  }
  return result;
}

function smaller(parts: Parts): Weighed[] {
  const { offline, triage, escalations, assessment, detection } = parts;
  const result: Weighed[] = [];
  const wrong = escalations.filter(({ verdict }) => verdict === 'other-role');
  const [first] = wrong;
  if (first && first.wanted !== null) {
    result.push({
      weight: 3 * wrong.length,
      text: `Look up who decides before escalating: this was for ${first.wanted}`,
      evidence: `${first.post.called} at ${formatDrillTime(first.at)} went to ${first.roleName}`
    });
  }
  if (offline.needed > offline.moved) {
    result.push({
      weight: 2.5 * (offline.needed - offline.moved),
      text: 'Offer a private channel in the first reply where the matter is personal',
      evidence: `Moved to private: ${String(offline.moved)} of ${String(offline.needed)}`
    });
  }
  if (triage.fed.length > 0) {
    result.push({
      weight: 2 * triage.fed.length,
      text: 'Leave those alone who only want a reaction',
      evidence: triage.fed
        .slice(0, 3)
        .map(({ post, at }) => `${post.called} at ${formatDrillTime(at)}`)
        .join(', ')
    });
  }
  const { filed } = assessment;
  if (filed && filed.right < 2) {
    const off = [
      !filed.cause.right && 'cause',
      !filed.severity.right && 'severity',
      !filed.spread.right && 'spread'
    ].filter((field) => field !== false);
    result.push({
      weight: 2.5,
      text: 'Revise the assessment each time a fact changes',
      evidence: `Off at the end: ${listed(off)}`
    });
  }
  if (detection.first && detection.first.elapsed > 4 * 60_000) {
    result.push({
      weight: 2,
      text: 'Open the odd posts early: that is where it began',
      evidence: `${detection.first.post.called} was noticed ${spanWord(detection.first.elapsed)} after posting`
    });
  }
  return result;
}

function names(missed: readonly Missed[]): string {
  const all = [...new Set(missed.map(({ post }) => post.called))];
  const more = all.length - 3;
  return listed(more > 0 ? [...all.slice(0, 3), `${countWord(more)} more`] : all);
}
