import type { Runtime } from '../runtime.ts';
import type { DrillSummary } from '../store/drill-store.ts';

/**
 * The drills that somebody plays or played, the one that moved last first; without those from which
 * a trainer took them out.
 */
export async function playedBy(
  { drills, exercises }: Pick<Runtime, 'drills' | 'exercises'>,
  person: string
): Promise<DrillSummary[]> {
  const out = new Set(
    (await exercises.ofMember(person)).flatMap(({ members }) =>
      members.flatMap((member) =>
        member.person === person && member.removed !== null ? [member.room] : []
      )
    )
  );
  return (await drills.ofTrainee(person)).filter(({ drill }) => !out.has(drill));
}
