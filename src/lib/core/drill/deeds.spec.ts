import { describe, expect, it } from 'vitest';
import { given, teamOf, TRAINER } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';
import { doerOf, isDeed, traineeOf } from './deeds.ts';
import { visible } from './visible.ts';

const deedsIn = ({ log, state }: ReturnType<typeof given>) =>
  log.filter((event) => isDeed(event, state));

describe('the deeds of facilitators', () => {
  it('are what they did, and not what the script and the trainees do', () => {
    const drill = given(bakery());
    drill.at('0:10', { type: 'OpenDocument', document: 'plan' });
    drill.hand('0:20', { type: 'Whisper', to: 'p1', text: 'Look at the plan.' });
    drill.hand('0:21', { type: 'PauseDrill' });
    drill.hand('0:22', { type: 'ResumeDrill' });
    drill.at('0:40', { type: 'AdvanceClock' });
    drill.hand('0:41', { type: 'EndDrill' });
    expect(deedsIn(drill).map(({ type }) => type)).toEqual([
      'Whispered',
      'DrillPaused',
      'DrillResumed',
      'DrillEnded'
    ]);
  });

  it('name who did them, and trainees are not told', () => {
    const drill = given(bakery());
    drill.hand('0:20', { type: 'Bookmark', note: 'Quick.', post: null });
    drill.hand('0:21', { type: 'PauseDrill' });
    expect(deedsIn(drill).map(doerOf)).toEqual(['f1', 'f1']);
    const told = drill.log.map((event) => visible(event, drill.state));
    expect(JSON.stringify(told)).not.toContain('f1');
  });

  it('leave out what a trainee does with the clock of their own drill', () => {
    const drill = given(bakery());
    drill.at('0:20', { type: 'PauseDrill' });
    drill.at('0:21', { type: 'ResumeDrill' });
    expect(deedsIn(drill)).toEqual([]);
  });

  it('tell who was taken out from who left by themselves and came back', () => {
    const drill = teamOf(bakery());
    drill.at('0:40', { type: 'LeaveDrill', person: 'ana' });
    drill.at('0:50', { type: 'JoinDrill', person: 'ana', name: 'Ana Lima', role: null });
    drill.at('1:00', { type: 'LeaveDrill', person: 'ben', by: TRAINER });
    expect(deedsIn(drill).map((deed) => [deed.type, doerOf(deed), traineeOf(deed)])).toEqual([
      ['ParticipantLeft', null, 'ana'],
      ['ParticipantJoined', null, 'ana'],
      ['ParticipantLeft', 'f1', null]
    ]);
    drill.at('1:10', { type: 'ReadmitParticipant', person: 'ben', by: TRAINER });
    expect(
      deedsIn(drill)
        .slice(3)
        .map((deed) => [deed.type, doerOf(deed)])
    ).toEqual([['ParticipantReadmitted', 'f1']]);
    const told = drill.log.map((event) => visible(event, drill.state));
    expect(JSON.stringify(told)).not.toContain('f1');
  });
});
