import { parseDrillTime } from '../../../core/scenario/time.ts';
import { textIn, under } from '../forms/host.ts';

/** An inject as a line of the MSEL. */
export interface MselLine {
  /** Its place in the file. */
  index: number;
  id: string;
  /** As it is written; empty for one that waits for a condition. */
  at: string;
  channel: string;
  from: string;
  text: string;
  expects: string;
  /** By when, as written. */
  clock: string;
  objectives: string;
  severity: string;
}

const known = new WeakMap<object, MselLine>();

/** The injects of a file as lines, by time; those on a condition stand last, in the order of the file. */
export function linesOf(value: unknown): MselLine[] {
  const injects = under(value, 'injects');
  if (!Array.isArray(injects)) return [];
  const lines = (injects as unknown[]).map((inject, index) => lineOf(inject, index));
  const time = ({ at }: MselLine): number => parseDrillTime(at) ?? Infinity;
  return lines.sort((a, b) => time(a) - time(b) || a.index - b.index);
}

/** The same inject in the same place is the same line, so that only what changed is drawn again. */
function lineOf(inject: unknown, index: number): MselLine {
  if (typeof inject !== 'object' || inject === null) return read(inject, index);
  const before = known.get(inject);
  if (before?.index === index) return before;
  const line = read(inject, index);
  known.set(inject, line);
  return line;
}

function read(inject: unknown, index: number): MselLine {
  const text = (key: string): string => textIn(under(inject, key));
  const expects = under(inject, 'expects');
  const objectives = under(expects, 'objectives');
  const clock = [under(expects, 'target'), under(expects, 'limit')].map(textIn).filter(Boolean);
  return {
    index,
    id: text('id'),
    at: text('at'),
    channel: text('channel') || 'feed',
    from: text('from'),
    text: text('headline') || text('text'),
    expects: textIn(under(expects, 'action')),
    clock: clock.join(' / '),
    objectives: Array.isArray(objectives) ? objectives.map(textIn).join(', ') : '',
    severity: text('severity') || 'low'
  };
}
