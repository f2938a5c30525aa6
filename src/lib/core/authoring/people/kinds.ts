import { draw } from '../chance.ts';
import type { PersonaKind, Segment, Temper } from '../../scenario/vocabulary.ts';

/** Whom a trainer can ask for. */
export const CASTS = [
  'neighbour',
  'customer',
  'parent',
  'affected',
  'employee',
  'journalist',
  'influencer',
  'activist',
  'official',
  'business',
  'troll',
  'bot'
] as const;
export type Cast = (typeof CASTS)[number];

/** What somebody of a cast is like. */
export interface CastTraits {
  kind: PersonaKind;
  segment: Segment;
  /** Drawn evenly; one that stands twice comes twice as often. */
  tempers: readonly Temper[];
  /** The follower count in the middle, and how far it spreads, as the deviation of its logarithm. */
  followers: { middle: number; spread: number };
  /** Of a hundred, how many have the mark. */
  verified: number;
  /** Of a hundred, how many say something about themselves. */
  speaksOfSelf: number;
}

/** Counts on networks have a long tail: most have a few hundred, one in a hundred has tens of thousands. */
const PRIVATE = { middle: 190, spread: 1.15 };

export const TRAITS: Readonly<Record<Cast, CastTraits>> = {
  neighbour: {
    kind: 'person',
    segment: 'onlookers',
    tempers: ['calm', 'calm', 'curious', 'playful', 'worried', 'sarcastic'],
    followers: PRIVATE,
    verified: 0,
    speaksOfSelf: 45
  },
  customer: {
    kind: 'person',
    segment: 'customers',
    tempers: ['calm', 'worried', 'angry', 'angry', 'loyal', 'sarcastic', 'sad'],
    followers: PRIVATE,
    verified: 0,
    speaksOfSelf: 40
  },
  parent: {
    kind: 'person',
    segment: 'customers',
    tempers: ['worried', 'worried', 'calm', 'angry', 'playful'],
    followers: PRIVATE,
    verified: 0,
    speaksOfSelf: 60
  },
  affected: {
    kind: 'person',
    segment: 'harmed',
    tempers: ['sad', 'angry', 'worried', 'worried', 'calm'],
    followers: PRIVATE,
    verified: 0,
    speaksOfSelf: 35
  },
  employee: {
    kind: 'staff',
    segment: 'staff',
    tempers: ['loyal', 'worried', 'sarcastic', 'calm', 'sad'],
    followers: { middle: 150, spread: 0.9 },
    verified: 0,
    speaksOfSelf: 45
  },
  journalist: {
    kind: 'press',
    segment: 'press',
    tempers: ['calm', 'curious', 'curious'],
    followers: { middle: 3400, spread: 1 },
    verified: 55,
    speaksOfSelf: 95
  },
  influencer: {
    kind: 'person',
    segment: 'onlookers',
    tempers: ['playful', 'curious', 'angry', 'sarcastic'],
    followers: { middle: 26_000, spread: 0.9 },
    verified: 45,
    speaksOfSelf: 95
  },
  activist: {
    kind: 'person',
    segment: 'onlookers',
    tempers: ['angry', 'angry', 'curious', 'hostile', 'calm'],
    followers: { middle: 1200, spread: 1.1 },
    verified: 5,
    speaksOfSelf: 85
  },
  official: {
    kind: 'official',
    segment: 'onlookers',
    tempers: ['official', 'official', 'calm'],
    followers: { middle: 2600, spread: 1 },
    verified: 50,
    speaksOfSelf: 80
  },
  business: {
    kind: 'organisation',
    segment: 'onlookers',
    tempers: ['calm', 'playful', 'official'],
    followers: { middle: 900, spread: 1 },
    verified: 8,
    speaksOfSelf: 80
  },
  troll: {
    kind: 'person',
    segment: 'trolls',
    tempers: ['hostile', 'hostile', 'sarcastic'],
    followers: { middle: 340, spread: 1.3 },
    verified: 0,
    speaksOfSelf: 60
  },
  bot: {
    kind: 'bot',
    segment: 'trolls',
    tempers: ['hostile', 'playful'],
    followers: { middle: 11, spread: 0.8 },
    verified: 0,
    speaksOfSelf: 20
  }
};

/** Steps of the draw, fine enough for one in a hundred thousand. */
const FINE = 1_000_000;
/** A logistic deviate divided by this is close to a normal one, with a heavier tail. */
const LOGISTIC = 1.702;

/** Drawn from a log-logistic distribution, and not rounded: nobody has 1,000 followers. */
export function followersOf(cast: Cast, seed: number, purpose: string): number {
  const { middle, spread } = TRAITS[cast].followers;
  const share = draw(seed, `${purpose}:followers`, 1, FINE - 1) / FINE;
  const deviate = Math.log(share / (1 - share)) / LOGISTIC;
  return Math.max(1, Math.round(middle * Math.exp(spread * deviate)));
}
