import { FEW, storyJump } from '../schema-parts.ts';
import type { ScenarioInput } from '../schema.ts';
import { trigger } from '../trigger-schema.ts';
import { textOf } from './cell.ts';
import type { PlannedInject, SheetOptions } from './plan.ts';
import { quoted, type RowProblem, type RowReading } from './row-reading.ts';
import { defined, spellTime } from './spell.ts';
import { readTime } from './time-forms.ts';
import { placed, senseOf } from './time-choice.ts';
import { FARTHEST } from './timeline.ts';

type Release = ScenarioInput['end'];

/** A row of our own export that is no inject: a move, the end, an objective. */
export interface FrameRow {
  is: 'move' | 'end' | 'objective';
  id: string;
  row: number;
  title: string;
  release: Release;
  jump: string | undefined;
  problems: readonly RowProblem[];
}

export interface PlannedMove {
  title: string;
  release: Release;
  /** `2d 3h`: how much of the story passes before it. */
  jump: string | undefined;
}

/** The row as a part of the frame, where its kind says so; else null. */
export function frameRow(reading: RowReading, { short }: SheetOptions): FrameRow | null {
  const is = reading.text('kind').toLowerCase();
  if (is !== 'move' && is !== 'end' && is !== 'objective') return null;
  const said = readTime(reading.cell('time'));
  const time = textOf(reading.cell('time'));
  const spot = said && placed(said, senseOf([said], { origin: 'Hotseat', short }));
  const condition = trigger.safeParse(reading.exact('exactly'));
  const when = condition.success ? (reading.exact('exactly') as Release['when']) : undefined;
  const after = reading.span('after');
  const release: Release = when
    ? defined({ when, after })
    : { at: spellTime(Math.min(FARTHEST, Math.max(0, spot?.ms ?? 0))) };
  if (!when && !spot && is !== 'objective')
    reading.trouble('time', time === '' ? 'no time' : quoted(time), 'a time');
  const jump = reading.text('jump');
  const jumps = storyJump.safeParse(jump).success;
  if (jump !== '' && !jumps) reading.trouble('jump', quoted(jump), 'a span such as 2d 3h');
  return {
    is,
    id: reading.text('id'),
    row: reading.row.number,
    title: reading.text('text') || reading.text('title') || (is === 'end' ? 'End' : 'Move'),
    release,
    jump: jumps && jump !== '' ? jump : undefined,
    problems: reading.problems
  };
}

/** The moves of a new scenario: as the sheet lists them, or where its move column and its jumps begin. */
export function movesOf(
  frames: readonly FrameRow[],
  injects: readonly PlannedInject[],
  readings: readonly RowReading[],
  jumps: readonly { at: number; ms: number }[]
): PlannedMove[] {
  const listed = frames.filter(({ is }) => is === 'move');
  if (listed.length > 0)
    return listed.slice(0, FEW).map(({ title, release, jump }) => ({ title, release, jump }));

  const byRow = new Map(readings.map((reading) => [reading.row.number, reading]));
  const column = readings.some((reading) => reading.text('move') !== '') ? 'move' : 'group';
  const begins = new Map<number, { title: string | null; jump: number }>();
  const seen = new Set<string>();
  const inOrder = injects
    .flatMap(({ row, at }) => (at === null ? [] : [{ row, at }]))
    .sort((a, b) => a.at - b.at || a.row - b.row);
  for (const { row, at } of inOrder) {
    const title = byRow.get(row)?.text(column) ?? '';
    if (title === '' || seen.has(title)) continue;
    seen.add(title);
    // The first move begins at STARTEX, whenever its first inject comes.
    const start = begins.size === 0 ? 0 : at;
    if (!begins.has(start)) begins.set(start, { title: titleOf(title), jump: 0 });
  }
  if (!begins.has(0)) begins.set(0, { title: null, jump: 0 });
  for (const { at, ms } of jumps) {
    const move = begins.get(at);
    if (move) move.jump += ms;
    else begins.set(at, { title: null, jump: ms });
  }
  return [...begins]
    .sort(([a], [b]) => a - b)
    .slice(0, FEW)
    .map(([at, { title, jump }], i) => ({
      title: title ?? (jump > 0 ? `${spanWords(jump)} later` : `Move ${i + 1}`),
      release: { at: spellTime(at) },
      jump: i > 0 && jump > 0 ? jumpText(jump) : undefined
    }));
}

function titleOf(text: string): string {
  return /^[\d.]+$/.test(text) ? `Move ${text}` : text.slice(0, 200);
}

/** ms as `2d 3h 20m`; at least a minute. */
export function jumpText(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  const parts = [
    [Math.floor(minutes / 1440), 'd'],
    [Math.floor(minutes / 60) % 24, 'h'],
    [minutes % 60, 'm']
  ] as const;
  return parts.flatMap(([value, unit]) => (value > 0 ? `${value}${unit}` : [])).join(' ');
}

function spanWords(ms: number): string {
  const hours = ms / 3_600_000;
  if (hours >= 36) return `${Math.round(hours / 24)} days`;
  return hours >= 1.5 ? `${Math.round(hours)} hours` : `${Math.round(ms / 60_000)} minutes`;
}
