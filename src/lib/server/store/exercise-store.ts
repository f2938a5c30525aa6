/** Where people play one drill: alone, or as a team. */
export interface Room {
  name: string;
  /** Id of its drill. */
  drill: string;
}

/** Somebody who has joined an exercise. */
export interface Member {
  /** Id of a person, or the hash of the token of a guest's browser. */
  person: string;
  name: string;
  /** Without an account. */
  guest: boolean;
  /** Id of the drill that they play. */
  room: string;
  /** Wall time in ms. */
  joined: number;
  /** Wall time in ms at which the trainer took them out; null while they take part. */
  removed: number | null;
}

/** An occasion on which a trainer has people drill. Times are wall times in ms since 1970. */
export interface Exercise {
  /** 16 hex digits. */
  id: string;
  /** Id of the trainer who prepared it. */
  by: string;
  /**
   * Ids of the teams it is held for: those that the trainer was in when they prepared it. Null in what older
   * versions kept: those that the trainer is in now, until they leave the house.
   */
  teams: readonly string[] | null;
  /** The version that it plays stands on the shelf by its digest. */
  scenario: { id: string; title: string; digest: string };
  /** `team`: one or more rooms side by side, each one feed with several people in it. `each`: everybody alone. */
  mode: 'team' | 'each';
  /** Drill ms for each wall ms, 1 to 60. */
  speed: number;
  /** Whether people without an account may join. */
  guests: boolean;
  /** When it is to start; null when that was left open. */
  planned: number | null;
  /** By what people join; null when nobody may any more. */
  code: string | null;
  /** When the code lapses. */
  expires: number;
  /** In the mode `each` a room a person, in the order in which they joined. */
  rooms: readonly Room[];
  members: readonly Member[];
  since: number;
  /** STARTEX and ENDEX of all rooms; null until then. */
  started: number | null;
  ended: number | null;
}

/**
 * Keeps exercises. No two have one code: of two that are to get the same, the second is refused.
 */
export interface ExerciseStore {
  /** False when another has its code. */
  add(exercise: Exercise): Promise<boolean>;
  find(id: string): Promise<Exercise | null>;
  /** Whether the code has lapsed is decided by who asks. */
  byCode(code: string): Promise<Exercise | null>;
  /** The exercise in which a drill is played. */
  ofDrill(drill: string): Promise<Exercise | null>;
  /** Those that somebody has joined, removed or not; the latest first. */
  ofMember(person: string): Promise<Exercise[]>;
  /** All, the latest first. */
  list(): Promise<Exercise[]>;
  /**
   * Changes an exercise; `change` gets it as it is, and runs alone. Its id stays. Resolves with it
   * when it is durable, with null when it is gone or its new code is another's.
   */
  change(id: string, change: (exercise: Exercise) => Exercise): Promise<Exercise | null>;
  /**
   * Has the drills that somebody without an account played alone in exercises be a person's: those of
   * a team know them by their old id, and keep it.
   */
  give(from: string, to: string): Promise<void>;
  /**
   * Makes one member, or the trainer who prepared it, another one, in all exercises. Those that the trainer
   * prepared stay with the teams that are given, where it was not kept which they are held for.
   */
  rename(
    person: string,
    next: { person: string; name: string },
    teams: readonly string[]
  ): Promise<number>;
  remove(id: string): Promise<void>;
}
