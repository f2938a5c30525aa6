import { describe, expect, it } from 'vitest';
import { given, GOOD, SpecDrill, teamOf, TRAINER } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';
import { SECOND } from '../scenario/time.ts';
import { traineeCommandSchema } from './commands.ts';

const join = (person: string, role: string | null = null) =>
  ({ type: 'JoinDrill', person, name: person, role }) as const;

describe('a participant', () => {
  it('joins before STARTEX, late, and again with the role that they had', () => {
    const drill = teamOf(bakery(), ['ana', 'ben']);
    drill.at('1:00', { type: 'JoinDrill', person: 'cy', name: 'Cy', role: 'safety' });
    drill.at('1:01', { type: 'LeaveDrill', person: 'cy' });
    drill.at('1:01', { type: 'LeaveDrill', person: 'cy' });
    expect(drill.state.participants['cy']).toMatchObject({ present: false, leftAt: 61 * SECOND });
    drill.at('1:30', join('cy'));
    drill.at('1:31', join('cy'));
    expect(drill.state.participants['cy']).toMatchObject({
      role: 'safety',
      present: true,
      joinedAt: 60 * SECOND,
      leftAt: null
    });
    expect(drill.all('ParticipantJoined')).toHaveLength(4);
    expect(drill.all('ParticipantLeft')).toHaveLength(1);
  });

  it('who was given up for gone is back by what they do', () => {
    const drill = teamOf(bakery());
    drill.at('0:40', { type: 'LeaveDrill', person: 'ana' });
    drill.from('ana', '0:50', { type: 'OpenPost', post: 'daughter' });
    expect(drill.log.slice(-2).map(({ type }) => type)).toEqual([
      'ParticipantJoined',
      'PostOpened'
    ]);
    expect(drill.state.participants['ana']?.present).toBe(true);
  });

  it('can be taken out when they are gone already, since when stays as it was', () => {
    const drill = teamOf(bakery());
    drill.at('0:40', { type: 'LeaveDrill', person: 'ana' });
    drill.at('0:50', { type: 'LeaveDrill', person: 'ana', by: TRAINER });
    expect(drill.all('ParticipantLeft').map(({ hand }) => hand)).toEqual([undefined, 'f1']);
    expect(drill.state.participants['ana']?.leftAt).toBe(40 * SECOND);
  });

  it('is let back in by whoever facilitates, which the log says once', () => {
    const drill = teamOf(bakery());
    drill.at('0:40', { type: 'ReadmitParticipant', person: 'ana', by: TRAINER });
    drill.at('0:41', { type: 'ReadmitParticipant', person: 'nobody', by: TRAINER });
    expect(drill.all('ParticipantReadmitted')).toEqual([]);
    drill.at('0:50', { type: 'LeaveDrill', person: 'ana', by: TRAINER });
    drill.at('0:55', { type: 'ReadmitParticipant', person: 'ana', by: TRAINER });
    expect(drill.one('ParticipantReadmitted')).toMatchObject({ person: 'ana', by: 'f1' });
    expect(drill.state.participants['ana']?.present).toBe(false);
  });

  it('takes a role of the plan, or is given one', () => {
    const drill = teamOf(bakery());
    drill.from('ana', '0:10', { type: 'TakeRole', role: 'press' });
    drill.hand('0:11', { type: 'AssignRole', person: 'ben', role: null });
    drill.hand('0:12', { type: 'AssignRole', person: 'ben', role: null });
    expect(drill.all('RoleChanged')).toMatchObject([
      { person: 'ana', role: 'press', by: 'ana' },
      { person: 'ben', role: null, by: 'f1' }
    ]);
    drill.from('ana', '0:13', { type: 'TakeRole', role: 'baker' });
    expect(drill.refusal?.code).toBe('no-such-role');
    drill.hand('0:14', { type: 'AssignRole', person: 'dan', role: null });
    expect(drill.refusal?.code).toBe('no-such-person');
    drill.at('0:15', join('dan', 'baker'));
    expect(drill.refusal?.code).toBe('no-such-role');
  });

  it('has to be one to act, and is named in what they do', () => {
    const drill = teamOf(bakery());
    drill.from('dan', '0:40', { type: 'Reply', to: 'daughter', text: GOOD });
    expect(drill.refusal?.code).toBe('not-yours');
    drill.at('0:40', { type: 'Reply', to: 'daughter', text: GOOD });
    expect(drill.refusal?.code).toBe('not-yours');
    drill.from('ana', '0:40', { type: 'OpenPost', post: 'daughter' });
    drill.from('ana', '0:41', { type: 'MarkPost', post: 'daughter', mark: 'watch' });
    drill.from('ana', '0:42', { type: 'OpenDocument', document: 'plan' });
    drill.from('ana', '0:43', { type: 'Escalate', post: 'daughter', role: 'safety', note: '' });
    drill.from('ana', '0:44', { type: 'Reply', to: 'daughter', text: GOOD });
    drill.from('ben', '0:45', {
      type: 'PostStatement',
      text: GOOD,
      update: false,
      nextUpdateIn: null
    });
    for (const type of [
      'PostOpened',
      'PostMarked',
      'DocumentOpened',
      'PostEscalated',
      'Replied'
    ] as const) {
      expect(drill.one(type).by).toBe('ana');
    }
    expect(drill.one('StatementPosted').by).toBe('ben');
    expect(drill.all('ReplyRated').map(({ writer }) => writer)).toEqual(['ana', 'ben']);
    expect(drill.state.writers).toEqual({ 'us-1': 'ana', 'us-2': 'ben' });
  });

  it('is seen by what they have open, also when they come back to it', () => {
    const drill = teamOf(bakery());
    drill.from('ana', '0:40', { type: 'OpenPost', post: 'daughter' });
    drill.from('ben', '0:41', { type: 'OpenPost', post: 'daughter' });
    drill.from('ana', '0:42', { type: 'OpenPost', post: 'cat' });
    drill.from('ana', '0:43', { type: 'OpenPost', post: 'daughter' });
    drill.from('ana', '0:44', { type: 'OpenPost', post: 'daughter' });
    expect(drill.all('PostOpened')).toHaveLength(4);
    expect(drill.state.opened['daughter']).toBe(40 * SECOND);
    expect(drill.state.openedBy).toEqual({
      ana: { daughter: 40_000, cat: 42_000 },
      ben: { daughter: 41_000 }
    });
    expect(drill.state.screens['ana']?.post).toBe('daughter');
  });

  it('is seen writing, until the text is out or they stop', () => {
    const drill = teamOf(bakery());
    drill.from('ana', '0:40', { type: 'StartWriting', post: 'daughter' });
    drill.from('ana', '0:41', { type: 'StartWriting', post: 'daughter' });
    drill.from('ben', '0:42', { type: 'StartWriting', post: null });
    expect(drill.state.writing).toMatchObject({ ana: { post: 'daughter' }, ben: { post: null } });
    drill.from('ana', '0:50', { type: 'Reply', to: 'daughter', text: GOOD });
    drill.from('ben', '0:51', { type: 'StopWriting' });
    drill.from('ben', '0:52', { type: 'StopWriting' });
    expect(drill.state.writing).toEqual({});
    expect(drill.all('WritingStarted')).toHaveLength(2);
  });

  it('neither writes nor answers a post once the drill has ended', () => {
    const drill = teamOf(bakery());
    drill.from('ana', '0:40', { type: 'ClaimPost', post: 'daughter' });
    drill.from('ana', '0:41', { type: 'StartWriting', post: 'daughter' });
    drill.hand('0:42', { type: 'EndDrill' });
    expect([drill.state.writing, drill.state.claims]).toEqual([{}, {}]);
  });

  it('cannot be let in by a trainee’s own command', () => {
    expect(traineeCommandSchema.safeParse(join('dan')).success).toBe(false);
  });
});

describe('a solo drill', () => {
  it('has no team', () => {
    const drill = given(bakery());
    drill.at('0:10', join('ana'));
    expect(drill.refusal?.code).toBe('no-team');
    drill.at('0:40', { type: 'ClaimPost', post: 'daughter' });
    expect(drill.refusal?.code).toBe('no-team');
    drill.at('0:41', { type: 'StartWriting', post: 'daughter' });
    expect(drill.refusal).toBeNull();
    expect(drill.all('WritingStarted')).toEqual([]);
  });

  it('says in no event who did it', () => {
    const drill = given(bakery());
    drill.at('0:40', { type: 'OpenPost', post: 'daughter' });
    drill.at('0:41', { type: 'Reply', to: 'daughter', text: GOOD });
    drill.at('0:42', { type: 'OpenDocument', document: 'plan' });
    const own = drill.log.filter((event) => 'command' in event || event.type === 'ReplyRated');
    for (const event of own) {
      expect(Object.keys(event)).not.toContain('by');
      expect(Object.keys(event)).not.toContain('writer');
    }
  });
});

it('a team is full at a hundred', () => {
  const drill = new SpecDrill(bakery(), 7, { team: true });
  for (let place = 0; place < 100; place += 1) drill.at(0, join(`p${String(place)}`));
  drill.at(0, join('late'));
  expect(drill.refusal?.code).toBe('full');
  drill.at(0, { type: 'LeaveDrill', person: 'p0' });
  drill.at(0, join('p0'));
  expect(drill.refusal).toBeNull();
});
