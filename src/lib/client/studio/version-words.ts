/** What a version was kept as, and what drills start from since. */
export interface KeptVersion {
  number: number;
  /** How many it has that keep a drill from starting. */
  errors: number;
  /** Number of the version from which drills start; null where each has errors. */
  playable: number | null;
}

/**
 * What an author reads when a version was kept: that it cannot be played, too, where it cannot.
 *
 * @param fresh false where the version said the same already
 */
export function versionWords({ number, errors, playable }: KeptVersion, fresh: boolean): string {
  const name = String(number);
  if (errors === 0)
    return fresh ? `Kept as version ${name}.` : `Version ${name} says the same already.`;
  const many = errors === 1 ? '1 error' : `${String(errors)} errors`;
  const said = fresh
    ? `Kept as version ${name}, with`
    : `Version ${name} says the same already, with`;
  return `${said} ${many}: ${
    playable === null
      ? 'no drill can start.'
      : `drills still start from version ${String(playable)}.`
  }`;
}
