import { describe, expect, it } from 'vitest';
import { decide, prepare, replay, type DrillEvent } from '../drill/index.ts';
import { GOOD, POOR } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';
import { ownScorecard } from './own.ts';
import { scorecard } from './scorecard.ts';

const scenario = bakery();
const as = (person: string) => ({ role: 'trainee', person }) as const;

/** Ana answers well, Ben poorly; the facilitator changes what Ben got. */
function played(): DrillEvent[] {
  const setup = { drill: 'd', digest: 'x', seed: 1, wall: 0, trainee: { id: 't', name: 'Coach' } };
  const events = prepare(scenario, { ...setup, facilitated: true, team: true });
  let count = 0;
  const ask = (wall: number, command: object) => {
    count += 1;
    const decided = decide(scenario, replay(events), {
      ...command,
      id: `c${String(count)}`,
      wall
    } as Parameters<typeof decide>[2]);
    if (!decided.ok) throw new Error(decided.refusal.message);
    events.push(...decided.events);
  };
  const trainer = { role: 'facilitator', person: 't' } as const;
  ask(0, { type: 'JoinDrill', person: 'ana', name: 'Ana', role: null });
  ask(0, { type: 'JoinDrill', person: 'ben', name: 'Ben', role: null });
  ask(0, { type: 'StartDrill', speed: 1, by: trainer });
  ask(80_000, { type: 'Reply', to: 'daughter', text: GOOD, by: as('ana') });
  ask(90_000, { type: 'Reply', to: 'troll', text: POOR, by: as('ben') });
  ask(95_000, {
    type: 'OverrideRating',
    reply: 'us-2',
    levels: { apology: 1 },
    reason: 'It is one.',
    by: trainer
  });
  ask(120_000, { type: 'EndDrill', by: trainer });
  return events;
}

describe('the scorecard of a member of a team', () => {
  const events = played();
  const [ana, ben] = ['ana', 'ben'].map((person) => ownScorecard(scenario, events, person));
  const team = scorecard(scenario, events);

  it('has their own texts and nobody else’s', () => {
    expect([ana, ben].map((card) => card?.replies.map(({ id }) => id))).toEqual([
      ['us-1'],
      ['us-2']
    ]);
    expect([ana?.trainee, ben?.trainee]).toEqual(['Ana', 'Ben']);
    expect(ana?.mean).not.toBe(ben?.mean);
    expect(JSON.stringify(ana)).not.toContain('It is one.');
    expect(JSON.stringify(ben)).toContain('It is one.');
  });

  it('has what the team did', () => {
    for (const card of [ana, ben]) {
      expect(card?.coverage).toEqual(team.coverage);
      expect(card?.objectives).toEqual(team.objectives);
      expect(card?.timeline.trust).toEqual(team.timeline.trust);
    }
  });
});
