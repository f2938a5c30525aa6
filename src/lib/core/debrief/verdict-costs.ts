import { sentence } from '../scenario/sentence.ts';
import { formatDrillTime, MINUTE } from '../scenario/time.ts';
import { GRAVITY } from './missed.ts';
import { mostlySkipped } from './skipped.ts';
import type { Missed } from './types.ts';
import type { Parts } from './verdict-parts.ts';
import { countWord, counted, listed, possessive, spanWord } from './words.ts';

interface Cost {
  weight: number;
  says: string;
  /** It was a matter of time, not of words. */
  time: boolean;
}

/** The second sentence of a verdict: what cost trust, gravest first; what carried it where nothing did. */
export function whatItCost(parts: Parts): string {
  const { replies, teammates, missed } = parts;
  if (replies.length === 0 && !teammates && missed.length > 0) return whatSilenceCost(parts);
  const costs = [...silenceCosts(parts), ...otherCosts(parts)].sort((a, b) => b.weight - a.weight);
  const [first, second] = costs;
  if (!first) return whatCarried(parts);
  const ofTime = first.time && (second === undefined || second.time);
  const opening = ofTime ? 'What cost trust was time' : 'What cost most';
  return sentence(`${opening}: ${first.says}${second ? `, and ${second.says}` : ''}`);
}

/** Where nothing was said to anyone, the first sentence has named the gravest; this one counts the cost. */
function whatSilenceCost({ missed, statements, trust }: Parts): string {
  const [answer] = missed.flatMap(({ post, followed }) =>
    followed.map((first) => ({ first, back: first.called === post.called }))
  );
  const fell = `trust went from ${String(Math.round(trust.start))} to ${String(Math.round(trust.end))}`;
  const spoke = answer
    ? `${answer.first.called} ${answer.back ? 'came back' : 'took it up'} at ${formatDrillTime(answer.first.at)}`
    : statements.length === 0
      ? 'No statement was made either'
      : 'The statements had to stand for all of it';
  return `${spoke}, and ${fell}.`;
}

/** How many posts ran out, and how many of those were not for words. */
export function ranOut(missed: readonly Missed[], how = 'ran out'): string {
  const said = `${counted(missed.length, 'post')} ${how}`;
  const handOn = missed.filter(({ action }) => action === 'escalate').length;
  return handOn === 0 || handOn === missed.length
    ? said
    : `${said} (${countWord(handOn)} of them to be handed on)`;
}

/** The ways in which a post is missed by nothing but time. */
const WAITS: ReadonlySet<Missed['why']['kind']> = new Set(['too-late', 'seen', 'never-opened']);

/** At most two ways in which posts were missed, each with the gravest names. */
function silenceCosts({ missed }: Parts): Cost[] {
  const ways = new Map<string, Missed[]>();
  for (const one of missed) {
    // A wait that the clock skipped cost nobody anything that they could have done.
    if (one.skipped && WAITS.has(one.why.kind)) continue;
    const way = one.why.kind === 'seen' ? 'never-opened' : one.why.kind;
    ways.set(way, [...(ways.get(way) ?? []), one]);
  }
  return [...ways.values()].flatMap((group): Cost[] => {
    const [gravest] = group;
    if (!gravest) return [];
    const weight = group.reduce(
      (sum, { post, trust }) => sum + 2 + GRAVITY[post.severity] * 1.5 - trust / 2,
      gravest.why.kind === 'too-late' ? -1 : 0
    );
    const time = WAITS.has(gravest.why.kind);
    return [{ weight, time, says: group.length === 1 ? oneMissed(gravest) : manyMissed(group) }];
  });
}

/** How long somebody waited for an answer that came, without what those who played skipped of it. */
function waitOf({ post, why, ownSkip }: Missed): number {
  return why.kind === 'too-late' ? why.at - post.at - ownSkip : 0;
}

/** Whether those who played moved the clock on over most of the time in which it was missed. */
function isOwnSkip({ post, why, limitAt, ownSkip }: Missed): boolean {
  const until = why.kind === 'too-late' ? why.at : limitAt;
  return WAITS.has(why.kind) && mostlySkipped(ownSkip, until - post.at);
}

function oneMissed(missed: Missed): string {
  const { post, why, limitAt } = missed;
  const name = post.called;
  if (isOwnSkip(missed)) {
    return why.kind === 'too-late'
      ? `the answer to ${name} came only after the clock was moved on`
      : `${possessive(name)} post ran out at ${formatDrillTime(limitAt)}, while the clock was moved on`;
  }
  switch (why.kind) {
    case 'too-late':
      return `${name} waited ${spanWord(waitOf(missed))} for an answer`;
    case 'no-substance':
      return `${name} got nothing that helped at ${formatDrillTime(why.at)}`;
    case 'not-met':
      return `${name} got an answer and was still in need of one`;
    case 'in-public':
      return `what ${name} asked at ${formatDrillTime(post.at)} stayed in public`;
    case 'not-escalated':
      return `${possessive(name)} post was answered and never handed on`;
    case 'set-aside':
      return `${possessive(name)} post was set aside at ${formatDrillTime(why.at)}`;
    case 'seen':
      return `${possessive(name)} post, read at ${formatDrillTime(why.at)}, ran out at ${formatDrillTime(limitAt)}`;
    case 'never-opened':
      return `${possessive(name)} post ran out unread at ${formatDrillTime(limitAt)}`;
    default:
      return why satisfies never;
  }
}

function manyMissed(group: readonly Missed[]): string {
  const names = namesOf(group);
  const [gravest] = group;
  switch (gravest?.why.kind) {
    case 'too-late': {
      if (group.every(isOwnSkip))
        return `the answers to ${names} came only after the clock was moved on`;
      const longest = Math.max(...group.map(waitOf));
      return `${names} waited up to ${spanWord(longest)} for an answer`;
    }
    case 'not-met':
      return `${names} got answers and were still in need of one`;
    case 'no-substance':
      return `${names} got nothing that helped`;
    case 'in-public':
      return `what ${names} asked stayed in public`;
    case 'not-escalated':
      return `the posts of ${names} were answered and never handed on`;
    case 'set-aside':
      return `the posts of ${names} were set aside`;
    default:
      // Others ran out as well, and got an answer that met nothing or came too late.
      return `${ranOut(group, 'ran out unanswered')}, ${possessive(gravest?.post.called ?? '')} at ${formatDrillTime(gravest?.limitAt ?? 0)} the gravest`;
  }
}

function namesOf(group: readonly Missed[]): string {
  const names = [...new Set(group.map(({ post }) => post.called))];
  const more = names.length - 2;
  return listed(more > 0 ? [...names.slice(0, 2), `${countWord(more)} more`] : names);
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
      says: `${fed.post.called} wanted a reaction and got one`
    });
  }
  const low = replies
    .filter(({ trust, rated }) => trust < -1 && rated.rating.flags.length === 0)
    .toSorted((a, b) => a.trust - b.trust)[0];
  if (low) {
    const says = `the reply to ${low.to.called} at ${formatDrillTime(low.at)} passed by what was asked`;
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
  if (best && best.trust > 0 && change < 0) {
    return `${moved}, though the answer to ${best.to.called} at ${formatDrillTime(best.at)} won some of it back.`;
  }
  if (best && best.trust > 0) {
    return sentence(
      `${moved}, and most of what was won came at ${formatDrillTime(best.at)}, with the answer to ${best.to.called}`
    );
  }
  if (coverage.open > 0) {
    return `${moved}, with ${counted(coverage.open, 'post')} still waiting.`;
  }
  if (coverage.skipped > 0) {
    return `${moved}, and the clock was moved on over the time of ${counted(coverage.skipped, 'post')}.`;
  }
  return `${moved}, and no post in need was left behind.`;
}
