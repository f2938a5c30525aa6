import { PULSE } from '../audience/index.ts';
import { isLeftToScript, movedReleases } from './by-hand.ts';
import { hasCrowd, letCrowdSpeak, nextCrowdLook } from './crowd.ts';
import { isExcused } from './excuse.ts';
import { moveTrust } from './move-trust.ts';
import { perform } from './perform.ts';
import { pulse } from './pulse.ts';
import { segmentOfPost } from './script-post.ts';
import type { TrustReason } from './events.ts';
import { END, isWaiting, opensAt, releasesOf } from './release.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { DrillState } from './state.ts';
import { holds, wakeUps } from './trigger.ts';
import type { Turn } from './turn.ts';

type Due =
  | { at: number; kind: 'release'; key: string }
  | { at: number; kind: 'limit'; post: string }
  | { at: number; kind: 'promise'; statement: string }
  | { at: number; kind: 'no-statement' }
  | { at: number; kind: 'pulse' }
  | { at: number; kind: 'crowd' }
  | { at: number; kind: 'look' };

/**
 * Delivers everything that falls due up to a drill time in ms, each at the moment at which it fell
 * due and in that order, so that the log is the same however often and however late the clock is
 * looked at.
 */
export function advance(turn: Turn, to: number): void {
  let now = turn.state.at;
  scheduleReleases(turn, now);
  while (turn.state.status === 'running') {
    const due = earliest(turn.scenario, turn.state, now);
    if (!due || due.at > to) return;
    now = Math.max(now, due.at);
    deliver(turn, due, now);
    scheduleReleases(turn, now);
  }
}

/**
 * The next drill time in ms at which `advance` would do something; null when nothing is ahead or
 * the clock stands.
 *
 * @param from drill time in ms; conditions that time alone may fulfil are looked for after it
 */
export function nextDue(scenario: Scenario, state: DrillState, from: number): number | null {
  if (state.status !== 'running') return null;
  return earliest(scenario, state, from)?.at ?? null;
}

/** The next drill time in ms at which the script itself delivers something, pulses left out. */
export function nextRelease(scenario: Scenario, state: DrillState): number | null {
  const timed = nextTimed(scenario, state);
  const times = [...(timed ? [timed] : []), ...onTheirWay(state)].map(({ due }) => due);
  return times.length === 0 ? null : Math.min(...times);
}

/** What a condition has released or a facilitator has set a time for, and is still to come. */
function onTheirWay(state: DrillState): { key: string; due: number }[] {
  return [
    ...state.scheduled.filter(({ key }) => isLeftToScript(state, key)),
    ...movedReleases(state)
  ];
}

/** The first of the script's timed releases that has not been delivered; the end comes last. */
function nextTimed(scenario: Scenario, state: DrillState): { key: string; due: number } | null {
  const { timed, end } = releasesOf(scenario);
  let place = countOut(timed, state);
  for (; place < timed.length; place += 1) {
    const key = timed[place]?.key ?? '';
    if (state.released[key] === undefined && isLeftToScript(state, key)) break;
  }
  const next = timed[place];
  if (end !== null && (!next || end < next.at)) return { key: END, due: end };
  return next ? { key: next.key, due: next.at } : null;
}

const out = new WeakMap<DrillState['released'], number>();

/**
 * How many of the first timed releases have been delivered. What is out stays out, so that only those
 * behind them are looked at: a script may have ten thousand.
 */
function countOut(timed: readonly { key: string }[], { released }: DrillState): number {
  let count = out.get(released) ?? 0;
  while (count < timed.length && released[timed[count]?.key ?? ''] !== undefined) count += 1;
  out.set(released, count);
  return count;
}

function earliest(scenario: Scenario, state: DrillState, now: number): Due | null {
  let first: Due | null = null;
  let end: Due | null = null;
  const offer = (due: Due) => {
    if (!first || due.at < first.at) first = due;
  };
  const release = ({ key, due }: { key: string; due: number }) => {
    if (key === END) end = { at: due, kind: 'release', key };
    else offer({ at: due, kind: 'release', key });
  };
  const timed = nextTimed(scenario, state);
  if (timed) release(timed);
  onTheirWay(state).forEach(release);
  for (const { post, until } of state.awaited) offer({ at: until, kind: 'limit', post });
  for (const { post, promise, promisedBy } of state.statements) {
    if (promise === 'open' && promisedBy !== null) {
      offer({ at: promisedBy, kind: 'promise', statement: post });
    }
  }
  const { statement } = scenario;
  if (statement && isStatementAwaited(state, statement.limit)) {
    offer({ at: statement.limit, kind: 'no-statement' });
  }
  offer({ at: (state.trend.at(-1)?.at ?? 0) + PULSE, kind: 'pulse' });
  const look = hasCrowd(scenario) ? nextCrowdLook(state, now) : null;
  if (look !== null) offer({ at: look, kind: 'crowd' });
  for (const release of releasesOf(scenario).conditional) {
    if (!isWaiting(state, release)) continue;
    const times = [opensAt(state, release), ...wakeUps(release.when, state)];
    for (const at of times) if (at > now) offer({ at, kind: 'look' });
  }
  // ENDEX comes after everything else of its moment.
  if (end) offer(end);
  return first;
}

function deliver(turn: Turn, due: Due, now: number): void {
  switch (due.kind) {
    case 'release':
      perform(turn, due.key, now);
      return;
    case 'limit':
      passLimit(turn, due.post, now);
      return;
    case 'promise':
      turn.emit(now, { type: 'PromiseBroken', statement: due.statement });
      moveTrust(
        turn,
        now,
        { kind: 'promise-broken' },
        { kind: 'promise-broken', statement: due.statement }
      );
      return;
    case 'no-statement':
      moveTrust(turn, now, { kind: 'no-statement' }, { kind: 'no-statement' });
      return;
    case 'pulse':
      pulse(turn, now);
      return;
    case 'crowd':
      letCrowdSpeak(turn, now);
      return;
    case 'look':
      return;
    default:
      due satisfies never;
  }
}

/**
 * Whether the lack of a statement is still to be felt. What falls due is delivered in order, so a log
 * that stands past the limit without it was begun before its lack was counted: those who watched that
 * drill have long lived with it, and must not lose trust for it at once when it is taken up again.
 */
function isStatementAwaited(state: DrillState, limit: number): boolean {
  return state.statements.length === 0 && state.at <= limit && !hasMoved(state, 'no-statement');
}

function hasMoved({ trustMoves }: DrillState, kind: TrustReason['kind']): boolean {
  return trustMoves.some(({ because }) => because.kind === kind);
}

function passLimit(turn: Turn, id: string, now: number): void {
  const { state } = turn;
  const post = state.posts[id];
  if (!post) return;
  turn.emit(now, { type: 'LimitPassed', post: id });
  moveTrust(
    turn,
    now,
    {
      kind: 'silence',
      severity: post.severity,
      followers: post.author.followers,
      from: segmentOfPost(turn.scenario, post),
      answersBack: post.answersBack === true,
      brushedOff: Object.values(state.ratings).some(({ to }) => to === id),
      excused: isExcused(state)
    },
    { kind: 'silence', post: id }
  );
}

/** A condition that has come to hold sets its release on its way; it stays on its way. */
export function scheduleReleases(turn: Turn, now: number): void {
  const { state, scenario } = turn;
  for (const release of releasesOf(scenario).conditional) {
    if (!isWaiting(state, release) || now < opensAt(state, release)) continue;
    if (!holds(release.when, state, now, scenario.truth)) continue;
    turn.emit(now, { type: 'ReleaseScheduled', key: release.key, due: now + release.after });
  }
}
