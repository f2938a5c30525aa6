import type { TrendPoint } from '../../core/drill/state.ts';
import { formatDrillTime } from '../../core/scenario/time.ts';
import { formatChange } from './words.ts';

export interface Trend {
  name: string;
  figure: string;
  unit: string;
  /** Points of an SVG polyline in a box of 100 by 36. */
  line: string;
  note: string;
  /** Height of the zero line, where there is one. */
  axis: number | null;
}

const MOST = 80;

/** Volume, mood and trust as small lines over the drill so far. */
export function trends(
  points: readonly TrendPoint[],
  last: { volume: number; mood: number; trust: number },
  now: number
): Trend[] {
  const drawn = thinned([...points, { at: now, ...last }]);
  const first = points[0];
  const most = Math.max(10, ...drawn.map(({ volume }) => volume));
  return [
    {
      name: 'Volume',
      figure: String(Math.round(last.volume)),
      unit: 'a minute',
      line: polyline(drawn, now, ({ volume }) => volume / most),
      note: first ? `${String(Math.round(first.volume))} at STARTEX` : '',
      axis: null
    },
    {
      name: 'Mood',
      figure: signed(last.mood),
      unit: '',
      line: polyline(drawn, now, ({ mood }) => (mood + 100) / 200),
      note: lowest(points, last.mood),
      axis: height(0.5)
    },
    {
      name: 'Trust',
      figure: String(Math.round(last.trust)),
      unit: 'of 100',
      line: polyline(drawn, now, ({ trust }) => trust / 100),
      note: sinceTurn(points, last.trust),
      axis: null
    }
  ];
}

const height = (part: number) => 34 - part * 32;

function polyline(
  points: readonly TrendPoint[],
  now: number,
  value: (point: TrendPoint) => number
): string {
  const span = Math.max(1, now);
  return points
    .map((point) => `${((point.at / span) * 100).toFixed(1)},${height(value(point)).toFixed(1)}`)
    .join(' ');
}

function thinned(points: readonly TrendPoint[]): TrendPoint[] {
  const step = Math.ceil(points.length / MOST);
  return points.filter((_, index) => index % step === 0 || index === points.length - 1);
}

function signed(value: number): string {
  const rounded = Math.round(value);
  return rounded < 0 ? `−${String(-rounded)}` : String(rounded);
}

function lowest(points: readonly TrendPoint[], mood: number): string {
  const low = points.reduce<TrendPoint | null>(
    (found, point) => (found && found.mood <= point.mood ? found : point),
    null
  );
  if (!low || points.every((point) => Math.round(point.mood) === Math.round(mood))) return 'steady';
  if (Math.round(low.mood) >= Math.round(mood)) return 'lowest so far';
  return `was ${signed(low.mood)} at ${formatDrillTime(low.at)}`;
}

/** How far trust has come since it last turned. */
function sinceTurn(points: readonly TrendPoint[], trust: number): string {
  let turn: TrendPoint | undefined;
  let direction = 0;
  let next = trust;
  for (const point of points.toReversed()) {
    const step = Math.sign(next - point.trust);
    if (step !== 0 && direction === 0) direction = step;
    if (step !== 0 && step !== direction) break;
    turn = point;
    next = point.trust;
  }
  if (!turn || Math.round(turn.trust) === Math.round(trust)) return 'steady';
  const change = trust - turn.trust;
  return `${change > 0 ? 'up' : 'down'} ${formatChange(change).slice(1)} since ${formatDrillTime(turn.at)}`;
}
