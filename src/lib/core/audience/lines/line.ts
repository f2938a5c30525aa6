import type { CrowdOccasion, Temper } from '../../scenario/schema.ts';

/** How somebody writes, where it is not how most do: a line in it is said by somebody who writes so. */
export type Voice = 'glasgow' | 'lagos' | 'manila' | 'mumbai' | 'fourteen' | 'letters';

/**
 * Something a bystander says. Between braces stands what the moment fills in: `us` (our handle), `who`
 * (whom it is about), `whom` (somebody else who got the same words), `quote` (words that were really
 * said), `mins` (minutes waited), `tag` (our handle as a hashtag).
 */
export interface Line {
  id: string;
  on: CrowdOccasion;
  temper: Temper;
  voice: Voice | null;
  text: string;
  /** The persona of the scenario who says it; a bystander where there is none. */
  from?: string | undefined;
}

type Written = [temper: Temper, text: string, voice?: Voice];

/** Lines for one occasion, numbered as they stand. */
export function linesOn(on: CrowdOccasion, written: readonly Written[]): Line[] {
  return written.map(([temper, text, voice = null], index) => ({
    id: `${on}-${index + 1}`,
    on,
    temper,
    voice,
    text
  }));
}
