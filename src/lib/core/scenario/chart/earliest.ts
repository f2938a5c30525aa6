import type { Draft } from '../edit/draft.ts';
import { reachOf } from '../lint/reach.ts';
import { releasesIn, type Release } from '../lint/releases.ts';
import { property, type Path } from '../positions.ts';
import type { Placed } from './chart.ts';
import { shownValue, timeIn } from './lenient.ts';

type Found = (path: Path) => { release: Release; time: number } | null;

/** Looks up, by the path in the file, what the scenario releases and when it can come at the earliest. */
export function releasesBy({ scenario, inFile }: Draft): Found {
  if (!scenario) return () => null;
  const reach = reachOf(scenario);
  const found = new Map(
    releasesIn(scenario).map((release) => [
      inFile(release.path).join('\0'),
      { release, time: reach.release(release) }
    ])
  );
  return (path) => found.get(path.join('\0')) ?? null;
}

/** Places entries in time; what has no time that can be read stands with what was placed before it. */
export class Placer {
  #releases: Found;
  #words: (release: Release) => string;
  #last = 0;

  constructor(releases: Found, words: (release: Release) => string) {
    this.#releases = releases;
    this.#words = words;
  }

  /** @param before where it was drawn last: there it stays while nothing better is known */
  place(raw: unknown, path: Path, before: number | undefined): Placed {
    const placed = this.#placed(raw, path, before ?? this.#last);
    this.#last = placed.place;
    return placed;
  }

  #placed(raw: unknown, path: Path, otherwise: number): Placed {
    const at = timeIn(raw, 'at');
    if (at !== null) return { raw, release: 'at', time: at, place: at, after: 0, words: '' };
    const after = timeIn(raw, 'after') ?? 0;
    const known = this.#releases(path);
    const written = property(raw, 'at');
    if (property(raw, 'when') === undefined || (written !== undefined && written !== null))
      return {
        raw,
        release: 'none',
        time: null,
        place: otherwise,
        after,
        words: shownValue(written)
      };
    if (!known?.release.when)
      return { raw, release: 'when', time: null, place: otherwise, after, words: '' };
    const time = Number.isFinite(known.time) ? known.time : null;
    return {
      raw,
      release: 'when',
      time,
      place: time ?? otherwise,
      after,
      words: this.#words(known.release)
    };
  }
}
