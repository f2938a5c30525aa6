import type { CrowdOccasion } from '../scenario/schema.ts';
import type { DrillState } from './state.ts';

const KIND = 'crowd';

/** The release key of what a bystander says: on what occasion, about what, in which line. */
export const crowdKey = (on: CrowdOccasion, subject: string, line: string) =>
  `${KIND}:${on}:${subject}:${line}`;

interface Said {
  on: string;
  subject: string;
  line: string;
  /** Drill time in ms. */
  at: number;
}

/** What bystanders have said so far, in order. */
export function crowdKeys({ released }: DrillState): Said[] {
  return Object.entries(released).flatMap(([key, at]) => {
    const [kind, on = '', subject = '', line = ''] = key.split(':');
    return kind === KIND ? [{ on, subject, line, at }] : [];
  });
}
