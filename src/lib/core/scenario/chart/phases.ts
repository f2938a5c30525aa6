import type { Draft } from '../edit/draft.ts';
import { property, type Path } from '../positions.ts';
import { MINUTE } from '../time.ts';
import type { Phase, Said } from './chart.ts';
import type { Placer } from './earliest.ts';
import { listIn, textIn } from './lenient.ts';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** The moves of a scenario, each with the clock in the story. */
export function phasesOf(
  draft: Draft,
  placer: Placer,
  saidOf: (path: Path) => Said,
  before: readonly Phase[]
): Phase[] {
  const spans = new Map<number, number>();
  for (const [index, { jump = 0 }] of (draft.scenario?.moves ?? []).entries())
    spans.set(Number(draft.inFile(['moves', index])[1]), jump);
  const begins = storyStart(draft.value);
  let jumped = 0;
  return listIn(draft.value, 'moves').map((raw, index): Phase => {
    const path: Path = ['moves', index];
    const placed = placer.place(raw, path, before[index]?.place);
    const span = spans.get(index);
    jumped += span ?? 0;
    return {
      ...placed,
      ...saidOf(path),
      key: `moves:${String(index)}`,
      path,
      number: index + 1,
      title: textIn(raw, 'title') ?? 'Untitled',
      clock: begins === null ? '' : clockWords(begins + jumped + placed.place),
      jump: span === undefined ? (textIn(raw, 'jump') ?? '') : jumpWords(span)
    };
  });
}

/** Story time at STARTEX as if it were UTC, in ms; null where none can be read. */
function storyStart(value: unknown): number | null {
  const text = textIn(property(value, 'story'), 'starts');
  const start = text === null ? NaN : Date.parse(`${text}Z`);
  return Number.isNaN(start) ? null : start;
}

function clockWords(story: number): string {
  const date = new Date(story);
  if (Number.isNaN(date.getTime())) return '';
  return `${DAYS[date.getUTCDay()] ?? ''}, ${date.toISOString().slice(11, 16)}`;
}

function jumpWords(span: number): string {
  const minutes = Math.round(span / MINUTE);
  const parts = [
    [Math.floor(minutes / (24 * 60)), 'day'],
    [Math.floor(minutes / 60) % 24, 'hour'],
    [minutes % 60, 'minute']
  ] as const;
  const words = parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${String(count)} ${unit}${count === 1 ? '' : 's'}`);
  return words.length === 0 ? '' : `${words.join(' ')} on`;
}
