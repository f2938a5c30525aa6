import type { CrowdOccasion, CrowdSlot, Persona, Temper } from '../scenario/schema.ts';
import { BYSTANDERS, type Bystander } from './bystanders.ts';
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

interface Moment {
  seed: number;
  /** Names this occasion, so that each has a chance of its own. */
  purpose: string;
  /** −100 to 100. */
  mood: number;
  /** Longest text, in characters. */
  limit: number;
  slots: Slots;
  /** Ids of lines that were said in this drill. */
  said: ReadonlySet<string>;
  /** Handles that have spoken as bystanders, or that belong to personas, in lower case. */
  taken: ReadonlySet<string>;
}

/**
 * Chooses what somebody in the crowd says on an occasion: a line of the scenario before one that fits
 * anywhere, in a temper that fits the mood before one that does not, and never one that was said. Lines
 * are said by somebody of that temper and voice who has not spoken yet.
 *
 * @returns null when nobody has anything left to say
 */
export function chooseRemark(
  on: CrowdOccasion,
  lines: { own: readonly Line[]; anywhere: readonly Line[] },
  moment: Moment
): Remark | null {
  const { seed, purpose, mood } = moment;
  const sayable = (some: readonly Line[]) =>
    some.filter((line) => line.on === on && !moment.said.has(line.id)).flatMap(candidate(moment));
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
  ({ slots, limit, taken }: Moment) =>
  (line: Line): Candidate[] => {
    if (line.voice !== null && hasSpoken(line.voice, taken)) return [];
    const text = filled(line.text, slots);
    if (text === null || text.length > limit) return [];
    if (line.from !== undefined) return [{ line, text, speakers: [] }];
    const speakers = BYSTANDERS.filter(
      ({ handle, temper, voice }) =>
        !taken.has(handle.toLowerCase()) &&
        voice === line.voice &&
        // Who has a voice of their own says what is written in it, whatever the temper.
        (line.voice !== null || temper === line.temper)
    );
    return speakers.length > 0 ? [{ line, text, speakers }] : [];
  };

/** One of each voice is enough for a drill. */
function hasSpoken(voice: Line['voice'], taken: ReadonlySet<string>): boolean {
  return BYSTANDERS.some((one) => one.voice === voice && taken.has(one.handle.toLowerCase()));
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

/** The handles that no bystander may have in a scenario, in lower case. */
export function handlesOf(personas: readonly Persona[], organisation: string): Set<string> {
  return new Set(
    [organisation, ...personas.map(({ handle }) => handle)].map((h) => h.toLowerCase())
  );
}
