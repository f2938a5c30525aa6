import type { Cast } from '../people/index.ts';
import type { Action, Channel, Quality, Severity } from '../../scenario/vocabulary.ts';

/** What releases the post: a time, or what the trainee did about another post. */
export type Release = 'at' | { unanswered: true } | { answered: Quality } | { stated: false };

/** What the author is to write beside the text, and how it helps the scorer. */
export interface Hint {
  field: 'problem' | 'harm' | 'question' | 'answers' | 'private';
  /** What to write there, and an example. */
  what: string;
}

/** The beginning of a post of some kind: what it is good for, and a way into it. */
export interface Starter {
  id: string;
  /** In a list. */
  name: string;
  /** What it exercises, in a sentence. */
  exercises: string;
  /** What to mind while writing it. */
  advice: string;
  channel: Channel;
  /** Who usually says it; null for a role of the response plan. */
  cast: Cast | null;
  severity: Severity;
  release: Release;
  /** What it needs; null where nothing is expected, which is said by leaving it out. */
  expects: { action: Action; target: string; limit: string } | { action: 'ignore' } | null;
  /** An early sign, from which time to detection counts. */
  sign?: true;
  /** Ways to begin. What stands in square brackets is for the author to write in their own words. */
  openings: readonly string[];
  hints: readonly Hint[];
}

export const PROBLEM = (example: string): Hint => ({
  field: 'problem',
  what: `The problem in a few words, and other ways to say it: ${example}`
});
export const HARM = (example: string): Hint => ({
  field: 'harm',
  what: `What it did to them, not what it is: ${example}`
});
export const QUESTION = (example: string): Hint => ({
  field: 'question',
  what: `The one question, in a few words: ${example}`
});
export const ANSWERS: Hint = {
  field: 'answers',
  what: 'The facts that answer it, once they may be said'
};
export const PRIVATE = (example: string): Hint => ({
  field: 'private',
  what: `What belongs in a direct message: ${example}`
});
