import type { GivenLevels } from './facilitator-events.ts';

/** Levels that a facilitator gave in place of a rating's. */
export interface Override {
  levels: GivenLevels;
  reason: string;
  /** Given of their own accord, or in answer to a trainee who asked. */
  from: 'override' | 'second-look';
  /** The facilitator's id. */
  by: string;
  /** Drill time in ms. */
  at: number;
}

/** A trainee's request that a person looks at a rating again. */
export interface SecondLook {
  reply: string;
  why: string;
  /** Who asked; null for the one trainee of a solo drill. */
  by: string | null;
  at: number;
  /** Null while nobody has looked. `levels` is null where the rating was upheld. */
  answer: { levels: GivenLevels | null; note: string; by: string; at: number } | null;
}

export interface Whisper {
  to: string;
  text: string;
  by: string;
  at: number;
}

export interface Bookmark {
  /** Drill time in ms that is meant. */
  moment: number;
  note: string;
  post: string | null;
  by: string;
}

/** What a facilitator has done to a drill. Empty where there is none. */
export interface FacilitatorState {
  /** Releases of the script that are kept back, by key, with the drill time since when. */
  held: Record<string, number>;
  /** Releases that will not come, by key. */
  skipped: Record<string, number>;
  /** Releases with a time of their own, by key: the drill time in ms at which they come. */
  moved: Record<string, number>;
  /** Other texts for what has not appeared yet, by release key. */
  edited: Record<string, string>;
  /** Releases that were delivered by hand, by key. */
  fired: Record<string, number>;
  /** Posts that a facilitator wrote, with the facilitator's id. */
  written: Record<string, string>;
  whispers: Whisper[];
  bookmarks: Bookmark[];
  /** In the order in which they were given, by text: the last one to name a dimension counts. */
  overrides: Record<string, readonly Override[]>;
  /** By text. */
  secondLooks: Record<string, SecondLook>;
}

export function nothingByHand(): FacilitatorState {
  return {
    held: {},
    skipped: {},
    moved: {},
    edited: {},
    fired: {},
    written: {},
    whispers: [],
    bookmarks: [],
    overrides: {},
    secondLooks: {}
  };
}
