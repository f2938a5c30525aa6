import { draw } from '../chance.ts';
import { MINUTE, SECOND } from '../../scenario/time.ts';

export interface Span {
  /** Drill times in ms; `to` itself is outside. */
  from: number;
  to: number;
}

/** Of a hundred posts, how many come on the heels of another: attention is bursty (evidence.md). */
const IN_BURSTS = 45;
/** How soon such a one follows, in ms, in the middle. */
const HEEL = 22 * SECOND;
/** No two posts come closer than this: nobody could see the first. */
const APART = 3 * SECOND;
/** Tries to find a place for one before it is left out. */
const TRIES = 30;

/**
 * Times at which people might post, in order: some fall anywhere in the span, the others on the heels of
 * one of them, so that there are bursts and silences and no grid. A time that would fall into a quiet
 * spell, outside of the span or on top of another is drawn again, and left out where there is no room.
 *
 * @param count how many are wanted
 * @param busy times in ms at which something comes already
 * @returns whole seconds, in ms
 */
export function postTimes(
  count: number,
  { from, to }: Span,
  quiet: readonly Span[],
  busy: readonly number[],
  seed: number
): number[] {
  const last = Math.ceil(to / SECOND) - 1;
  const first = Math.ceil(from / SECOND);
  if (last < first) return [];
  const taken = new Set<number>();
  const note = (time: number) => {
    for (let near = time - APART + SECOND; near < time + APART; near += SECOND) taken.add(near);
  };
  for (const time of busy) note(Math.floor(time / SECOND) * SECOND);
  const isFree = (time: number) =>
    time >= from &&
    time < to &&
    !taken.has(time) &&
    !quiet.some((spell) => time >= spell.from && time < spell.to);
  const times: number[] = [];
  for (let i = 0; i < count; i += 1)
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const p = `time:${String(i)}:${String(attempt)}`;
      const heel = times.length > 0 && draw(seed, `${p}:kind`, 1, 100) <= IN_BURSTS;
      const time = heel
        ? (times[draw(seed, `${p}:after`, 0, times.length - 1)] ?? from) + delay(seed, p)
        : draw(seed, `${p}:any`, first, last) * SECOND;
      if (!isFree(time)) continue;
      times.push(time);
      note(time);
      break;
    }
  return times.sort((a, b) => a - b);
}

/** Exponential, in whole seconds. */
function delay(seed: number, purpose: string): number {
  const share = draw(seed, `${purpose}:delay`, 1, 9999) / 10_000;
  return Math.ceil((-Math.log(share) * HEEL) / Math.LN2 / SECOND) * SECOND;
}

/** How many posts a density comes to over a span without its quiet spells. */
export function postsIn({ from, to }: Span, quiet: readonly Span[], perMinute: number): number {
  return Math.round((loud({ from, to }, quiet) / MINUTE) * perMinute);
}

function loud({ from, to }: Span, quiet: readonly Span[]): number {
  let sum = 0;
  let at = from;
  for (const spell of [...quiet].sort((a, b) => a.from - b.from)) {
    sum += Math.max(0, Math.min(spell.from, to) - at);
    at = Math.max(at, spell.to);
  }
  return sum + Math.max(0, to - at);
}
