import type { Robot, RobotName } from '../robot.ts';
import { average } from './average.ts';
import { copyPaste } from './copy-paste.ts';
import { defensive } from './defensive.ts';
import { exemplary } from './exemplary.ts';
import { silent } from './silent.ts';

/** All robots by name, in the order in which they are shown: from nothing to everything. */
export const ROBOTS: Readonly<Record<RobotName, Robot>> = {
  silent,
  'copy-paste': copyPaste,
  defensive,
  average,
  exemplary
};
