import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readScenario } from '../read.ts';
import type { Scenario, Trigger } from '../schema.ts';
import { formatDrillTime, MINUTE } from '../time.ts';
import { conditionWords } from './condition-words.ts';
import { guideOf } from './guide.ts';
import { numbersOf } from './numbers.ts';

function scenarioOf(id: string): Scenario {
  const { scenario } = readScenario(readFileSync(`scenarios/${id}/scenario.yaml`, 'utf8'));
  if (!scenario) throw new Error(`${id} cannot be read`);
  return scenario;
}
const library = readdirSync('scenarios').map(scenarioOf);

describe('the guide of every scenario of the library', () => {
  it.each(library.map((scenario) => [scenario.id, scenario] as const))(
    'has each inject once, in order of time: %s',
    (_, scenario) => {
      const { moves, branches } = guideOf(scenario);
      const timed = moves.flatMap(({ events }) => events);
      expect([...timed, ...branches].map(({ id }) => id).sort()).toEqual(
        scenario.injects.map(({ id }) => id).sort()
      );
      const times = timed.map(({ at }) => at ?? -1);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(branches.every(({ when }) => when !== null)).toBe(true);
    }
  );

  it.each(library.map((scenario) => [scenario.id, scenario] as const))(
    'leaves nothing out that a trainer wrote: %s',
    (_, scenario) => {
      const said = JSON.stringify(guideOf(scenario));
      const written = [
        ...scenario.injects.flatMap(({ text, model, reactions, media }) => [
          text,
          model,
          media?.alt,
          ...reactions.map(({ says }) => says)
        ]),
        ...scenario.facts.map(({ text }) => text),
        ...scenario.questions,
        ...scenario.objectives.flatMap(({ text, good }) => [text, good]),
        scenario.trainerNote,
        ...Object.values(scenario.truth)
      ];
      for (const text of written)
        if (text !== undefined) expect(said).toContain(JSON.stringify(text).slice(1, -1));
    }
  );
});

describe('story times', () => {
  it('follow the jumps between moves', () => {
    const scenario = scenarioOf('platform-four');
    const { moves } = guideOf(scenario);
    const start = Date.parse(`${scenario.story.starts}Z`);
    expect(moves.map(({ at, story }) => [at, story === null ? null : story - start])).toEqual(
      scenario.moves.map(({ at = 0 }, i) => [
        at,
        at + scenario.moves.slice(0, i + 1).reduce((sum, { jump = 0 }) => sum + jump, 0)
      ])
    );
    const [, noon] = moves;
    expect(noon?.events.every(({ story }) => (story ?? 0) >= (noon.story ?? Infinity))).toBe(true);
  });
});

describe('a condition on paper', () => {
  const scenario = scenarioOf('bin-day');
  const numbers = numbersOf(scenario);
  const asked = scenario.injects.find(({ expects, at }) => expects && at !== undefined);
  const name = scenario.personas.find(({ id }) => id === asked?.from)?.name ?? '';
  const id = asked?.id ?? '';
  const words = (trigger: Trigger) => conditionWords(scenario, numbers, trigger);

  it('says who is not answered by when', () => {
    const by = formatDrillTime((asked?.at ?? 0) + 2 * MINUTE);
    expect(words({ unanswered: { inject: id, for: 2 * MINUTE } })).toBe(
      `nobody answers ${name} (${numbers.get(id) ?? ''}) by ${by}`
    );
    const branch = scenario.injects.find(({ at }) => at === undefined)?.id ?? '';
    expect(words({ unanswered: { inject: branch, for: 2 * MINUTE } })).toMatch(
      / \(B\d+\) within 2:00$/
    );
  });

  it('names posts by their authors and numbers', () => {
    const number = numbers.get(id) ?? '';
    expect(words({ answered: { inject: id, quality: 'good' } })).toBe(
      `${name} (${number}) gets a good answer`
    );
    expect(words({ fired: id })).toBe(`${name} (${number}) has come`);
    expect(words({ flagged: { inject: id, flag: 'denial' } })).toBe(
      `an answer to ${name} (${number}) drew the red flag “denies what is known”`
    );
    expect(words({ thread: { inject: id, state: 'lost' } })).toBe(
      `the conversation with ${name} (${number}) is lost`
    );
  });

  it('keeps together what belongs together', () => {
    const stated: Trigger = { stated: true };
    expect(words({ all: [stated, { any: [stated, { trustBelow: 50 }] }] })).toBe(
      'a statement was posted and (a statement was posted or trust is below 50)'
    );
    expect(words({ all: [{ any: [stated] }] })).toBe('a statement was posted');
    expect(words({ not: stated })).toBe('it is not so that a statement was posted');
  });
});

describe('the checklist', () => {
  it('asks for what the scenario needs', () => {
    const { checklist } = guideOf(scenarioOf('platform-four'));
    expect(checklist.join('\n')).toContain('3 moves');
    expect(checklist[0]).toMatch(/^Set aside \d+ minutes/);
  });
});
