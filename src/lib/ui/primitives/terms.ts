/** Words of the field that a newcomer may not know, in plain ones. */
export const TERMS = {
  STARTEX: 'the start of the exercise: the clock of the drill begins at 0:00',
  ENDEX: 'the end of the exercise: nothing counts any more, and the debrief begins',
  MSEL: 'the master scenario events list: everything that is to happen, in order of time'
} as const;
export type TermName = keyof typeof TERMS;
