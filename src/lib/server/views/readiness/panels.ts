import type { Visitor } from '../../access/visitor.ts';
import type { Runtime } from '../../runtime.ts';
import { ALL_OPEN, improvementPlan } from '../actions.ts';
import { assignmentList, overduePart } from '../assignments.ts';

/** More are on the pages of their own. */
const SHOWN = 5;

/** Who is overdue with a drill, and which actions of improvement plans are open, for a manager's first page. */
export async function panelsFor(here: Runtime, visitor: Visitor) {
  const assignments = await assignmentList(here, visitor.actor);
  const late = overduePart(assignments.overdue, SHOWN);
  const { rows, counts, latest } = await improvementPlan(here, visitor, ALL_OPEN, {
    most: SHOWN
  });
  return {
    overdue: {
      rows: late.rows.map(({ who, person, scenario, assignment, days }) => ({
        id: `${assignment} ${person}`,
        who,
        drill: scenario.title,
        days
      })),
      drills: late.drills,
      people: late.people,
      given: assignments.open.length + assignments.done.length
    },
    plan: {
      rows: rows.map(({ id, title, owner, seen, due, overdue }) => ({
        id,
        action: title,
        owner: owner?.name ?? 'nobody yet',
        reports: seen?.in ?? 1,
        due: due?.words ?? null,
        overdue
      })),
      open: counts.open,
      of: counts.open + counts.done + counts.dropped,
      reports: counts.reports,
      latest
    }
  };
}
