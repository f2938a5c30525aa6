/**
 * Who sees the scorecards of somebody's drills.
 *
 * @param all how many drills there are
 * @param inExercises how many of them were drills of an exercise, which its trainer reads
 */
export function seenWords(signedIn: boolean, all: number, inExercises: number): string {
  const own = signedIn
    ? 'You see them, and the trainers and managers of your teams'
    : 'Only this browser sees them';
  if (inExercises === 0) return `${own}.`;
  if (signedIn)
    return `${own}; of an exercise also its trainer, and in a team those who played with you.`;
  return all === inExercises
    ? 'This browser sees them, the trainer of the exercise, and in a team those who played with you.'
    : 'What you practised by yourself only this browser sees; of an exercise also its trainer, and in a team those who played with you.';
}
