import { lengthIn } from '../../scenario/time.ts';
import { LEVELS } from './ratings.ts';
import { tableOf, type TakenTable } from './table.ts';

/** An ended drill in somebody's own record. Wall times in ms since 1970. */
export interface RecordRow {
  drill: string;
  scenario: { id: string; title: string };
  organisation: string;
  startedAt: number;
  endedAt: number;
  /** Drill time that was played, in ms. */
  length: number;
  mean: number | null;
}

/** Somebody's own drills, the latest first. */
export function recordTable(rows: readonly RecordRow[]): TakenTable {
  return tableOf<RecordRow>(
    { name: 'hotseat-my-drills', title: 'My drills' },
    [
      { key: 'drill', heading: 'Drill', kind: 'text', of: ({ drill }) => drill },
      {
        key: 'scenario',
        heading: 'Scenario (id)',
        kind: 'text',
        of: ({ scenario }) => scenario.id
      },
      { key: 'title', heading: 'Scenario', kind: 'text', of: ({ scenario }) => scenario.title },
      {
        key: 'organisation',
        heading: 'Organisation',
        kind: 'text',
        of: ({ organisation }) => organisation
      },
      { key: 'started', heading: 'Started', kind: 'moment', of: ({ startedAt }) => startedAt },
      { key: 'ended', heading: 'Ended', kind: 'moment', of: ({ endedAt }) => endedAt },
      {
        key: 'minutes',
        heading: 'Minutes',
        kind: 'number',
        unit: 'of drill time',
        of: ({ length }) => minutesIn(length)
      },
      { key: 'mean', heading: 'Mean', kind: 'number', unit: LEVELS, of: ({ mean }) => mean }
    ],
    rows
  );
}

/** Whole minutes, as they are told everywhere; below two minutes with a tenth, so that seconds count. */
function minutesIn(length: number): number {
  const { count, unit } = lengthIn(length);
  return unit === 'minute' ? count : Math.round(count / 6) / 10;
}
