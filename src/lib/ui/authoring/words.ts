import type { Age, Cast, CultureName, DraftKind, Field, Mood } from '../../core/authoring/index.ts';
import type { Action, PersonaKind, Severity } from '../../core/scenario/schema.ts';

export const MOOD_NAMES: Readonly<Record<Mood, string>> = {
  calm: 'calm',
  playful: 'playful',
  irritated: 'irritated',
  anxious: 'anxious',
  angry: 'angry',
  celebratory: 'celebrating'
};

export const FIELD_NAMES: Readonly<Record<Field, string>> = {
  everyday: 'everyday',
  council: 'council',
  transport: 'transport',
  food: 'food',
  health: 'health',
  retail: 'shops',
  travel: 'travel',
  utilities: 'water and energy',
  finance: 'money',
  education: 'school',
  tech: 'phones and apps',
  sport: 'sport and stage'
};

export const CAST_NAMES: Readonly<Record<Cast, string>> = {
  neighbour: 'Neighbour',
  customer: 'Customer',
  parent: 'Parent',
  affected: 'Somebody who was hurt',
  employee: 'Employee',
  journalist: 'Journalist',
  influencer: 'Account with followers',
  activist: 'Campaigner',
  official: 'Official',
  business: 'Business',
  troll: 'Troll',
  bot: 'Bot'
};

export const AGE_NAMES: Readonly<Record<Age, string>> = {
  young: '16 to 29',
  middle: '30 to 56',
  old: '57 and over'
};

export const CULTURE_NAMES: Readonly<Record<CultureName, string>> = {
  english: 'English',
  scottish: 'Scottish',
  irish: 'Irish',
  welsh: 'Welsh',
  indian: 'Indian',
  pakistani: 'Pakistani',
  nigerian: 'Nigerian',
  ghanaian: 'Ghanaian',
  caribbean: 'Caribbean',
  polish: 'Polish',
  filipino: 'Filipino',
  chinese: 'Chinese',
  turkish: 'Turkish',
  latin: 'Latin American'
};

export const DRAFT_NAMES: Readonly<Record<DraftKind, string>> = {
  injects: 'Posts',
  personas: 'People',
  replies: 'Answers'
};

export const NEEDS_NAMES: Readonly<Record<Action | 'nothing', string>> = {
  reply: 'needs an answer',
  private: 'belongs in private',
  escalate: 'goes to a role',
  ignore: 'is to be left alone',
  nothing: 'needs nothing'
};

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  low: 'low',
  medium: 'medium',
  high: 'high',
  critical: 'critical'
};

export const KIND_NAMES: Readonly<Record<PersonaKind, string>> = {
  person: '',
  organisation: 'organisation',
  press: 'press',
  official: 'official',
  staff: 'staff',
  bot: 'bot'
};

/** `1 post`, `3 posts` */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** The keys of a record of names, in the order in which they are shown. */
export function keysOf<T extends string>(names: Readonly<Record<T, string>>): T[] {
  return Object.keys(names) as T[];
}
