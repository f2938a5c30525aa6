import { capital } from '../scenario/capital.ts';
import { pick } from './chance.ts';
import type { Slot } from './bank/index.ts';
import type { Outline } from './outline.ts';

/** Invented: none of them is to be found on a map, which is why they are long for what they are. */
const STREETS = [
  'Tallow Lane',
  'Pepperbox Hill',
  'Cinder Road',
  'Quarrel Street',
  'Marl Pit Lane',
  'Fennel Row',
  'Old Ropewalk',
  'Sexton Bank',
  'Glebe End',
  'Bobbin Street'
];
const TOWNS = [
  'Wrackley',
  'Ossmere',
  'Thornaby Cross',
  'Little Penn',
  'Skelbrook',
  'Hennock',
  'Drayforth',
  'Gantley',
  'Mossop',
  'Upper Tarn'
];
const TEAMS = [
  'the Tanners',
  'the Wasps',
  'Rovers',
  'the Glovers',
  'Athletic',
  'the Herons',
  'Thursday',
  'the Millers'
];
const SHOPS = [
  'Pinnock’s',
  'the Handy Basket',
  'Birtle & Sons',
  'the Penny Larder',
  'Dovey’s',
  'Bargain Ben’s',
  'the Big Green One',
  'Orchard Stores'
];
const PUBS = [
  'the Drover',
  'the Lame Duck',
  'the Three Gates',
  'the Startled Hare',
  'the Old Weir',
  'the Ferryman',
  'the Bell and Whistle',
  'the Second Plum'
];
const OUTLETS = ['Echo', 'Gazette', 'Sound', 'Live', 'Post', 'Today'];

/** What the slots of a background post hold in a scenario, and what its local news is called. */
export interface Neighbourhood extends Record<Exclude<Slot, 'place' | 'org'>, string> {
  /** Null where the scenario has none: posts that name it are then left out. */
  place: string | null;
  org: string | null;
  outlet: string;
}

/**
 * The invented neighbourhood of a scenario: the same each time that it is asked for, so that one street
 * is dug up in two posts, and nothing in it has a name that the scenario uses for something else.
 */
export function neighbourhoodOf(outline: Outline): Neighbourhood {
  const { place, organisation, names } = outline;
  const free = (from: readonly string[]) => {
    const unused = from.filter(
      (name) => !(name.match(/\p{Lu}\p{Ll}+/gu) ?? []).some((word) => names.has(word.toLowerCase()))
    );
    return unused.length > 0 ? unused : from;
  };
  const one = (what: string, from: readonly string[]) =>
    pick(0, `${outline.id}:${what}`, free(from)) ?? '';
  return {
    place,
    org: organisation.name || null,
    street: one('street', STREETS),
    next: one('next', TOWNS),
    team: one('team', TEAMS),
    shop: one('shop', SHOPS),
    pub: one('pub', PUBS),
    outlet: `${place ?? one('next', TOWNS)} ${pick(0, `${outline.id}:outlet`, OUTLETS) ?? ''}`
  };
}

/**
 * A text with its slots filled; null when it names what the scenario has not. Who writes without
 * capitals writes names so as well.
 */
export function filled(text: string, around: Neighbourhood): string | null {
  const plain = !/\p{Lu}/u.test(text.replace(/\p{Lu}{2,}/gu, ''));
  let complete = true;
  const whole = text.replace(/\{(\w+)\}/gu, (_, slot: Slot) => {
    const value = around[slot];
    if (!value) complete = false;
    const written = (value ?? '').replaceAll('’', "'");
    return plain ? written.toLowerCase() : written;
  });
  if (!complete) return null;
  const begins = /^\p{Lu}/u.test(text) || text.startsWith('{');
  return begins && !plain ? capital(whole) : whole;
}
