import { describe, expect, it } from 'vitest';
import { lintScenario } from '../lint.ts';
import { parseScenario } from '../parse.ts';
import { sampleText } from '../sample.fixture.ts';
import { scenarioSchema, type Scenario, type ScenarioInput } from '../schema.ts';
import { formatDrillTime, SECOND } from '../time.ts';

type InjectInput = ScenarioInput['injects'][number];

const NOWHERE = {
  of: () => ({ line: 1, column: 1 }),
  ofKey: () => ({ line: 1, column: 1 }),
  name: () => ''
};
const post = (nth: number): InjectInput => ({
  id: `p-${String(nth)}`,
  from: 'joss',
  at: formatDrillTime(nth * 50),
  text: `number ${String(nth)}`
});
const waiting = (nth: number, when: InjectInput['when']): InjectInput => {
  const { at: _, ...rest } = post(nth);
  return { ...rest, when };
};
const id = (nth: number): string => post(nth).id;

/** Scripts of many injects that lean on each other in ways that invite looking for them in the list. */
const SCRIPTS: Record<string, (nth: number, count: number) => InjectInput> = {
  'posts one after the other': post,
  'each with a reply to all that came before': (nth) =>
    nth === 0 ? post(0) : { ...post(nth), replyTo: id(nth - 1) },
  'each waiting for the one before': (nth) =>
    nth === 0 ? post(0) : waiting(nth, { fired: id(nth - 1) }),
  'each waiting for the one behind': (nth, count) =>
    nth === count - 1 ? post(nth) : waiting(nth, { fired: id(nth + 1) }),
  'each waiting for the first to stay unanswered': (nth) =>
    nth === 0
      ? { ...post(0), expects: { action: 'reply' } }
      : waiting(nth, { unanswered: { inject: id(0) } }),
  'each waiting for a post of the first conversation to settle': (nth) =>
    nth === 0
      ? post(0)
      : { ...waiting(nth, { thread: { inject: id(nth - 1), state: 'settled' } }), replyTo: id(0) },
  'all in one circle': (nth, count) => waiting(nth, { fired: id((nth + 1) % count) }),
  'all behind one small circle': (nth) => waiting(nth, { fired: id(nth === 0 ? 1 : nth - 1) }),
  'in many small circles': (nth) => waiting(nth, { fired: id(nth % 2 === 0 ? nth + 1 : nth - 1) }),
  'each in a circle with the first': (nth, count) =>
    nth === 0
      ? waiting(0, {
          all: Array.from({ length: 50 }, (_, to) => ({ fired: id(1 + ((to * 7) % (count - 1))) }))
        })
      : waiting(nth, { fired: id(0) }),
  'waiting for injects that are not there': (nth) => waiting(nth, { fired: `none-${String(nth)}` }),
  'answering injects that are not there': (nth) => ({
    ...post(nth),
    replyTo: `none-${String(nth)}`
  }),
  'all at once, each to be answered': (nth) => ({
    ...post(nth),
    at: '00:10',
    expects: { action: 'reply' }
  }),
  'denser and denser': (nth, count) => ({
    ...post(nth),
    at: formatDrillTime(Math.floor(Math.sqrt(nth / count) * 1500) * SECOND),
    expects: { action: 'reply' }
  }),
  'that reply under a condition to a chain of conditions': (nth) =>
    nth < 2 ? post(nth) : { ...waiting(nth, { fired: id(nth - 1) }), replyTo: id(0) }
};

function scriptOf(count: number, inject: (nth: number, count: number) => InjectInput): Scenario {
  let given: ScenarioInput | undefined;
  parseScenario(sampleText((scenario) => (given = scenario)));
  return scenarioSchema.parse({
    ...given,
    end: { when: { fired: id(count - 1) } },
    injects: Array.from({ length: count }, (_, nth) => inject(nth, count))
  });
}

/** A value that counts how often anything in it is looked at. */
function counted<T extends object>(value: T): { value: T; looks: () => number } {
  let looks = 0;
  const known = new WeakMap<object, object>();
  const watched = (one: object): object => {
    const found = known.get(one) ?? new Proxy(one, { get });
    known.set(one, found);
    return found;
  };
  const get = (one: object, key: string | symbol): unknown => {
    looks += 1;
    const found: unknown = Reflect.get(one, key);
    return typeof found === 'object' && found !== null ? watched(found) : found;
  };
  return { value: watched(value) as T, looks: () => looks };
}

describe('the rules', () => {
  it.each(Object.entries(SCRIPTS))(
    'look at a script of four times as many injects four times as often: %s',
    (_, inject) => {
      const [few, many] = [200, 800].map((count) => {
        const { value, looks } = counted(scriptOf(count, inject));
        lintScenario(value, NOWHERE);
        return looks();
      });
      expect((many ?? NaN) / (few ?? NaN)).toBeLessThan(4.3);
    }
  );
});
