import { describe, expect, it } from 'vitest';
import { injectOf, sampleText } from '../sample.fixture.ts';
import type { ScenarioInput } from '../schema.ts';
import { readDraft } from './draft.ts';
import { edited } from './edits.ts';
import { fixOf } from './fix.ts';

type Change = (scenario: ScenarioInput) => void;

/** A mistake of each kind that can be mended by a click, and what the button says. */
const MISTAKES: [code: string, label: string, change: Change][] = [
  ['unknown-persona', 'Change to joss', (s) => (injectOf(s, 'rain').from = 'jos')],
  ['unknown-inject', 'Change to cake-post', (s) => (injectOf(s, 'me-too').replyTo = 'cake-pots')],
  [
    'unknown-value',
    'Change to high',
    (s) => Object.assign(injectOf(s, 'rain'), { severity: 'hihg' })
  ],
  [
    'unknown-key',
    'Change to severity',
    (s) => Object.assign(injectOf(s, 'rain'), { severty: 'low' })
  ],
  ['unknown-key', 'Leave zzz out', (s) => Object.assign(s, { zzz: 1 })],
  [
    'wrong-type',
    'Read it as text: "404"',
    (s) => Object.assign(injectOf(s, 'rain'), { text: 404 })
  ],
  ['wrong-form', 'Write the-cake', (s) => (s.id = 'The Cake')],
  ['duplicate-id', 'Call it rain-2', (s) => (injectOf(s, 'me-too').id = 'rain')],
  [
    'target-without-limit',
    'Set a limit of 8:00',
    (s) =>
      (injectOf(s, 'cake-post').expects = {
        action: 'reply',
        target: '04:00',
        objectives: ['first-answer']
      })
  ],
  [
    'target-not-before-limit',
    'Set a limit of 12:00',
    (s) =>
      (injectOf(s, 'cake-post').expects = {
        action: 'reply',
        target: '06:00',
        limit: '05:00',
        objectives: ['first-answer']
      })
  ],
  ['length', 'Set 30', (s) => (s.minutes = 60)],
  ['first-move', 'Begin at 0:00', (s) => (s.moves = [{ title: 'Late', at: '01:00' }])],
  ['reply-to-itself', 'Leave replyTo out', (s) => (injectOf(s, 'me-too').replyTo = 'me-too')],
  [
    'clock-on-ignore',
    'Leave target and limit out',
    (s) => (injectOf(s, 'rain').expects = { action: 'ignore', target: '01:00', limit: '02:00' })
  ],
  ['stray-headline', 'Leave the headline out', (s) => (injectOf(s, 'rain').headline = 'Rain')],
  ['kind', 'Leave kind out', (s) => (injectOf(s, 'rain').kind = 'contingency')],
  ['nobodys-handle', 'Change to @mara_k', (s) => (injectOf(s, 'rain').text = 'ask @mara_kk')],
  [
    'silent-persona',
    'Leave this persona out',
    (s) => s.personas.push({ id: 'mute', handle: '@mute', name: 'M' })
  ]
];

describe('fixOf', () => {
  it.each(MISTAKES)('settles %s: %s', (code, label, change) => {
    const draft = readDraft(sampleText(change));
    const problem = draft.problems.find((one) => one.code === code);
    if (!problem)
      throw new Error(`expected ${code} in ${draft.problems.map((one) => one.code).join()}`);
    const fix = fixOf(problem, draft);
    expect(fix?.label).toBe(label);
    const result = edited(draft, fix?.edits ?? []);
    if (!result.ok) throw new Error(result.reason);
    const after = readDraft(result.text, draft);
    expect(after.problems.filter((one) => one.code === code)).toEqual([]);
    expect(after.problems.length).toBeLessThan(draft.problems.length);
  });

  it.each<[string, Change]>([
    ['a group is expected', (s) => Object.assign(injectOf(s, 'cake-post'), { expects: 117 })],
    ['a list is expected', (s) => Object.assign(s, { facts: true })],
    ['a number is expected', (s) => Object.assign(s, { minutes: true })],
    ['a time is expected', (s) => Object.assign(injectOf(s, 'rain'), { at: 430 })]
  ])('does not offer to read a number as text where %s', (_, change) => {
    const draft = readDraft(sampleText(change));
    const problem = draft.problems.find(({ code }) => code === 'wrong-type');
    if (!problem) throw new Error('expected a value of the wrong type');
    expect(fixOf(problem, draft)).toBeNull();
  });

  it('offers nothing where an author has to choose', () => {
    const draft = readDraft(sampleText((s) => (injectOf(s, 'rain').from = 'nobody-like-this')));
    const problem = draft.problems.find(({ code }) => code === 'unknown-persona');
    expect(problem && fixOf(problem, draft)).toBeNull();
  });
});
