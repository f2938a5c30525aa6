import { describe, expect, it } from 'vitest';
import { given, GOOD, POOR } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';
import type { ScenarioInput } from '../scenario/schema.ts';
import { memories } from './memory.ts';
import { replay } from './evolve.ts';

const PROMISE =
  'A child ate our seeded loaf and has a nut allergy. We are sorry. Why the label was wrong we do not know yet. Stop eating it; any counter refunds it. Next update here in six minutes.';

const lostBySilence = (drill: ReturnType<typeof given>) =>
  drill
    .all('TrustMoved')
    .filter(({ because }) => because.kind === 'silence' && because.post === 'daughter')
    .reduce((sum, { from, to }) => sum + from - to, 0);

describe('trust in the drill', () => {
  it('is told for each part of the audience from the start', () => {
    const drill = given(bakery());
    expect(drill.one('DrillPrepared').segments?.press).toBeLessThan(70);
    expect(drill.state.segments.staff?.now).toBeGreaterThan(70);
    drill.at('5:31', { type: 'AdvanceClock' });
    expect(drill.state.segments.harmed?.low).toBeLessThan(drill.state.segments.staff?.low ?? 0);
  });

  it('reads an old log, in which there was one trust for all, and goes on from it', () => {
    const drill = given(bakery());
    drill.at('1:00', { type: 'Reply', to: 'daughter', text: POOR });
    const old = drill.log.map((event) => {
      if (event.type !== 'TrustMoved' && event.type !== 'DrillPrepared') return event;
      const { segments: _, ...rest } = event;
      return rest;
    });
    const state = replay(old);
    expect(state.segments).toEqual({});
    expect(state.trust).toBe(drill.state.trust);
    drill.state = state;
    drill.at('5:31', { type: 'AdvanceClock' });
    expect(drill.state.trust).toBeLessThan(state.trust);
    expect(drill.state.segments.press?.start).toBeDefined();
  });

  it('is lost by half as much in silence while an honest promise of the next update runs', () => {
    const silent = given(bakery());
    silent.at('5:31', { type: 'AdvanceClock' });
    const promised = given(bakery());
    promised.at('2:00', { type: 'PostStatement', text: PROMISE, update: false, nextUpdateIn: 6 });
    expect(promised.all('ReplyRated').at(-1)?.quality).not.toBe('poor');
    promised.at('5:31', { type: 'AdvanceClock' });
    expect(lostBySilence(promised)).toBeLessThan(lostBySilence(silent) * 0.7);
  });

  it('is not bought time for by a promise that nobody believes', () => {
    const silent = given(bakery());
    silent.at('5:31', { type: 'AdvanceClock' });
    const empty = given(bakery());
    empty.at('2:00', { type: 'PostStatement', text: POOR, update: false, nextUpdateIn: 6 });
    empty.at('5:31', { type: 'AdvanceClock' });
    expect(lostBySilence(empty)).toBeGreaterThan(lostBySilence(silent) * 0.8);
  });

  it('is lost when the first statement does not come, once', () => {
    const statement: ScenarioInput['statement'] = { target: '02:00', limit: '04:00' };
    const silent = given(bakery({ statement }));
    silent.at('9:00', { type: 'AdvanceClock' });
    const moves = silent.all('TrustMoved').filter(({ because }) => because.kind === 'no-statement');
    expect(moves.map(({ at }) => at)).toEqual([240_000]);
    const spoken = given(bakery({ statement }));
    spoken.at('3:00', { type: 'PostStatement', text: PROMISE, update: false, nextUpdateIn: null });
    spoken.at('9:00', { type: 'AdvanceClock' });
    expect(spoken.all('TrustMoved').some(({ because }) => because.kind === 'no-statement')).toBe(
      false
    );
  });

  it('is not lost at once for a statement that did not come while nobody counted it', () => {
    const statement: ScenarioInput['statement'] = { target: '02:00', limit: '04:00' };
    // As the drill was played before: the same script, and no limit to miss.
    const old = given(bakery());
    old.at('6:00', { type: 'AdvanceClock' });
    old.at('6:00', { type: 'PauseDrill' });
    const resumed = given(bakery({ statement }));
    resumed.state = old.state;
    const events = resumed.at('7:00', { type: 'ResumeDrill' });
    events.push(...resumed.at('9:00', { type: 'AdvanceClock' }));
    const reasons = events.flatMap((event) =>
      event.type === 'TrustMoved' ? [event.because.kind] : []
    );
    expect(reasons).not.toContain('no-statement');
  });

  it('is lost when what we told turns out wrong, unless we put it right before', () => {
    const { facts } = bakery();
    const scenario = bakery({
      facts: [
        ...facts.map(({ id, text, status, open }) => ({ id, text, status, open })),
        {
          id: 'one-shop',
          text: 'Only the Mill Road counter sold the loaf on Tuesday.',
          becomes: [{ at: '05:00', status: 'withdrawn' }]
        }
      ]
    });
    const text =
      'Only our Mill Road counter sold it, on Tuesday. We are sorry, and we are checking.';
    const told = given(scenario);
    told.at('1:00', { type: 'Reply', to: 'daughter', text });
    told.at('5:10', { type: 'AdvanceClock' });
    expect(told.all('TrustMoved').at(-1)?.because).toEqual({
      kind: 'disproved',
      post: 'us-1',
      fact: 'one-shop'
    });
    const corrected = given(scenario);
    corrected.at('1:00', { type: 'Reply', to: 'daughter', text });
    corrected.at('4:00', { type: 'CorrectReply', reply: 'us-1', text: GOOD });
    corrected.at('5:10', { type: 'AdvanceClock' });
    expect(corrected.all('TrustMoved').some(({ because }) => because.kind === 'disproved')).toBe(
      false
    );
  });

  it('is earned by putting an answer right once, not by doing so again', () => {
    const drill = given(bakery());
    drill.at('1:00', { type: 'Reply', to: 'daughter', text: POOR });
    drill.at('1:20', { type: 'CorrectReply', reply: 'us-1', text: GOOD });
    drill.at('1:30', { type: 'CorrectReply', reply: 'us-1', text: `${GOOD} Truly.` });
    const moves = drill.all('TrustMoved').filter(({ because }) => because.kind === 'correction');
    expect(moves).toHaveLength(1);
  });
});

describe('the memory of an author', () => {
  it('holds what they asked, whether it was answered, and how they feel', () => {
    const scenario = bakery();
    const drill = given(scenario);
    drill.at('0:40', { type: 'AdvanceClock' });
    const before = memories(scenario, drill.state).get('dani');
    expect(before).toEqual({ asked: 'daughter', answered: null, feels: -0.45 });
    drill.at('1:00', { type: 'Reply', to: 'daughter', text: GOOD });
    const after = memories(scenario, drill.state).get('dani');
    expect(after?.answered).toEqual({ by: 'us-1' });
    expect(after?.feels).toBeGreaterThan(0);
  });

  it('sours when they are left alone', () => {
    const scenario = bakery();
    const drill = given(scenario);
    drill.at('5:31', { type: 'AdvanceClock' });
    expect(memories(scenario, drill.state).get('dani')?.feels).toBeLessThan(-0.6);
  });
});
