import { draw, pick } from '../chance.ts';

/** What people call themselves when their own name is taken, or dull. Written for Hotseat. */
const THINGS =
  'soup kettle gravel pigeon biscuit hinge brolly turnip cardigan gutter teaspoon ferret lamppost crumb wellie parsnip lanyard hedge doily marrow trolley sprout bunting flask'.split(
    ' '
  );
const MOODS =
  'slightly mostly barely quietly almost definitely allegedly basically technically'.split(' ');
const DOINGS =
  'onthebus inthequeue at3am offshift withtea again indoors onsundays afterlunch unplugged'.split(
    ' '
  );
const TRADES = 'tiles roofs gardens vans hair boilers plaster paint wheels'.split(' ');
const LOUD = 'wakeup truth enough watching real never'.split(' ');

/** Who wants a handle, and what it can be made of. */
export interface Named {
  first: string;
  last: string;
  /** The year of birth, of which people show the last two digits. */
  born: number;
  place: string | null;
}

type Shape = (
  named: Plain,
  drawn: (what: string, from: readonly string[]) => string,
  digits: (most: number) => string
) => string;
type Plain = Named & { f: string; l: string; p: string };

const OF_PEOPLE: readonly Shape[] = [
  ({ f, l, born }) => `${f}_${l.slice(0, 1)}${two(born)}`,
  ({ f, l }) => `${f.slice(0, 1)}${l}`,
  ({ f, l }) => `${f}${l.slice(0, 3)}_`,
  ({ f }, drawn) => `${f}${drawn('doing', DOINGS)}`,
  (_, drawn) => `${drawn('mood', MOODS)}_${drawn('thing', THINGS)}`,
  (_, drawn, digits) => `${drawn('thing', THINGS)}${drawn('thing2', THINGS)}${digits(99)}`,
  ({ f }) => `${f.slice(0, -1)}${f.slice(-1).repeat(3)}`,
  ({ f, p }, drawn) => `${f}_${p || drawn('thing', THINGS)}`,
  ({ f }) => `its${f}x`,
  ({ l, f }) => `${l}.${f.slice(0, 2)}`.replace('.', '_'),
  ({ f, born }) => `${f}${String(born)}`,
  ({ f }, drawn) => `${f}does${drawn('trade', TRADES)}`,
  ({ f }, drawn) => `not_${f}_the_${drawn('thing', THINGS)}`,
  ({ first, last }) => `${first}${last}`,
  ({ f, l }, _, digits) => `${f.replaceAll(/[aeiou]/g, '')}_${l.slice(0, 4)}${digits(9)}`,
  (_, drawn) => `the_${drawn('thing', THINGS)}_${drawn('doing', DOINGS)}`
];
const OF_WORK: readonly Shape[] = [
  ({ first, last }) => `${first}${last}`,
  ({ first, last }) => `${first.slice(0, 1)}${last}_news`,
  ({ first, last, place }) => `${first}${last.slice(0, 1)}_${plain(place ?? 'reports')}`,
  ({ f, l }) => `${f}_${l}`
];
const OF_TROLLS: readonly Shape[] = [
  ({ p }, drawn) => `${drawn('loud', LOUD)}_${p || 'now'}`,
  (_, drawn, digits) => `${drawn('loud', LOUD)}${drawn('thing', THINGS)}${digits(999)}`,
  ({ f }, drawn) => `${drawn('loud', LOUD)}${f}`
];
const OF_BOTS: readonly Shape[] = [
  ({ first, last }, _, digits) => `${first}${last.slice(0, 2)}${digits(99_999_999)}`,
  ({ p }, _, digits) => `${p || 'local'}_alerts${digits(99)}`
];

const SHAPES = { people: OF_PEOPLE, work: OF_WORK, trolls: OF_TROLLS, bots: OF_BOTS } as const;
export type HandleStyle = keyof typeof SHAPES;

/** Longest that the schema takes, without the @. */
const LONGEST = 30;

/** A handle as somebody might have made it, with its @: 3 to 30 letters, digits and underscores. */
export function handleFor(named: Named, style: HandleStyle, seed: number, purpose: string): string {
  const shape = pick(seed, `${purpose}:shape`, SHAPES[style]) ?? OF_PEOPLE[0];
  const drawn = (what: string, from: readonly string[]) =>
    pick(seed, `${purpose}:${what}`, from) ?? '';
  const digits = (most: number) => String(draw(seed, `${purpose}:digits`, 2, most));
  const { first, last, place } = named;
  const known = { ...named, f: plain(first), l: plain(last), p: plain(place ?? '') };
  const made = shape?.(known, drawn, digits) ?? known.f;
  return `@${asHandle(made)}`;
}

/** A name as part of a handle: its letters, without marks, as far as a handle reaches. */
export function asHandle(text: string): string {
  const bare = text.normalize('NFD').replaceAll(/[^\w]/g, '').slice(0, LONGEST);
  return bare.length < 3 ? `${bare}_here` : bare;
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');
}

function two(year: number): string {
  return String(year % 100).padStart(2, '0');
}
