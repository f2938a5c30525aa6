import { draw, pick } from '../chance.ts';
import { MINUTE } from '../../scenario/time.ts';
import type { Temper } from '../../scenario/vocabulary.ts';
import type { BankPost, Mood, Voice } from '../bank/index.ts';
import { handOf, isAnybodys, isSameHand, usualHand, type Hand } from '../hand.ts';
import type { Outline } from '../outline.ts';
import {
  makePersona,
  type CultureName,
  type PersonaDraft,
  type PersonaWish,
  type Taken
} from '../people/index.ts';

const TEMPER: Readonly<Record<Mood, Temper>> = {
  calm: 'calm',
  playful: 'playful',
  irritated: 'sarcastic',
  anxious: 'worried',
  angry: 'angry',
  celebratory: 'playful'
};
const FAMILY: Readonly<Partial<Record<Voice, CultureName>>> = {
  glasgow: 'scottish',
  lagos: 'nigerian',
  manila: 'filipino',
  mumbai: 'indian',
  warsaw: 'polish',
  leeds: 'english',
  letters: 'english'
};

/** Nobody posts about the bus and then about the cat within this time, in ms. */
const APART = 3 * MINUTE;
/** Of a hundred posts that somebody of the scenario could have made, how many they make. */
const BY_SOMEBODY_KNOWN = 35;

/** Somebody of the scenario who only talks: nothing is ever expected after a post of theirs. */
export interface Regular {
  id: string;
  handle: string;
  name: string;
  hand: Hand;
  /** When they post, in ms; a time is added when they are given a post. */
  times: number[];
}

export function regularsOf({ personas, injects }: Outline): Regular[] {
  return personas.flatMap(({ id, handle, name, kind, temper }) => {
    const own = injects.filter(({ from }) => from === id);
    const hand = usualHand(own.map(({ text }) => text));
    if (!hand || kind !== 'person' || temper === 'hostile' || own.some(({ needs }) => needs))
      return [];
    return [{ id, handle, name, hand, times: own.flatMap(({ at }) => at ?? []) }];
  });
}

/** Who posts it: somebody of the scenario whose hand it could be, or else somebody new. */
export type Speaker = { known: Regular } | { drawn: PersonaDraft };

export function speakerFor(
  post: BankPost,
  at: number,
  outline: Outline,
  regulars: readonly Regular[],
  taken: Taken,
  seed: number
): Speaker {
  const p = `speaker:${post.id}`;
  const hand = handOf(post.text);
  const fitting =
    post.voice === null && isAnybodys(post.text)
      ? regulars.filter(
          (one) =>
            isSameHand(one.hand, hand) && one.times.every((time) => Math.abs(time - at) >= APART)
        )
      : [];
  const known = pick(seed, `${p}:known`, fitting);
  if (known && draw(seed, `${p}:who`, 1, 100) <= BY_SOMEBODY_KNOWN) {
    known.times.push(at);
    return { known };
  }
  const drawn = makePersona(outline, wishFor(post), seed, p, taken);
  return {
    drawn: { ...drawn, persona: { ...drawn.persona, temper: TEMPER[post.mood] } }
  };
}

function wishFor({ voice }: BankPost): PersonaWish {
  return {
    cast: 'neighbour',
    culture: voice === null ? undefined : FAMILY[voice],
    age: voice === 'fourteen' ? 'young' : voice === 'letters' ? 'old' : 'middle'
  };
}
