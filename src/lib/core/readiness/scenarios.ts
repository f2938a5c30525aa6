import type { Grade } from '../debrief/types.ts';
import { inTime, drillsOf, type DrillFigures } from './drills.ts';
import { meansOver, type DimensionMean } from './means.ts';
import type { Result } from './result.ts';
import { SHOWN_FROM_PEOPLE } from './rules.ts';
import { grouped } from './grouped.ts';

export const GRADES = ['P', 'S', 'M', 'U'] as const satisfies readonly Grade[];

/** One scenario, over the drills of it. */
export interface ScenarioFigures {
  id: string;
  /** Of the last drill of it. */
  title: string;
  drills: number;
  people: number;
  /** None of under five people, and so it is with objectives. */
  dimensions: readonly DimensionMean[];
  objectives: readonly ObjectiveFigures[];
}

/** How often an objective was met, and how well. */
export interface ObjectiveFigures {
  id: string;
  /** As the last drill has it. */
  text: string;
  /** Drills in which it came up. */
  n: number;
  grades: Readonly<Record<Grade, number>>;
}

/** Scenarios that these people drilled, the one with the most drills first. */
export function scenariosOf(results: readonly Result[]): ScenarioFigures[] {
  return [...grouped(results, ({ scenario }) => scenario.id)]
    .map(([id, those]) => {
      const drills = drillsOf(those);
      const people = new Set(those.map(({ person }) => person)).size;
      const told = people >= SHOWN_FROM_PEOPLE;
      return {
        id,
        title: drills.at(-1)?.scenario.title ?? id,
        drills: drills.length,
        people,
        dimensions: told ? meansOver(drills) : [],
        objectives: told ? objectivesOf(drills) : []
      };
    })
    .sort((a, b) => b.drills - a.drills || (a.id < b.id ? -1 : 1));
}

/** Grades are the drill's, so that a team's count once. */
function objectivesOf(drills: readonly DrillFigures[]): ObjectiveFigures[] {
  const byId = new Map<string, ObjectiveFigures>();
  for (const { objectives } of drills.toSorted(inTime)) {
    for (const { id, text, grade } of objectives) {
      const known = byId.get(id) ?? { id, text, n: 0, grades: { P: 0, S: 0, M: 0, U: 0 } };
      byId.set(id, {
        id,
        text,
        n: known.n + (grade === null ? 0 : 1),
        grades:
          grade === null ? known.grades : { ...known.grades, [grade]: known.grades[grade] + 1 }
      });
    }
  }
  return [...byId.values()];
}
