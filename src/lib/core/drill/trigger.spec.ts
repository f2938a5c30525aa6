import { describe, expect, it } from 'vitest';
import { given, GOOD, POOR } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';
import type { ScenarioInput } from '../scenario/schema.ts';

type Condition = NonNullable<ScenarioInput['injects'][number]['when']>;

/** A bakery in which one more post waits for a condition. */
function waitingFor(when: Condition, parts: Partial<ScenarioInput> = {}) {
  const base = bakery();
  return bakery({
    injects: [
      {
        id: 'daughter',
        at: '00:30',
        from: 'dani',
        text: 'My daughter ate two slices of your seeded loaf and has a nut allergy. What do I do??',
        severity: 'high',
        expects: { action: 'reply', target: '02:00', limit: '05:00' }
      },
      { id: 'branch', when, from: 'nan', text: 'so this is what it comes to' }
    ],
    end: { at: '10:00' },
    audience: base.audience,
    ...parts
  });
}

const reply = (text: string) => ({ type: 'Reply', to: 'daughter', text }) as const;

describe('a condition', () => {
  it.each<[string, Condition, string]>([
    ['answered', { answered: { inject: 'daughter' } }, GOOD],
    ['answered with a quality', { answered: { inject: 'daughter', quality: 'poor' } }, POOR],
    ['a rating at most', { rating: { dimension: 'apology', atMost: 1 } }, POOR],
    ['a rating at least', { rating: { inject: 'daughter', dimension: 'speed', atLeast: 4 } }, GOOD],
    ['any red flag', { flagged: { inject: 'daughter' } }, POOR],
    ['trust below', { trustBelow: 70 }, POOR],
    ['trust above', { trustAbove: 70 }, GOOD],
    ['a fact told in public', { said: 'recall' }, GOOD],
    ['a conversation that is lost', { thread: { inject: 'daughter', state: 'lost' } }, POOR],
    ['a conversation that is settled', { thread: { inject: 'daughter', state: 'settled' } }, GOOD],
    [
      'all of several',
      { all: [{ fired: 'daughter' }, { answered: { inject: 'daughter' } }] },
      GOOD
    ],
    ['any of several', { any: [{ assessed: true }, { answered: { inject: 'daughter' } }] }, GOOD]
  ])('%s releases its post after the answer, and not without it', (_, when, text) => {
    const without = given(waitingFor(when));
    without.at('1:30', { type: 'AdvanceClock' });
    expect(without.posts).not.toContain('branch');

    const drill = given(waitingFor(when));
    drill.at('1:00', reply(text));
    drill.at('1:30', { type: 'AdvanceClock' });
    expect(drill.posts).toContain('branch');
  });

  it.each<[string, Condition, string]>([
    ['unanswered past its limit', { unanswered: { inject: 'daughter' } }, '5:30'],
    ['unanswered for a time', { unanswered: { inject: 'daughter', for: '01:00' } }, '1:30'],
    ['no statement by a time', { unstated: { by: '02:00' } }, '2:00'],
    ['a fact that is known', { known: 'cause' }, '4:00'],
    ['a move', { move: 2 }, '6:00'],
    ['nothing of a kind', { not: { stated: true } }, '0:00']
  ])('%s releases its post when time brings it about', (_, when, time) => {
    const drill = given(waitingFor(when));
    drill.at('9:59', { type: 'AdvanceClock' });
    const branch = drill.all('PostAppeared').find(({ post }) => post.id === 'branch');
    const [minutes = 0, seconds = 0] = time.split(':').map(Number);
    expect(branch?.at).toBe((minutes * 60 + seconds) * 1000);
  });

  it('on an escalation asks for the role that it names', () => {
    const scenario = waitingFor({ escalated: { inject: 'daughter', role: 'safety' } });
    const drill = given(scenario);
    drill.at('1:00', { type: 'Escalate', post: 'daughter', role: 'press', note: '' });
    drill.at('1:10', { type: 'AdvanceClock' });
    expect(drill.posts).not.toContain('branch');
    drill.at('1:20', { type: 'Escalate', post: 'daughter', role: 'safety', note: '' });
    drill.at('1:30', { type: 'AdvanceClock' });
    expect(drill.posts).toContain('branch');
  });

  it.each<[string, NonNullable<Condition['assessed']>, boolean]>([
    ['filed at all', true, true],
    ['right on a field', { field: 'cause' }, true],
    ['wrong on a field', { field: 'severity', right: false }, true],
    ['right on a field that it has wrong', { field: 'severity', right: true }, false]
  ])('on an assessment that is %s', (_, assessed, comes) => {
    const drill = given(waitingFor({ assessed }));
    drill.at('1:00', {
      type: 'FileAssessment',
      assessment: {
        happened: 'nuts',
        source: 'a mother',
        cause: 'own',
        affected: 'customers',
        severity: 'low',
        spread: 'local'
      }
    });
    drill.at('1:30', { type: 'AdvanceClock' });
    expect(drill.posts.includes('branch')).toBe(comes);
  });

  it('on a fact hears what is told in public, not in private and not what is left open', () => {
    const scenario = waitingFor({ said: 'recall' });
    const drill = given(scenario);
    drill.at('1:00', { type: 'SendDirectMessage', to: 'dani', text: GOOD });
    drill.at('1:10', reply('We are looking into why the label was wrong.'));
    drill.at('1:30', { type: 'AdvanceClock' });
    expect(drill.posts).not.toContain('branch');
    drill.at('1:40', reply(GOOD));
    drill.at('1:50', { type: 'AdvanceClock' });
    expect(drill.posts).toContain('branch');
  });

  it('on the mood holds when a pulse finds it so', () => {
    const drill = given(waitingFor({ moodBelow: -5 }));
    drill.at('0:39', { type: 'AdvanceClock' });
    expect(drill.posts).not.toContain('branch');
    drill.at('3:00', { type: 'AdvanceClock' });
    expect(drill.posts).toContain('branch');
    const sunny = given(waitingFor({ moodAbove: 60 }));
    sunny.at('9:59', { type: 'AdvanceClock' });
    expect(sunny.posts).not.toContain('branch');
  });

  it('on another inject holds once that one is there, not while it is on its way', () => {
    const chained = bakery({
      injects: [
        { id: 'first', when: { stated: true }, after: '01:00', from: 'nan', text: 'so they speak' },
        { id: 'second', when: { fired: 'first' }, after: '00:20', from: 'kev', text: 'do they' }
      ]
    });
    const drill = given(chained);
    drill.at('0:30', { type: 'PostStatement', text: GOOD, update: false, nextUpdateIn: null });
    drill.at('1:29', { type: 'AdvanceClock' });
    expect(drill.posts).toEqual([]);
    drill.at('5:00', { type: 'AdvanceClock' });
    const came = drill.all('PostAppeared').map(({ post, at }) => [post.id, at]);
    expect(came).toEqual([
      ['first', 90_000],
      ['second', 110_000]
    ]);
  });

  it('that has held stays on its way, though it no longer holds', () => {
    const when: Condition = { not: { stated: true } };
    const scenario = waitingFor(when, {
      injects: [{ id: 'branch', when, after: '01:00', from: 'nan', text: 'anyone there' }]
    });
    const drill = given(scenario);
    drill.at('0:30', { type: 'PostStatement', text: GOOD, update: false, nextUpdateIn: null });
    drill.at('1:01', { type: 'AdvanceClock' });
    expect(drill.posts).toEqual(['branch']);
  });

  it('may end the drill', () => {
    const drill = given(
      waitingFor({ stated: true }, { end: { when: { stated: true }, after: '00:30' } })
    );
    drill.at('1:00', { type: 'PostStatement', text: GOOD, update: false, nextUpdateIn: null });
    drill.at('2:00', { type: 'AdvanceClock' });
    expect(drill.one('DrillEnded')).toMatchObject({ because: 'condition', at: 90_000 });
  });
});
