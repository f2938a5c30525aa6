import type { Temper } from '../scenario/schema.ts';
import { draw } from './chance.ts';
import {
  ANSWERED_GROWTH,
  HALF_LIFE,
  MOOD_BY_TEMPER,
  PULSE,
  REACH_EXPONENT,
  REACH_SHARE,
  SHARES_PER_LIKE,
  UNANSWERED_GROWTH
} from './parameters.ts';

/** A public post as the audience sees it. */
export interface Heard {
  id: string;
  at: number;
  followers: number;
  likes: number;
  shares: number;
  temper: Temper | null;
  /** It is about the organisation: noise moves neither mood nor volume of mentions. */
  about: boolean;
  /** How long it has waited for an answer it needs, in lengths of its limit; 0 when it waits for none. */
  waited: number;
  answered: boolean;
}

export interface PulseReading {
  /** Mentions a minute. */
  volume: number;
  /** −100 to 100. */
  mood: number;
  posts: { id: string; likes: number; shares: number }[];
}

/**
 * How the public feed stands one pulse later: what spreads, how much is said, in what mood.
 * Cascades decay by half each half-life, and a post that needs an answer and has none goes on
 * spreading while it waits.
 *
 * @param now drill time in ms
 * @param trust 0 to 100; it tilts the mood of what is said
 * @param baseline mentions a minute before the crisis
 */
export function takePulse(
  posts: readonly Heard[],
  { now, seed, trust, baseline }: { now: number; seed: number; trust: number; baseline: number }
): PulseReading {
  let volume = baseline;
  let weightedMood = 0;
  let weight = 0;
  const grown: PulseReading['posts'] = [];
  for (const post of posts) {
    const heat = heatOf(post, now);
    if (heat < 0.02) continue;
    if (post.about) {
      volume += heat * (1 + Math.log10(1 + post.followers + post.shares * 20));
      if (post.temper) {
        const share = heat * Math.log10(10 + post.followers + post.shares);
        weightedMood += share * moodOf(post);
        weight += share;
      }
    }
    const likes = likesWithin(post, heat, now, seed);
    if (likes > 0) {
      const shares = Math.round(likes * SHARES_PER_LIKE * (post.about ? 1 + post.waited : 1));
      grown.push({ id: post.id, likes: post.likes + likes, shares: post.shares + shares });
    }
  }
  const said = weight === 0 ? 0 : (weightedMood / weight) * 100;
  return {
    volume: Math.round(volume),
    mood: Math.round(Math.max(-100, Math.min(100, said * 0.7 + (trust - 60) * 0.5))),
    posts: grown
  };
}

/** 1 when it appears, half of it each half-life; above 1 while it waits for an answer it needs. */
function heatOf(post: Heard, now: number): number {
  const age = Math.max(0, now - post.at);
  const decay = 0.5 ** (age / HALF_LIFE);
  if (post.answered) return decay * ANSWERED_GROWTH;
  return decay * (1 + Math.min(2, post.waited) * UNANSWERED_GROWTH);
}

/** An answered complaint still stands there; it no longer sets the tone. */
function moodOf(post: Heard): number {
  const mood = post.temper ? MOOD_BY_TEMPER[post.temper] : 0;
  return post.answered && mood < 0 ? mood * 0.4 : mood;
}

function likesWithin(post: Heard, heat: number, now: number, seed: number): number {
  const reached = (1 + post.followers) ** REACH_EXPONENT * REACH_SHARE + post.likes * 0.02;
  const expected = reached * heat * (PULSE / HALF_LIFE) * Math.LN2;
  // Small numbers come in jumps: a post that expects a third of a like gets one in three pulses.
  const jitter = draw(seed, `pulse:${post.id}:${now}`, 0, 999) / 1000;
  return Math.floor(expected * (0.6 + 0.8 * jitter) + jitter);
}
