import type { Quality, Temper } from '../scenario/schema.ts';
import { draw } from './chance.ts';
import {
  EXCUSED_SHARE,
  FED_HEAT,
  HALF_LIFE,
  HEAT_BY_QUALITY,
  MOOD_BY_TEMPER,
  PULSE,
  REACH_EXPONENT,
  REACH_SHARE,
  SEEN_BY_SHARE,
  SEEN_SHARE,
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
  /** How the last reply of ours under it was taken, where there is one. */
  quality?: Quality | undefined;
  /** It only wanted a reaction, and got one. */
  fed?: boolean | undefined;
  /** How its author feels by now, −1 to 1; by their temper when left out. */
  feels?: number | undefined;
}

export interface PulseReading {
  /** Mentions a minute. */
  volume: number;
  /** −100 to 100. */
  mood: number;
  /** How many people have had the crisis before their eyes. */
  reach: number;
  posts: { id: string; likes: number; shares: number }[];
}

interface Moment {
  /** Drill time in ms. */
  now: number;
  seed: number;
  /** 0 to 100; it tilts the mood of what is said. */
  trust: number;
  /** Mentions a minute before the crisis. */
  baseline: number;
  /** An honest promise of the next update is running. */
  excused?: boolean | undefined;
}

/**
 * How the public feed stands one pulse later: what spreads, how much is said, in what mood.
 * Cascades decay by half each half-life, and a post that needs an answer and has none goes on
 * spreading while it waits.
 */
export function takePulse(
  posts: readonly Heard[],
  { now, seed, trust, baseline, excused = false }: Moment
): PulseReading {
  let volume = baseline;
  let weightedMood = 0;
  let weight = 0;
  let reach = 0;
  const grown: PulseReading['posts'] = [];
  for (const post of posts) {
    if (post.about) reach += seenBy(post);
    const heat = heatOf(post, now, excused);
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
    reach: Math.round(reach),
    posts: grown
  };
}

/** 1 when it appears, half of it each half-life; above 1 while it waits for an answer it needs. */
function heatOf(post: Heard, now: number, excused: boolean): number {
  const age = Math.max(0, now - post.at);
  const decay = 0.5 ** (age / HALF_LIFE);
  if (post.fed) return decay * FED_HEAT;
  const taken = post.quality === undefined ? undefined : HEAT_BY_QUALITY[post.quality];
  if (post.answered) return decay * (taken ?? HEAT_BY_QUALITY.good);
  const growth = UNANSWERED_GROWTH * (excused ? EXCUSED_SHARE : 1);
  // What does not do what the post needs can make it worse, never better.
  return decay * (1 + Math.min(2, post.waited) * growth) * Math.max(1, taken ?? 1);
}

/** An answered complaint still stands there; it no longer sets the tone. */
function moodOf(post: Heard): number {
  if (post.feels !== undefined) return post.feels;
  const mood = post.temper ? MOOD_BY_TEMPER[post.temper] : 0;
  return post.answered && mood < 0 ? mood * 0.4 : mood;
}

function seenBy({ followers, shares }: Heard): number {
  return SEEN_SHARE * (1 + followers) + shares * SEEN_BY_SHARE;
}

function likesWithin(post: Heard, heat: number, now: number, seed: number): number {
  const reached = (1 + post.followers) ** REACH_EXPONENT * REACH_SHARE + post.likes * 0.02;
  const expected = reached * heat * (PULSE / HALF_LIFE) * Math.LN2;
  // Small numbers come in jumps: a post that expects a third of a like gets one in three pulses.
  const jitter = draw(seed, `pulse:${post.id}:${now}`, 0, 999) / 1000;
  return Math.floor(expected * (0.6 + 0.8 * jitter) + jitter);
}
