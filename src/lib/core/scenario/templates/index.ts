import { BLANK } from './blank.ts';
import { FAULT } from './fault.ts';

/** A text to begin a scenario with. */
export interface Template {
  id: string;
  name: string;
  /** What is in it. */
  about: string;
  text: string;
}

/** The first one is what a scenario begins with when nothing else is asked for. */
export const TEMPLATES: readonly [Template, ...Template[]] = [
  {
    id: 'blank',
    name: 'Nothing',
    about: 'One person, one fact and one post that needs an answer: the least that can be played.',
    text: BLANK
  },
  {
    id: 'fault',
    name: 'Something of ours failed',
    about:
      'A quarter of an hour with an early sign, a cause that is known at half time and an update that is owed.',
    text: FAULT
  }
];
