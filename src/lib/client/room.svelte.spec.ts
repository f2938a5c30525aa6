import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  flagged,
  inFullSwing,
  KIT,
  rating,
  RUTH,
  somePost,
  STARTEX,
  time,
  US,
  type Log
} from '../../../tests/support/lopewell.ts';
import { LiveDrill } from './live-drill.svelte.ts';
import { Room } from './room.svelte.ts';

function enter(log: Log = inFullSwing()) {
  const drill = new LiveDrill('d1', log.state, STARTEX + time('38:20'));
  const send = vi.spyOn(drill, 'send').mockResolvedValue({ ok: true, seq: 1 });
  const room = new Room(drill);
  return { room, drill, send, hear: () => drill.fold(log.events.at(-1)!) };
}

/** Writes a statement and sends it. */
function state(room: Room) {
  room.postStatement();
  room.statement.write('A bucket of ours stood open.');
  void room.statement.send();
}

/** A statement and its rating, at the end of a log. */
function stated(log: Log) {
  log
    .add('38:20', {
      type: 'StatementPosted',
      command: 'c7',
      post: somePost('38:20', US, 'A bucket of ours stood open.', {
        id: 'word',
        ours: 'statement'
      }),
      promisedBy: null
    })
    .add('38:20', {
      type: 'ReplyRated',
      reply: 'word',
      to: null,
      timing: null,
      quality: 'good',
      rating: rating([4, 3, 2, 3, 2])
    });
}

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

describe('Room', () => {
  it('comes back to the feed from somebody’s posts, a conversation and the notes', () => {
    const { room } = enter();
    expect(room.aside).toBe(false);
    const ways = [
      () => room.murmur.turnTo({ kind: 'column', query: '@packet' }),
      () => room.direct('packet'),
      () => {
        room.view = { kind: 'notes' };
      }
    ];
    for (const lookAside of ways) {
      lookAside();
      room.pane = 'inbox';
      expect(room.aside).toBe(true);
      room.backToFeed();
      expect([room.aside, room.pane, room.murmur.tab.kind]).toEqual([false, 'feed', 'home']);
    }
  });

  it('comes back from another pane to the feed as it was left', () => {
    const { room } = enter();
    room.murmur.turnTo({ kind: 'mentions' });
    room.murmur.query = 'bus';
    room.turnTo('drill');
    room.backToFeed();
    expect([room.pane, room.murmur.tab.kind, room.murmur.query]).toEqual([
      'feed',
      'mentions',
      'bus'
    ]);
  });

  it('leaves no post selected that another list of the inbox does not show', () => {
    const { room } = enter();
    const [first] = room.listed;
    room.select(first!.id);
    room.list('all');
    expect(room.selected).toBe(first!.id);
    room.list('watched');
    expect(room.listed.map(({ id }) => id)).not.toContain(first!.id);
    expect(room.selected).toBeNull();
  });

  it('notes that a post was read, once', () => {
    const { room, send } = enter();
    room.open('merrin');
    expect(send.mock.calls).toEqual([[{ type: 'OpenPost', post: 'merrin' }]]);
    expect(room.selected).toBe('merrin');
  });

  it('opens a direct message as a conversation and a briefing beside Murmur', () => {
    const { room } = enter();
    room.open('noor');
    expect(room.view).toMatchObject({ kind: 'direct', person: 'noor_haddad' });
    expect(room.answering).toBe('noor');
    room.open('ruth');
    expect(room.view).toEqual({ kind: 'notes' });
    expect(room.composer.target).toBeNull();
  });

  it('counts a note from inside as unread until it stood open, also after the page was loaded anew', () => {
    const log = inFullSwing();
    const { room, hear } = enter(log);
    expect(room.unreadNotes.map(({ id }) => id)).toEqual(['ruth']);
    room.view = { kind: 'notes' };
    room.pane = 'inbox';
    room.readNotes();
    expect(room.unreadNotes).toHaveLength(1);
    room.pane = 'feed';
    room.readNotes();
    expect(room.unreadNotes).toEqual([]);
    log.post('38:20', RUTH, 'And who signs it?', { id: 'ruth-2', channel: 'briefing' });
    hear();
    expect(room.unreadNotes.map(({ id }) => id)).toEqual(['ruth-2']);
    const later = new Room(new LiveDrill('d1', log.state, STARTEX + time('38:20')));
    later.kept.load();
    expect(later.unreadNotes.map(({ id }) => id)).toEqual(['ruth-2']);
  });

  it('knows which public post a direct message is about', () => {
    const { room } = enter();
    room.direct('merrin');
    expect(room.view).toMatchObject({ kind: 'direct', about: 'merrin' });
    room.direct('noor');
    expect(room.view).not.toHaveProperty('about');
  });

  it('keeps the draft of one post while another is opened', () => {
    const { room, drill } = enter();
    room.reply('merrin');
    room.composer.write('Merrin,');
    room.open('coach');
    expect(room.composer.target).toBeNull();
    expect(room.isWriting(drill.state.posts.merrin!)).toBe(true);
  });

  it('brings a post that was held back into the feed', () => {
    const log = inFullSwing();
    const { room, hear } = enter(log);
    log.post('38:30', KIT, 'and my house?', { id: 'house', mentions: true });
    hear();
    expect(room.murmur.feed.held).toBe(1);
    room.open('house');
    expect(room.murmur.feed.held).toBe(0);
  });

  it('unfolds a rating until the trainee moves on', () => {
    const log = inFullSwing();
    const { room, drill } = enter(log);
    const rated = flagged().events.slice(-2);
    for (const event of rated) drill.fold(event);
    expect(room.slip).toBe('us-3');
    room.open('kit');
    expect(room.slip).toBe('us-3');
    room.open('merrin');
    expect(room.slip).toBeNull();
  });

  it('brings a slip that is opened by hand into view, and one that is folded not', () => {
    const { room } = enter();
    room.toggleSlip('us-2');
    expect([room.slip, room.shown]).toEqual(['us-2', { id: 'us-2' }]);
    room.shown = null;
    room.toggleSlip('us-2');
    expect([room.slip, room.shown]).toEqual([null, null]);
  });

  it('leaves a conversation for a text of ours that is news, and enters the one it stands in', () => {
    const log = inFullSwing();
    log.add('38:20', {
      type: 'DirectMessageSent',
      command: 'c8',
      to: 'noor_haddad',
      post: somePost('38:20', US, 'Noor, ring me.', {
        id: 'us-noor',
        channel: 'direct',
        thread: 'direct:noor_haddad',
        ours: 'direct'
      })
    });
    const { room } = enter(log);
    room.open('noor');
    room.openOurs('us-2');
    expect(room.view).toEqual({ kind: 'murmur' });
    expect([room.slip, room.shown]).toEqual(['us-2', { id: 'us-2' }]);
    room.openOurs('us-noor');
    expect(room.view).toMatchObject({ kind: 'direct', person: 'noor_haddad' });
    expect(room.slip).toBe('us-noor');
    room.openOurs('merrin');
    expect(room.slip).toBe('us-noor');
  });

  it('keeps a flagged slip open, with the fact it breaks, until it is put aside', () => {
    const { room } = enter(flagged());
    expect(room.unfolded).toEqual(['us-3']);
    expect(room.broken).toHaveLength(1);
    room.open('merrin');
    expect(room.unfolded).toEqual(['us-3']);
    room.kept.putAside('us-3');
    expect([room.unfolded, room.broken]).toEqual([[], []]);
  });

  it.each([
    ['a conversation', (room: Room) => room.direct('noor')],
    ['the notes', (room: Room) => room.open('ruth')],
    ['a search', (room: Room) => (room.murmur.query = 'bus')],
    ['the inbox of a phone', (room: Room) => (room.pane = 'inbox')]
  ])('goes from %s to the statement that was posted, with its rating', (_, go) => {
    const log = inFullSwing();
    const { room, drill } = enter(log);
    go(room);
    state(room);
    stated(log);
    for (const event of log.events.slice(-2)) drill.fold(event);
    expect([room.view.kind, room.pane]).toEqual(['murmur', 'feed']);
    expect(room.murmur.feed.threads.flatMap(({ posts }) => posts)).toContain('word');
    expect([room.slip, room.shown]).toEqual(['word', { id: 'word' }]);
  });

  it('goes to it also when its button was pressed twice', async () => {
    const log = inFullSwing();
    const { room, drill } = enter(log);
    room.direct('noor');
    state(room);
    await room.statement.send();
    stated(log);
    for (const event of log.events.slice(-2)) drill.fold(event);
    expect(room.view.kind).toBe('murmur');
  });

  it('stays where it is when the statement came from another tab', () => {
    const log = inFullSwing();
    const { room, drill } = enter(log);
    room.direct('noor');
    stated(log);
    for (const event of log.events.slice(-2)) drill.fold(event);
    expect(room.view.kind).toBe('direct');
  });

  it('keeps the message that was being written when a statement goes out', () => {
    const log = inFullSwing();
    const { room, drill } = enter(log);
    room.direct('noor');
    room.composer.write('Noor, ');
    state(room);
    stated(log);
    for (const event of log.events.slice(-2)) drill.fold(event);
    room.direct('noor');
    expect(room.composer.text).toBe('Noor, ');
  });

  it('keeps what was being written when the drill ended, until it is put away', () => {
    const log = inFullSwing();
    const { room, hear } = enter(log);
    room.reply('merrin');
    room.composer.write('Merrin, where you live');
    room.postStatement();
    room.statement.write('A bucket');
    expect(room.leftOver).toEqual([]);
    log.add('38:30', { type: 'DrillEnded', because: 'facilitator' });
    hear();
    expect(room.leftOver.map(({ text }) => text)).toEqual(['Merrin, where you live', 'A bucket']);
    for (const { draft } of room.leftOver) room.drafts.clear(draft);
    expect(room.leftOver).toEqual([]);
  });

  it('answers the same person again from a reply of ours, and claims and writes to them from it', () => {
    const { room } = enter();
    room.reply('us-2');
    expect(room.composer.target).toMatchObject({ kind: 'reply', post: { id: 'tessa' } });
    room.composer.leave();
    room.direct('us-2');
    expect(room.view).toMatchObject({ kind: 'direct', person: 'TessaVM', about: 'tessa' });
  });

  it('says why nobody can be answered from a statement of ours, and that ours are not watched', () => {
    const log = inFullSwing();
    stated(log);
    const { room, send } = enter(log);
    room.reply('word');
    expect(room.composer.target).toBeNull();
    expect(room.notice).toMatch(/answers nobody/);
    room.watch('us-2');
    expect(room.notice).toMatch(/only posts of others/);
    expect(send).not.toHaveBeenCalled();
  });

  it('shows a refusal in the dialog that it was asked for in, and in no other', async () => {
    const { room, send } = enter();
    send.mockResolvedValue({ ok: false, code: 'no-such-post', message: 'No such post.' });
    await room.act({ type: 'MarkPost', post: 'kit', mark: 'watch' });
    room.dialog = 'assessment';
    expect([room.notice, room.refusal]).toEqual(['No such post.', null]);
    await room.act({ type: 'EndDrill' });
    expect(room.refusal).toBe('No such post.');
    room.dialog = 'end';
    expect(room.refusal).toBeNull();
  });

  it('shows a refusal, until the next act', async () => {
    const { room, send } = enter();
    send.mockResolvedValueOnce({ ok: false, code: 'not-running', message: 'Paused.' });
    expect(await room.act({ type: 'MarkPost', post: 'kit', mark: 'watch' })).toBe(false);
    expect(room.notice).toBe('Paused.');
    await room.act({ type: 'MarkPost', post: 'kit', mark: 'watch' });
    expect(room.notice).toBeNull();
  });

  it('says no more that there is no connection once it is back, and keeps the text', async () => {
    const { room, send } = enter();
    const lost = { ok: false, code: 'no-connection', message: 'No connection.' } as const;
    send.mockResolvedValue(lost);
    room.reply('merrin');
    room.composer.write('Merrin,');
    await room.composer.send();
    await room.act({ type: 'MarkPost', post: 'kit', mark: 'watch' });
    expect([room.composer.failed, room.notice]).toEqual(['No connection.', 'No connection.']);
    room.reconnect();
    expect([room.composer.failed, room.notice]).toEqual([null, null]);
    expect(room.composer.text).toBe('Merrin,');
    expect(room.announcer.said.at(-1)?.text).toMatch(/can be sent now/);
  });

  it('still says why something was refused when the connection is back', async () => {
    const { room, send } = enter();
    send.mockResolvedValue({ ok: false, code: 'not-running', message: 'Paused.' });
    room.reply('merrin');
    room.composer.write('Merrin,');
    await room.composer.send();
    room.reconnect();
    expect(room.composer.failed).toBe('Paused.');
  });

  it('leaves one thing at a time: the composer, the slip, then the conversation', () => {
    const { room } = enter();
    room.open('noor');
    room.slip = 'us-2';
    room.leave();
    expect([room.composer.target, room.slip]).toEqual([null, 'us-2']);
    room.leave();
    expect([room.slip, room.view.kind]).toEqual([null, 'direct']);
    room.leave();
    expect(room.view.kind).toBe('murmur');
  });
});
