import type { Inject, Scenario } from '../schema.ts';
import { formatDrillTime } from '../time.ts';
import { error, warning, type Finding, type Rule } from './finding.ts';
import { reachOf, type Reach } from './reach.ts';

/** Injects that come again: with a text of its own each time, and before the end. */
export const repeats: Rule = (scenario) => {
  const reach = reachOf(scenario);
  return scenario.injects.flatMap((inject, i) => [
    ...enoughTexts(inject, i),
    ...sameTexts(inject, i),
    ...inTime(inject, i, scenario, reach)
  ]);
};

function enoughTexts({ id, repeat, variants = [] }: Inject, i: number): Finding[] {
  const needed = (repeat?.most ?? 1) - 1;
  if (!repeat)
    return variants.length === 0
      ? []
      : [
          warning(
            'variants-without-repeat',
            ['injects', i, 'variants'],
            `${id} has variants, but comes once`,
            'Say how often it comes again (`repeat`), or leave them out.'
          )
        ];
  if (variants.length < needed)
    return [
      error(
        'few-variants',
        ['injects', i, 'repeat', 'most'],
        `${id} may come ${String(repeat.most)} times and has ${String(variants.length + 1)} ${variants.length === 0 ? 'text' : 'texts'}`,
        `Write ${String(needed - variants.length)} more of what it says when it comes again (\`variants\`), or let it come only ${times(variants.length + 1)} (\`most\`).`
      )
    ];
  return [];
}

function sameTexts({ id, text, variants = [] }: Inject, i: number): Finding[] {
  const said = new Set([plain(text)]);
  return variants.flatMap((variant, j) => {
    if (!said.has(plain(variant))) {
      said.add(plain(variant));
      return [];
    }
    return [
      error(
        'same-text-twice',
        ['injects', i, 'variants', j],
        `${id} says this twice`,
        'Nobody says the same thing again in the same words: write another.'
      )
    ];
  });
}

function inTime({ id, repeat }: Inject, i: number, { end }: Scenario, reach: Reach): Finding[] {
  if (!repeat) return [];
  const first = reach.inject(id);
  const last = first + (repeat.most - 1) * repeat.every;
  if (end.at === undefined || !Number.isFinite(first) || last <= end.at) return [];
  const fits = Math.floor((end.at - first) / Math.max(1, repeat.every)) + 1;
  return [
    warning(
      'repeat-past-end',
      ['injects', i, 'repeat'],
      `${id} comes at ${formatDrillTime(first)} at the earliest, so that number ${String(repeat.most)} would come at ${formatDrillTime(last)}, after the end at ${formatDrillTime(end.at)}`,
      fits > 1
        ? `Let it come only ${times(fits)} (\`most\`), or repeat it sooner.`
        : 'Repeat it sooner.'
    )
  ];
}

const times = (count: number) =>
  count === 1 ? 'once' : count === 2 ? 'twice' : `${String(count)} times`;

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
