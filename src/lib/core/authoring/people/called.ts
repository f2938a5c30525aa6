import { draw, pick } from '../chance.ts';
import type { Neighbourhood } from '../neighbourhood.ts';
import { CAUSES, FIRMS, OFFICES, type BIOS } from './bios.ts';
import { asHandle, type HandleStyle, type Named } from './handles.ts';
import type { Cast } from './kinds.ts';
import type { Age } from './persona.ts';

/** How somebody stands in the feed. */
export interface Called {
  name: string;
  /** What the id is made from. */
  id: string;
  style: HandleStyle;
  /** Where the name decides it. */
  handle?: string;
  bios: keyof typeof BIOS;
}

/** The name that somebody of a cast shows, and what follows from it: an office has no first name. */
export function calledAs(
  cast: Cast,
  age: Age,
  named: Named,
  around: Neighbourhood,
  seed: number,
  purpose: string
): Called {
  const { first, last } = named;
  const one = (what: string, from: readonly string[]) =>
    pick(seed, `${purpose}:${what}`, from) ?? '';
  const half = draw(seed, `${purpose}:half`, 0, 1) === 0;
  const institution = (name: string, bios: Called['bios']): Called => ({
    name,
    id: name,
    style: 'work',
    handle: `@${asHandle(name)}`,
    bios
  });
  switch (cast) {
    case 'business':
      return institution(
        half && around.place
          ? `${around.place} ${one('firm', FIRMS)}`
          : `${last}${last.endsWith('s') ? '’' : '’s'} ${one('firm', FIRMS)}`,
        cast
      );
    case 'official':
      return half
        ? {
            name: `Cllr ${first} ${last}`,
            id: last,
            style: 'work',
            handle: `@Cllr${asHandle(last)}`,
            bios: cast
          }
        : institution(
            around.place ? `${around.place} ${one('office', OFFICES)}` : one('office', OFFICES),
            'office'
          );
    case 'activist':
      return half && around.place
        ? institution(`${around.place} ${one('cause', CAUSES)}`, cast)
        : { name: `${first} ${last}`, id: first, style: 'people', bios: cast };
    case 'journalist':
      return { name: `${first} ${last}, ${around.outlet}`, id: first, style: 'work', bios: cast };
    case 'troll':
      return {
        name: one('loud', [
          'THE TRUTH',
          'wake up',
          first.toLowerCase(),
          'V.',
          'No Comment',
          'anon',
          'ENOUGH'
        ]),
        id: `troll ${first}`,
        style: 'trolls',
        bios: cast
      };
    case 'bot':
      return {
        name: half && around.place ? `${around.place} Alerts 24` : `${first} ${last.slice(0, 1)}`,
        id: `bot ${first}`,
        style: 'bots',
        bios: cast
      };
    case 'neighbour':
    case 'customer':
    case 'parent':
    case 'affected':
    case 'employee':
    case 'influencer':
      return { name: shown(age, named, seed, purpose), id: first, style: 'people', bios: cast };
  }
}

/** The young sign with less of their name than the old. */
function shown(age: Age, { first, last }: Named, seed: number, purpose: string): string {
  const initial = last.slice(0, 1);
  const forms: Readonly<Record<Age, readonly string[]>> = {
    young: [
      first.toLowerCase(),
      first.toLowerCase(),
      first,
      `${first} ${initial}`,
      `${first.toLowerCase()} 🐸`,
      `${first.slice(0, 3).toLowerCase()}`
    ],
    middle: [
      `${first} ${last}`,
      first,
      `${first} ${initial}`,
      first.toLowerCase(),
      `${first} ${last}`
    ],
    old: [`${first} ${last}`, `${first} ${last}`, `${first.slice(0, 1)}. ${last}`, first]
  };
  return pick(seed, `${purpose}:shown`, forms[age]) ?? first;
}
