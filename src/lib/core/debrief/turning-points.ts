import type { TrustReason } from '../drill/events.ts';
import type { TrustMove } from '../drill/state.ts';
import { formatDrillTime, SECOND } from '../scenario/time.ts';
import { flagPhrase } from './flag-phrases.ts';
import { jumpsIn, ownJumpsIn, type Played } from './played.ts';
import { allJumps, jumpOver, mostlySkipped, skippedIn, type Jump } from './skipped.ts';
import { isTelling } from './telling.ts';
import { capital } from '../scenario/capital.ts';
import { counted, playersOf, possessive, shortName, spanWord } from './words.ts';

export interface TurningPoint {
  /** Drill time in ms. */
  at: number;
  /** By how much trust moved, in points. */
  change: number;
  /** Trust after it. */
  to: number;
  /** What happened, in a sentence with its cause. */
  says: string;
  /** The post that it turned on, where there is one. */
  post: string | null;
}

/** Moves closer together than this are felt as one. */
const TOGETHER = 30 * SECOND;
const MOST = 4;
/** Smaller moves turn nothing. */
const LEAST = 1;

/** The moments at which trust moved furthest, in order of time. */
export function turningPointsOf(drill: Played): TurningPoint[] {
  const groups: TrustMove[][] = [];
  for (const move of drill.state.trustMoves) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const together =
      last &&
      move.at - last.at <= TOGETHER &&
      Math.sign(changeOf(move)) === Math.sign(changeOf(last));
    if (group && together) group.push(move);
    else groups.push([move]);
  }
  return groups
    .map((group) => pointOf(drill, group))
    .filter(({ change }) => Math.abs(change) >= LEAST)
    .filter((point, _, all) => isTelling(point, all))
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, MOST)
    .sort((a, b) => a.at - b.at);
}

function pointOf(drill: Played, group: readonly TrustMove[]): TurningPoint {
  const furthest = group.toSorted((a, b) => Math.abs(changeOf(b)) - Math.abs(changeOf(a)));
  const [lead] = furthest;
  const last = group.at(-1);
  if (!lead || !last) return { at: 0, change: 0, to: 0, says: '', post: null };
  const others = group.length - 1;
  const also =
    others === 0
      ? ''
      : ` ${capital(counted(others, 'more thing'))} within half a minute added to it.`;
  return {
    at: lead.at,
    change: group.reduce((sum, move) => sum + changeOf(move), 0),
    to: last.to,
    says: says(drill, lead) + also,
    post: postOf(lead.because)
  };
}

const changeOf = ({ from, to }: TrustMove) => to - from;

function postOf(because: TrustReason): string | null {
  if ('reply' in because) return because.reply;
  if ('post' in because) return because.post;
  return 'statement' in because ? because.statement : null;
}

function says(drill: Played, move: TrustMove): string {
  const { because, at } = move;
  const { state, scenario } = drill;
  const name = (id: string) => shortName(state.posts[id]?.author.name ?? 'Somebody');
  const moved = movedOn(drill, at, waitedSince(drill, because));
  switch (because.kind) {
    case 'answer': {
      const rated = state.ratings[because.reply];
      const flag = rated?.rating.flags[0];
      const waited = at - (state.posts[because.post]?.at ?? at);
      const reach = state.posts[because.post]?.author.followers ?? 0;
      const seen = reach >= 10_000 ? ` ${grouped(reach)} followers saw it.` : '';
      if (flag) return `The reply to ${name(because.post)} ${flagPhrase(flag.flag)}.${seen}`;
      // A teammate's text: how well it did is told to its writer alone, but all saw what trust did.
      if (!rated)
        return changeOf(move) < 0
          ? `The answer to ${name(because.post)}, ${spanWord(waited)} after the post, did not land.${seen}`
          : `${name(because.post)} got an answer, ${spanWord(waited)} after asking.${seen}`;
      switch (rated.quality) {
        case 'good':
          return `${name(because.post)} got an answer to the point, ${spanWord(waited)} after asking.${seen}`;
        case 'fair':
          return `${name(because.post)} got an answer that did part of the work.${seen}`;
        case 'poor':
          return `The reply to ${name(because.post)} did not take up what was said.${seen}`;
        case 'canned':
          return `${name(because.post)} got words that others had got before.${seen}`;
        case undefined:
          return `${name(because.post)} got an answer, ${spanWord(waited)} after asking.${seen}`;
        default:
          return rated.quality satisfies never;
      }
    }
    case 'silence':
      return silenceSays(drill, because.post, at);
    case 'fed-troll':
      return `${name(because.post)} only wanted a reaction, and got one.`;
    case 'statement':
      return statementSays(drill, because.post, at, scenario.statement?.target ?? null);
    case 'promise-kept':
      return 'The update came when it had been promised.';
    case 'promise-broken': {
      const made = state.statements.find(({ post }) => post === because.statement);
      if (moved)
        return `${moved}; the update promised at ${formatDrillTime(made?.at ?? at)} fell due in between.`;
      return `The update promised at ${formatDrillTime(made?.at ?? at)} did not come.`;
    }
    case 'correction':
      return 'An answer of ours was put right in the open.';
    case 'no-statement':
      return moved
        ? `${moved}; the time for a first statement passed in between.`
        : 'Everybody waited for a first statement, and its time passed without one.';
    case 'disproved':
      return 'What we had told everyone turned out to be wrong, and stood there uncorrected.';
    default:
      return because satisfies never;
  }
}

/** Nobody waits through time that is skipped, so what came of it is told by the jump. */
function silenceSays(drill: Played, id: string, at: number): string {
  const { state } = drill;
  const post = state.posts[id];
  const name = shortName(post?.author.name ?? 'Somebody');
  const late = state.answered[id];
  const moved = movedOn(drill, at, post?.at ?? at);
  if (moved) {
    const came = late ? `; the answer came at ${formatDrillTime(late.at)}` : '';
    return `${moved}; ${possessive(name)} limit passed in between${came}.`;
  }
  const all = allJumps({ jumps: jumpsIn(drill), ownJumps: ownJumpsIn(drill) });
  const skipped = skippedIn(all, post?.at ?? at, at);
  const not = skipped < SECOND ? '' : `, ${spanWord(skipped)} of it skipped`;
  const came = late ? `; it came at ${formatDrillTime(late.at)}` : '';
  return `${name} had waited ${spanWord(post?.needs?.limit ?? 0)} without an answer${not}${came}.`;
}

/** From when on what fell due was waited for. */
function waitedSince({ state }: Played, because: TrustReason): number {
  return because.kind === 'promise-broken'
    ? (state.statements.find(({ post }) => post === because.statement)?.at ?? 0)
    : 0;
}

/**
 * That the clock was moved on over a moment; null where nobody did. Those who played can have waited long
 * before they moved it, so theirs is told only where it took most of the time.
 */
function movedOn(drill: Played, at: number, since: number): string | null {
  const span = ({ from, to }: Jump) => `on from ${formatDrillTime(from)} to ${formatDrillTime(to)}`;
  const jump = jumpOver(jumpsIn(drill), at);
  if (jump) return `The clock was moved ${span(jump)}`;
  const all = ownJumpsIn(drill);
  const own = jumpOver(all, at);
  if (!own || !mostlySkipped(skippedIn(all, since, at), at - since)) return null;
  return `${capital(playersOf(drill.state))} moved the clock ${span(own)}`;
}

function statementSays({ state }: Played, post: string, at: number, target: number | null): string {
  const rated = state.ratings[post];
  const first = state.statements[0]?.post === post;
  const what = first ? 'The first statement' : 'A statement';
  const flag = rated?.rating.flags[0];
  if (flag) return `${what} ${flagPhrase(flag.flag)}.`;
  const late =
    first && target !== null && at > target
      ? ` It came ${formatDrillTime(at - target)} after its target.`
      : '';
  if (!rated) return `${what} went out.${late}`;
  switch (rated.quality) {
    case 'good':
      return `${what} said what happened and what is being done.${late}`;
    case 'poor':
      return `${what} left out what people needed to hear.${late}`;
    case 'canned':
      return `${what} repeated what had been said before.${late}`;
    default:
      return `${what} gave people something to go on.${late}`;
  }
}

/** `120,000` */
function grouped(count: number): string {
  // A number has few digits.
  // eslint-disable-next-line regexp/no-super-linear-move
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
