/** A scenario with its pictures, on its way between folders, houses and machines. */
export interface Contents {
  /** The text of `scenario.yaml`. */
  script: string;
  /** Pictures by their names: one level, no folders. */
  pictures: ReadonlyMap<string, Buffer>;
}

export const SCRIPT = 'scenario.yaml';
export const MANIFEST = 'hotseat.json';
/** The names that a scenario may use for its pictures, and the store for its own. */
export const PICTURE = /^[\w-]{1,80}\.(?:svg|png|jpe?g|webp)$/i;

/** Why a packed scenario is not taken: the file in it, what was found and expected, what to do. */
export interface BundleProblem {
  /** Short and stable. */
  code: string;
  /** Name of the file in it; empty for the whole. */
  file: string;
  message: string;
  remedy: string;
}
