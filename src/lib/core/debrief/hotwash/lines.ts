import { formatDrillTime } from '../../scenario/time.ts';
import { askedOf } from '../skipped.ts';
import { capital } from '../../scenario/capital.ts';
import {
  allInNeed,
  allOf,
  counted,
  countWord,
  lengthWord,
  listed,
  possessive,
  shortName,
  spanWord
} from '../words.ts';
import type { Room } from './room.ts';
import { isStatement } from './said.ts';
import type { Hotwash } from './types.ts';

type Line = Hotwash['lines'][number];

/** What happened, in five lines: what came, what was said, who was reached, where it turned, how it ended. */
export function linesOf(room: Room): Line[] {
  return [came(room), spoke(room), reached(room), turned(room), ended(room)].flatMap(
    (line) => line ?? []
  );
}

function came({ coverage, detection, timeline, length }: Room): Line {
  const [first] = timeline.needs;
  if (coverage.needed === 0 && coverage.skipped > 0) {
    return {
      says: `The clock was moved on over the time of ${allInNeed(coverage.skipped)}.`,
      moment: null
    };
  }
  if (!first) {
    return {
      says: `In ${lengthWord(length)} nobody had waited past their target yet.`,
      moment: null
    };
  }
  const name = shortName(first.name);
  const sign = detection.first
    ? `; the first sign was noticed ${spanWord(detection.first.elapsed)} after it appeared`
    : detection.signs > 0 && !detection.tooEarly
      ? '; nobody opened an early sign'
      : '';
  return {
    says: `${capital(counted(coverage.needed, 'post'))} needed you in ${lengthWord(length)}. The first came from ${name} at ${formatDrillTime(first.at)}${sign}.`,
    moment: { at: first.at, post: first.post, says: `${name} writes` }
  };
}

function spoke({ said, statement }: Room): Line {
  const statements = said.filter(isStatement);
  const replies = said.filter(({ to }) => to !== null);
  const corrections = said.filter((one) => one.to === null && !isStatement(one));
  const [first] = said;
  if (!first) return { says: 'Nothing was said to anyone.', moment: null };
  const wrote = listed([
    ...(replies.length > 0 ? [counted(replies.length, 'reply', 'replies')] : []),
    ...(statements.length > 0 ? [counted(statements.length, 'statement')] : []),
    ...(corrections.length > 0 ? [counted(corrections.length, 'correction')] : [])
  ]);
  const what = isStatement(first)
    ? 'a statement'
    : first.to === null
      ? 'a message'
      : `to ${first.to}`;
  const due =
    statement.standing === 'none'
      ? ' No statement went out to everyone.'
      : statement.standing !== 'skipped' &&
          statement.at !== null &&
          statement.target !== null &&
          statement.at > statement.target
        ? ` The first statement came at ${formatDrillTime(statement.at)}, ${spanWord(statement.at - statement.target)} after its target.`
        : '';
  return {
    says: `You wrote ${wrote}; the first word, ${what}, went out at ${formatDrillTime(first.at)}.${due}`,
    moment: { at: first.at, post: first.id, says: 'The first word goes out' }
  };
}

function reached({ coverage, missed }: Room): Line | null {
  const { needed, answered, open, skipped } = coverage;
  if (needed === 0) return null;
  const ranOut = askedOf(missed);
  const [gravest] = ranOut;
  const over =
    skipped === 0 ? '' : `; the clock was moved on over the time of ${countWord(skipped)} more`;
  const inTime =
    answered === needed
      ? `${needed === 1 ? 'It' : capital(allOf(needed))} got an answer in time`
      : needed === 1
        ? 'It got no answer in time'
        : `${answered === 0 ? 'None' : capital(countWord(answered))} of ${countWord(needed)} got an answer in time`;
  const rest = gravest
    ? `; ${possessive(gravest.post.called)} limit passed at ${formatDrillTime(gravest.limitAt)}${ranOut.length > 1 ? `, the gravest of ${countWord(ranOut.length)}` : ''}`
    : open > 0
      ? `; ${countWord(open)} still had time when it ended`
      : '';
  return {
    says: `${inTime}${rest}${over}.`,
    moment: gravest
      ? {
          at: gravest.limitAt,
          post: gravest.post.id,
          says: `${possessive(gravest.post.called)} limit passes`
        }
      : null
  };
}

function turned({ timeline }: Room): Line | null {
  const [point] = timeline.turningPoints.toSorted(
    (a, b) => Math.abs(b.change) - Math.abs(a.change)
  );
  if (!point) return null;
  const { at, change, says, post } = point;
  const by = counted(Math.max(1, Math.round(Math.abs(change))), 'point');
  return {
    says: `Trust turned most at ${formatDrillTime(at)}, ${change < 0 ? 'down' : 'up'} by ${by}. ${says}`,
    moment: { at, post, says: 'Trust turns' }
  };
}

function ended({ timeline, endedBecause, length }: Room): Line {
  const { start, end, lowest } = timeline.trust;
  const [began, low, last] = [start, lowest.value, end].map((value) => String(Math.round(value)));
  const dip =
    low !== began && low !== last ? `, stood lowest at ${low} (${formatDrillTime(lowest.at)})` : '';
  const at = formatDrillTime(length);
  const early =
    endedBecause === 'trainee'
      ? ` You ended it yourself, at ${at}.`
      : endedBecause === 'facilitator'
        ? ` Your facilitator ended it, at ${at}.`
        : '';
  return {
    says: `Trust began at ${began}${dip} and ended at ${last}.${early}`,
    moment: dip === '' ? null : { at: lowest.at, post: null, says: 'Trust at its lowest' }
  };
}
