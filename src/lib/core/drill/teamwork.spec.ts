import { describe, expect, it } from 'vitest';
import { GOOD, POOR, teamOf } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';
import { SECOND } from '../scenario/time.ts';
import { mentionsIn } from './chat.ts';
import { traineeSignals, unclaimedNeeds } from './signals.ts';
import { referralsTo } from './teammates.ts';
import { visible } from './visible.ts';

const escalate = { type: 'Escalate', post: 'daughter', role: 'safety', note: 'A child.' } as const;

describe('the team’s chat', () => {
  it('keeps what was said, before STARTEX and in pauses too, and whom it names', () => {
    const drill = teamOf(bakery());
    drill.hand('0:40', { type: 'PauseDrill' });
    drill.from('ana', '0:50', { type: 'SendTeamMessage', text: '@Ben can you take dani?' });
    expect(drill.state.chat).toEqual([
      { id: 'chat-1', by: 'ana', text: '@Ben can you take dani?', mentions: ['ben'], at: 40_000 }
    ]);
  });

  const people = teamOf(bakery()).state.participants;
  it.each([
    ['@ben and @CY, look', ['ben', 'cy']],
    ['@Ana Lima’s draft', ['ana']],
    ['(@cy)', ['cy']],
    ['@benjamin', []],
    ['mail press@ben', []],
    ['ben', []],
    ['@', []],
    ['@@cy', ['cy']]
  ])('finds who is meant by %j', (text, named) => {
    expect(mentionsIn(text, people)).toEqual(named);
  });
});

describe('a role that is called in the chat', () => {
  const said = (text: string, gone: string | null = null) => {
    const drill = teamOf(bakery());
    if (gone !== null) drill.at('0:39', { type: 'LeaveDrill', person: gone });
    drill.from('ana', '0:40', { type: 'SendTeamMessage', text });
    return drill.one('TeamMessageSent').mentions;
  };

  it('means who holds it, and not who calls', () => {
    expect(said('@food safety, may we say recall?')).toEqual(['cy']);
    expect(said('@Press and @Ana')).toEqual(['ben']);
  });

  it('means everybody else who is there while nobody holds it', () => {
    expect(said('@Food safety please', 'cy')).toEqual(['ben']);
  });
});

describe('an escalation in a team', () => {
  it('falls to those who are there when all whom it reached have gone', () => {
    const drill = teamOf(bakery());
    drill.from('ana', '0:40', escalate);
    const answer = { type: 'AnswerEscalation', escalation: 'escalation-1', note: 'Yes.' } as const;
    expect(referralsTo(drill.state, 'ben')).toEqual([]);
    drill.at('0:45', { type: 'LeaveDrill', person: 'cy' });
    expect(referralsTo(drill.state, 'ben')).toHaveLength(1);
    expect(referralsTo(drill.state, 'ana')).toEqual([]);
    drill.from('ana', '0:50', answer);
    expect(drill.refusal?.code).toBe('not-yours');
    drill.from('ben', '0:51', answer);
    expect(drill.one('EscalationAnswered')).toMatchObject({ by: 'ben' });
  });

  it('reaches who holds the role, and is answered by them, once', () => {
    const drill = teamOf(bakery());
    drill.from('ana', '0:40', escalate);
    expect(drill.one('EscalationReceived')).toMatchObject({
      escalation: 'escalation-1',
      from: 'ana',
      to: ['cy'],
      note: 'A child.'
    });
    expect(traineeSignals(drill.state, drill.state.at)[2]?.toDecide.escalations).toEqual([
      'escalation-1'
    ]);
    const answer = {
      type: 'AnswerEscalation',
      escalation: 'escalation-1',
      note: 'Recall.'
    } as const;
    drill.from('ben', '0:50', answer);
    expect(drill.refusal?.code).toBe('not-yours');
    drill.from('cy', '1:00', answer);
    expect(drill.one('EscalationAnswered')).toMatchObject({ by: 'cy', took: 20 * SECOND });
    drill.from('cy', '1:01', answer);
    expect(drill.refusal).toMatchObject({
      code: 'answered-already',
      message: 'Cy has answered that.'
    });
    drill.from('cy', '1:01', { ...answer, escalation: 'constructor' });
    expect(drill.refusal?.code).toBe('no-such-escalation');
  });

  it('to an empty role, or to oneself, is what it is in a solo drill', () => {
    const empty = teamOf(bakery(), ['ana', 'ben']);
    empty.from('ana', '0:40', escalate);
    const own = teamOf(bakery());
    own.from('cy', '0:40', escalate);
    for (const drill of [empty, own]) {
      expect(drill.one('PostEscalated').role).toBe('safety');
      expect(drill.all('EscalationReceived')).toEqual([]);
    }
  });
});

describe('the signals of a team', () => {
  it('tell the people apart by what they have claimed, written and are to decide', () => {
    const drill = teamOf(bakery());
    drill.from('ana', '0:40', { type: 'ClaimPost', post: 'daughter' });
    drill.from('ana', '0:45', { type: 'StartWriting', post: 'daughter' });
    drill.from('ben', '1:31', { type: 'SendDirectMessage', to: 'dani', text: POOR });
    const [ana, ben, cy] = traineeSignals(drill.state, 160 * SECOND);
    expect(unclaimedNeeds(drill.state)).toEqual(['medical']);
    expect(ana).toMatchObject({
      open: ['daughter'],
      pastTarget: ['daughter'],
      writing: { post: 'daughter' },
      idle: true,
      flagged: []
    });
    expect(ben).toMatchObject({ role: 'press', open: [], flagged: ['us-1'], idle: false });
    expect(cy).toMatchObject({ present: true, lastAct: null, idle: true });
  });

  it('call nobody idle who is not there', () => {
    const drill = teamOf(bakery());
    drill.at('0:40', { type: 'LeaveDrill', person: 'cy' });
    const [ana, , cy] = traineeSignals(drill.state, 200 * SECOND);
    expect(unclaimedNeeds(drill.state)).toEqual(['daughter']);
    expect(ana?.idle).toBe(true);
    expect(cy).toMatchObject({ present: false, idle: false });
  });
});

describe('what a team sees', () => {
  const ANA = { role: 'trainee', person: 'ana' } as const;
  const BEN = { role: 'trainee', person: 'ben' } as const;

  it('is one feed for all, and each rating for who wrote the text', () => {
    const drill = teamOf(bakery());
    drill.from('ana', '0:40', { type: 'Reply', to: 'daughter', text: GOOD });
    drill.hand('0:45', { type: 'Whisper', to: 'ben', text: 'Look up.' });
    drill.from('ana', '0:46', { type: 'AskForSecondLook', reply: 'us-1', why: 'Too low.' });
    const types = (viewer: typeof ANA | typeof BEN) =>
      drill.log.flatMap((event) => visible(event, drill.state, viewer)?.type ?? []);
    expect(types(ANA)).toContain('ReplyRated');
    expect(types(ANA)).toContain('SecondLookAsked');
    expect(types(ANA)).not.toContain('Whispered');
    expect(types(BEN)).toContain('Replied');
    expect(types(BEN)).toContain('Whispered');
    expect(types(BEN)).not.toContain('ReplyRated');
    expect(types(BEN)).not.toContain('SecondLookAsked');
  });

  it('lets only the writer ask for a second look', () => {
    const drill = teamOf(bakery());
    drill.from('ana', '0:40', { type: 'Reply', to: 'daughter', text: GOOD });
    drill.from('ben', '0:46', { type: 'AskForSecondLook', reply: 'us-1', why: 'Too low.' });
    expect(drill.refusal?.code).toBe('not-yours');
  });
});
