import {
  headingOf,
  LEVELS,
  moment,
  number,
  tableOf,
  text,
  type TakenTable
} from '../../debrief/tables/index.ts';
import { TEXT_DIMENSIONS, type TextDimension } from '../../scenario/schema.ts';
import type { PairAgreement } from './agreements.ts';
import type { RuleUse } from './overrides.ts';

/** A round as somebody finds it on the list of rounds. */
export interface RoundFigures {
  id: string;
  /** Title; null where its replies are from several drills, or come with Hotseat. */
  scenario: string | null;
  /** Name; null for who has gone, and where nobody began it. */
  by: string | null;
  /** Wall time in ms; 0 where nobody began it. */
  since: number;
  of: number;
  mine: number;
  others: readonly { name: string; rated: number }[];
  revealed: number;
}

/** Rounds of calibration, with how many replies each trainer has rated. */
export function roundsTable(rounds: readonly RoundFigures[]): TakenTable {
  return tableOf<RoundFigures>(
    { name: 'hotseat-calibration', title: 'Calibration' },
    [
      text('round', 'Round', ({ id }) => id),
      text('scenario', 'Scenario', ({ scenario }) => scenario),
      moment('begun', 'Begun', ({ since }) => (since === 0 ? null : since)),
      text('by', 'Begun by', ({ by }) => by),
      number('replies', 'Replies', 'count', ({ of }) => of),
      number('mine', 'Rated by me', 'replies', ({ mine }) => mine),
      text(
        'others',
        'Rated by others',
        ({ others }) =>
          others.map(({ name, rated }) => `${name}: ${String(rated)}`).join('; ') || null
      ),
      number('revealed', 'Of which I see all ratings', 'replies', ({ revealed }) => revealed)
    ],
    rounds
  );
}

type DimensionOfPair = Pick<PairAgreement, 'one' | 'other'> &
  PairAgreement['dimensions'][TextDimension] & { dimension: TextDimension };

/** How far raters agree: a row for each two of them and each dimension. */
export function agreementTable(round: string, pairs: readonly PairAgreement[]): TakenTable {
  return tableOf<DimensionOfPair>(
    { name: `hotseat-agreement-${round}`, title: 'Agreement' },
    [
      text('one', 'One', ({ one }) => one),
      text('other', 'The other', ({ other }) => other),
      text('dimension', 'Dimension', ({ dimension }) => dimension),
      number('kappa', 'Kappa', 'quadratic weighted', ({ kappa }) => kappa),
      number('low', '95% interval: from', 'kappa', ({ interval }) => interval?.[0] ?? null),
      number('high', '95% interval: to', 'kappa', ({ interval }) => interval?.[1] ?? null),
      number('same', 'Same level', 'share', ({ exact }) => exact),
      number('within_one', 'Within one level', 'share', ({ withinOne }) => withinOne),
      number('n', 'n', 'replies that both rated', ({ n }) => n)
    ],
    pairs.flatMap(({ one, other, dimensions }) =>
      TEXT_DIMENSIONS.map((dimension) => ({ one, other, dimension, ...dimensions[dimension] }))
    )
  );
}

/** What one rater gave one reply. */
export interface GivenLevels {
  /** Key of the reply in its round. */
  reply: string;
  rater: string;
  /** On a dimension that they could not rate it is null, or left out. */
  levels: Partial<Record<TextDimension, number | null>>;
  /** What was answered, and with what. Names of those who played are blotted out. */
  post: string;
  text: string;
}

/** What each rater gave each reply. */
export function ratedTable(round: string, given: readonly GivenLevels[]): TakenTable {
  return tableOf<GivenLevels>(
    { name: `hotseat-ratings-${round}`, title: 'Ratings' },
    [
      text('reply', 'Reply', ({ reply }) => reply),
      text('rater', 'Rated by', ({ rater }) => rater),
      ...TEXT_DIMENSIONS.map((dimension) =>
        number<GivenLevels>(
          dimension,
          headingOf(dimension),
          LEVELS,
          ({ levels }) => levels[dimension] ?? null
        )
      ),
      text('post', 'The post', ({ post }) => post),
      text('text', 'What was answered', (one) => one.text)
    ],
    given
  );
}

/** Rules of the scorer that trainers overrode, with their reasons. */
export function rulesTable(rules: readonly RuleUse[]): TakenTable {
  return tableOf<RuleUse>(
    { name: 'hotseat-overridden-rules', title: 'Overridden rules' },
    [
      text('dimension', 'Dimension', ({ dimension }) => dimension),
      text('kind', 'Kind', ({ rule }) => ('level' in rule ? 'level' : 'cue')),
      text('rule', 'Rule', ({ rule }) => ('level' in rule ? String(rule.level) : rule.cue)),
      number('used', 'Used', 'ratings', ({ used }) => used),
      number('raised', 'Raised', 'ratings', ({ up }) => up),
      number('lowered', 'Lowered', 'ratings', ({ down }) => down),
      text(
        'examples',
        'Examples',
        ({ examples }) =>
          examples
            .map((one) => `“${one.text}” ${String(one.from)} to ${String(one.to)}: ${one.reason}`)
            .join('\n') || null
      )
    ],
    rules
  );
}
