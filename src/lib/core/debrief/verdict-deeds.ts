import { formatDrillTime } from '../scenario/time.ts';
import { flagPhrase } from './flag-phrases.ts';
import { askedOf } from './skipped.ts';
import { textLevels } from './replies.ts';
import type { Coverage, ReplyReview } from './types.ts';
import { ranOut } from './verdict-costs.ts';
import type { Parts } from './verdict-parts.ts';
import { capital } from '../scenario/capital.ts';
import { allInNeed, counted, countWord, lengthWord, possessive, spanWord } from './words.ts';

/** What a reply did that stands at 3 or more on all four dimensions of its text. */
const WHOLE = 'named the problem, took the responsibility that was due and said something concrete';
/** The same, of some among others: each of these did every part of it, while others did one or two. */
const WHOLE_OF_SOME =
  'did all three (named the problem, took the responsibility that was due, said something concrete)';

/** The first sentence of a verdict: what was said, and how well. */
export function whatWasDone(parts: Parts): string {
  const { replies, coverage, missed } = parts;
  if (replies.length === 0) return withoutReplies(parts);

  const said = counted(replies.length, 'reply', 'replies');
  const whole = replies.filter(({ rated }) => {
    const levels = textLevels(rated);
    return rated.rating.flags.length === 0 && levels.length > 0 && Math.min(...levels) >= 3;
  });
  const flagged = replies.filter(({ rated }) => rated.rating.flags.length > 0);
  if (flagged.length > 0) return capital(crossings(said, flagged, whole.length, replies.length));

  const at = (least: number, dimension: 'acknowledgment' | 'transparency' | 'apology') =>
    replies.filter(({ rated }) => (rated.rating.ratings[dimension]?.level ?? 0) >= least).length;
  const named = at(3, 'acknowledgment');
  const concrete = at(3, 'transparency');
  const all = replies.length;

  if (all === 1) return oneReply(replies[0], parts);
  if (whole.length === all && missed.length === 0 && coverage.needed > 0) {
    return capital(`${said}, none late, and each one ${WHOLE}.`);
  }
  if (whole.length * 2 >= all) {
    const best = whole.toSorted((a, b) => b.trust - a.trust)[0];
    return capital(
      `${said}, and ${whole.length === all ? `all ${WHOLE}` : `${countWord(whole.length)} ${WHOLE_OF_SOME}`}; the one to ${best?.to.called ?? ''} at ${formatDrillTime(best?.at ?? 0)} is the one to keep.`
    );
  }
  if (named === 0) {
    return capital(
      `${said}, and not one named what had actually gone wrong for the person who asked.`
    );
  }
  if (named * 3 >= all * 2 && concrete * 3 >= all * 2) {
    return capital(
      `${said}: ${howMany(named, all)} named the actual problem, and ${howMany(concrete, all)} gave people something concrete to hold on to.`
    );
  }
  if (named * 3 >= all * 2) {
    return capital(
      `${said}, and ${howMany(named, all)} named the actual problem, but ${concrete === 0 ? 'none' : `only ${countWord(concrete)}`} said more than one concrete thing about it.`
    );
  }
  if (concrete * 3 >= all * 2) {
    return capital(
      `${said} with something concrete in most of them, while the person who asked was named as hurt in only ${countWord(named)}.`
    );
  }
  return capital(
    `${said}, of which ${countWord(named)} named the actual problem and ${concrete === 0 ? 'none' : countWord(concrete)} gave more than one concrete thing.`
  );
}

function howMany(count: number, all: number): string {
  return count === all ? 'all' : countWord(count);
}

function withoutReplies(parts: Parts): string {
  const { coverage, statements, teammates, missed, endedBecause, length } = parts;
  const [first] = missed;
  if (statements.length > 0) {
    const times =
      statements.length === 1
        ? `One statement went out, at ${formatDrillTime(statements[0]?.at ?? 0)}`
        : `${capital(counted(statements.length, 'statement'))} went out`;
    if (teammates) return `${times}; ${answeredByTeam(coverage)}`;
    if (coverage.needed === 0 && coverage.skipped > 0) return `${times}; ${unanswered(parts)}.`;
    if (coverage.needed === 0) return `${times}, before anyone needed an answer of their own.`;
    return coverage.needed === 1
      ? `${times}, and the one post in need got no answer of its own.`
      : `${times}, and none of the ${countWord(coverage.needed)} posts in need got an answer of its own.`;
  }
  if (teammates) return `You sent nothing of your own; ${answeredByTeam(coverage)}`;
  if (!first && (coverage.open > 0 || coverage.skipped === 0)) {
    return endedBecause === 'trainee'
      ? `You ended at ${formatDrillTime(length)} with ${counted(coverage.open, 'post')} waiting and nothing said yet.`
      : `Nothing was said in ${lengthWord(length)}, and ${counted(coverage.open, 'post')} ${coverage.open === 1 ? 'was' : 'were'} still waiting.`;
  }
  return `Nobody got an answer: ${unanswered(parts)}.`;
}

/** The posts that ran out, and apart from them those whose time nobody had. */
function unanswered({ missed, coverage: { skipped } }: Parts): string {
  const own = askedOf(missed);
  const [first] = own;
  if (!first) return `the clock was moved on over the time of ${allInNeed(skipped)}`;
  const at = formatDrillTime(first.limitAt);
  const said =
    own.length === 1
      ? `${possessive(first.post.called)} post at ${formatDrillTime(first.post.at)} ran out at ${at}`
      : `${ranOut(own)}, ${possessive(first.post.called)} at ${at} the gravest of them`;
  return skipped === 0
    ? said
    : `${said}; the clock was moved on over the time of ${countWord(skipped)} more`;
}

/** Who left the answers to teammates was not silent towards anybody. */
function answeredByTeam({ answered, needed, skipped }: Coverage): string {
  if (needed === 0 && skipped > 0)
    return `the clock was moved on over the time of ${allInNeed(skipped)}.`;
  return `your team answered ${String(answered)} of ${String(needed)} posts in need.`;
}

function oneReply(reply: ReplyReview | undefined, { coverage }: Parts): string {
  if (!reply) return '';
  const levels = textLevels(reply.rated);
  const good = levels.length > 0 && levels.every((level) => level >= 3);
  const named = (reply.rated.rating.ratings.acknowledgment?.level ?? 0) >= 3;
  const how = good
    ? `and it ${WHOLE}`
    : named
      ? 'and it named the actual problem'
      : 'and it did not name the actual problem';
  const rest =
    coverage.needed > 1 ? `, of ${countWord(coverage.needed)} posts that needed one` : '';
  return `One reply, to ${reply.to.called} ${spanWord(reply.after)} after the post${rest}, ${how}.`;
}

function crossings(
  said: string,
  flagged: readonly ReplyReview[],
  whole: number,
  all: number
): string {
  const worst = flagged.toSorted((a, b) => a.trust - b.trust)[0];
  const flag = worst?.rated.rating.flags[0];
  if (!worst || !flag) return `${said}.`;
  const what = `at ${formatDrillTime(worst.at)} the one to ${worst.to.called} ${flagPhrase(flag.flag)}`;
  if (all === 1) return `one reply, and it crossed a line: ${what}.`;
  if (flagged.length === all) return `${said}, and every one of them crossed a line: ${what}.`;
  const crossed = `${countWord(flagged.length)} crossed a line`;
  return whole * 2 >= all
    ? `${said}: ${countWord(whole)} ${WHOLE_OF_SOME}, and ${crossed}; ${what}.`
    : `${said}, and ${crossed}: ${what}.`;
}
