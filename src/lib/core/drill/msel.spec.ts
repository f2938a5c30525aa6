import { describe, expect, it } from 'vitest';
import { given, GOOD } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';
import { MINUTE, SECOND } from '../scenario/time.ts';
import { factSheet } from './fact-sheet.ts';
import { firstWords, msel } from './msel.ts';
import { triggerWords } from '../scenario/trigger-words.ts';

function standing(drill: ReturnType<typeof given>) {
  return msel(drill.scenario, drill.state).map(({ key, status }) => [key, status.kind]);
}

describe('the MSEL', () => {
  it('lists what is done, what is next and due, and what waits for its condition', () => {
    const drill = given(bakery());
    drill.at('0:40', { type: 'AdvanceClock' });
    expect(standing(drill)).toEqual([
      ['inject:cat', 'done'],
      ['inject:daughter', 'done'],
      ['inject:troll', 'next'],
      ['inject:medical', 'due'],
      ['inject:screenshot', 'waiting'],
      ['inject:quiet', 'waiting'],
      ['inject:confirmed', 'waiting']
    ]);
  });

  it('says of each who speaks where, in which move, and what is expected', () => {
    const drill = given(bakery());
    drill.at('0:40', { type: 'AdvanceClock' });
    const [, daughter, , medical, screenshot, , confirmed] = msel(drill.scenario, drill.state);
    expect(daughter).toMatchObject({
      status: { kind: 'done', at: 30 * SECOND },
      move: 1,
      from: { id: 'dani', handle: '@dani_o' },
      expects: { action: 'reply', target: 2 * MINUTE, limit: 5 * MINUTE },
      objectives: ['own'],
      can: { fire: false, edit: false }
    });
    expect(medical).toMatchObject({ channel: 'direct', when: null, can: { fire: true } });
    expect(screenshot).toMatchObject({
      move: null,
      when: { words: '“My daughter has a nut allergy a…” is unanswered past its limit' }
    });
    expect(confirmed?.from.name).toBe('Food safety');
  });

  it('says what a facilitator did', () => {
    const drill = given(bakery());
    drill.hand('0:02', { type: 'HoldInject', inject: 'daughter' });
    drill.hand('0:02', { type: 'SkipInject', inject: 'troll' });
    drill.hand('0:02', { type: 'MoveInject', inject: 'screenshot', to: 7 * MINUTE });
    drill.hand('0:02', { type: 'EditInject', inject: 'medical', text: 'We are at A&E' });
    drill.hand('0:03', { type: 'FireInject', inject: 'cat' });
    const rows = new Map(msel(drill.scenario, drill.state).map((row) => [row.inject, row]));
    expect(rows.get('daughter')).toMatchObject({
      status: { kind: 'held', since: 2000, due: 30 * SECOND },
      can: { hold: false, release: true }
    });
    expect(rows.get('troll')?.status).toEqual({ kind: 'skipped', at: 2000 });
    expect(rows.get('screenshot')).toMatchObject({ moved: 7 * MINUTE, move: 2 });
    expect(rows.get('medical')).toMatchObject({ edited: true, words: 'We are at A&E' });
    expect(rows.get('medical')?.status.kind).toBe('next');
    expect(rows.get('cat')).toMatchObject({ fired: true, status: { kind: 'done', at: 3000 } });
  });

  it('says what has become of a post', () => {
    const drill = given(bakery());
    drill.at('1:00', { type: 'Reply', to: 'daughter', text: GOOD });
    drill.at('6:00', { type: 'AdvanceClock' });
    const rows = new Map(msel(drill.scenario, drill.state).map((row) => [row.inject, row]));
    expect(rows.get('daughter')?.outcome).toBe('answered');
    expect(rows.get('medical')?.outcome).toBe('missed');
    expect(rows.get('cat')?.outcome).toBeNull();
  });

  it('lists an inject that repeats by the times that are out, and the next', () => {
    const drill = given(
      bakery({
        injects: [
          { id: 'cat', at: '00:10', from: 'nan', text: 'cat' },
          {
            id: 'again',
            when: { fired: 'cat' },
            repeat: { every: '00:30', most: 3 },
            from: 'kev',
            text: 'one',
            variants: ['two', 'three']
          }
        ]
      })
    );
    drill.at('0:20', { type: 'AdvanceClock' });
    expect(
      msel(drill.scenario, drill.state)
        .filter(({ inject }) => inject === 'again')
        .map(({ time, times, words, status }) => [time, times, words, status.kind])
    ).toEqual([
      [1, 3, 'one', 'done'],
      [2, 3, 'two', 'waiting']
    ]);
  });
});

describe('the fact sheet', () => {
  it('says where facts stand and what the script has for them', () => {
    const drill = given(bakery());
    drill.hand('0:10', { type: 'HoldFact', fact: 'cause' });
    const [recall, cause] = factSheet(drill.scenario, drill.state);
    expect(recall).toMatchObject({ status: 'known', next: null });
    expect(cause).toMatchObject({
      status: 'unconfirmed',
      next: { status: 'known', due: 4 * MINUTE, when: null, held: true }
    });
  });
});

describe('words for the control room', () => {
  it('cut a text between words', () => {
    expect(firstWords('one two three', 9)).toBe('one two…');
    expect(firstWords('short')).toBe('short');
    expect(firstWords('🙂'.repeat(10), 4)).toBe('🙂🙂🙂…');
  });

  it.each([
    [{ not: { fired: 'cat' } }, 'it is not so that “my cat sat on the dough again” has come'],
    [
      { all: [{ stated: true }, { trustBelow: 40 }] },
      'a statement was posted and trust is below 40'
    ],
    [{ rating: { dimension: 'apology', atMost: 1 } }, 'a reply has apology at most 1'],
    [{ segment: { name: 'press', trustBelow: 35 } }, 'trust of press is below 35'],
    [{ unstated: { by: 480_000 } }, 'no statement by 8:00'],
    [{ known: 'recall' }, 'it is known: “The loaf has been recalled; any…”'],
    [{ escalated: { inject: 'gone', role: 'safety' } }, 'gone was escalated to Food safety'],
    [{ assessed: { field: 'cause', right: false } }, 'the last assessment has cause wrong'],
    [{}, 'nothing, so never']
  ] as const)('say a condition: %j', (trigger, words) => {
    expect(triggerWords(bakery(), trigger as Parameters<typeof triggerWords>[1])).toBe(words);
  });
});
