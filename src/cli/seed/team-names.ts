const FIELDS = [
  'Member care',
  'Communications',
  'Social and community',
  'Data protection',
  'Customer service',
  'Press office',
  'Field operations',
  'Digital',
  'Legal and claims',
  'Executive office'
] as const;
const PLACES = ['North', 'South', 'East', 'West'] as const;

/** Forty teams of a house, each field once before any comes again in another place. */
export const TEAM_NAMES: readonly string[] = PLACES.flatMap((place) =>
  FIELDS.map((field) => `${field} ${place}`)
);
