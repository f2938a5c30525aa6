import { isAtFault } from '../../lib/core/scenario/vocabulary.ts';
import { TEXT_DIMENSIONS, type TextDimension } from '../../lib/core/scenario/schema.ts';
import {
  confusion,
  kappaInterval,
  meanError,
  rankCorrelation,
  shareWithin,
  weightedKappa,
  type Pairs
} from '../../lib/core/scoring/agreement.ts';
import type { Example } from './examples.ts';

/** The level given to an example in a dimension. */
export type Giving = (dimension: TextDimension, example: Example) => number;

/** Agreement in every dimension, with interval, shares, mean error and the confusion table. */
export function agreementReport(examples: readonly Example[], give: Giving): string {
  return TEXT_DIMENSIONS.map((dimension) => {
    const pairs = pairsOf(dimension, examples, give);
    const [low, high] = kappaInterval(pairs) ?? [Number.NaN, Number.NaN];
    const table = confusion(pairs).map(
      (row, level) => `    ${level}  ${row.map((count) => String(count).padStart(4)).join('')}`
    );
    return [
      `${dimension}: kappa ${two(weightedKappa(pairs.given, pairs.wanted))} (${two(low)} to ${two(high)}), rank correlation ${two(rankCorrelation(pairs))}`,
      `  exact ${percent(shareWithin(pairs, 0))}, within one ${percent(shareWithin(pairs, 1))}, mean error ${signed(meanError(pairs))}, n = ${examples.length}`,
      '  wanted (rows), given (columns 0 to 4)',
      ...table
    ].join('\n');
  }).join('\n\n');
}

/** One line a group: its kappas and mean errors. */
export function groupReport(
  examples: readonly Example[],
  give: Giving,
  groupOf: (example: Example) => string
): string {
  const groups = new Map<string, Example[]>();
  for (const example of examples) {
    const group = groupOf(example);
    groups.set(group, [...(groups.get(group) ?? []), example]);
  }
  const head = `${''.padEnd(22)}${TEXT_DIMENSIONS.map((name) => name.slice(0, 14).padEnd(16)).join('')}n`;
  const lines = [...groups]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, members]) => {
      const cells = TEXT_DIMENSIONS.map((dimension) => {
        const pairs = pairsOf(dimension, members, give);
        const kappa = two(weightedKappa(pairs.given, pairs.wanted));
        return `${kappa} (${signed(meanError(pairs))})`.padEnd(16);
      });
      return `${name.padEnd(22)}${cells.join('')}${members.length}`;
    });
  return [head, ...lines].join('\n');
}

/** Precision and recall of every red flag, and of all together. */
export function flagReport(examples: readonly Example[]): string {
  const counts = new Map<string, { right: number; raised: number; wanted: number }>();
  const of = (flag: string) => {
    const count = counts.get(flag) ?? { right: 0, raised: 0, wanted: 0 };
    counts.set(flag, count);
    return count;
  };
  for (const { rated, flags } of examples) {
    const raised = new Set<string>(flags.map(({ flag }) => flag));
    for (const flag of raised) of(flag).raised += 1;
    for (const flag of rated.consensus.flags) {
      of(flag).wanted += 1;
      if (raised.has(flag)) of(flag).right += 1;
    }
  }
  const all = { right: 0, raised: 0, wanted: 0 };
  for (const { right, raised, wanted } of counts.values()) {
    all.right += right;
    all.raised += raised;
    all.wanted += wanted;
  }
  return [...[...counts].sort(([a], [b]) => a.localeCompare(b)), ['all together', all] as const]
    .map(
      ([name, { right, raised, wanted }]) =>
        `${name.padEnd(28)} precision ${ratio(right, raised)}  recall ${ratio(right, wanted)}  wanted ${wanted}, raised ${raised}`
    )
    .join('\n');
}

/** How often the scorer and the raters agree that an apology is there (a level of 2 or more). */
export function apologyPresence(examples: readonly Example[], give: Giving): string {
  const atFault = examples.filter(({ rated }) => isAtFault(rated.setting.responsibility));
  const { given, wanted } = pairsOf('apology', atFault, give);
  const same = given.filter((level, at) => level >= 2 === (wanted[at] ?? 0) >= 2).length;
  return `apology present or not, where the organisation is at fault: ${percent(same / atFault.length)} agree, n = ${atFault.length}`;
}

/** The replies on which scorer and raters are furthest apart. */
export function worstReport(examples: readonly Example[], give: Giving, count: number): string {
  const all = TEXT_DIMENSIONS.flatMap((dimension) =>
    examples.map((example) => ({
      dimension,
      example,
      given: give(dimension, example),
      wanted: example.rated.consensus[dimension]
    }))
  );
  return all
    .sort((a, b) => Math.abs(b.given - b.wanted) - Math.abs(a.given - a.wanted))
    .slice(0, count)
    .map(({ dimension, example, given, wanted }) =>
      [
        `${example.rated.item.id}: ${dimension} ${given}, wanted ${wanted}`,
        `  post:  ${example.rated.item.post.text}`,
        `  reply: ${example.rated.item.reply}`,
        `  found: ${Object.keys(example.signals).join(', ')}`
      ].join('\n')
    )
    .join('\n\n');
}

function pairsOf(dimension: TextDimension, examples: readonly Example[], give: Giving): Pairs {
  return {
    given: examples.map((example) => give(dimension, example)),
    wanted: examples.map(({ rated }) => rated.consensus[dimension])
  };
}

function two(value: number): string {
  return value.toFixed(2);
}

function signed(value: number): string {
  return `${value < 0 ? '' : '+'}${value.toFixed(2)}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

function ratio(part: number, whole: number): string {
  return whole === 0 ? ' -- ' : (part / whole).toFixed(2);
}
