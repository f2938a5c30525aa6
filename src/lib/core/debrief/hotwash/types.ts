import type { Timeline } from '../timeline.ts';

/** All times are drill times in ms from STARTEX. */

/** A place in the drill to go and look at. */
export interface Moment {
  at: number;
  /** The post to show there; null where it is about none. */
  post: string | null;
  /** What is seen there, in a few words. */
  says: string;
}

/** Something that went well, or did not. */
export interface Point {
  /** One sentence, which names the moment and blames nobody. */
  says: string;
  /** At least one. */
  evidence: Moment[];
}

/** Something to talk about. */
export interface Question {
  /** The same for as long as the drill is; answers go by it. */
  id: string;
  asks: string;
  /** The author of the scenario asks it, or what happened in this drill does. */
  from: 'scenario' | 'drill';
  /** Where to look; null for a question about the whole. */
  moment: Moment | null;
}

/** What a team talks from, right after ENDEX. */
export interface Hotwash {
  /** Five lines, the story in its order; fewer where a drill was over before there was one. */
  lines: { says: string; moment: Moment | null }[];
  /** For the trust chart. */
  timeline: Omit<Timeline, 'beats'>;
  /** At most three, what mattered most first. */
  well: Point[];
  badly: Point[];
  questions: Question[];
}
