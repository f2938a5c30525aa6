import type { Viewer } from '../people/viewer.ts';

/** What of the parts that are not everybody's somebody may see. */
export type Sees = Pick<
  Viewer,
  'readiness' | 'assignments' | 'actions' | 'exercises' | 'studio' | 'people'
>;

export type Place = 'drills' | 'scorecards' | 'rubric' | keyof Sees;

export interface Entry {
  place: Place;
  href: string;
  name: string;
  /** On a phone. */
  short?: string;
  /** On a phone the others stand in the menu of who is signed in alone. */
  phone: boolean;
}

const ALL: readonly Entry[] = [
  { place: 'drills', href: '/', name: 'Drills', phone: true },
  { place: 'readiness', href: '/readiness', name: 'Readiness', phone: true },
  { place: 'assignments', href: '/assignments', name: 'Assignments', phone: false },
  { place: 'actions', href: '/actions', name: 'Improvement plan', phone: false },
  { place: 'exercises', href: '/exercises', name: 'Exercises', phone: false },
  { place: 'studio', href: '/studio', name: 'Studio', phone: false },
  {
    place: 'scorecards',
    href: '/scorecards',
    name: 'My scorecards',
    short: 'Scorecards',
    phone: true
  },
  { place: 'rubric', href: '/rubric', name: 'Rubric', phone: true },
  { place: 'people', href: '/people', name: 'People', phone: false }
];

/**
 * The entries of the main menu: by who looks, and not by the page, so that nothing moves under their hands.
 *
 * @param viewer null for who is not known
 */
export function menuFor(viewer: Sees | null): Entry[] {
  return ALL.filter(({ place }) => isForAll(place) || viewer?.[place] === true);
}

function isForAll(place: Place): place is Exclude<Place, keyof Sees> {
  return place === 'drills' || place === 'scorecards' || place === 'rubric';
}
