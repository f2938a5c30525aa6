import { describe, expect, it } from 'vitest';
import { given, GOOD, SpecDrill, TRAINER } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';
import { MINUTE, SECOND } from '../scenario/time.ts';
import { traineeCommandSchema } from './commands.ts';
import { facilitatorCommandSchema } from './facilitator-commands.ts';
import { replay } from './evolve.ts';
import { nextDue } from './advance.ts';

const look = { type: 'AdvanceClock' } as const;
const hold = { type: 'HoldInject', inject: 'troll' } as const;
const said = {
  type: 'PostAs',
  persona: 'kev',
  text: 'and?',
  channel: 'public',
  replyTo: null,
  severity: 'low',
  needs: null
} as const;

describe('an inject that a facilitator', () => {
  it('fires comes at once, and not again at its time', () => {
    const drill = given(bakery());
    drill.hand('0:05', { type: 'FireInject', inject: 'troll' });
    expect(drill.one('InjectFired')).toMatchObject({ by: 'f1', at: 5 * SECOND });
    expect(drill.one('PostAppeared').post).toMatchObject({ id: 'troll', at: 5 * SECOND });
    drill.at('1:10', look);
    expect(drill.posts).toEqual(['troll', 'cat', 'daughter']);
  });

  it('fires brings what waits for it, whatever its own condition', () => {
    const drill = given(bakery());
    drill.hand('0:05', { type: 'FireInject', inject: 'screenshot' });
    expect(drill.posts).toEqual(['screenshot']);
    drill.at('6:00', look);
    expect(drill.posts.filter((id) => id === 'screenshot')).toHaveLength(1);
  });

  it('holds waits until it is let go, and comes then if it was due', () => {
    const drill = given(bakery());
    drill.hand('0:40', hold);
    drill.hand('0:41', hold);
    drill.at('1:10', look);
    expect(drill.posts).toEqual(['cat', 'daughter']);
    drill.hand('1:20', { type: 'ReleaseHold', inject: 'troll' });
    expect(drill.all('InjectHeld')).toHaveLength(1);
    expect(drill.all('PostAppeared').at(-1)).toMatchObject({ at: 80 * SECOND });
    drill.hand('1:21', { type: 'ReleaseHold', inject: 'troll' });
    expect(drill.refusal?.code).toBe('already-out');
    drill.hand('1:21', { type: 'ReleaseHold', inject: 'medical' });
    expect(drill.refusal?.code).toBe('not-held');
  });

  it('holds is asked for its condition all the same', () => {
    const drill = given(bakery());
    drill.hand('0:40', { type: 'HoldInject', inject: 'quiet' });
    drill.at('4:00', look);
    expect(drill.all('ReleaseScheduled').map(({ key }) => key)).toContain('inject:quiet');
    expect(drill.posts).not.toContain('quiet');
    drill.hand('4:10', { type: 'ReleaseHold', inject: 'quiet' });
    expect(drill.posts).toContain('quiet');
  });

  it('lets go while the clock stands comes when it runs again', () => {
    const drill = given(bakery());
    drill.hand('0:40', hold);
    drill.hand('1:20', { type: 'PauseDrill' });
    drill.hand('2:00', { type: 'ReleaseHold', inject: 'troll' });
    expect(drill.posts).not.toContain('troll');
    drill.hand('3:00', { type: 'ResumeDrill' });
    expect(nextDue(drill.scenario, drill.state, drill.state.at)).toBeLessThanOrEqual(80 * SECOND);
    drill.at('3:00', look);
    expect(drill.all('PostAppeared').at(-1)).toMatchObject({ at: 80 * SECOND });
  });

  it('skips never comes, unless it is fired or moved after all', () => {
    const drill = given(bakery());
    drill.hand('0:40', { type: 'SkipInject', inject: 'troll' });
    drill.hand('0:40', { type: 'SkipInject', inject: 'quiet' });
    drill.at('8:00', look);
    expect(drill.posts).not.toContain('troll');
    expect(drill.posts).not.toContain('quiet');
    drill.hand('8:01', hold);
    expect(drill.refusal?.code).toBe('already-out');
    drill.hand('8:02', { type: 'FireInject', inject: 'troll' });
    drill.hand('8:03', { type: 'MoveInject', inject: 'quiet', to: 9 * MINUTE });
    drill.at('9:01', look);
    expect(drill.posts.slice(-2)).toEqual(['troll', 'quiet']);
  });

  it('moves comes at its new time, earlier or later, without asking its condition', () => {
    const drill = given(bakery());
    drill.hand('0:05', { type: 'MoveInject', inject: 'troll', to: 15 * SECOND });
    drill.hand('0:05', { type: 'MoveInject', inject: 'cat', to: 50 * SECOND });
    drill.hand('0:05', { type: 'MoveInject', inject: 'screenshot', to: 20 * SECOND });
    drill.at('1:10', look);
    expect(drill.all('PostAppeared').map(({ at, post }) => [post.id, at / SECOND])).toEqual([
      ['troll', 15],
      ['screenshot', 20],
      ['daughter', 30],
      ['cat', 50]
    ]);
    drill.hand('1:11', { type: 'MoveInject', inject: 'medical', to: 10 * SECOND });
    expect(drill.refusal?.code).toBe('backwards');
    drill.hand('1:11', { type: 'MoveInject', inject: 'medical', to: 11 * MINUTE });
    expect(drill.refusal).toMatchObject({
      code: 'after-the-end',
      message: 'The drill ends at 10:00; name a time before.'
    });
  });

  it('edits says the new words; what is out cannot be edited', () => {
    const drill = given(bakery());
    drill.hand('0:05', { type: 'EditInject', inject: 'cat', text: ' @hollinbakery hello? ' });
    drill.at('0:20', look);
    expect(drill.one('PostAppeared').post).toMatchObject({
      text: '@hollinbakery hello?',
      mentions: true
    });
    drill.hand('0:21', { type: 'EditInject', inject: 'cat', text: 'too late' });
    expect(drill.refusal?.code).toBe('already-out');
    drill.hand('0:22', { type: 'EditInject', inject: 'troll', text: 'a'.repeat(281) });
    expect(drill.refusal?.code).toBe('too-long');
  });

  it('names has to be one of the script', () => {
    const drill = given(bakery());
    drill.hand('0:05', { type: 'FireInject', inject: 'constructor' });
    expect(drill.refusal?.code).toBe('no-such-inject');
  });

  it('can be arranged before STARTEX', () => {
    const drill = new SpecDrill(bakery(), 7, { facilitated: true });
    drill.hand(0, { type: 'SkipInject', inject: 'cat' });
    drill.hand(0, { type: 'FireInject', inject: 'cat' });
    expect(drill.refusal?.code).toBe('not-prepared');
    drill.hand('0:30', { type: 'StartDrill', speed: 1 });
    expect(drill.one('DrillStarted').by).toBe('facilitator');
    drill.at('1:05', look);
    expect(drill.posts).toEqual(['daughter']);
  });
});

describe('a facilitator', () => {
  it('speaks as a persona in public, and what is asked has its clock', () => {
    const drill = given(bakery());
    drill.hand('0:05', {
      ...said,
      persona: 'dani',
      text: '@hollinbakery my daughter with the nut allergy ate your loaf, what now?',
      needs: { action: 'reply', target: 30 * SECOND, limit: 60 * SECOND }
    });
    expect(drill.one('PersonaPlayed')).toMatchObject({
      persona: 'dani',
      post: 'post--1',
      by: 'f1'
    });
    const { post } = drill.one('PostAppeared');
    expect(post).toMatchObject({
      channel: 'feed',
      mentions: true,
      author: { handle: '@dani_o' },
      needs: { action: 'reply', target: 30_000, limit: 60_000 }
    });
    drill.at('0:20', { type: 'Reply', to: 'post--1', text: GOOD });
    expect(drill.one('PostAnswered')).toMatchObject({ post: 'post--1', elapsed: 15 * SECOND });
  });

  it('lets a need pass its limit like any other', () => {
    const drill = given(bakery());
    drill.hand('0:05', { ...said, needs: { action: 'reply', limit: 60 * SECOND } });
    drill.at('1:10', look);
    expect(drill.one('LimitPassed')).toMatchObject({ post: 'post--1', at: 65 * SECOND });
  });

  it('answers back under a reply, and in a conversation of the persona', () => {
    const drill = given(bakery());
    drill.at('0:40', { type: 'Reply', to: 'daughter', text: GOOD });
    drill.hand('0:50', { ...said, persona: 'dani', text: 'and now?', replyTo: 'us-1' });
    expect(drill.all('PostAppeared').at(-1)?.post).toMatchObject({
      replyTo: 'us-1',
      thread: 'daughter',
      answersBack: true
    });
    drill.hand('1:40', { ...said, persona: 'dani', channel: 'direct', replyTo: 'medical' });
    expect(drill.all('PostAppeared').at(-1)?.post).toMatchObject({
      channel: 'direct',
      thread: 'direct:dani'
    });
    drill.hand('1:41', { ...said, channel: 'direct', replyTo: 'medical' });
    expect(drill.refusal?.code).toBe('not-answerable');
    drill.hand('1:42', { ...said, replyTo: 'medical' });
    expect(drill.refusal?.code).toBe('not-answerable');
    drill.hand('1:43', { ...said, replyTo: 'nowhere' });
    expect(drill.refusal?.code).toBe('no-such-post');
    drill.hand('1:44', { ...said, persona: 'us' });
    expect(drill.refusal?.code).toBe('no-such-persona');
  });

  it('writes a briefing from a role of the plan', () => {
    const drill = given(bakery());
    drill.hand('0:05', { type: 'WriteBriefing', from: 'safety', text: 'The lab has called.' });
    expect(drill.one('PostAppeared').post).toMatchObject({
      channel: 'briefing',
      author: { id: 'safety', kind: 'role' }
    });
    drill.hand('0:06', { type: 'WriteBriefing', from: 'nobody', text: 'x' });
    expect(drill.refusal?.code).toBe('no-such-role');
  });

  it('releases a fact early, once, with what waits for it', () => {
    const drill = given(bakery());
    drill.hand('1:00', { type: 'ReleaseFact', fact: 'cause' });
    expect(drill.one('FactChanged')).toMatchObject({ at: MINUTE, fact: { status: 'known' } });
    drill.at('5:00', look);
    expect(drill.all('FactChanged')).toHaveLength(1);
    expect(drill.posts).toContain('confirmed');
    drill.hand('5:01', { type: 'ReleaseFact', fact: 'cause' });
    expect(drill.refusal?.code).toBe('nothing-ahead');
  });

  it('releases a fact late', () => {
    const drill = given(bakery());
    drill.hand('1:00', { type: 'HoldFact', fact: 'cause' });
    drill.at('5:00', look);
    expect(drill.all('FactChanged')).toEqual([]);
    drill.hand('6:00', { type: 'ReleaseFactHold', fact: 'cause' });
    expect(drill.one('FactChanged').at).toBe(6 * MINUTE);
  });

  it('changes a fact as the script does not', () => {
    const drill = given(bakery());
    drill.hand('1:00', { type: 'ChangeFact', fact: 'recall', status: 'withdrawn' });
    drill.hand('1:01', {
      type: 'ChangeFact',
      fact: 'recall',
      status: 'known',
      text: 'Two loaves have been recalled.'
    });
    expect(drill.state.facts.find(({ id }) => id === 'recall')).toMatchObject({
      status: 'known',
      text: 'Two loaves have been recalled.'
    });
    expect(drill.all('FactSetByHand')).toHaveLength(2);
    drill.hand('1:02', { type: 'ChangeFact', fact: 'nothing', status: 'known' });
    expect(drill.refusal?.code).toBe('no-such-fact');
  });

  it('whispers to somebody in the drill, and bookmarks moments, the past ones too', () => {
    const drill = given(bakery());
    drill.hand('0:40', { type: 'Whisper', to: 'p1', text: 'Read the plan.' });
    expect(drill.state.whispers).toMatchObject([{ to: 'p1', text: 'Read the plan.' }]);
    drill.hand('0:41', { type: 'Whisper', to: 'stranger', text: 'x' });
    expect(drill.refusal?.code).toBe('no-such-person');
    drill.hand('0:50', { type: 'Bookmark', note: 'Froze here.', post: 'daughter' });
    drill.hand('12:00', { type: 'Bookmark', note: 'Before that.', moment: 5000, post: null });
    expect(drill.state.status).toBe('ended');
    expect(drill.state.bookmarks.map(({ moment }) => moment)).toEqual([50 * SECOND, 5000]);
    drill.hand('12:00', { type: 'Bookmark', note: 'x', moment: 11 * MINUTE, post: null });
    expect(drill.refusal?.code).toBe('nothing-ahead');
  });

  it('acts once when the same command comes twice', () => {
    const drill = given(bakery());
    drill.hand('0:05', { ...said, id: 'same' });
    drill.hand('0:05', { ...said, id: 'same' });
    expect(drill.posts).toEqual(['post--1']);
  });
});

describe('the clock of a drill with a facilitator', () => {
  const facilitated = () => new SpecDrill(bakery(), 7, { facilitated: true }).start();
  const DANA = { role: 'trainee', person: 'p1' } as const;

  it('is the facilitator’s: the log says so', () => {
    const drill = facilitated();
    drill.hand('0:10', { type: 'ChangeSpeed', speed: 2 });
    drill.hand('0:20', { type: 'PauseDrill' });
    drill.hand('0:30', { type: 'ResumeDrill' });
    drill.hand('0:31', { type: 'JumpClock', to: 'next' });
    drill.hand('0:40', { type: 'EndDrill' });
    expect(drill.one('SpeedChanged').by).toBe('facilitator');
    expect(drill.one('DrillPaused').by).toBe('facilitator');
    expect(drill.one('DrillResumed').by).toBe('facilitator');
    expect(drill.one('ClockJumped').by).toBe('facilitator');
    expect(drill.one('DrillEnded').because).toBe('facilitator');
    expect(drill.state).toMatchObject({ endedBecause: 'facilitator' });
  });

  it.each(['PauseDrill', 'ResumeDrill', 'EndDrill'] as const)('is no trainee’s (%s)', (type) => {
    const drill = facilitated();
    drill.at('0:10', { type, by: DANA });
    expect(drill.refusal?.code).toBe('not-yours');
    drill.at('0:10', { type });
    expect(drill.refusal?.code).toBe('not-yours');
  });

  it('still waits when nobody is there', () => {
    const drill = facilitated();
    drill.at('0:10', { type: 'PauseForAbsence' });
    expect(drill.state.pausedBy).toBe('absence');
  });
});

describe('who may ask', () => {
  it('a trainee for nothing of the control room, a facilitator for nothing of the organisation', () => {
    const drill = given(bakery());
    drill.at('0:05', { type: 'FireInject', inject: 'troll' });
    expect(drill.refusal?.code).toBe('not-yours');
    drill.at('0:05', {
      type: 'FireInject',
      inject: 'troll',
      by: { role: 'trainee', person: 'p1' }
    });
    expect(drill.refusal?.code).toBe('not-yours');
    drill.at('0:40', { type: 'Reply', to: 'daughter', text: GOOD, by: TRAINER });
    expect(drill.refusal?.code).toBe('not-yours');
  });

  it('nobody who does not take part', () => {
    const drill = given(bakery());
    drill.at('0:40', {
      type: 'Reply',
      to: 'daughter',
      text: GOOD,
      by: { role: 'trainee', person: 'p2' }
    });
    expect(drill.refusal?.code).toBe('not-yours');
  });

  it('the trainee of a solo drill by name or not: the log is the same', () => {
    const reply = { type: 'Reply', to: 'daughter', text: GOOD } as const;
    const [named, plain] = [given(bakery()), given(bakery())];
    named.at('0:40', { ...reply, by: { role: 'trainee', person: 'p1' } });
    plain.at('0:40', reply);
    expect(named.log).toEqual(plain.log);
  });
});

describe('the schemas of commands', () => {
  it('take the facilitator’s as written, with what is left out filled in', () => {
    expect(
      facilitatorCommandSchema.parse({ ...said, needs: undefined, replyTo: undefined })
    ).toEqual(said);
  });

  it.each([
    { type: 'FireInject', inject: 'troll', by: 'f1' },
    { type: 'OverrideRating', reply: 'us-1', levels: {}, reason: 'x' },
    { type: 'OverrideRating', reply: 'us-1', levels: { apology: 5 }, reason: 'x' },
    { type: 'OverrideRating', reply: 'us-1', levels: { apology: 4 }, reason: ' ' },
    { ...said, needs: { action: 'ignore' } },
    { ...said, needs: { action: 'reply', target: 60_000, limit: 30_000 } },
    { type: 'ChangeFact', fact: 'x', status: 'hidden' },
    { type: 'Reply', to: 'daughter', text: 'x' }
  ])('refuse %j', (sent) => {
    expect(facilitatorCommandSchema.safeParse(sent).success).toBe(false);
  });

  it('keep the control room from trainees', () => {
    expect(traineeCommandSchema.safeParse(hold).success).toBe(false);
  });
});

it('an older log has nothing by hand', () => {
  const { log } = given(bakery());
  const state = replay(log);
  expect(state).toMatchObject({ facilitated: false, held: {}, whispers: [], overrides: {} });
  expect(JSON.stringify(log)).not.toContain('facilitated');
});
