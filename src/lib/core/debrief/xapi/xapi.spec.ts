import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cardOf,
  shortDrill,
  silentDrill,
  wholeDrill
} from '../../../../../tests/fixtures/scorecards.ts';
import { given, GOOD } from '../../../../../tests/support/given.ts';
import { bakery } from '../../../../../tests/support/scenario.ts';
import { as, COACH, TeamDrill } from '../../../../../tests/support/team.ts';
import { problemsOf } from '../../../../../tests/support/xapi-rules.ts';
import { ownScorecard } from '../own.ts';
import { isoDuration } from './duration.ts';
import { outcomeOf, statementsOf, type Told } from './index.ts';

const TOLD: Told = { origin: 'https://drills.example', person: 'p1', team: false, texts: true };
const told = (drill = wholeDrill(), more: Partial<Told> = {}) =>
  statementsOf(cardOf(drill), drill.log, { ...TOLD, ...more });
const verbs = (statements: ReturnType<typeof told>) =>
  statements.map(({ verb }) => verb.id.replace('http://adlnet.gov/expapi/verbs/', ''));

describe('xAPI statements', () => {
  it('are valid by the rules of xAPI 1.0.3, whatever the drill', () => {
    for (const drill of [wholeDrill(), silentDrill(), shortDrill()])
      for (const statement of told(drill)) expect(problemsOf(statement)).toEqual([]);
  });

  it('are looked at by rules that find what is wrong', () => {
    const [statement] = told();
    const broken = (more: object) => problemsOf({ ...statement, ...more }).length;
    expect(broken({ id: 'us-1' })).toBe(1);
    expect(broken({ timestamp: '11 March' })).toBe(1);
    expect(broken({ stored: null })).toBe(2);
    expect(broken({ result: { ...statement?.result, duration: '1m' } })).toBe(1);
    expect(
      broken({ result: { ...statement?.result, score: { scaled: 2, raw: 5, min: 0, max: 4 } } })
    ).toBe(2);
    expect(broken({ actor: { objectType: 'Agent', name: 'Dana' } })).toBeGreaterThan(0);
  });

  it('say what was answered, then that it was completed, then how it ended', () => {
    const statements = told();
    expect(verbs(statements)).toEqual(['answered', 'answered', 'completed', 'failed']);
    const met = given(bakery());
    met.at('1:20', { type: 'Reply', to: 'daughter', text: GOOD });
    met.at('10:00', { type: 'AdvanceClock' });
    expect(verbs(told(met))).toEqual(['answered', 'completed', 'passed']);
    expect(verbs(told(silentDrill()))).toEqual(['completed', 'failed']);
    // A record store that has one verdict of a drill takes no other beside it.
    expect(told(met).at(-1)?.id).toBe(told(silentDrill()).at(-1)?.id);
    const card = cardOf(wholeDrill());
    expect(statements[2]?.result).toMatchObject({
      completion: true,
      duration: 'PT10M',
      score: { scaled: (card.mean ?? 0) / 4, raw: card.mean, min: 0, max: 4 }
    });
    const [, good] = statements;
    expect(good?.result).toMatchObject({ response: GOOD, duration: 'PT50S' });
    const extensions = good?.result.extensions ?? {};
    expect(extensions['https://drills.example/xapi/levels']).toMatchObject({ acknowledgment: 4 });
    expect(new Date(good?.timestamp ?? 0).getTime() - (card.startedAt ?? 0)).toBe(80_000);
  });

  it('have no word of anybody where texts stay, and never a name', () => {
    const bare = JSON.stringify(told(wholeDrill(), { texts: false }));
    expect(bare).not.toContain('terrifying');
    expect(bare).not.toContain('response');
    expect(JSON.stringify(told())).not.toContain('Dana');
  });

  it('have the same ids whenever they are made, and others for others', () => {
    const ids = (more: Partial<Told>) => told(wholeDrill(), more).map(({ id }) => id);
    expect(ids({})).toEqual(ids({ texts: false }));
    const all = [...ids({}), ...ids({ person: 'p2' }), ...ids({ origin: 'https://b.example' })];
    expect(new Set(all).size).toBe(all.length);
    const [first] = told();
    expect(first?.context.registration).not.toBe(
      told(wholeDrill(), { origin: 'https://b.example' })[0]?.context.registration
    );
  });

  it('of a team are each for who wrote', () => {
    const drill = new TeamDrill();
    drill.ask(80_000, { type: 'Reply', to: 'daughter', text: GOOD, by: as('mara') });
    drill.ask(120_000, { type: 'EndDrill', by: COACH });
    const of = (person: string) =>
      statementsOf(ownScorecard(drill.scenario, drill.events, person), drill.events, {
        ...TOLD,
        person,
        team: true
      });
    expect(verbs(of('mara'))[0]).toBe('answered');
    expect(verbs(of('ben'))[0]).toBe('completed');
    for (const statement of [...of('mara'), ...of('ben')]) {
      expect(problemsOf(statement)).toEqual([]);
      expect(statement.context.team?.account.name).toBe('drill-d');
    }
  });
});

describe('whether a drill is passed', () => {
  const objective = (grade: 'P' | 'S' | 'M' | 'U' | null) => ({
    id: 'a',
    text: '',
    grade,
    reason: '',
    n: 1
  });

  it('is what the objectives say, where any came up', () => {
    expect(outcomeOf({ mean: 1, objectives: [objective('P'), objective('S')] }).passed).toBe(true);
    expect(outcomeOf({ mean: 4, objectives: [objective('P'), objective('M')] }).passed).toBe(false);
    expect(outcomeOf({ mean: 1, objectives: [objective('S'), objective(null)] }).passed).toBe(true);
  });

  it('is by the mean where none did, and open where nothing was rated', () => {
    expect(outcomeOf({ mean: 2, objectives: [objective(null)] })).toEqual({
      raw: 2,
      scaled: 0.5,
      passed: true
    });
    expect(outcomeOf({ mean: 1.9, objectives: [] }).passed).toBe(false);
    expect(outcomeOf({ mean: null, objectives: [] })).toEqual({
      raw: null,
      scaled: null,
      passed: null
    });
  });
});

it('a duration adds up again, to a hundredth of a second', () => {
  expect([0, 1000, 60_000, 92_500, 3_600_000, 3_661_230].map(isoDuration)).toEqual([
    'PT0S',
    'PT1S',
    'PT1M',
    'PT1M32.5S',
    'PT1H',
    'PT1H1M1.23S'
  ]);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 * 86_400_000 }), (ms) => {
      const [, h = 0, m = 0, s = 0] =
        /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,2})?)S)?$/.exec(isoDuration(ms)) ?? [];
      // Rounded: seconds with a fraction are not exact in binary.
      const back = (Number(h) * 3600 + Number(m) * 60) * 1000 + Math.round(Number(s) * 1000);
      expect(Math.abs(back - ms)).toBeLessThanOrEqual(5);
    })
  );
});
