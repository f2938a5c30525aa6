import { moment } from '../lobby/when.ts';

export const SCOPE_WORDS: Readonly<Record<string, { label: string; meaning: string }>> = {
  'results:read': {
    label: 'Results (results:read)',
    meaning: 'who drilled when, means by dimension, objectives, what went wrong'
  },
  'drills:read': {
    label: 'Drills (drills:read)',
    meaning: 'which drills ended, their scenarios and who took part'
  },
  'reports:read': {
    label: 'Reports and actions (reports:read)',
    meaning:
      'which after-action reports there are and which are ready; each action of their improvement plans, with its owner, day and state'
  },
  'assignments:read': {
    label: 'Assignments (assignments:read)',
    meaning: 'which drills were assigned until when, who has done them and who is overdue'
  }
};

export const EVENT_WORDS: Readonly<Record<string, { label: string; meaning: string }>> = {
  'drill.ended': { label: 'A drill ended (drill.ended)', meaning: 'with a link to its scorecard' },
  'report.ready': {
    label: 'A report is ready (report.ready)',
    meaning: 'with a link to the after-action report'
  }
};

interface Tried {
  state: 'waiting' | 'arrived' | 'set-aside';
  tries: number;
  next: number;
  tried: number | null;
  said: string;
}

/** What became of a delivery, in one line. Wall times in ms. */
export function outcomeWords({ state, tries, next, tried, said }: Tried, now: number): string {
  const when = tried === null ? '' : `, ${moment(tried, now)}`;
  if (state === 'arrived') return `arrived${when}`;
  if (state === 'set-aside') return `set aside${when}: ${said}`;
  if (tries === 0) return 'waiting';
  return `tried ${tries === 1 ? 'once' : `${String(tries)} times`}, next ${moment(next, now)}: ${said}`;
}
