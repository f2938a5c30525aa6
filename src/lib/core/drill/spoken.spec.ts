import { expect, it } from 'vitest';
import { given } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';
import { MINUTE, SECOND } from '../scenario/time.ts';
import { msel } from './msel.ts';
import { spokenByHand } from './spoken.ts';

const speech = { type: 'PostAs', channel: 'public', replyTo: null, severity: 'high' } as const;

it('lists what was said by hand in its order, and leaves the script as it is', () => {
  const drill = given(bakery());
  const before = msel(drill.scenario, drill.state).length;
  const needs = { action: 'reply', target: MINUTE, limit: 2 * MINUTE } as const;
  drill.hand('0:15', { ...speech, persona: 'kev', text: 'Is it the oven?', needs });
  drill.hand('0:20', { type: 'WriteBriefing', from: 'press', text: 'A reporter called.' });
  drill.hand('0:50', { ...speech, persona: 'nan', text: 'My cat is fine.', needs: null });
  drill.at('3:00', { type: 'AdvanceClock' });
  const spoken = spokenByHand(drill.state);
  expect(
    spoken.map(({ at, move, words, limit, outcome }) => [at, move, words, limit, outcome])
  ).toEqual([
    [15 * SECOND, 1, 'Is it the oven?', 2 * MINUTE, 'missed'],
    [20 * SECOND, 1, 'A reporter called.', null, null],
    [50 * SECOND, 1, 'My cat is fine.', null, null]
  ]);
  expect(spoken[0]?.from).toEqual({ id: 'kev', name: 'kev', handle: '@kevloaf' });
  expect(msel(drill.scenario, drill.state)).toHaveLength(before);
});
