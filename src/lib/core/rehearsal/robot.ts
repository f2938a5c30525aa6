import type { TraineeCommand } from '../drill/commands.ts';
import type { Brief } from '../scenario/brief.ts';
import type { Notes } from './notes.ts';
import type { Sight } from './sight.ts';

export const ROBOT_NAMES = ['silent', 'copy-paste', 'defensive', 'average', 'exemplary'] as const;
export type RobotName = (typeof ROBOT_NAMES)[number];

/** Somebody who can play a drill. */
export interface Player {
  /**
   * Takes its seat in one drill.
   *
   * @param notes what the author thinks of the posts; a robot that has not been taught takes no look
   */
  sitDown(seat: Seat, notes: Notes): Trainee;
}

/** A way of playing a drill, the same at all posts. */
export interface Robot extends Player {
  name: RobotName;
  /** How it plays, in a sentence. */
  about: string;
}

export interface Seat {
  /** Seeds every chance in how it plays. */
  seed: number;
  brief: Brief;
}

/** A robot in its seat: one person, who does one thing after another. */
export interface Trainee {
  /** What it takes up now; null to wait until something happens. */
  next(sight: Sight): Act | null;
}

export interface Act {
  /** How long reading, thinking and typing take, in ms of drill time. */
  takes: number;
  /** The post that it is to answer, where there is one: teammates see who is at it. */
  post?: string;
  /** What it sends then, by what its screen shows at that moment; nothing when that has settled it. */
  carryOut(sight: Sight): TraineeCommand[];
}
