import type { Voice as BystanderVoice } from '../../audience/lines/index.ts';

/** What somebody feels who posts about something else than the crisis. */
export const MOODS = ['calm', 'playful', 'irritated', 'anxious', 'angry', 'celebratory'] as const;
export type Mood = (typeof MOODS)[number];

/** What background posts are about. */
export const FIELDS = [
  'council',
  'transport',
  'food',
  'health',
  'retail',
  'travel',
  'utilities',
  'finance',
  'education',
  'tech',
  'sport',
  'everyday'
] as const;
export type Field = (typeof FIELDS)[number];

/** When in the story's day something is likely to be posted. */
export type PartOfDay = 'any' | 'morning' | 'day' | 'evening' | 'night';

/** How somebody writes, where it is not how most do; who speaks must have the same. */
export type Voice = BystanderVoice | 'leeds' | 'warsaw';

/** How long a post is to the eye: a line, two or three, or more. */
export type Length = 'short' | 'medium' | 'long';

/** What a post leaves to the scenario: its place and organisation, and an invented neighbourhood. */
export const SLOTS = ['place', 'org', 'street', 'next', 'team', 'shop', 'pub'] as const;
export type Slot = (typeof SLOTS)[number];

/** A background post as it stands in the bank. */
export interface BankPost {
  /** `council-3`: its field, and its place in it. */
  id: string;
  field: Field;
  mood: Mood;
  /** With slots between braces, such as `{street}`. */
  text: string;
  when: PartOfDay;
  length: Length;
  voice: Voice | null;
}

export type Written = [mood: Mood, text: string, when?: PartOfDay, voice?: Voice];

/** The posts of a field, numbered as they stand. New ones go to the end, so that ids stay. */
export function postsOn(field: Field, written: readonly Written[]): BankPost[] {
  return written.map(([mood, text, when = 'any', voice], index) => ({
    id: `${field}-${String(index + 1)}`,
    field,
    mood,
    text,
    when,
    length: text.length < 60 ? 'short' : text.length < 110 ? 'medium' : 'long',
    voice: voice ?? null
  }));
}
