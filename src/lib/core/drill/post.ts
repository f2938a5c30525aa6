import type { Action, Channel, CrowdOccasion, PersonaKind, Severity } from '../scenario/schema.ts';

/** Who speaks: a persona, a role of the response plan (briefings), or the organisation itself. */
export interface Author {
  id: string;
  name: string;
  /** With its `@`; empty for a role inside the organisation. */
  handle: string;
  kind: PersonaKind | 'role' | 'us';
  verified: boolean;
  followers: number;
  /** Seed of the locally made picture. */
  avatar: string;
}

/** What a post needs, with its clocks as spans of drill time after the post appeared, in ms. */
export interface Needs {
  action: Action;
  target: number;
  limit: number;
}

export interface Post {
  id: string;
  channel: Channel;
  author: Author;
  text: string;
  headline?: string | undefined;
  /** `src` is the address that the app serves the picture from. */
  media?: { src: string; alt: string } | undefined;
  replyTo: string | null;
  /** The first post of the thread; for a direct message, `direct:` and the other side's id. */
  thread: string;
  /** Drill time at which it appeared, in ms. */
  at: number;
  likes: number;
  shares: number;
  severity: Severity;
  /** True when it names the organisation or its handle. */
  mentions: boolean;
  /** Null when nothing is needed, or when the trainee is to find that out. */
  needs: Needs | null;
  /** The author's answer to a reply of ours. */
  answersBack?: true | undefined;
  /** The post that it passes on with words of its own, by id. Not in logs from before it was noted. */
  quotes?: string | undefined;
  /** What a bystander remarks upon; it needs nothing. */
  crowd?: CrowdOccasion | undefined;
  /** For our own posts: how it was meant. */
  ours?: 'reply' | 'statement' | 'update' | 'direct' | 'correction' | undefined;
  /** For a correction: our post that it corrects. */
  corrects?: string | undefined;
  /** For our own replies that hand a conversation over. */
  handsOver?: HandOverTo | undefined;
}

export const HAND_OVERS = ['direct', 'phone', 'email'] as const;
/** The private channel that a conversation is handed over to. */
export type HandOverTo = (typeof HAND_OVERS)[number];

export const MARKS = ['needs-answer', 'watch', 'ignore'] as const;
/** A triage mark that the trainee puts on a post. */
export type Mark = (typeof MARKS)[number];

/** The thread name of direct messages with one persona. */
export function directThread(persona: string): string {
  return `direct:${persona}`;
}
