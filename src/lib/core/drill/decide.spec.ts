import { describe, expect, it } from 'vitest';
import { given, GOOD, POOR, SpecDrill } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';
import { MINUTE, SECOND } from '../scenario/time.ts';
import { traineeCommandSchema } from './commands.ts';

describe('the clock', () => {
  it('delivers what is due, at the time at which it was due', () => {
    const drill = given(bakery());
    drill.at('1:10', { type: 'AdvanceClock' });
    expect(drill.all('PostAppeared').map(({ at, post }) => [at / SECOND, post.id])).toEqual([
      [10, 'cat'],
      [30, 'daughter'],
      [60, 'troll']
    ]);
  });

  it('stands still while paused: the time of a pause is nobody’s', () => {
    const drill = given(bakery());
    drill.at('0:40', { type: 'PauseDrill' });
    drill.at('5:00', { type: 'AdvanceClock' });
    expect(drill.posts).toEqual(['cat', 'daughter']);
    drill.at('9:00', { type: 'ResumeDrill' });
    drill.at('9:25', { type: 'AdvanceClock' });
    expect(drill.posts).toEqual(['cat', 'daughter', 'troll']);
    expect(drill.state.at).toBe(65 * SECOND - 5 * SECOND);
  });

  it('runs as fast as asked', () => {
    const drill = given(bakery(), { speed: 10 });
    drill.at('0:06', { type: 'AdvanceClock' });
    expect(drill.posts).toContain('troll');
    drill.at('0:06', { type: 'ChangeSpeed', speed: 1 });
    drill.at('0:26', { type: 'AdvanceClock' });
    expect(drill.posts).not.toContain('medical');
    drill.at('0:36', { type: 'AdvanceClock' });
    expect(drill.posts).toContain('medical');
  });

  it('jumps to the next moment at which the script delivers something', () => {
    const drill = given(bakery());
    drill.at('0:01', { type: 'JumpClock', to: 'next' });
    expect(drill.posts).toEqual(['cat']);
    expect(drill.one('ClockJumped')).toMatchObject({ at: 10 * SECOND, from: SECOND });
  });

  it('jumps once when the answer to it was lost and it is sent again', () => {
    const drill = given(bakery());
    drill.at('0:01', { id: 'same', type: 'JumpClock', to: 'next' });
    drill.at('0:03', { id: 'same', type: 'JumpClock', to: 'next' });
    expect(drill.posts).toEqual(['cat']);
    drill.at('0:04', { id: 'stop', type: 'PauseDrill' });
    drill.at('0:05', { id: 'stop', type: 'PauseDrill' });
    expect(drill.refusal).toBeNull();
  });

  it('takes no jump that is longer than any drill', () => {
    const jump = (to: number) => traineeCommandSchema.safeParse({ type: 'JumpClock', to }).success;
    expect([jump(0), jump(100 * 60 * MINUTE)]).toEqual([true, true]);
    expect([jump(100 * 60 * MINUTE + 1), jump(Number.MAX_SAFE_INTEGER)]).toEqual([false, false]);
  });

  it('does not jump back', () => {
    const drill = given(bakery());
    drill.at('2:00', { type: 'JumpClock', to: MINUTE });
    expect(drill.refusal?.code).toBe('backwards');
  });

  it('goes on where it stood after a restart: down time does not count', () => {
    const drill = given(bakery());
    drill.at('0:45', { type: 'AdvanceClock' });
    drill.at('600:00', { type: 'RecoverDrill' });
    const stood = drill.state.at;
    drill.at('600:10', { type: 'AdvanceClock' });
    expect(drill.posts).toEqual(['cat', 'daughter']);
    drill.at('600:35', { type: 'AdvanceClock' });
    expect(stood).toBeLessThan(46 * SECOND);
    expect(drill.posts).toContain('troll');
  });

  it('does not run backwards when the wall clock is set back', () => {
    const drill = given(bakery());
    drill.at('1:05', { type: 'AdvanceClock' });
    const before = drill.state.at;
    drill.at('0:10', { type: 'AdvanceClock' });
    expect(drill.state.at).toBe(before);
  });

  it('begins a move with its jump in story time', () => {
    const drill = given(bakery());
    drill.at('6:01', { type: 'AdvanceClock' });
    expect(drill.state.move).toBe(2);
    expect(drill.state.moves[1]).toMatchObject({ jump: 24 * 60 * MINUTE });
  });

  it('ends at its time, and then takes no more', () => {
    const drill = given(bakery());
    drill.at('11:00', { type: 'AdvanceClock' });
    expect(drill.one('DrillEnded')).toMatchObject({ because: 'time', at: 10 * MINUTE });
    drill.at('11:01', { type: 'Reply', to: 'daughter', text: 'hello' });
    expect(drill.refusal?.code).toBe('ended');
  });

  it('ends early when the trainee says so, paused or not', () => {
    const drill = given(bakery());
    drill.at('0:20', { type: 'PauseDrill' });
    drill.at('3:00', { type: 'EndDrill' });
    expect(drill.one('DrillEnded')).toMatchObject({ because: 'trainee', at: 20 * SECOND });
  });

  it('is started once', () => {
    const drill = given(bakery());
    drill.at('0:01', { type: 'StartDrill', speed: 1 });
    expect(drill.refusal?.code).toBe('already-started');
  });
});

describe('a reply', () => {
  it('is posted as the organisation, rated at once, and meets what the post needs', () => {
    const drill = given(bakery());
    drill.at('1:00', { type: 'Reply', to: 'daughter', text: GOOD });
    expect(drill.one('Replied').post).toMatchObject({
      author: { id: 'us', handle: '@hollinbakery' },
      replyTo: 'daughter',
      thread: 'daughter',
      ours: 'reply'
    });
    const rated = drill.one('ReplyRated');
    expect(rated).toMatchObject({
      to: 'daughter',
      quality: 'good',
      timing: { elapsed: 30 * SECOND, target: 2 * MINUTE, limit: 5 * MINUTE }
    });
    expect(rated.rating.ratings.speed?.level).toBe(4);
    expect(drill.one('PostAnswered')).toMatchObject({ post: 'daughter', elapsed: 30 * SECOND });
    expect(drill.one('TrustMoved').to).toBeGreaterThan(70);
  });

  it('does not count pauses as time taken', () => {
    const drill = given(bakery());
    drill.at('0:40', { type: 'PauseDrill' });
    drill.at('30:00', { type: 'ResumeDrill' });
    drill.at('30:10', { type: 'Reply', to: 'daughter', text: GOOD });
    expect(drill.one('ReplyRated').timing?.elapsed).toBe(20 * SECOND);
  });

  it('is answered by its author after a human delay, by its quality', () => {
    const good = given(bakery());
    good.at('1:00', { type: 'Reply', to: 'daughter', text: GOOD });
    good.at('2:40', { type: 'AdvanceClock' });
    expect(good.state.posts['daughter~us-1']?.text).toBe('ok. thank you. still shaking');
    expect(good.state.threads['daughter']).toBe('settled');

    const poor = given(bakery());
    poor.at('1:00', { type: 'Reply', to: 'daughter', text: POOR });
    poor.at('2:40', { type: 'AdvanceClock' });
    expect(poor.state.posts['daughter~us-1']?.text).toBe('is that all you have to say to me');
    expect(poor.state.threads['daughter']).toBe('lost');
    expect(poor.state.trust).toBeLessThan(70);
  });

  it('can be followed by another in the same thread; the clock stopped at the first', () => {
    const drill = given(bakery());
    drill.at('1:00', { type: 'Reply', to: 'daughter', text: GOOD });
    drill.at('1:20', { type: 'Reply', to: 'daughter', text: `${GOOD} And one more thing.` });
    expect(drill.all('ReplyRated').map(({ timing }) => timing !== null)).toEqual([true, false]);
    expect(drill.all('PostAnswered')).toHaveLength(1);
  });

  it.each([
    ['is empty', '   \n', 'empty'],
    ['shows nothing', '\u200B\u202E\u3164\uFE0F\u00AD\u0000', 'empty'],
    ['is longer than the channel takes', 'a'.repeat(281), 'too-long'],
    ['is longer by one emoji, as people count', '👩🏽‍🚒'.repeat(281), 'too-long']
  ])('is refused when it %s', (_, text, code) => {
    const drill = given(bakery());
    drill.at('1:00', { type: 'Reply', to: 'daughter', text });
    expect(drill.refusal?.code).toBe(code);
    expect(drill.all('Replied')).toEqual([]);
  });

  it('may be as long as the channel takes, counted as people count', () => {
    const drill = given(bakery());
    drill.at('1:00', { type: 'Reply', to: 'daughter', text: '👩🏽‍🚒'.repeat(280) });
    expect(drill.refusal).toBeNull();
  });

  it('is refused while the drill is paused, before it starts, and to a post that has not appeared', () => {
    const waiting = new SpecDrill(bakery());
    waiting.at('0:05', { type: 'Reply', to: 'daughter', text: GOOD });
    expect(waiting.refusal?.code).toBe('not-prepared');

    const drill = given(bakery());
    drill.at('0:20', { type: 'Reply', to: 'daughter', text: GOOD });
    expect(drill.refusal?.code).toBe('no-such-post');
    drill.at('0:40', { type: 'PauseDrill' });
    drill.at('0:50', { type: 'Reply', to: 'daughter', text: GOOD });
    expect(drill.refusal?.code).toBe('not-running');
  });

  it('is posted once when the same command comes twice', () => {
    const drill = given(bakery());
    drill.at('1:00', { id: 'same', type: 'Reply', to: 'daughter', text: GOOD });
    drill.at('1:01', { id: 'same', type: 'Reply', to: 'daughter', text: GOOD });
    expect(drill.all('Replied')).toHaveLength(1);
    expect(drill.refusal).toBeNull();
  });

  it('to somebody who only wanted one costs trust', () => {
    const drill = given(bakery());
    drill.at('1:10', { type: 'Reply', to: 'troll', text: GOOD });
    expect(drill.one('TrustMoved').because.kind).toBe('fed-troll');
  });

  it('to a direct message stays private', () => {
    const drill = given(bakery());
    drill.at('1:40', { type: 'Reply', to: 'medical', text: GOOD });
    expect(drill.all('Replied')).toEqual([]);
    expect(drill.one('DirectMessageSent').post).toMatchObject({
      channel: 'direct',
      thread: 'direct:dani'
    });
    expect(drill.one('PostAnswered').post).toBe('medical');
  });

  it('to a post of ours or to a briefing is refused', () => {
    const drill = given(bakery());
    drill.at('1:00', { type: 'Reply', to: 'daughter', text: GOOD });
    drill.at('1:01', { type: 'Reply', to: 'us-1', text: GOOD });
    expect(drill.refusal?.code).toBe('not-answerable');
    drill.at('5:00', { type: 'Reply', to: 'confirmed', text: GOOD });
    expect(drill.refusal?.code).toBe('not-answerable');
  });
});

describe('a private matter', () => {
  const scenario = bakery({
    injects: [
      {
        id: 'ill',
        at: '00:10',
        from: 'dani',
        text: '@hollinbakery my daughter is ill after your loaf, who do I talk to',
        severity: 'high',
        expects: { action: 'private', target: '02:00', limit: '05:00' }
      }
    ]
  });

  it('is not met by a public reply that keeps it in public', () => {
    const drill = given(scenario);
    drill.at('0:30', {
      type: 'Reply',
      to: 'ill',
      text: 'Your daughter is ill after our loaf and I am sorry. The loaf has been recalled.'
    });
    expect(drill.all('PostAnswered')).toEqual([]);
  });

  it('is met by a hand-over, and by a direct message', () => {
    const handed = given(scenario);
    handed.at('0:30', { type: 'Reply', to: 'ill', text: GOOD, handOver: 'phone' });
    expect(handed.one('PostAnswered').post).toBe('ill');

    const written = given(scenario);
    written.at('0:30', { type: 'SendDirectMessage', to: 'dani', text: GOOD });
    expect(written.one('PostAnswered').post).toBe('ill');
  });

  it('cannot be taken up with somebody who has not written', () => {
    const drill = given(scenario);
    drill.at('0:30', { type: 'SendDirectMessage', to: 'kev', text: GOOD });
    expect(drill.refusal?.code).toBe('no-such-post');
  });
});

describe('silence', () => {
  it('costs trust when the limit passes, and brings what the script has for it', () => {
    const drill = given(bakery());
    drill.at('5:31', { type: 'AdvanceClock' });
    expect(drill.all('LimitPassed').map(({ post, at }) => [post, at / SECOND])).toContainEqual([
      'daughter',
      330
    ]);
    drill.at('5:51', { type: 'AdvanceClock' });
    expect(drill.posts).toContain('screenshot');
    expect(drill.state.trust).toBeLessThan(70);
  });

  it('does not bring it where an answer came', () => {
    const drill = given(bakery());
    drill.at('1:00', { type: 'Reply', to: 'daughter', text: GOOD });
    drill.at('9:59', { type: 'AdvanceClock' });
    expect(drill.posts).not.toContain('screenshot');
    expect(drill.all('LimitPassed').map(({ post }) => post)).not.toContain('daughter');
  });

  it('of the organisation is noticed at the time that the script names', () => {
    const silent = given(bakery());
    silent.at('4:00', { type: 'AdvanceClock' });
    expect(silent.all('PostAppeared').find(({ post }) => post.id === 'quiet')?.at).toBe(3 * MINUTE);

    const spoken = given(bakery());
    spoken.at('2:00', { type: 'PostStatement', text: GOOD, update: false, nextUpdateIn: null });
    spoken.at('4:00', { type: 'AdvanceClock' });
    expect(spoken.posts).not.toContain('quiet');
  });
});

describe('a statement', () => {
  const post = { type: 'PostStatement', text: GOOD, update: false } as const;

  it('is rated on its own, without personalization or speed', () => {
    const drill = given(bakery());
    drill.at('1:00', { ...post, nextUpdateIn: null });
    const { rating, to } = drill.one('ReplyRated');
    expect(to).toBeNull();
    expect(rating.ratings.personalization).toBeNull();
    expect(rating.ratings.speed).toBeNull();
    expect(rating.ratings.transparency).not.toBeNull();
  });

  it('that promises an update is kept by the next one in time', () => {
    const drill = given(bakery());
    drill.at('1:00', { ...post, nextUpdateIn: 2 });
    drill.at('2:50', { ...post, text: `${GOOD} Update.`, update: true, nextUpdateIn: null });
    drill.at('9:00', { type: 'AdvanceClock' });
    expect(drill.one('PromiseKept')).toMatchObject({ statement: 'us-1', by: 'us-2' });
    expect(drill.all('PromiseBroken')).toEqual([]);
  });

  it('that promises an update and brings none breaks its promise at that minute', () => {
    const drill = given(bakery());
    drill.at('1:00', { ...post, nextUpdateIn: 2 });
    drill.at('4:00', { type: 'AdvanceClock' });
    expect(drill.one('PromiseBroken').at).toBe(3 * MINUTE);
    expect(drill.all('TrustMoved').at(-1)?.because.kind).toBe('promise-broken');
  });
});

describe('a correction', () => {
  it('stands under the answer that it corrects and is rated against the same post', () => {
    const drill = given(bakery());
    drill.at('1:00', { type: 'Reply', to: 'daughter', text: POOR });
    drill.at('1:20', { type: 'CorrectReply', reply: 'us-1', text: GOOD });
    expect(drill.all('Replied').at(-1)?.post).toMatchObject({
      ours: 'correction',
      corrects: 'us-1',
      replyTo: 'us-1'
    });
    expect(drill.all('ReplyRated').at(-1)?.to).toBe('daughter');
    expect(drill.all('TrustMoved').at(-1)?.because.kind).toBe('correction');
  });

  it('is only for answers of ours', () => {
    const drill = given(bakery());
    drill.at('1:00', { type: 'CorrectReply', reply: 'daughter', text: GOOD });
    expect(drill.refusal?.code).toBe('not-ours');
  });
});

describe('triage', () => {
  it('marks a post and takes the mark off again', () => {
    const drill = given(bakery());
    drill.at('0:40', { type: 'MarkPost', post: 'daughter', mark: 'watch' });
    expect(drill.state.marks['daughter']?.mark).toBe('watch');
    drill.at('0:41', { type: 'MarkPost', post: 'daughter', mark: null });
    expect(drill.state.marks['daughter']).toBeUndefined();
  });

  it('starts a clock on a post that is marked as needing an answer', () => {
    const drill = given(bakery({ difficulty: 'hard' }));
    drill.at('0:40', { type: 'MarkPost', post: 'daughter', mark: 'needs-answer' });
    expect(drill.state.markedNeeds['daughter']).toMatchObject({ limit: 5 * MINUTE });
  });

  it('hands a post to a role of the plan, and to no other', () => {
    const drill = given(
      bakery({
        injects: [
          {
            id: 'inspector',
            at: '00:10',
            from: 'nan',
            text: 'I inspect bakeries, who is in charge',
            expects: { action: 'escalate', role: 'safety', target: '01:00', limit: '02:00' }
          }
        ]
      })
    );
    drill.at('0:20', { type: 'Escalate', post: 'inspector', role: 'nobody', note: '' });
    expect(drill.refusal?.code).toBe('no-such-role');
    drill.at('0:30', { type: 'Escalate', post: 'inspector', role: 'safety', note: 'now' });
    expect(drill.one('PostEscalated').role).toBe('safety');
    expect(drill.one('PostAnswered')).toMatchObject({ post: 'inspector', by: null });
  });

  it('notes when a post was first read, once', () => {
    const drill = given(bakery());
    drill.at('0:40', { type: 'OpenPost', post: 'daughter' });
    drill.at('0:50', { type: 'OpenPost', post: 'daughter' });
    expect(drill.one('PostOpened').at).toBe(40 * SECOND);
  });
});

describe('what is known', () => {
  it('changes during the drill, and brings what waits for it', () => {
    const drill = given(bakery());
    expect(drill.state.facts.find(({ id }) => id === 'cause')).toMatchObject({
      status: 'unconfirmed',
      text: 'Why the label was wrong'
    });
    drill.at('4:31', { type: 'AdvanceClock' });
    expect(drill.state.facts.find(({ id }) => id === 'cause')).toMatchObject({ status: 'known' });
    expect(drill.state.responsibility).toBe('preventable');
    expect(drill.posts.at(-1)).toBe('confirmed');
  });

  it('is assessed in versions', () => {
    const drill = given(bakery());
    const assessment = {
      happened: 'Nuts in a loaf',
      source: 'a mother',
      cause: 'own',
      affected: 'customers',
      severity: 'high',
      spread: 'regional'
    } as const;
    drill.at('1:00', { type: 'FileAssessment', assessment });
    drill.at('2:00', { type: 'FileAssessment', assessment: { ...assessment, spread: 'national' } });
    expect(drill.state.assessments.map(({ version, spread }) => [version, spread])).toEqual([
      [1, 'regional'],
      [2, 'national']
    ]);
  });

  it('is looked up: the log says when', () => {
    const drill = given(bakery());
    drill.at('0:05', { type: 'OpenDocument', document: 'plan' });
    expect(drill.one('DocumentOpened')).toMatchObject({ document: 'plan', at: 5 * SECOND });
  });
});
