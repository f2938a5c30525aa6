import type { Glance } from '../../core/scenario/glance.ts';

/** Who may use a scenario besides its owner: nobody, the owner's teams, or everybody in the house. */
export const SHARINGS = ['nobody', 'teams', 'house'] as const;
export type Sharing = (typeof SHARINGS)[number];

/** A text that was kept for good: drills start from versions. */
export interface Version {
  /** 1, 2, 3 … */
  number: number;
  /** Id of whoever wrote its text last. */
  by: string;
  /** Wall time in ms at which it was kept. */
  at: number;
  /** Why, in the words of who kept it; may be empty. */
  note: string;
  /** Errors that the lint found in it; it can be started when there are none. */
  errors: number;
  /** Of the draft whose text it is. */
  revision: number;
}

/** What lists say of a scenario that somebody writes here. Times are wall times in ms since 1970. */
export interface ScenarioHead {
  /** A slug that no other scenario has; the text's own `id` is to be the same. */
  id: string;
  /** Id of a person; what is left of one who is gone names nobody. */
  owner: string;
  sharedWith: Sharing;
  /** Ids of the teams that `teams` means, fixed when its owner left; null for the owner's own. */
  teams: readonly string[] | null;
  archived: boolean;
  tags: readonly string[];
  since: number;
  /** The text as it stands; its revision grows by one with each change. */
  draft: { revision: number; by: string; at: number };
  /** What the draft says of itself. */
  glance: Glance;
  /** The first one first. */
  versions: readonly Version[];
}

/** A scenario with the text of its draft. */
export interface OpenScenario extends ScenarioHead {
  text: string;
}

/** What was written, by whom, on top of which revision. */
export interface Writing {
  /** The revision that the writer had before them. */
  revision: number;
  text: string;
  /** Id of a person. */
  by: string;
  at: number;
}

/** Nothing is overwritten: who expected another revision gets the present text to look at. */
export interface Conflict {
  ok: false;
  present: OpenScenario;
}
/** Null stands for a scenario that is not there. */
export type Saved = { ok: true; head: ScenarioHead } | Conflict | null;
/** `fresh` is false where the newest version says the same already. */
export type Kept = { ok: true; version: Version; fresh: boolean } | Conflict | null;

/** The newest version without errors, from which drills start; null where each has some. */
export function playableOf(versions: readonly Version[]): Version | null {
  return versions.findLast(({ errors }) => errors === 0) ?? null;
}

/** Why a draft is kept as a version, on top of which revision. */
export type Keeping = Omit<Version, 'number' | 'by'>;

/** What can be set without touching the text. */
export type ScenarioSettings = Pick<ScenarioHead, 'sharedWith' | 'archived' | 'tags'>;

export interface Medium {
  name: string;
  /** Bytes. */
  size: number;
}
/** A name is given once: `taken` says that it stands for another picture. */
export type MediumPut = 'kept' | 'there already' | 'taken';

/**
 * Keeps the scenarios that people write. Each call resolves when what it did is durable; of many
 * who change one scenario at once, each is served alone.
 */
export interface ScenarioStore {
  /** Begins a scenario with revision 1 of its draft. False when its id is taken, also by one that was removed. */
  create(
    scenario: ScenarioSettings & { id: string; owner: string; text: string; at: number }
  ): Promise<boolean>;
  /** All of them, the one that was edited last first. Reads no texts. */
  list(): Promise<ScenarioHead[]>;
  head(id: string): Promise<ScenarioHead | null>;
  open(id: string): Promise<OpenScenario | null>;
  /** Writes the draft. A text that stands there already is no conflict, whatever was expected. */
  save(id: string, writing: Writing): Promise<Saved>;
  /** Keeps the draft as a version, unless the newest one has its text. */
  keep(id: string, keeping: Keeping): Promise<Kept>;
  /** The text of a version; null when there is none. */
  versionText(id: string, number: number): Promise<string | null>;
  /**
   * Makes the text of a version the draft. What stood there is kept as a version first, by `keeping`,
   * unless it is one. Null also when there is no such version.
   */
  restore(id: string, number: number, by: string, keeping: Keeping): Promise<Saved>;
  /** Changes the settings; `change` gets them as they are, and runs alone. */
  set(
    id: string,
    change: (settings: ScenarioSettings) => ScenarioSettings
  ): Promise<ScenarioHead | null>;
  /**
   * Makes a person another one wherever they wrote. What they own is shared from then on with the
   * teams that are given, where it is shared with teams.
   */
  rename(person: string, next: string, teams: readonly string[]): Promise<void>;
  /**
   * Removes texts, versions and whose it was. The pictures stay for drills that were played, and the id stays
   * taken, so that nobody else's pictures are shown in them.
   */
  remove(id: string, at: number): Promise<boolean>;
  /** Ids of those that were removed and not forgotten. */
  removed(): Promise<string[]>;
  /** Forgets one that was removed, with its pictures. */
  forget(id: string): Promise<void>;

  /**
   * Keeps a picture beside a scenario, under a name that never stands for another. Null when there
   * is no such scenario.
   *
   * @throws when the name is not one that a scenario may use; the bytes are checked by who calls
   */
  putMedia(id: string, name: string, bytes: Uint8Array): Promise<MediumPut | null>;
  /** The bytes of a picture, also beside a scenario that was removed. */
  media(id: string, name: string): Promise<Uint8Array | null>;
  /** Pictures by name. */
  listMedia(id: string): Promise<Medium[]>;
}

/** A slug, as in a scenario's own `id`; also keeps ids from the address bar inside the folder. */
export const SCENARIO_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** In characters. */
export const LONGEST_ID = 60;
/** As in a scenario's `media.file`, in one letter case, since some disks know only one. */
export const MEDIUM_NAME = /^[a-z0-9_-]{1,80}\.(?:svg|png|jpe?g|webp)$/;

export function isScenarioId(id: string): boolean {
  return id.length <= LONGEST_ID && SCENARIO_ID.test(id);
}
