import type { Dimension, TextDimension } from '../scenario/schema.ts';
import { CUES, type Cue } from './cues/index.ts';
import type { Bound } from './dimensions/bounds.ts';
import { BOUNDS } from './dimensions/rubric-bounds.ts';
import { tableOf, type Table } from './dimensions/dimension.ts';
import { FLAGS, type FlagDescription } from './flags/describe.ts';
import { EVERYDAY_TABLES, TABLES, type FittedTable } from './points.ts';
import type { Level } from './types.ts';

/** A level of a dimension, in the rubric's words. */
export interface LevelDescription {
  level: Level;
  what: string;
}

/** One table of levels: every dimension has one, apology has two. */
export interface RubricTable {
  table: Table;
  /** When the table holds; null where the dimension has only one. */
  when: string | null;
  levels: readonly LevelDescription[];
}

export interface DimensionDescription {
  dimension: Dimension;
  question: string;
  tables: readonly RubricTable[];
}

/** The rubric as the page "How replies are rated" shows it. */
export const DIMENSION_DESCRIPTIONS: readonly DimensionDescription[] = [
  {
    dimension: 'speed',
    question: 'How soon, on the drill clock, after the post appeared?',
    tables: [
      one([
        'after the limit, or never',
        'within the last third of the span from target to limit',
        'within the second third',
        'within the first third',
        'within the target'
      ])
    ]
  },
  {
    dimension: 'acknowledgment',
    question: 'Does it recognise the problem and what it did to this person?',
    tables: [
      one([
        'ignores, denies, dismisses, mocks or minimises the problem; or answers something else',
        'takes notice without naming a problem',
        'names a problem only in general terms, or only a feeling',
        'names the actual problem that the post is about',
        'names the actual problem and its effect on the person, or on those they speak of'
      ])
    ]
  },
  {
    dimension: 'apology',
    question: 'Does it take the responsibility that is due, no less and no more?',
    tables: [
      {
        table: 'at fault',
        when: 'The organisation caused the harm, with intent or without.',
        levels: levels([
          'no regret at all, a refusal to apologise, or blame on somebody else',
          'a non-apology or a formula: regret for feelings, for "any inconvenience"',
          'an apology for what happened, and nothing more',
          'an apology, or words that do its work, with responsibility taken or repair',
          'with both'
        ])
      },
      {
        table: 'not at fault',
        when: 'The organisation did not cause it, nobody knows yet, or the post is about no fault of it. Where a post can be read either way, both tables are weighed.',
        levels: levels([
          'blames or shames the person, or is cold to harm',
          'admits a fault that is not established; a non-apology; routine text under voiced harm',
          'neutral where no harm was voiced: neither care nor false admission',
          'regret or care for what they go through, without admitting a fault',
          'such care, and help or a way forward offered'
        ])
      }
    ]
  },
  {
    dimension: 'transparency',
    question:
      'Does it say honestly what is known, what is not, what is being done and when more will follow?',
    tables: [
      one([
        'evades, stonewalls, denies or says something false against the known facts',
        'vague only, or nothing of substance',
        'one concrete element',
        'two concrete elements',
        'three or more'
      ])
    ]
  },
  {
    dimension: 'personalization',
    question: 'Was it written for this person and this post?',
    tables: [
      one([
        'nothing of this post, not even the topic; or the wrong name or the wrong issue',
        'a name, or the general topic of the crisis, and nothing else of this post',
        'takes up one specific thing of this post',
        'takes up specifics and answers what this person needs',
        'and a next step made for this person'
      ])
    ]
  }
];

/** What each dimension is read from: the signals that give and take points, strongest first. */
export interface DimensionPoints {
  dimension: TextDimension;
  table: Table;
  gives: readonly { signal: string; points: number }[];
  takes: readonly { signal: string; points: number }[];
  bounds: readonly Bound[];
}

/** The points of every table, for the page; the same numbers that rate. */
export const DIMENSION_POINTS: readonly DimensionPoints[] = TABLES.map(pointsOf);

/** The same where a scenario has no facts at all. */
export const EVERYDAY_POINTS: readonly DimensionPoints[] = EVERYDAY_TABLES.map(pointsOf);

export { CUES as CUE_DESCRIPTIONS, FLAGS as FLAG_DESCRIPTIONS, tableOf };
export type { Cue as CueDescription, FlagDescription };

function pointsOf({ dimension, table, points }: FittedTable): DimensionPoints {
  const total = new Map<string, number>();
  // What is given grade by grade as a likelihood rises is one thing to a reader.
  for (const [signal, value] of Object.entries(points)) {
    const name = signal.replace(/ (?:≥ [\d.]+|\d)$/u, '');
    total.set(name, Math.round(((total.get(name) ?? 0) + value) * 100) / 100);
  }
  const sorted = [...total]
    .map(([signal, value]) => ({ signal, points: value }))
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  return {
    dimension,
    table,
    gives: sorted.filter(({ points }) => points > 0),
    takes: sorted.filter(({ points }) => points < 0),
    bounds: BOUNDS.filter((bound) => bound.dimension === dimension && bound.table === table)
  };
}

function one(words: Words): RubricTable {
  return { table: 'any', when: null, levels: levels(words) };
}

type Words = readonly [string, string, string, string, string];

function levels(words: Words): LevelDescription[] {
  return words.map((what, level) => ({ level: level as Level, what }));
}
