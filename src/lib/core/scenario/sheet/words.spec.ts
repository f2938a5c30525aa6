import { describe, expect, it } from 'vitest';
import { planned, sheetOf } from './sheet.fixture.ts';
import { actionOf } from './words.ts';

describe('an expected action in words', () => {
  it.each([
    'none',
    'None.',
    'Nothing',
    'n/a',
    'N.A.',
    '-',
    '–',
    'no reply needed',
    'No response is required.',
    'No action',
    'None (background)',
    'Nothing needed: pattern of life'
  ])('that says that nothing is needed asks for nothing: %s', (text) => {
    expect(actionOf(text)).toBeNull();
  });

  it.each([
    ['ignore', 'ignore'],
    ['Leave', 'ignore'],
    ['leave alone', 'ignore'],
    ['Leave it unanswered', 'ignore'],
    ['Do not respond', 'ignore'],
    ['No response', 'ignore'],
    ['Ignore it: no response', 'ignore'],
    ['None; escalate to the duty officer', 'escalate'],
    ['Nothing, just acknowledge', 'reply'],
    ['- Reply politely', 'reply'],
    ['Reply, and nothing else', 'reply']
  ])('that says what to do is what it says: %s', (text, action) => {
    expect(actionOf(text)).toBe(action);
  });

  it('that says that nothing is needed stays as a comment, and a dash does not', () => {
    const row = { 'Designated Scenario Time': '0:10', From: 'Ann', Message: 'rain again' };
    const { injects } = planned(
      sheetOf('HSEEP', [
        { ...row, 'Event Number': 1, 'Expected Participant Response': 'None' },
        { ...row, 'Event Number': 2, 'Expected Participant Response': '-' }
      ])
    );
    expect(injects.map(({ inject, notes }) => [inject.expects, notes])).toEqual([
      [undefined, ['Expected action: None']],
      [undefined, []]
    ]);
  });
});
