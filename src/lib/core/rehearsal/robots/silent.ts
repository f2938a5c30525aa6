import type { Robot } from '../robot.ts';

/** Does nothing at all: what the script does to those who are not there. */
export const silent: Robot = {
  name: 'silent',
  about: 'Says nothing and does nothing.',
  sitDown: () => ({ next: () => null })
};
