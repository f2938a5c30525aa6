import type { RobotName } from '../../../core/rehearsal/index.ts';

interface RobotView {
  name: string;
  /** The dashes of its line, which tell it from the others without colour. */
  dash: string;
  /** How it plays. */
  about: string;
}

/** From the best to the one that does nothing, as every screen lists them. */
export const ROBOT_VIEWS: Readonly<Record<RobotName, RobotView>> = {
  exemplary: { name: 'Exemplary', dash: 'none', about: 'answers as the author would' },
  average: { name: 'Average', dash: '10 5', about: 'answers most, some late, some half' },
  'copy-paste': { name: 'Copy-paste', dash: '4 3', about: 'gives everybody the same text' },
  defensive: { name: 'Defensive', dash: '9 3 2 3', about: 'justifies, and blames others' },
  silent: { name: 'Silent', dash: '0.1 5.5', about: 'says nothing' }
};

const ORDER = Object.keys(ROBOT_VIEWS) as RobotName[];

/** Robots in the order in which they are listed. */
export function inOrder<R extends { robot: RobotName }>(robots: readonly R[]): R[] {
  return ORDER.flatMap((name) => robots.filter(({ robot }) => robot === name));
}
