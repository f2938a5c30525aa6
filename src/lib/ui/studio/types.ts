import type { Difficulty } from '../../core/scenario/schema.ts';

export type Sharing = 'nobody' | 'teams' | 'house';
export type Whose = 'all' | 'own' | 'shared' | 'built-in' | 'archived';

/** A scenario as the studio's library shows it. Times are wall times in ms. */
export interface StudioRow {
  id: string;
  builtIn: boolean;
  title: string;
  summary: string | null;
  organisation: string | null;
  difficulty: Difficulty | null;
  minutes: number | null;
  injects: number;
  tags: readonly string[];
  mine: boolean;
  owner: string | null;
  sharedWith: Sharing;
  archived: boolean;
  edited: { at: number; by: string } | null;
  /** Number of the newest version; null when there is none. */
  version: number | null;
  playable: boolean;
}

/** One side of a comparison: a version, or what is being written. */
export type Side = number | 'draft';
