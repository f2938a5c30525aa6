import { busyness } from '../density.ts';
import type { ApprovalFor, Scenario } from '../schema.ts';
import { formatDrillTime, MINUTE } from '../time.ts';

const APPROVED: Readonly<Record<ApprovalFor, string>> = {
  statement: 'statements',
  reply: 'public answers',
  direct: 'direct messages'
};

/** What to see to before, in sentences; what this scenario asks for, not what any drill does. */
export function checklistOf(scenario: Scenario): string[] {
  const { minutes, moves, organisation, statement, assessment } = scenario;
  const { approval, roles } = organisation.plan;
  const busiest = busyness(scenario).reduce((a, b) => (b.needs > a.needs ? b : a));
  const approver = roles.find(({ id }) => id === approval?.by)?.name ?? approval?.by;
  return [
    `Set aside ${String(2 * minutes)} minutes: ${String(minutes)} for the drill, and as long again to talk about it. Nobody learns from the first half alone.`,
    'Read the trainer’s note, the truth and the branches below. Trainees must not see this guide, also not on the printer.',
    `Give trainees the briefing and the response plan to read; they have both on the screen as well. ${organisation.name} speaks like this: ${organisation.voice}`,
    ...(approval
      ? [
          `In a team, give somebody the part of ${approver ?? ''}: ${approval.for.map((one) => APPROVED[one]).join(', ')} wait for their approval.`
        ]
      : []),
    ...(moves.length > 1
      ? [
          `Tell them that the story jumps: it has ${String(moves.length)} moves, and hours or days may pass between two.`
        ]
      : []),
    ...(statement
      ? [`Watch for the first statement: it is due at ${formatDrillTime(statement.target)}.`]
      : []),
    ...(assessment
      ? [`Watch for the first assessment: it is due at ${formatDrillTime(assessment.target)}.`]
      : []),
    ...(busiest.needs > 1
      ? [
          `Be in the room by ${formatDrillTime(busiest.minute * MINUTE)}: in that minute ${String(busiest.needs)} posts ask for something at once.`
        ]
      : []),
    'Say before STARTEX that this is an exercise, that nothing leaves the machine, and that you will say ENDEX when it is over.'
  ];
}
