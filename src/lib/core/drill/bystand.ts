import type { CrowdOccasion } from '../scenario/schema.ts';
import type { DrillState } from './state.ts';

const KIND = 'crowd:';

/** The release key of what a bystander says: on what occasion, about what, in which line. */
export const crowdKey = (on: CrowdOccasion, subject: string, line: string) =>
  `${KIND}${on}:${subject}:${line}`;

export interface Said {
  on: string;
  subject: string;
  line: string;
  /** Drill time in ms. */
  at: number;
}

/** What bystanders have said so far, in order. */
export function crowdKeys({ released }: DrillState): Said[] {
  const said: Said[] = [];
  for (const key in released) {
    // Asked at every look over all that was released, so what is not the crowd's is not taken apart.
    if (!key.startsWith(KIND)) continue;
    const [, on = '', subject = '', line = ''] = key.split(':');
    said.push({ on, subject, line, at: released[key] ?? 0 });
  }
  return said;
}
