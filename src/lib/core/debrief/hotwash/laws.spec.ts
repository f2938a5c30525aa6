import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GOOD, POOR, teamOf, type SpecDrill } from '../../../../../tests/support/given.ts';
import { approvingBakery } from '../../../../../tests/support/scenario.ts';
import type { TraineeCommand } from '../../drill/commands.ts';
import { formatDrillTime } from '../../scenario/time.ts';
import { hotwash } from './index.ts';

const post = fc.constantFrom('cat', 'daughter', 'troll', 'medical');
const ours = fc.constantFrom('us-1', 'us-2', 'us-3');
const draft = fc.constantFrom('draft-1', 'draft-2', 'draft-3');
const text = fc.constantFrom(GOOD, POOR, 'ok', 'Please send us your date of birth.');
const act: fc.Arbitrary<TraineeCommand> = fc.oneof(
  fc.record({ type: fc.constant('Reply' as const), to: post, text }),
  fc.record({ type: fc.constant('CorrectReply' as const), reply: ours, text }),
  fc.record({ type: fc.constant('SendDirectMessage' as const), to: fc.constant('dani'), text }),
  fc.record({
    type: fc.constant('PostStatement' as const),
    text,
    update: fc.boolean(),
    nextUpdateIn: fc.option(fc.integer({ min: 1, max: 5 }))
  }),
  fc.record({ type: fc.constant('ApproveDraft' as const), draft }),
  fc.record({ type: fc.constant('SendBackDraft' as const), draft, note: fc.constant('Say more.') }),
  fc.record({ type: fc.constant('WithdrawDraft' as const), draft })
);
const steps = fc.array(
  fc.record({
    wait: fc.integer({ min: 0, max: 120_000 }),
    by: fc.constantFrom('ana' as const, 'ben' as const, 'cy' as const),
    act
  }),
  { maxLength: 14 }
);

describe('the laws of a hotwash', () => {
  it('hold whatever a team does', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const drill = teamOf(approvingBakery(['reply', 'statement']));
        let wall = 0;
        for (const { wait, by, act: command } of all) {
          wall += wait;
          drill.from(by, wall, command);
        }
        drill.hand(wall, { type: 'EndDrill' });
        sound(drill);
      }),
      { numRuns: 25 }
    );
  });
});

/** It speaks of what is in the log, and not of one second as of a rise and of a fall. */
function sound({ scenario, log, state }: SpecDrill) {
  const { lines, well, badly, questions } = hotwash(scenario, log);
  const said = JSON.stringify([lines, well, badly, questions]);
  expect(said).not.toContain(`to ${scenario.organisation.name}`);
  const moments = [...lines, ...questions].flatMap(({ moment }) => moment ?? []);
  for (const { at, post: shown } of [
    ...moments,
    ...[...well, ...badly].flatMap(({ evidence }) => evidence)
  ]) {
    expect(at).toBeLessThanOrEqual(state.at);
    if (shown !== null) expect(state.posts).toHaveProperty([shown]);
  }
  for (const { id, asks } of questions) {
    const [, sent] = /^approval-(.+)$/.exec(id) ?? [];
    if (sent !== undefined)
      expect(asks.includes('never went out')).toBe(state.drafts[sent]?.published === null);
  }
  const rises = [
    ...well.filter(({ says }) => says.includes('went up')).flatMap(({ evidence }) => evidence),
    ...questions.flatMap(({ id, moment }) => (id.startsWith('best-') && moment ? [moment] : []))
  ].map(({ at }) => formatDrillTime(at));
  for (const { id, moment } of questions)
    if (id.startsWith('turn-')) expect(rises).not.toContain(formatDrillTime(moment?.at ?? 0));
}
