import { draw, pick } from '../chance.ts';
import type { ScenarioInput } from '../../scenario/schema.ts';
import { filled, neighbourhoodOf } from '../neighbourhood.ts';
import type { Outline } from '../outline.ts';
import { BIOS } from './bios.ts';
import { calledAs } from './called.ts';
import { habitsOf } from './habits.ts';
import { freeHandle, freeId } from './free.ts';
import { handleFor } from './handles.ts';
import { followersOf, TRAITS, type Cast } from './kinds.ts';
import { CULTURES, USUAL_MIX, type CultureName } from './names.ts';

/** A persona as authors write it. */
export type RawPersona = ScenarioInput['personas'][number];

export type Age = 'young' | 'middle' | 'old';

/** Whom to make. What is left out is drawn, as people are: most of them from around here. */
export interface PersonaWish {
  cast: Cast;
  culture?: CultureName | undefined;
  age?: Age | undefined;
}

/** Somebody who is offered; not yet in the scenario. */
export interface PersonaDraft {
  persona: RawPersona;
  cast: Cast;
  /** Three habits of writing to keep, for whoever writes their posts. */
  habits: string[];
}

/** Ids, and in lower case handles and first names, and bios that are taken; what is made is added. */
export interface Taken {
  ids: Set<string>;
  handles: Set<string>;
  names: Set<string>;
  bios: Set<string>;
}

export function takenIn({ personas, organisation, handles, names }: Outline): Taken {
  return {
    ids: new Set(personas.map(({ id }) => id)),
    handles: new Set([
      ...handles,
      ...[organisation, ...personas].map(({ handle }) => handle.toLowerCase())
    ]),
    names: new Set(names),
    bios: new Set(personas.map(({ bio }) => bio))
  };
}

/** Tries before a name is used twice or a handle gets a number; the lists have a few hundred names. */
const TRIES = 40;
/** The year in which the drawn are as old as they are. */
const THIS_YEAR = 2026;
const AGES: Readonly<Record<Age, { share: number; from: number; to: number }>> = {
  young: { share: 25, from: 16, to: 29 },
  middle: { share: 50, from: 30, to: 56 },
  old: { share: 25, from: 57, to: 84 }
};

/**
 * Somebody new for a scenario, drawn from local word lists: with an id and a handle that are free, and
 * no first name that the scenario uses for somebody else.
 *
 * @param purpose what they are drawn for: the same seed and purpose give the same person
 * @param taken is added to
 */
export function makePersona(
  outline: Outline,
  { cast, culture, age }: PersonaWish,
  seed: number,
  purpose: string,
  taken: Taken
): PersonaDraft {
  const around = neighbourhoodOf(outline);
  const traits = TRAITS[cast];
  for (let attempt = 0; ; attempt += 1) {
    const last = attempt >= TRIES;
    const p = `${purpose}:${String(attempt)}`;
    const years = age ?? ageOf(seed, p);
    const from = CULTURES[culture ?? cultureOf(seed, p)];
    const first = pick(seed, `${p}:first`, from[years]) ?? '';
    if (!last && taken.names.has(first.toLowerCase())) continue;
    const { from: youngest, to: oldest } = AGES[years];
    const named = {
      first,
      last: pick(seed, `${p}:last`, from.last) ?? '',
      born: THIS_YEAR - draw(seed, `${p}:born`, youngest, oldest),
      place: around.place
    };
    const called = calledAs(cast, years, named, around, seed, p);
    const wanted = called.handle ?? handleFor(named, called.style, seed, p);
    if (!last && taken.handles.has(wanted.toLowerCase())) continue;
    const handle = last ? freeHandle(wanted, taken) : wanted;
    const id = freeId(called.id, taken.ids);
    taken.handles.add(handle.toLowerCase());
    taken.ids.add(id);
    taken.names.add(first.toLowerCase());
    const bio =
      draw(seed, `${p}:speaks`, 1, 100) <= traits.speaksOfSelf
        ? bioOf(called.bios, around, seed, p, taken)
        : null;
    const verified = draw(seed, `${p}:verified`, 1, 100) <= traits.verified;
    return {
      cast,
      persona: {
        id,
        handle,
        name: called.name,
        ...(traits.kind !== 'person' && { kind: traits.kind }),
        followers: followersOf(cast, seed, p),
        temper: pick(seed, `${p}:temper`, traits.tempers) ?? 'calm',
        segment: traits.segment,
        ...(verified && { verified }),
        ...(bio !== null && { bio })
      },
      habits: habitsOf(cast).map((kind, i) => pick(seed, `${p}:habit${String(i)}`, kind) ?? '')
    };
  }
}

function bioOf(
  kind: keyof typeof BIOS,
  around: ReturnType<typeof neighbourhoodOf>,
  seed: number,
  purpose: string,
  taken: Taken
): string | null {
  const sayable = BIOS[kind].flatMap((bio) => filledBio(bio, around) ?? []);
  const bio = pick(
    seed,
    `${purpose}:bio`,
    sayable.filter((one) => !taken.bios.has(one))
  );
  if (bio === undefined) return null;
  taken.bios.add(bio);
  return bio;
}

function filledBio(bio: string, around: ReturnType<typeof neighbourhoodOf>): string | null {
  return filled(bio.replace('{outlet}', around.outlet), around);
}

function ageOf(seed: number, purpose: string): Age {
  return weighted(
    (['young', 'middle', 'old'] as const).map((age) => [age, AGES[age].share]),
    draw(seed, `${purpose}:age`, 1, 100)
  );
}

function cultureOf(seed: number, purpose: string): CultureName {
  return weighted(USUAL_MIX, draw(seed, `${purpose}:culture`, 1, 100));
}

/** @param at 1 to the sum of the weights */
function weighted<T>(from: readonly (readonly [T, number])[], at: number): T {
  let left = at;
  for (const [one, weight] of from) {
    left -= weight;
    if (left <= 0) return one;
  }
  throw new RangeError(`nothing at ${String(at)} of the weights`);
}
