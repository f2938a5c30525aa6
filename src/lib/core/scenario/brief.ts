import type { Scenario } from './schema.ts';

/**
 * What a trainee may see of a scenario before and during a drill: who we are, what we know, who
 * decides. No inject, no truth, no fact that is not out yet. Of an open question not even the source:
 * it names who will settle it, and often when.
 */
export function briefOf(scenario: Scenario) {
  const { id, title, summary, difficulty, minutes, exercises, story, organisation } = scenario;
  return {
    id,
    title,
    summary,
    difficulty,
    minutes,
    exercises,
    story,
    organisation,
    briefing: scenario.situation.briefing,
    objectives: scenario.objectives.map(({ id, text }) => ({ id, text })),
    facts: scenario.facts
      .filter((fact) => fact.status !== 'hidden' && fact.status !== 'withdrawn')
      .map((fact) => ({
        id: fact.id,
        status: fact.status,
        text: fact.status === 'unconfirmed' ? (fact.open ?? fact.text) : fact.text,
        source: fact.status === 'unconfirmed' ? undefined : fact.source
      })),
    limits: scenario.limits,
    /** Drill times in ms by which the first statement and the first assessment are due. */
    statementDue: scenario.statement?.target ?? null,
    assessmentDue: scenario.assessment?.target ?? null,
    moves: scenario.moves.map((move) => move.title)
  };
}

export type Brief = ReturnType<typeof briefOf>;
