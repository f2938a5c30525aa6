import { describe, expect, it } from 'vitest';
import { given, GOOD, POOR, teamOf } from '../../../../tests/support/given.ts';
import { approvingBakery, bakery } from '../../../../tests/support/scenario.ts';
import { draftsBefore } from './teammates.ts';
import { MINUTE, SECOND } from '../scenario/time.ts';

const ALL = ['statement', 'reply', 'direct'] as const;
const reply = { type: 'Reply', to: 'daughter', text: GOOD } as const;
const approve = { type: 'ApproveDraft', draft: 'draft-1' } as const;
const sendBack = { type: 'SendBackDraft', draft: 'draft-1', note: 'Too long.' } as const;

/** Ana's answer waits for Ben, who holds the press role. */
function submitted() {
  const drill = teamOf(approvingBakery([...ALL]));
  drill.from('ana', '1:00', reply);
  return drill;
}

describe('a text that the plan wants approved', () => {
  it('waits as a draft, and nobody outside sees it', () => {
    const drill = submitted();
    expect(drill.all('Replied')).toEqual([]);
    expect(drill.one('DraftSubmitted')).toMatchObject({
      by: 'ana',
      draft: 'draft-1',
      what: 'reply',
      role: 'press',
      post: 'daughter',
      act: reply
    });
    expect(drill.state.drafts['draft-1']).toMatchObject({ status: 'waiting', published: null });
    expect(drill.state.claims['daughter']?.by).toBe('ana');
    drill.from('cy', '1:05', reply);
    expect(drill.refusal?.code).toBe('claimed');
  });

  it('goes out as its writer’s when it is approved, and is as fast as that', () => {
    const drill = submitted();
    drill.from('ben', '1:30', approve);
    expect(drill.one('DraftApproved')).toMatchObject({ by: 'ben', took: 30_000, waited: 30_000 });
    expect(drill.one('Replied')).toMatchObject({
      by: 'ana',
      approved: { draft: 'draft-1', by: 'ben', took: 30 * SECOND, waited: 30 * SECOND },
      post: { id: 'us-1', author: { id: 'us' }, at: 90 * SECOND }
    });
    expect(drill.one('ReplyRated')).toMatchObject({
      writer: 'ana',
      timing: { elapsed: MINUTE }
    });
    expect(drill.state.drafts['draft-1']).toMatchObject({
      status: 'approved',
      approvedBy: 'ben',
      published: 'us-1'
    });
    expect(drill.state.claims).toEqual({});
    drill.from('ben', '1:31', approve);
    expect(drill.refusal?.code).toBe('not-waiting');
  });

  it.each([
    ['statement', { type: 'PostStatement', text: GOOD, update: false, nextUpdateIn: 5 }],
    ['reply', reply],
    ['direct', { type: 'SendDirectMessage', to: 'dani', text: GOOD }]
  ] as const)('is only of a kind that the plan names: %s', (what, command) => {
    const asked = teamOf(approvingBakery([what]));
    asked.from('ana', '1:00', command);
    expect(asked.one('DraftSubmitted').what).toBe(what);
    const others = teamOf(approvingBakery(ALL.filter((kind) => kind !== what)));
    others.from('ana', '1:00', command);
    expect(others.all('DraftSubmitted')).toEqual([]);
    expect(others.all('ReplyRated')).toHaveLength(1);
  });

  it('promises its next update from when it goes out', () => {
    const drill = teamOf(approvingBakery(['statement']));
    drill.from('ana', '1:00', {
      type: 'PostStatement',
      text: GOOD,
      update: false,
      nextUpdateIn: 5
    });
    drill.from('ben', '2:00', approve);
    expect(drill.one('StatementPosted').promisedBy).toBe(7 * MINUTE);
  });

  it('corrects only when the correction is approved', () => {
    const drill = teamOf(approvingBakery(['reply']));
    drill.from('ben', '1:00', { ...reply, text: POOR });
    drill.from('ana', '1:10', { type: 'CorrectReply', reply: 'us-1', text: GOOD });
    expect(drill.one('DraftSubmitted')).toMatchObject({ what: 'reply', post: 'daughter' });
    drill.from('ben', '1:20', approve);
    expect(drill.all('Replied').at(-1)?.post).toMatchObject({
      ours: 'correction',
      corrects: 'us-1'
    });
  });

  it('answers what a person waits for when it goes out, and frees what it was drafted for', () => {
    const drill = teamOf(approvingBakery(['direct']));
    drill.from('ana', '1:00', { type: 'SendDirectMessage', to: 'dani', text: GOOD });
    expect(drill.one('DraftSubmitted').post).toBe('daughter');
    drill.from('ben', '2:00', approve);
    expect(drill.one('DirectMessageSent').post.replyTo).toBe('medical');
    expect(drill.state.claims).toEqual({});
  });

  it('is refused at once where it could not go out', () => {
    const drill = teamOf(approvingBakery([...ALL]));
    drill.from('ana', '1:00', { ...reply, text: 'a'.repeat(281) });
    expect(drill.refusal?.code).toBe('too-long');
    expect(drill.all('DraftSubmitted')).toEqual([]);
  });

  it('is one at a time for each post and writer', () => {
    const drill = submitted();
    drill.from('ana', '1:10', reply);
    expect(drill.refusal?.code).toBe('draft-waiting');
    drill.from('ana', '1:10', { type: 'HandOn', post: 'daughter', to: 'cy', note: '' });
    expect(drill.refusal?.code).toBe('draft-waiting');
  });
});

describe('a draft', () => {
  it('is sent back with a reason, revised, and approved: the time is told apart', () => {
    const drill = submitted();
    drill.from('cy', '1:05', { type: 'CommentOnDraft', draft: 'draft-1', text: 'Name the loaf.' });
    drill.from('ben', '1:10', sendBack);
    drill.from('ben', '1:11', approve);
    expect(drill.refusal?.message).toBe(
      'That draft is with its writer, who has not sent it again.'
    );
    drill.from('ana', '1:30', {
      type: 'ReviseDraft',
      draft: 'draft-1',
      text: `${GOOD.slice(0, -1)}!`
    });
    drill.from('ben', '1:45', approve);
    expect(drill.one('Replied')).toMatchObject({
      post: { text: `${GOOD.slice(0, -1)}!` },
      approved: { took: 45 * SECOND, waited: 25 * SECOND }
    });
    expect(drill.state.drafts['draft-1']?.comments).toMatchObject([
      { by: 'cy', text: 'Name the loaf.', sentBack: false },
      { by: 'ben', text: 'Too long.', sentBack: true }
    ]);
  });

  it('is decided by the role that the plan names, and changed by its writer', () => {
    const drill = submitted();
    for (const command of [approve, sendBack]) {
      drill.from('cy', '1:10', command);
      expect(drill.refusal?.code).toBe('not-yours');
      drill.from('ana', '1:10', command);
      expect(drill.refusal?.code).toBe('not-yours');
    }
    drill.from('ben', '1:10', { type: 'ReviseDraft', draft: 'draft-1', text: 'x' });
    expect(drill.refusal?.code).toBe('not-yours');
    drill.from('ben', '1:10', { type: 'WithdrawDraft', draft: 'draft-1' });
    expect(drill.refusal?.code).toBe('not-yours');
    drill.from('ben', '1:10', { ...approve, draft: 'constructor' });
    expect(drill.refusal?.code).toBe('no-such-draft');
    drill.from('ana', '1:10', { type: 'ReviseDraft', draft: 'draft-1', text: ' ' });
    expect(drill.refusal?.code).toBe('empty');
  });

  it('can be withdrawn, which frees the post', () => {
    const drill = submitted();
    drill.from('ana', '1:10', { type: 'WithdrawDraft', draft: 'draft-1' });
    expect(drill.state.drafts['draft-1']?.status).toBe('withdrawn');
    expect(drill.state.drafts['draft-1']?.waited).toBe(10 * SECOND);
    expect(drill.state.claims).toEqual({});
    drill.from('ana', '1:20', reply);
    expect(drill.state.drafts['draft-2']?.status).toBe('waiting');
  });

  it('whose writer has left still goes out, unless somebody else answers the post by now', () => {
    const drill = submitted();
    drill.at('1:10', { type: 'LeaveDrill', person: 'ana' });
    drill.from('cy', '1:20', { type: 'ClaimPost', post: 'daughter' });
    drill.from('ben', '1:25', approve);
    expect(drill.refusal?.message).toBe('Cy is answering this post. Ask them to hand it on.');
    drill.from('cy', '1:30', { type: 'ReleaseClaim', post: 'daughter' });
    drill.from('ben', '1:35', approve);
    expect(drill.one('Replied').by).toBe('ana');
  });

  it('stands still while the drill is paused: nobody decides, and no time counts', () => {
    const drill = submitted();
    drill.hand('1:10', { type: 'PauseDrill' });
    for (const [person, command] of [
      ['ben', approve],
      ['ben', sendBack],
      ['ana', { type: 'WithdrawDraft', draft: 'draft-1' }]
    ] as const) {
      drill.from(person, '5:00', command);
      expect(drill.refusal?.code).toBe('not-running');
    }
    drill.hand('9:00', { type: 'ResumeDrill' });
    drill.from('ben', '9:05', approve);
    expect(drill.one('DraftApproved')).toMatchObject({ took: 15 * SECOND });
  });

  it('that is not decided at ENDEX lapses: it never went out', () => {
    const drill = submitted();
    drill.from('ana', '1:05', {
      type: 'PostStatement',
      text: GOOD,
      update: false,
      nextUpdateIn: null
    });
    drill.from('ben', '1:10', { ...sendBack, draft: 'draft-2' });
    drill.at('11:00', { type: 'AdvanceClock' });
    expect(drill.state.status).toBe('ended');
    expect(Object.values(drill.state.drafts).map(({ status }) => status)).toEqual([
      'lapsed',
      'lapsed'
    ]);
    expect(drill.state.drafts['draft-1']?.waited).toBe(9 * MINUTE);
    expect(drill.state.drafts['draft-2']?.waited).toBe(5 * SECOND);
    expect(drill.state.missed['daughter']).toBeDefined();
    drill.from('ben', '11:01', approve);
    expect(drill.refusal?.code).toBe('ended');
  });
});

describe('approval is merged', () => {
  it('for whoever holds the role', () => {
    const drill = teamOf(approvingBakery([...ALL]));
    drill.from('ben', '1:00', reply);
    expect(drill.one('Replied').by).toBe('ben');
  });

  it('where nobody who is there holds it: the writer publishes, or decides on what waits', () => {
    const empty = teamOf(approvingBakery([...ALL]), ['ana', 'cy']);
    empty.from('ana', '1:00', reply);
    expect(empty.one('Replied')).not.toHaveProperty('approved');
    const left = submitted();
    left.at('1:10', { type: 'LeaveDrill', person: 'ben' });
    left.at('1:10', { type: 'LeaveDrill', person: 'cy' });
    left.from('ana', '1:20', approve);
    expect(left.one('Replied').approved).toMatchObject({ by: 'ana', took: 20 * SECOND });
  });

  it('falls to the others before the writer, where who held the role has gone', () => {
    const drill = submitted();
    drill.at('1:10', { type: 'LeaveDrill', person: 'ben' });
    drill.from('ana', '1:20', approve);
    expect(drill.refusal?.code).toBe('not-yours');
    expect(draftsBefore(drill.state, 'ana')).toEqual([]);
    expect(draftsBefore(drill.state, 'cy')).toHaveLength(1);
    drill.from('cy', '1:30', approve);
    expect(drill.one('Replied')).toMatchObject({ by: 'ana', approved: { by: 'cy' } });
    drill.from('ana', '1:40', { ...reply, to: 'medical' });
    expect(drill.all('DraftSubmitted')).toHaveLength(2);
    drill.from('ben', '1:50', { ...approve, draft: 'draft-2' });
    expect(drill.all('DraftApproved').at(-1)).toMatchObject({ by: 'ben' });
  });

  it('when the role is taken away while a draft waits, until somebody has it again', () => {
    const drill = submitted();
    drill.hand('1:10', { type: 'AssignRole', person: 'cy', role: 'press' });
    drill.hand('1:11', { type: 'AssignRole', person: 'ben', role: null });
    for (const person of ['ben', 'ana']) {
      drill.from(person, '1:15', approve);
      expect(drill.refusal?.code).toBe('not-yours');
    }
    drill.hand('1:20', { type: 'AssignRole', person: 'cy', role: null });
    drill.from('ana', '1:30', approve);
    expect(drill.one('Replied')).toMatchObject({
      by: 'ana',
      approved: { by: 'ana', took: 30 * SECOND }
    });
    drill.from('ana', '1:40', {
      type: 'PostStatement',
      text: GOOD,
      update: false,
      nextUpdateIn: 5
    });
    expect(drill.one('StatementPosted')).not.toHaveProperty('approved');
    drill.from('ben', '1:50', { type: 'TakeRole', role: 'press' });
    drill.from('ana', '2:00', { ...reply, to: 'medical' });
    expect(drill.all('DraftSubmitted')).toHaveLength(2);
  });

  it('in a solo drill, and where the plan does not ask for it', () => {
    const solo = given(approvingBakery([...ALL]));
    solo.at('1:00', reply);
    expect(solo.all('Replied')).toHaveLength(1);
    const plain = teamOf(bakery());
    plain.from('ana', '1:00', reply);
    expect(plain.all('Replied')).toHaveLength(1);
  });
});
