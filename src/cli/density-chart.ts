import type { RehearsalReport } from '../lib/core/rehearsal/index.ts';

const BLOCKS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const NOTHING = '·';
const TICK = 10;

/**
 * How densely posts that need an answer come, in one line of blocks a robot over a scale of minutes.
 *
 * @param name the width of the column of names
 * @param width the width of it all; a long drill has several minutes in a column
 */
export function densityChart(
  reports: readonly Pick<RehearsalReport, 'robot' | 'density'>[],
  { name, width }: { name: number; width: number }
): string[] {
  const minutes = Math.max(...reports.map(({ density }) => density.length));
  const span = Math.ceil(minutes / (width - name - 1));
  const rows = reports.map(({ robot, density }) => ({ robot, sums: summed(density, span) }));
  const most = Math.max(1, ...rows.flatMap(({ sums }) => sums));
  return [
    ...rows.map(({ robot, sums }) => robot.padEnd(name) + sums.map((n) => block(n, most)).join('')),
    `${' '.repeat(name)}${scale(Math.ceil(minutes / span), span)}`,
    `${' '.repeat(name)}one column: ${span === 1 ? 'a minute' : `${span} minutes`}; █ is ${most}, ${NOTHING} none`
  ];
}

function summed(density: readonly number[], span: number): number[] {
  return Array.from({ length: Math.ceil(density.length / span) }, (_, column) =>
    density.slice(column * span, (column + 1) * span).reduce((sum, posts) => sum + posts, 0)
  );
}

function block(posts: number, most: number): string {
  if (posts === 0) return NOTHING;
  return BLOCKS[Math.ceil((posts / most) * BLOCKS.length) - 1] ?? NOTHING;
}

/** The minute at which every tenth column begins. */
function scale(columns: number, span: number): string {
  let text = '';
  for (let column = 0; column < columns; column += TICK) {
    text += String(column * span).padEnd(TICK);
  }
  return text.trimEnd();
}
