/** Plots as plain SVG, drawn by hand: they stand in documents and change only when the numbers do. */

const WIDTH = 720;
const HEIGHT = 360;
const EDGE = { left: 64, right: 150, top: 58, bottom: 52 };
const INK = '#1f2328';
const FAINT = '#d0d7de';
/** Told apart without colour as well: each line has its own dashes and its name at its end. */
const STROKES = [
  { color: '#0b57a4', dash: '' },
  { color: '#a40e26', dash: '7 4' },
  { color: '#3d6b21', dash: '2 3' },
  { color: '#6f42a1', dash: '9 3 2 3' },
  { color: '#7a4f01', dash: '14 4' },
  { color: '#57606a', dash: '4 2' }
];

export interface Axis {
  label: string;
  min: number;
  max: number;
  step: number;
}

export interface LinePlot {
  title: string;
  /** What can be seen on it, for those who cannot. */
  says: string;
  x: Axis;
  y: Axis;
  lines: readonly { name: string; points: readonly (readonly [x: number, y: number])[] }[];
}

/** Lines over one axis. */
export function linePlot({ title, says, x, y, lines }: LinePlot): string {
  const at = scales(x, y);
  const ends = spread(
    lines.map(({ points }) => at.y(points.at(-1)?.[1] ?? 0)),
    15
  );
  const drawn = lines.map(({ name, points }, index) => {
    const { color, dash } = STROKES[index % STROKES.length] ?? { color: INK, dash: '' };
    const path = points.map(([px, py], n) => `${n === 0 ? 'M' : 'L'}${at.x(px)} ${at.y(py)}`);
    return [
      `<path d="${path.join('')}" fill="none" stroke="${color}" stroke-width="2"${dash && ` stroke-dasharray="${dash}"`}/>`,
      text(WIDTH - EDGE.right + 8, (ends[index] ?? 0) + 4, name, { fill: color })
    ].join('');
  });
  return frame(title, says, [...axes(x, y, at), ...drawn]);
}

export interface BarPlot {
  title: string;
  says: string;
  /** From where to where the scale goes. */
  min: number;
  max: number;
  unit: string;
  bars: readonly { name: string; value: number }[];
}

/** Bars to either side of nothing. */
export function barPlot({ title, says, min, max, unit, bars }: BarPlot): string {
  const left = 270;
  const right = WIDTH - 100;
  const row = (HEIGHT - EDGE.top - 30) / bars.length;
  const at = (value: number) => round(left + ((value - min) / (max - min)) * (right - left));
  const drawn = bars.flatMap(({ name, value }, index) => {
    const top = EDGE.top + index * row;
    const from = Math.min(at(0), at(value));
    const color = value < 0 ? '#a40e26' : '#0b57a4';
    const beside = value < 0 ? from - 6 : at(value) + 6;
    return [
      text(left - 22, round(top + row / 2 + 4), name, { anchor: 'end' }),
      `<rect x="${from}" y="${round(top + row * 0.2)}" width="${round(Math.abs(at(value) - at(0)))}" height="${round(row * 0.6)}" fill="${color}"/>`,
      text(beside, round(top + row / 2 + 4), signed(value), {
        anchor: value < 0 ? 'end' : 'start'
      })
    ];
  });
  const zero = `<line x1="${at(0)}" y1="${EDGE.top}" x2="${at(0)}" y2="${HEIGHT - 30}" stroke="${INK}"/>`;
  return frame(title, says, [zero, ...drawn, text(at(0), HEIGHT - 12, unit, { anchor: 'middle' })]);
}

function scales(x: Axis, y: Axis) {
  const width = WIDTH - EDGE.left - EDGE.right;
  const height = HEIGHT - EDGE.top - EDGE.bottom;
  return {
    x: (value: number) => round(EDGE.left + ((value - x.min) / (x.max - x.min)) * width),
    y: (value: number) => round(EDGE.top + (1 - (value - y.min) / (y.max - y.min)) * height)
  };
}

function axes(x: Axis, y: Axis, at: ReturnType<typeof scales>): string[] {
  const right = WIDTH - EDGE.right;
  const bottom = HEIGHT - EDGE.bottom;
  return [
    ...steps(y).flatMap((value) => [
      `<line x1="${EDGE.left}" y1="${at.y(value)}" x2="${right}" y2="${at.y(value)}" stroke="${FAINT}"/>`,
      text(EDGE.left - 8, at.y(value) + 4, String(value), { anchor: 'end' })
    ]),
    ...steps(x).map((value) => text(at.x(value), bottom + 18, String(value), { anchor: 'middle' })),
    `<path d="M${EDGE.left} ${EDGE.top}V${bottom}H${right}" fill="none" stroke="${INK}"/>`,
    text((EDGE.left + right) / 2, HEIGHT - 12, x.label, { anchor: 'middle' }),
    text(EDGE.left, EDGE.top - 10, y.label)
  ];
}

function steps({ min, max, step }: Axis): number[] {
  return Array.from({ length: Math.floor((max - min) / step) + 1 }, (_, n) =>
    round(min + n * step)
  );
}

/** Names at line ends, moved apart so that none covers another; in the order in which they came. */
function spread(places: readonly number[], apart: number): number[] {
  const sorted = places.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y);
  let last = -Infinity;
  const moved: number[] = [];
  for (const { y, index } of sorted) {
    last = Math.max(y, last + apart);
    moved[index] = last;
  }
  return moved;
}

function frame(title: string, says: string, parts: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="t d" font-family="system-ui, sans-serif" font-size="13" fill="${INK}">`,
    `<title id="t">${escaped(title)}</title>`,
    `<desc id="d">${escaped(says)}</desc>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    text(16, 22, title, { weight: 600 }),
    ...parts,
    '</svg>',
    ''
  ].join('\n');
}

function text(
  x: number,
  y: number,
  words: string,
  { anchor = 'start', fill = INK, weight = 400 } = {}
): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" fill="${fill}" font-weight="${weight}">${escaped(words)}</text>`;
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
