import { formatDrillTime, MINUTE } from '../scenario/time.ts';
import { flagPhrase } from './flag-phrases.ts';
import { GRAVITY } from './missed.ts';
import { textLevels } from './replies.ts';
import type {
  Coverage,
  Missed,
  Promises,
  ReplyReview,
  StatementMeasure,
  StatementReview,
  Triage
} from './types.ts';
import { counted, countWord, possessive, sentence, spanWord } from './words.ts';

interface Parts {
  length: number;
  endedBecause: 'time' | 'condition' | 'trainee' | null;
  coverage: Coverage;
  replies: readonly ReplyReview[];
  statements: readonly StatementReview[];
  missed: readonly Missed[];
  statement: StatementMeasure;
  promises: Promises;
  triage: Triage;
  trust: { start: number; end: number; lowest: { at: number; value: number } };
}

/**
 * The drill in two sentences: what was done, and what it cost or what carried it. Both are written
 * from the log, with names and minutes, before anyone sees a figure.
 */
export function verdictOf(parts: Parts): [string, string] {
  const { replies, statements, coverage, length } = parts;
  if (coverage.needed === 0 && replies.length === 0 && statements.length === 0) {
    return [
      `You ended after ${spanWord(length)}, before any post had waited past its target.`,
      'There is nothing to rate yet: the first posts that need you come a little later.'
    ];
  }
  return [whatWasDone(parts), whatItCost(parts)];
}

function whatWasDone(parts: Parts): string {
  const { replies, coverage, missed } = parts;
  if (replies.length === 0) return withoutReplies(parts);

  const said = counted(replies.length, 'reply', 'replies');
  const flagged = replies.filter(({ rated }) => rated.rating.flags.length > 0);
  const worst = flagged.toSorted((a, b) => a.trust - b.trust)[0];
  const flag = worst?.rated.rating.flags[0];
  if (worst && flag) {
    const crossed =
      flagged.length === replies.length && replies.length > 1
        ? 'every one of them crossed a line'
        : `${countWord(flagged.length)} crossed a line`;
    const only =
      replies.length === 1 ? 'One reply, and it crossed a line' : `${said}, and ${crossed}`;
    return sentence(
      `${only}: at ${formatDrillTime(worst.at)} the one to ${worst.to.author.name} ${flagPhrase(flag.flag)}.`
    );
  }

  const at = (least: number, dimension: 'acknowledgment' | 'transparency' | 'apology') =>
    replies.filter(({ rated }) => (rated.rating.ratings[dimension]?.level ?? 0) >= least).length;
  const whole = replies.filter(({ rated }) => {
    const levels = textLevels(rated);
    return levels.length > 0 && levels.every((level) => level >= 3);
  });
  const named = at(3, 'acknowledgment');
  const concrete = at(3, 'transparency');
  const all = replies.length;

  if (all === 1) return oneReply(replies[0], parts);
  if (whole.length === all && missed.length === 0 && coverage.needed > 0) {
    return sentence(
      `${said}, none late, and each one named the problem and gave something concrete.`
    );
  }
  if (whole.length * 2 >= all) {
    const best = whole.toSorted((a, b) => b.trust - a.trust)[0];
    return sentence(
      `${said}, and ${countWord(whole.length)} did all that a reply can; the one to ${best?.to.author.name ?? ''} at ${formatDrillTime(best?.at ?? 0)} is the one to keep.`
    );
  }
  if (named === 0) {
    return sentence(
      `${said}, and not one named what had actually gone wrong for the person who asked.`
    );
  }
  if (named * 3 >= all * 2 && concrete * 3 >= all * 2) {
    return sentence(
      `${said}: ${howMany(named, all)} named the actual problem, and ${howMany(concrete, all)} gave people something concrete to hold on to.`
    );
  }
  if (named * 3 >= all * 2) {
    return sentence(
      `${said}, and ${howMany(named, all)} named the actual problem, but ${concrete === 0 ? 'none' : `only ${countWord(concrete)}`} said more than one concrete thing about it.`
    );
  }
  if (concrete * 3 >= all * 2) {
    return sentence(
      `${said} with something concrete in most of them, while the person who asked was named as hurt in only ${countWord(named)}.`
    );
  }
  return sentence(
    `${said}, of which ${countWord(named)} named the actual problem and ${countWord(concrete)} gave more than one concrete thing.`
  );
}

function howMany(count: number, all: number): string {
  return count === all ? 'all' : countWord(count);
}

function withoutReplies({ coverage, statements, missed, endedBecause, length }: Parts): string {
  const [first] = missed;
  if (statements.length > 0) {
    const times =
      statements.length === 1
        ? `One statement went out, at ${formatDrillTime(statements[0]?.at ?? 0)}`
        : `${sentence(counted(statements.length, 'statement'))} went out`;
    if (coverage.needed === 0) return `${times}, before anyone needed an answer of their own.`;
    return coverage.needed === 1
      ? `${times}, and the one post in need got no answer of its own.`
      : `${times}, and none of the ${countWord(coverage.needed)} posts in need got an answer of its own.`;
  }
  if (!first) {
    return endedBecause === 'trainee'
      ? `You ended at ${formatDrillTime(length)} with ${counted(coverage.open, 'post')} waiting and nothing said yet.`
      : `Nothing was said in ${spanWord(length)}, and ${counted(coverage.open, 'post')} ${coverage.open === 1 ? 'was' : 'were'} still waiting.`;
  }
  if (missed.length === 1) {
    return `Nobody got an answer: ${possessive(first.post.author.name)} post at ${formatDrillTime(first.post.at)} ran out at ${formatDrillTime(first.limitAt)}.`;
  }
  return `Nobody got an answer: ${counted(missed.length, 'post')} ran out, ${possessive(first.post.author.name)} at ${formatDrillTime(first.limitAt)} the gravest of them.`;
}

function oneReply(reply: ReplyReview | undefined, { coverage }: Parts): string {
  if (!reply) return '';
  const levels = textLevels(reply.rated);
  const good = levels.length > 0 && levels.every((level) => level >= 3);
  const named = (reply.rated.rating.ratings.acknowledgment?.level ?? 0) >= 3;
  const how = good
    ? 'and it did what a reply can'
    : named
      ? 'and it named the actual problem'
      : 'and it did not name the actual problem';
  const rest =
    coverage.needed > 1 ? `, of ${countWord(coverage.needed)} posts that needed one` : '';
  return `One reply, to ${reply.to.author.name} ${spanWord(reply.after)} after the post${rest}, ${how}.`;
}

/** What cost trust, gravest first; what carried it where nothing did. */
function whatItCost(parts: Parts): string {
  const costs = [...silenceCosts(parts), ...otherCosts(parts)].sort((a, b) => b.weight - a.weight);
  const [first, second] = costs;
  if (!first) return whatCarried(parts);
  const ofTime = first.time && (second === undefined || second.time);
  const opening = ofTime ? 'What cost trust was time' : 'What cost most';
  return `${opening}: ${first.says}${second ? `, and ${second.says}` : ''}.`;
}

interface Cost {
  weight: number;
  says: string;
  /** It was a matter of time, not of words. */
  time: boolean;
}

function silenceCosts({ missed, replies }: Parts): Cost[] {
  const answered = new Set(replies.map(({ to }) => to.id));
  return missed.slice(0, 2).map(({ post, why, limitAt, trust }) => {
    const name = post.author.name;
    const weight = 3 + GRAVITY[post.severity] * 2 - trust;
    switch (why.kind) {
      case 'too-late':
        return {
          weight: weight - 1,
          time: true,
          says: `${name} waited ${spanWord(why.at - post.at)} for an answer`
        };
      case 'no-substance':
        return {
          weight,
          time: false,
          says: `${name} got words without substance at ${formatDrillTime(why.at)}`
        };
      case 'in-public':
        return {
          weight,
          time: false,
          says: `what ${name} asked at ${formatDrillTime(post.at)} stayed in public`
        };
      case 'not-escalated':
        return {
          weight,
          time: false,
          says: `${possessive(name)} post was answered and never handed on`
        };
      case 'set-aside':
        return {
          weight,
          time: false,
          says: `${possessive(name)} post was set aside at ${formatDrillTime(why.at)}`
        };
      case 'seen':
      case 'never-opened': {
        const ran = answered.size === 0 ? 'went unanswered' : 'ran out';
        const seen = why.kind === 'seen' ? `, read at ${formatDrillTime(why.at)},` : '';
        return {
          weight,
          time: true,
          says: `${possessive(name)} post${seen} ${ran} at ${formatDrillTime(limitAt)}`
        };
      }
      default:
        return why satisfies never;
    }
  });
}

function otherCosts({ statement, promises, triage, replies }: Parts): Cost[] {
  const costs: Cost[] = [];
  const { standing, target, at } = statement;
  if (standing === 'none')
    costs.push({ weight: 7, time: true, says: 'no statement was ever made' });
  if ((standing === 'late' || standing === 'too-late') && at !== null && target !== null) {
    const after = at - target;
    const says = `the first statement came ${after < MINUTE ? spanWord(after) : formatDrillTime(after)} after its target`;
    costs.push({ weight: standing === 'late' ? 3 : 6, time: true, says });
  }
  const [broken] = promises.brokenAt;
  if (broken !== undefined) {
    const says = `the update promised for ${formatDrillTime(broken)} did not come`;
    costs.push({ weight: 6 + promises.broken, time: true, says });
  }
  const [fed] = triage.fed;
  if (fed) {
    costs.push({
      weight: 2,
      time: false,
      says: `${fed.post.author.name} wanted a reaction and got one`
    });
  }
  const low = replies
    .filter(({ trust, rated }) => trust < -1 && rated.rating.flags.length === 0)
    .toSorted((a, b) => a.trust - b.trust)[0];
  if (low) {
    const says = `the reply to ${low.to.author.name} at ${formatDrillTime(low.at)} passed by what was asked`;
    costs.push({ weight: 2 - low.trust, time: false, says });
  }
  return costs;
}

function whatCarried({ trust, replies, coverage }: Parts): string {
  const best = replies.toSorted((a, b) => b.trust - a.trust)[0];
  const change = Math.round(trust.end) - Math.round(trust.start);
  const moved =
    change > 0
      ? `Trust ended ${countWord(change)} above where it began`
      : change < 0
        ? `Trust ended ${countWord(-change)} below where it began`
        : 'Trust ended where it began';
  if (best && best.trust > 0) {
    return `${moved}, and most of what was won came at ${formatDrillTime(best.at)}, with the answer to ${best.to.author.name}.`;
  }
  if (coverage.open > 0) {
    return `${moved}, with ${counted(coverage.open, 'post')} still waiting.`;
  }
  return `${moved}, and no post in need was left behind.`;
}
