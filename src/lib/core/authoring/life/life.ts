import { draw } from '../chance.ts';
import type { ScenarioInput } from '../../scenario/schema.ts';
import { drillTimeInFile } from '../../scenario/time.ts';
import { BANK, type BankPost, type Field, type Mood, type PartOfDay } from '../bank/index.ts';
import { filled, neighbourhoodOf } from '../neighbourhood.ts';
import type { Outline } from '../outline.ts';
import { freeId, takenIn, type RawPersona } from '../people/index.ts';
import { notYetSaid } from './said.ts';
import { regularsOf, speakerFor } from './speaker.ts';
import { postsIn, postTimes, type Span } from './times.ts';

/** An inject as authors write it. */
export type RawInject = ScenarioInput['injects'][number];

/** What a trainer asks for. */
export interface LifeWish {
  /** Of these moods, mixed; none means all. */
  moods: readonly Mood[];
  fields: readonly Field[];
  /** Drill times in ms. */
  span: Span;
  /** Posts a minute, on average. */
  perMinute: number;
  /** Spells that stay without. */
  quiet?: readonly Span[];
}

/** A background post that is offered; not yet in the scenario. */
export interface LifePost {
  inject: RawInject;
  /** Who has to be added for it; null where somebody of the scenario posts it. */
  persona: RawPersona | null;
  /** Who posts it, to be read. */
  by: { name: string; handle: string };
  /** Drill time in ms. */
  at: number;
  mood: Mood;
  field: Field;
  /** The post in the bank that it is. */
  source: string;
}

export interface Life {
  posts: LifePost[];
  /** How many fewer there are than the density asks for, since the bank or the span has no more. */
  short: number;
}

/** Most that is inserted in one go, so that an author can still look through it. */
const MOST = 200;

/**
 * Background posts for a stretch of a scenario, in order, none of which the scenario has already: at
 * uneven times, fitting the hour of the story, from people who write like that. Their ids are free.
 *
 * @param seed the same seed gives the same posts
 */
export function patternOfLife(outline: Outline, wish: LifeWish, seed: number): Life {
  const { perMinute, quiet = [] } = wish;
  // After ENDEX nothing comes.
  const span = { ...wish.span, to: Math.min(wish.span.to, outline.ends ?? Infinity) };
  const wanted = Math.min(MOST, postsIn(span, quiet, perMinute));
  const busy = outline.injects.flatMap(({ at }) => at ?? []);
  const times = postTimes(wanted, span, quiet, busy, seed);
  const left = fitting(outline, wish);
  const desk = deskOf(outline);
  const posts: LifePost[] = [];
  for (const at of times) {
    const chosen = choose(left, at, outline, seed);
    if (!chosen) continue;
    left.splice(left.indexOf(chosen), 1);
    posts.push(desk.write(chosen, at, seed));
  }
  return { posts, short: wanted - posts.length };
}

/**
 * Another post in place of one that the trainer does not want, at the same time; null where the bank
 * has no more of what was asked for.
 *
 * @param others all that are offered, the unwanted one included
 * @param seen sources that were offered and sent away before
 */
export function anotherPost(
  outline: Outline,
  wish: LifeWish,
  others: readonly LifePost[],
  unwanted: LifePost,
  seen: readonly string[],
  seed: number
): LifePost | null {
  const gone = new Set([...others.map(({ source }) => source), ...seen]);
  const left = fitting(outline, wish).filter(({ id }) => !gone.has(id));
  const chosen = choose(left, unwanted.at, outline, seed);
  if (!chosen) return null;
  return deskOf(
    outline,
    others.filter((one) => one !== unwanted)
  ).write(chosen, unwanted.at, seed);
}

/** What the bank has of the moods and fields that the scenario has not said, and can fill. */
function fitting(outline: Outline, { moods, fields }: LifeWish): BankPost[] {
  const around = neighbourhoodOf(outline);
  const asked = BANK.filter(
    ({ mood, field }) =>
      (moods.length === 0 || moods.includes(mood)) &&
      (fields.length === 0 || fields.includes(field))
  ).filter(({ text }) => filled(text, around) !== null);
  return notYetSaid(
    asked,
    outline.injects.map(({ text }) => text)
  );
}

/** One that fits the hour: of those that want it rather than of those that do not care, now and then. */
function choose(
  left: readonly BankPost[],
  at: number,
  outline: Outline,
  seed: number
): BankPost | undefined {
  const part = partOfDay(outline, at);
  const fits = left.filter(({ when }) => when === 'any' || part === null || when === part);
  return fits[draw(seed, `post:${String(at)}`, 0, fits.length - 1)];
}

/** The part of the story's day at a drill time in ms; null where the story has no clock. */
export function partOfDay({ starts, jumps }: Outline, at: number): PartOfDay | null {
  if (starts === null) return null;
  const jumped = jumps.reduce((sum, jump) => sum + (jump.at <= at ? jump.by : 0), 0);
  const hour = new Date(starts + at + jumped).getUTCHours();
  if (hour < 5 || hour >= 22) return 'night';
  return hour < 11 ? 'morning' : hour < 17 ? 'day' : 'evening';
}

/** Writes posts as injects, and remembers which ids and people are taken. */
function deskOf(outline: Outline, offered: readonly LifePost[] = []) {
  const around = neighbourhoodOf(outline);
  const taken = takenIn(outline);
  const regulars = regularsOf(outline);
  const ids = new Set(outline.injects.map(({ id }) => id));
  for (const { inject, persona, at } of offered) {
    ids.add(inject.id);
    if (persona) {
      taken.ids.add(persona.id);
      taken.handles.add(persona.handle.toLowerCase());
    } else regulars.find(({ id }) => id === inject.from)?.times.push(at);
  }
  return {
    write(post: BankPost, at: number, seed: number): LifePost {
      const speaker = speakerFor(post, at, outline, regulars, taken, seed);
      const persona = 'drawn' in speaker ? speaker.drawn.persona : null;
      const by = 'known' in speaker ? speaker.known : speaker.drawn.persona;
      const text = filled(post.text, around) ?? post.text;
      const id = freeId(text, ids, 'life');
      ids.add(id);
      const likes = likesFor(persona?.followers ?? 200, seed, post.id);
      return {
        inject: { id, at: drillTimeInFile(at), from: by.id, text, ...(likes > 0 && { likes }) },
        persona,
        by: { name: by.name, handle: by.handle },
        at,
        mood: post.mood,
        field: post.field,
        source: post.id
      };
    }
  };
}

/** Most get nothing, a few get a lot, who is followed by more gets more. */
function likesFor(followers: number, seed: number, purpose: string): number {
  const share = draw(seed, `likes:${purpose}`, 1, 1000) / 1000;
  return Math.floor(Math.sqrt(followers) * 1.2 * share ** 4);
}
