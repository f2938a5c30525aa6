import { describe, expect, it } from 'vitest';
import type { TraineeSignals } from '../../core/drill/signals.ts';
import { MINUTE } from '../../core/scenario/time.ts';
import { NOW, rowOf } from './row.fixture.ts';
import { signalsOf } from './signals.fixture.ts';
import {
  deedWords,
  doingWords,
  expectsWords,
  nextOfFactWords,
  outcomeWords,
  outlookWords,
  statusWords,
  type DeedNames
} from './words.ts';

const says = (part: Parameters<typeof rowOf>[0]) => statusWords(rowOf(part), NOW);
const trigger = { words: 'if nobody answers Dani', trigger: { all: [] } } as never;

describe('a line of the script in words', () => {
  it('says when it comes, or why it does not', () => {
    expect(says({})).toBe('comes in 0:40');
    expect(says({ status: { kind: 'due', due: 60_000 } })).toBe('comes when the clock runs on');
    expect(says({ status: { kind: 'waiting' }, when: trigger })).toBe('if nobody answers Dani');
    expect(says({ status: { kind: 'waiting' } })).toBe('comes by hand alone');
    expect(says({ status: { kind: 'held', since: MINUTE, due: 2 * MINUTE } })).toBe(
      'held since 1:00, was due at 2:00: comes at once when you let it go'
    );
    expect(says({ status: { kind: 'skipped', at: MINUTE } })).toContain('fire or move it');
  });

  it('says whose hands were on it, and what never came', () => {
    expect(says({ moved: 5 * MINUTE, edited: true })).toBe(
      'comes in 0:40; moved by hand; text changed'
    );
    expect(statusWords(rowOf(), NOW, true)).toBe('did not come');
  });

  it('says what it needs and what became of it', () => {
    expect(expectsWords(rowOf())).toBe('needs an answer, target 3:00, limit 8:00');
    expect(expectsWords(rowOf({ expects: null }))).toBe('');
    const out = { status: { kind: 'done', at: MINUTE } } as const;
    expect(outcomeWords(rowOf({ ...out, outcome: 'open' }), NOW)).toBe('4:40 to limit');
    expect(outcomeWords(rowOf({ ...out, outcome: 'missed' }), NOW)).toBe('missed');
    expect(outcomeWords(rowOf(out), NOW)).toBe('');
  });
});

describe('a jump of the clock in words', () => {
  const told = 'People are told that the clock was moved on.';

  it('says what comes in on the way, and what it costs', () => {
    expect(outlookWords({ to: MINUTE, posts: 12, missed: 3, ends: false }, 'for everybody')).toBe(
      `12 posts come in on the way. 3 posts run out of time unanswered: nobody gets the time in between, so they do not count as missed. ${told}`
    );
    expect(outlookWords({ to: MINUTE, posts: 0, missed: 1, ends: true }, 'for everybody')).toBe(
      `1 post runs out of time unanswered: nobody gets the time in between, so it does not count as missed. The drill ends by it, for everybody. ${told}`
    );
  });
});

describe('a fact in words', () => {
  it('says what the script has next', () => {
    const row = { fact: 'f', text: 'It is the valve.', status: 'hidden', since: null } as const;
    const next = { status: 'known', text: null, due: MINUTE, when: null, held: true } as const;
    expect(nextOfFactWords({ ...row, next })).toBe('known at 1:00, held');
    expect(nextOfFactWords({ ...row, next: null })).toBe('');
  });
});

describe('what a trainee does', () => {
  const doing = (part: Partial<TraineeSignals>) =>
    doingWords(signalsOf({ idleFor: 100_000, ...part }), NOW, () => 'Dani');

  it('is what would worry a facilitator, before what the screen shows', () => {
    const screen = { post: 'daughter', document: null, at: 0 };
    expect(doing({})).toBe('Has opened nothing yet');
    expect(doing({ screen })).toBe('Reads Dani');
    expect(doing({ screen, idle: true })).toBe('Idle for 1:40');
    expect(doing({ screen, writing: { post: null, since: NOW - MINUTE } })).toBe(
      'Writing a statement for 1:00'
    );
    expect(doing({ screen, overwhelmed: true, pastTarget: ['a', 'b', 'c'] })).toBe(
      'Overwhelmed: 3 past the target'
    );
    expect(doing({ present: false, idle: true })).toBe('Not there');
  });
});

describe('what a facilitator did', () => {
  const names: DeedNames = {
    inject: () => 'Dani, “My daughter…”',
    fact: (id) => id,
    author: () => 'Dani',
    trainee: () => 'Dana',
    role: () => 'baker'
  };
  const stamp = { seq: 1, at: NOW, wall: 0, command: 'c', by: 'f1' };

  it('goes on after their name', () => {
    const on = { inject: 'daughter', release: 'inject:daughter' };
    const did = [
      deedWords({ ...stamp, ...on, type: 'InjectHeld' }, names),
      deedWords({ ...stamp, ...on, type: 'InjectMoved', to: 6 * MINUTE }, names),
      deedWords({ ...stamp, type: 'Whispered', to: 'p1', text: 'Breathe.' }, names),
      deedWords(
        { ...stamp, type: 'RatingOverridden', reply: 'r', levels: { apology: 4 }, reason: 'Said.' },
        names
      )
    ];
    expect(did).toEqual([
      'held Dani, “My daughter…”',
      'moved Dani, “My daughter…” to 6:00',
      'whispered to Dana: Breathe.',
      'overrode a rating, Apology 4: Said.'
    ]);
  });

  it('is told from what a trainee does: who is taken out did not leave', () => {
    const left = { seq: 1, at: NOW, wall: 0, command: 'c', person: 'p1' };
    const did = (part: { hand?: string }) =>
      deedWords({ ...left, ...part, type: 'ParticipantLeft' }, names);
    expect([did({ hand: 'f1' }), did({})]).toEqual(['took Dana out of the drill', 'left']);
    const back = deedWords({ ...stamp, type: 'ParticipantReadmitted', person: 'p1' }, names);
    expect(back).toBe('let Dana back in');
  });
});
