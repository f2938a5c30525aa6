import type { CrowdOccasion, CrowdSlot, Temper } from '../scenario/schema.ts';
import type { Bystander } from './bystanders.ts';
import { draw, pick } from './chance.ts';
import type { Line } from './lines/index.ts';
import { TEMPERS_BY_MOOD, VOICE_CHANCE } from './parameters.ts';

/** What the moment gives to a line. A line that needs what is missing is not said. */
export type Slots = Partial<Record<CrowdSlot, string>>;

/** What somebody says, and who says it. */
export interface Remark {
  line: Line;
  text: string;
  speaker: { persona: string } | { bystander: Bystander };
}

/** Lines for bystanders: those of the scenario, and those that fit anywhere. */
export interface Lines {
  own: readonly Line[];
  anywhere: readonly Line[];
}

/** What has been said in a drill, and who is there to say more. */
interface Voices {
  /** Ids of lines that were said. */
  said: ReadonlySet<string>;
  /** Those who may speak, whether or not they have spoken. */
  bystanders: readonly Bystander[];
  /** Handles of those who have spoken, in lower case. */
  spoken: ReadonlySet<string>;
}

interface Moment extends Voices {
  seed: number;
  /** Names this occasion, so that each has a chance of its own. */
  purpose: string;
  /** −100 to 100. */
  mood: number;
  /** Longest text, in characters. */
  limit: number;
  slots: Slots;
}

/**
 * Whether anybody has a line left for occasions of a kind. When nobody has, that holds for all of the
 * kind; that one of them lacks what every line needs holds for that one alone.
 */
export function hasLineLeft(on: CrowdOccasion, { own, anywhere }: Lines, voices: Voices): boolean {
  return [...own, ...anywhere].some((line) => line.on === on && isSayable(line, voices));
}

/**
 * Chooses what somebody in the crowd says on an occasion: a line of the scenario before one that fits
 * anywhere, in a temper that fits the mood before one that does not, and never one that was said. Lines
 * are said by somebody of that temper and voice who has not spoken yet.
 *
 * @returns null when no line that is left can be said of this occasion
 */
export function chooseRemark(on: CrowdOccasion, lines: Lines, moment: Moment): Remark | null {
  const { seed, purpose, mood } = moment;
  const sayable = (some: readonly Line[]) =>
    some.filter((line) => line.on === on).flatMap(candidate(moment));
  const tempers = tempersIn(mood);
  const fits = ({ line }: Candidate) => on === 'calmed' || tempers.includes(line.temper);
  const own = sayable(lines.own);
  const anywhere = own.length > 0 ? [] : sayable(lines.anywhere);
  const all = [...own, ...anywhere];
  // Most write as most do; who does not is heard now and then.
  const plain = draw(seed, `voice:${purpose}`, 1, 100) > VOICE_CHANCE;
  const chosen = pick(
    seed,
    `line:${purpose}`,
    narrowed(narrowed(all, fits), ({ line }) => !plain || line.voice === null)
  );
  if (!chosen) return null;
  const { line, text, speakers } = chosen;
  if (line.from !== undefined) return { line, text, speaker: { persona: line.from } };
  const bystander = pick(seed, `speaker:${purpose}`, speakers);
  return bystander ? { line, text, speaker: { bystander } } : null;
}

/** Those that pass, or all where none does. */
function narrowed<T>(all: readonly T[], passes: (one: T) => boolean): readonly T[] {
  const some = all.filter(passes);
  return some.length > 0 ? some : all;
}

interface Candidate {
  line: Line;
  text: string;
  speakers: readonly Bystander[];
}

const candidate =
  (moment: Moment) =>
  (line: Line): Candidate[] => {
    if (!isSayable(line, moment)) return [];
    const text = filled(line.text, moment.slots);
    if (text === null || text.length > moment.limit) return [];
    return [{ line, text, speakers: line.from === undefined ? speakersOf(line, moment) : [] }];
  };

/** Not said yet, and there is somebody to say it. */
function isSayable(line: Line, voices: Voices): boolean {
  if (voices.said.has(line.id)) return false;
  return line.from !== undefined || speakersOf(line, voices).length > 0;
}

/** Those of a line's temper and voice who have not spoken; one of each voice is enough for a drill. */
function speakersOf({ voice, temper }: Line, { bystanders, spoken }: Voices): Bystander[] {
  const hasSpoken = ({ handle }: Bystander) => spoken.has(handle.toLowerCase());
  // Who has a voice of their own says what is written in it, whatever the temper.
  const fitting = bystanders.filter(
    (one) => one.voice === voice && (voice !== null || one.temper === temper)
  );
  if (voice !== null && fitting.some(hasSpoken)) return [];
  return fitting.filter((one) => !hasSpoken(one));
}

/** A line with what the moment gives; null when it needs something that the moment has not. */
function filled(text: string, slots: Slots): string | null {
  let complete = true;
  const whole = text.replace(/\{(\w+)\}/gu, (_, name: CrowdSlot) => {
    const value = slots[name];
    if (value === undefined) complete = false;
    return value ?? '';
  });
  return complete ? whole : null;
}

function tempersIn(mood: number): readonly Temper[] {
  return TEMPERS_BY_MOOD.find(({ below }) => mood < below)?.tempers ?? [];
}
