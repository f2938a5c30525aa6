import { namesInWords } from '../primitives/names.ts';

/** Whose scorecard it is, and who reads it. */
export interface ReadingView {
  of: 'one' | 'team';
  /** Who played it; who debriefs it; else a trainer or a manager of those who played. */
  by: 'player' | 'debriefer' | 'reader';
  /** Nobody conducted it. */
  practice: boolean;
  /** Whether who reads it has an account. */
  account: boolean;
  room: string | null;
  /** Names of those who played; for a player, of the others. */
  people: readonly string[];
  /** Of a team's, the one whose part is read by who did not play; null for the whole. */
  part: { person: string; name: string } | null;
}

/** In what company it was played. */
export function companyWords({ of, by, practice, room, people }: ReadingView): string {
  if (of === 'one') return practice ? 'Practice alone' : 'An exercise, alone';
  if (by === 'player')
    return people.length === 0 ? 'A team drill' : `In a team with ${namesInWords(people)}`;
  const team = people.length === 0 ? 'A team drill' : `A team of ${namesInWords(people)}`;
  return room === null ? team : `${room}: ${team.charAt(0).toLowerCase()}${team.slice(1)}`;
}

/** Who else sees it, and what of it. */
export function audienceWords({ of, by, practice, account, part }: ReadingView): string {
  if (part)
    return `Ratings here are of what ${part.name} wrote; what was answered, missed and escalated, the objectives and trust are the team’s.`;
  if (by === 'player') {
    if (of === 'team')
      return 'Ratings here are of your own texts; what was answered, missed and escalated, the objectives and trust are the team’s.';
    if (!practice) return 'You see it, and so do those who conducted it and train you.';
    return account
      ? 'You see it, and so do the trainers and managers of your teams.'
      : 'Only this browser sees this page; it is kept on the machine that runs Hotseat.';
  }
  return of === 'team'
    ? 'You see the ratings of all. Each of the team sees those of their own texts, and what all did together.'
    : 'Who played it sees the same, without notes for the debrief.';
}
