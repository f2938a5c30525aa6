import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GOOD } from '../../../tests/support/given.ts';
import { as, COACH, TeamDrill } from '../../../tests/support/team.ts';
import { LiveDrill } from './live-drill.svelte.ts';
import { Room } from './room.svelte.ts';

function enter(log: TeamDrill, me: string) {
  const drill = new LiveDrill('d', log.stateFor(me), 60_000, me);
  const send = vi.spyOn(drill, 'send').mockResolvedValue({ ok: true, seq: 1 });
  const room = new Room(drill, log.scenario);
  const { team } = room;
  if (!team) throw new Error('expected a team');
  return {
    room,
    drill,
    team,
    send,
    hear: (...asked: Parameters<TeamDrill['ask']>) => {
      for (const event of log.ask(...asked)) drill.fold(event);
    }
  };
}
const post = (drill: LiveDrill, id: string) => {
  const found = drill.state.posts[id];
  if (!found) throw new Error(`expected the post ${id}`);
  return found;
};
function begun(): TeamDrill {
  const log = new TeamDrill();
  log.ask(60_000, { type: 'AdvanceClock' });
  return log;
}

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a room with a team in it', () => {
  it('knows who has to approve what, and that nobody has to where nobody else is there', () => {
    const log = begun();
    const { team, drill, hear } = enter(log, 'ana');
    const target = { kind: 'reply', post: post(drill, 'daughter') } as const;
    expect(team.approversOf(target)).toEqual(['Mara Lind']);
    expect(team.approversOf({ kind: 'direct', person: 'x', name: 'X' })).toBeNull();
    expect(enter(log, 'mara').team.approversOf(target)).toBeNull();
    hear(61_000, { type: 'LeaveDrill', person: 'mara' });
    expect(team.approversOf(target)).toEqual(['Ben Hale']);
    hear(62_000, { type: 'LeaveDrill', person: 'ben' });
    expect(team.approversOf(target)).toBeNull();
  });

  it('shows where somebody writes when that changes, and not for ever', () => {
    const { room, send } = enter(begun(), 'ana');
    room.reply('daughter');
    send.mockClear();
    room.composer.write('I');
    room.composer.write('I a');
    expect(send.mock.calls).toEqual([[{ type: 'StartWriting', post: 'daughter' }]]);
    vi.advanceTimersByTime(31_000);
    expect(send).toHaveBeenLastCalledWith({ type: 'StopWriting' });
    room.composer.write('I am');
    room.composer.leave();
    expect(send.mock.calls.map(([{ type }]) => type)).toEqual([
      'StartWriting',
      'StopWriting',
      'StartWriting',
      'StopWriting'
    ]);
  });

  it('says nothing of where somebody wrote once the drill has ended', () => {
    const { room, send, hear } = enter(begun(), 'ana');
    room.reply('daughter');
    room.composer.write('I');
    send.mockClear();
    hear(70_000, { type: 'EndDrill', by: COACH });
    vi.advanceTimersByTime(31_000);
    room.composer.leave();
    expect(send).not.toHaveBeenCalled();
  });

  it('says what waits for a word, and shows what came back', () => {
    const log = begun();
    const mara = enter(log, 'mara');
    const asked = [70_000, { type: 'Reply', to: 'daughter', text: GOOD, by: as('ana') }] as const;
    mara.hear(...asked);
    expect(mara.team.before.map(({ id }) => id)).toEqual(['draft-1']);
    expect(mara.room.announcer.said.at(-1)?.text).toMatch(/^Ana Ferreira asks for approval/);
    expect(mara.room.news).toEqual([]);
    const ana = enter(log, 'ana');
    ana.hear(75_000, { type: 'SendBackDraft', draft: 'draft-1', note: 'Softer.', by: as('mara') });
    expect(ana.room.news).toMatchObject([
      { text: 'Mara Lind sent your draft back: Softer.', to: 'team' }
    ]);
    expect(ana.team.waiting).toBe(1);
    ana.hear(80_000, { type: 'ReviseDraft', draft: 'draft-1', text: GOOD, by: as('ana') });
    ana.hear(85_000, { type: 'ApproveDraft', draft: 'draft-1', by: as('mara') });
    expect(ana.room.news.map(({ text }) => text)).toEqual([
      'Mara Lind approved your draft; it is out.'
    ]);
    ana.room.putAway(ana.room.news[0]?.id ?? 0);
    expect(ana.room.news).toEqual([]);
  });

  it('counts what was said and not read, and keeps that over a reload', () => {
    const log = begun();
    const { team, hear } = enter(log, 'ana');
    hear(70_000, { type: 'SendTeamMessage', text: 'Who has her?', by: as('ben') });
    hear(71_000, { type: 'SendTeamMessage', text: 'I have, @Ben', by: as('ana') });
    expect([team.unread.length, team.called]).toEqual([1, false]);
    team.readAll();
    expect(team.unread).toEqual([]);
    const again = enter(log, 'ana');
    again.team.load();
    expect(again.team.unread).toEqual([]);
    again.hear(72_000, { type: 'SendTeamMessage', text: '@ana thanks', by: as('ben') });
    expect([again.team.unread.length, again.team.called]).toEqual([1, true]);
  });

  it('asks the one who has a post for it, in the chat', () => {
    const log = begun();
    log.ask(61_000, { type: 'ClaimPost', post: 'daughter', by: as('ben') });
    const { room, team } = enter(log, 'ana');
    expect(team.holderBeside('daughter')).toBe('Ben Hale');
    room.ask('daughter');
    expect(room.drafts.get('chat')?.text).toMatch(/^@Ben Hale may I take .+\? $/);
    expect([room.side, room.pane]).toEqual(['team', 'team']);
  });

  it('goes to a statement for who posted it, and moves nobody else', () => {
    const log = begun();
    const rooms = ['mara', 'ana', 'ben'].map((me) => enter(log, me));
    const kinds = () => rooms.map(({ room }) => room.view.kind);
    const post = (by: string, text: string) =>
      ({ type: 'PostStatement', text, update: false, nextUpdateIn: null, by: as(by) }) as const;
    for (const { room } of rooms) {
      room.postStatement();
      room.statement.write('Our label was wrong.');
      void room.statement.send();
      room.view = { kind: 'notes' };
    }
    for (const event of log.ask(70_000, post('mara', 'Our label was wrong.'))) {
      for (const { drill } of rooms) drill.fold(event);
    }
    expect(kinds()).toEqual(['murmur', 'notes', 'notes']);
    const submitted = log.ask(80_000, post('ana', 'Please bring the loaf back.'));
    const approved = log.ask(90_000, { type: 'ApproveDraft', draft: 'draft-1', by: as('mara') });
    for (const event of [...submitted, ...approved]) {
      for (const { drill } of rooms) drill.fold(event);
    }
    expect(approved.map(({ type }) => type)).toContain('StatementPosted');
    expect(kinds()).toEqual(['murmur', 'notes', 'notes']);
  });

  it('knows what of mine waits for approval, until somebody has decided', () => {
    const log = begun();
    const submitted = () =>
      ['mara', 'ana', 'ben'].map((me) => enter(log, me).team.submitted.map(({ what }) => what));
    expect(submitted()).toEqual([[], [], []]);
    log.ask(80_000, {
      type: 'PostStatement',
      text: 'Please bring the loaf back.',
      update: false,
      nextUpdateIn: null,
      by: as('ana')
    });
    expect(submitted()).toEqual([[], ['statement'], []]);
    log.ask(90_000, { type: 'ApproveDraft', draft: 'draft-1', by: as('mara') });
    expect(submitted()).toEqual([[], [], []]);
  });

  it('keeps a private note until it is put away', () => {
    const log = begun();
    log.ask(61_000, { type: 'Whisper', to: 'ana', text: 'Breathe.', by: COACH });
    const { room } = enter(log, 'ana');
    expect(room.unheard.map(({ text }) => text)).toEqual(['Breathe.']);
    room.kept.hear(1);
    expect([room.unheard.length, room.whispers.length]).toEqual([0, 1]);
    expect(enter(log, 'ben').room.whispers).toEqual([]);
  });

  it('begins with the team while the drill waits', () => {
    expect(enter(new TeamDrill({ started: false }), 'ana').room.side).toBe('team');
  });
});
