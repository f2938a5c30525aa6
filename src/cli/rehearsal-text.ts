import { firedByNone, type RehearsalReport } from '../lib/core/rehearsal/index.ts';
import { DIMENSIONS } from '../lib/core/scenario/index.ts';
import { densityChart } from './density-chart.ts';
import { count } from './output.ts';
import type { Rehearsal, Timed } from './rehearse.ts';

const WIDTH = 80;
const NAME = 11;

/** A rehearsal as it is read in a terminal of 80 columns. */
export function rehearsalText({ scenario, seed, robots }: Rehearsal): string {
  const reports = robots.map(({ report }) => report);
  const size = `${count(scenario.minutes, 'minute')}, ${count(scenario.injects.length, 'inject')}`;
  const blocks = [
    `${scenario.title} (${scenario.id}): ${size}, seed ${seed}`,
    table(robots),
    [
      'Posts that need an answer, by the minute in which they come',
      ...densityChart(reports, { name: NAME, width: WIDTH })
    ].join('\n'),
    notFired(reports)
  ];
  return `${blocks.join('\n\n')}\n\n`;
}

function table(robots: readonly Timed[]): string {
  const rows = robots.map(({ report, took }) => row(report, tookText(took)));
  return [line(HEAD), ...rows.map(line)].join('\n');
}

const HEAD = [
  'robot',
  'answered',
  ...['speed', 'ackn', 'apol', 'tran', 'pers'],
  ...['trust', 'low', 'end'],
  'injects',
  'took'
];
const WIDTHS = [NAME, 9, 6, 5, 5, 5, 5, 7, 5, 5, 9, 7];

function row({ robot, ratings, trust, injects, ...met }: RehearsalReport, took: string): string[] {
  return [
    robot,
    `${met.answered}/${met.needed}`,
    ...DIMENSIONS.map((dimension) => levelText(ratings[dimension])),
    ...[trust.start, trust.min, trust.end].map((value) => value.toFixed(0)),
    `${injects.fired}/${injects.total}`,
    took
  ];
}

/** A time in ms, in at most six characters, so that it never touches the column before it. */
function tookText(took: number): string {
  return took < 1000 ? `${Math.floor(took)} ms` : `${(took / 1000).toFixed(1)} s`;
}

/** A mean level with one place; a dash where nothing was rated. */
export function levelText(mean: number | null): string {
  return mean === null ? '–' : mean.toFixed(1);
}

/** Names to the left, figures to the right. */
function line(cells: readonly string[]): string {
  return cells
    .map((cell, at) => (at === 0 ? cell.padEnd(WIDTHS[at] ?? 0) : cell.padStart(WIDTHS[at] ?? 0)))
    .join('');
}

function notFired(reports: readonly RehearsalReport[]): string {
  const lines = reports.flatMap(({ robot, injects: { never } }) =>
    wrapped(`  ${robot.padEnd(NAME)}`, never.length === 0 ? ['all fired'] : never)
  );
  const none = firedByNone(reports);
  const byNone =
    reports.length < 2
      ? []
      : none.length === 0
        ? ['Every inject fires with one robot or another.']
        : wrapped('Fired with no robot: ', none);
  return ['Injects that did not fire', ...lines, ...byNone].join('\n');
}

/** Words with commas between them in lines of 80 columns, set in behind their head. */
function wrapped(head: string, words: readonly string[]): string[] {
  const lines: string[] = [];
  let current = head;
  words.forEach((word, at) => {
    const text = at === words.length - 1 ? word : `${word},`;
    const begun = current.length > head.length || lines.length > 0;
    const gap = current.trim() === '' || !begun ? '' : ' ';
    if (current.length + gap.length + text.length > WIDTH && current.trim() !== head.trim()) {
      lines.push(current);
      current = ' '.repeat(head.length) + text;
    } else current += gap + text;
  });
  return [...lines, current];
}
