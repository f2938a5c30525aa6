import { describe, expect, it } from 'vitest';
import { bakery } from '../../../../tests/support/scenario.ts';
import { takenUpAt } from '../../core/rehearsal/taken-up.ts';
import { reachOf } from '../../core/scenario/lint/reach.ts';
import type { ScenarioInput } from '../../core/scenario/schema.ts';
import { premiseOf } from './premise.ts';

type When = NonNullable<ScenarioInput['injects'][number]['when']>;

/** The premise of a branch on a condition, beside an inject that waits for silence. */
function premise(when: When): string {
  const injects: ScenarioInput['injects'] = [
    { id: 'daughter', at: '00:30', from: 'dani', text: 'What do I do??', severity: 'high' },
    { id: 'alone', when: { unanswered: { inject: 'daughter' } }, from: 'kev', text: 'nothing' },
    { id: 'branch', when, from: 'nan', text: 'oh' }
  ];
  return premiseOf(bakery({ injects }), 'branch');
}

describe('the past after which an inject is looked at', () => {
  it('is one in which a branch on silence comes', () => {
    const scenario = bakery();
    expect(premiseOf(scenario, 'screenshot')).toBe('silent');
    const just = reachOf(scenario).inject('screenshot') + 1000;
    const came = takenUpAt(scenario, premiseOf(scenario, 'screenshot'), 7, just);
    const posts = came.flatMap((event) => (event.type === 'PostAppeared' ? [event.post.id] : []));
    expect(posts).toContain('screenshot');
    expect(premiseOf(scenario, 'quiet')).toBe('silent');
  });

  it('is one of good answers for what the script brings by itself', () => {
    expect(premiseOf(bakery(), 'daughter')).toBe('exemplary');
    expect(premiseOf(bakery(), 'confirmed')).toBe('exemplary');
    expect(premiseOf(bakery(), 'nobody')).toBe('exemplary');
  });

  it.each<[string, When]>([
    ['silent', { flagged: {} }],
    ['silent', { rating: { dimension: 'apology', atMost: 1 } }],
    ['exemplary', { rating: { dimension: 'apology', atLeast: 3 } }],
    ['silent', { answered: { inject: 'daughter', quality: 'poor' } }],
    ['exemplary', { answered: { inject: 'daughter' } }],
    ['silent', { not: { answered: { inject: 'daughter' } } }],
    ['exemplary', { not: { unanswered: { inject: 'daughter' } } }],
    ['silent', { thread: { inject: 'daughter', state: 'lost' } }],
    ['silent', { segment: { name: 'press', trustBelow: 35 } }],
    ['silent', { assessed: { field: 'cause', right: false } }],
    ['exemplary', { assessed: true }],
    ['silent', { all: [{ known: 'cause' }, { unanswered: { inject: 'daughter' } }] }],
    ['exemplary', { any: [{ known: 'cause' }, { unanswered: { inject: 'daughter' } }] }],
    ['silent', { fired: 'alone' }],
    ['exemplary', { fired: 'branch' }]
  ])('is %s for %j', (expected, when) => {
    expect(premise(when)).toBe(expected);
  });
});
