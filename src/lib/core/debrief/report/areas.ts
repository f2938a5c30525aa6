import { deedAreas } from './areas-deeds.ts';
import { silenceAreas } from './areas-silence.ts';
import { wordAreas } from './areas-words.ts';
import type { Played, Point } from './types.ts';

/** What can be improved, the gravest first. */
export function areasOf(played: Played): Point[] {
  return [...silenceAreas(played), ...wordAreas(played), ...deedAreas(played)]
    .sort((a, b) => b.weight - a.weight)
    .map(({ weight: _, ...point }) => point);
}
