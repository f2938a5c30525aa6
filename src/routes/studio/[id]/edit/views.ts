import type { Path } from '../../../../lib/core/scenario/index.ts';

/** The views of a scenario, with what their tabs say. */
export const VIEWS = [
  ['timeline', 'Timeline'],
  ['text', 'Text'],
  ['msel', 'MSEL table'],
  ['scenario', 'Scenario'],
  ['facts', 'Facts'],
  ['personas', 'Personas'],
  ['moves', 'Moves'],
  ['plan', 'Response plan'],
  ['objectives', 'Objectives']
] as const;
export type View = (typeof VIEWS)[number][0];

export function isView(word: string): word is View {
  return VIEWS.some(([view]) => view === word);
}

/** The view that shows a place of the file best. */
export function viewOf([key]: Path): View {
  switch (key) {
    case 'injects':
      return 'timeline';
    case 'facts':
    case 'personas':
    case 'moves':
    case 'objectives':
      return key;
    case 'organisation':
      return 'plan';
    default:
      return 'scenario';
  }
}
