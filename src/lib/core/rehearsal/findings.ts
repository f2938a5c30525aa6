import { injectOf } from '../drill/script-post.ts';
import { sentence } from '../scenario/sentence.ts';
import { formatDrillTime } from '../scenario/time.ts';
import type { Played, TrustAt } from './played.ts';
import type { RobotName } from './robot.ts';

/** What the numbers of a rehearsal say of the scenario. */
export interface Finding {
  text: string;
  /** The inject that it is about. */
  inject: string | null;
}

/** Less than this many points of trust is chance: an answer more or less. */
const APART = 8;
/** Curves that part later than this share of the drill leave most of it without a difference. */
const LATE = 1 / 2;

/**
 * What an author should know of a rehearsal, the gravest first: whether the scenario tells somebody who
 * answers from somebody who does not, and a good answer from a fair one. Each needs both its robots.
 */
export function findingsOf(played: readonly Played[]): Finding[] {
  const by = (name: RobotName) => played.find(({ robot }) => robot === name);
  const [silent, canned, average, exemplary] = (
    ['silent', 'copy-paste', 'average', 'exemplary'] as const
  ).map(by);
  return [
    ...(silent && canned ? [silenceAgainstWords(silent, canned)] : []),
    ...(average && exemplary ? [goodAgainstFair(average, exemplary)] : [])
  ];
}

function silenceAgainstWords(silent: Played, canned: Played): Finding {
  const apart = points(canned) - points(silent);
  const words = `Silence and copy-paste ${apart === 0 ? 'end alike' : `end ${count(apart)} apart`}`;
  if (Math.abs(apart) < APART) {
    return plain(`${words}: the scenario hardly tells them apart.`);
  }
  return plain(
    apart > 0
      ? `${words}: the scenario tells them apart.`
      : `${words}, and silence ends higher: the scenario rewards saying nothing.`
  );
}

function goodAgainstFair(average: Played, exemplary: Played): Finding {
  const apart = points(exemplary) - points(average);
  if (apart < 0) {
    return plain(
      `Exemplary ends ${count(apart)} below average: good answers are not rewarded here.`
    );
  }
  const at = apart < APART ? null : partAt(exemplary.trust, average.trust);
  if (at === null) {
    const ends = apart === 0 ? 'end alike' : `end only ${count(apart)} apart`;
    return plain(
      `Average and exemplary ${ends}: a good answer is worth little more than a fair one.`
    );
  }
  const cause = lastNeedBefore(exemplary, at);
  const only = at > exemplary.end * LATE ? 'only ' : '';
  const where = cause ? `, at ${cause.name}` : '';
  return {
    text: sentence(`Average and exemplary part ${only}after ${formatDrillTime(at)}${where}`),
    inject: cause?.inject ?? null
  };
}

/** From when one curve stays above another by enough, in ms of drill time; null where it does not. */
export function partAt(above: readonly TrustAt[], below: readonly TrustAt[]): number | null {
  const times = [...new Set([...above, ...below].map(({ at }) => at))].sort((a, b) => a - b);
  let since: number | null = null;
  for (const at of times) {
    if (trustAt(above, at) - trustAt(below, at) < APART) since = null;
    else since ??= at;
  }
  return since;
}

/** Trust at a drill time in ms: that of the last point before it. */
function trustAt(curve: readonly TrustAt[], at: number): number {
  return (curve.findLast((point) => point.at <= at) ?? curve[0])?.value ?? 0;
}

/** The post of the script whose answer made the difference at a drill time in ms. */
function lastNeedBefore({ replies }: Played, at: number): { name: string; inject: string } | null {
  const to = replies.findLast(({ post, to }) => post.at <= at && to && !to.ours)?.to;
  return to ? { name: to.author.name, inject: injectOf(to.id) } : null;
}

/** As they are shown: whole points. */
const points = ({ report }: Played): number => Math.round(report.trust.end);

function count(apart: number): string {
  const size = Math.abs(apart);
  return `${size} ${size === 1 ? 'point' : 'points'}`;
}

const plain = (text: string): Finding => ({ text, inject: null });
