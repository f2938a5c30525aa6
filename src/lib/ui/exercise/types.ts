/** What an exercise's screens show. Times are wall times in ms where nothing else is said. */
export type Phase = 'planned' | 'running' | 'ended';

export interface StuckView {
  name: string;
  why: 'overwhelmed' | 'idle' | 'asking';
  /** Ms without an act for `idle`, else how many. */
  figure: number;
}

export interface RoomView {
  drill: string;
  name: string;
  people: number;
  status: 'prepared' | 'running' | 'paused' | 'ended';
  pausedBy: 'trainee' | 'absence' | 'facilitator' | null;
  /** Drill time in ms at the board's `now`, and how fast it goes on. */
  at: number;
  speed: number;
  /** 0 to 100. */
  trust: number | null;
  /** Posts past their target without an answer. */
  late: number;
  stuck: readonly StuckView[];
}

export interface PersonView {
  person: string;
  name: string;
  guest: boolean;
  room: string;
  role: string | null;
  present: boolean;
  removed: boolean;
}

export interface JoinLinkView {
  code: string;
  link: string;
  /** Squares on a side, and the dark ones as a path. */
  size: number;
  path: string;
  /** Whether the link leads every phone to itself. */
  ownOnly: boolean;
}

export interface ComparedView {
  drill: string;
  name: string;
  people: number;
  ended: boolean;
  figures: {
    mean: number | null;
    dimensions: Readonly<Record<string, number | null>>;
    coverage: { answered: number; needed: number };
    trust: { from: number; to: number };
  } | null;
}
