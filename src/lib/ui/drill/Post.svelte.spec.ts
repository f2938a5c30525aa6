import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import {
  flagged,
  inFullSwing,
  PACKET,
  screenAt,
  somePost
} from '../../../../tests/support/lopewell.ts';
import type { DrillState } from '../../core/drill/state.ts';
import type { PostActions } from './actions.ts';
import Post from './Post.svelte';

const acts = (): PostActions => ({
  open: vi.fn(),
  reply: vi.fn(),
  direct: vi.fn(),
  mark: vi.fn(),
  escalate: vi.fn(),
  correct: vi.fn(),
  putAside: vi.fn(),
  column: vi.fn()
});

function show(drill: DrillState, id: string, more: Record<string, unknown> = {}) {
  const post = drill.posts[id];
  if (!post) throw new Error(`no post ${id}`);
  const actions = acts();
  const { items, margins } = screenAt(drill, '38:20');
  const item = items.find((item) => item.id === id);
  const props = {
    ...{ post, drill, item, actions, margins },
    storyClock: () => '15:02',
    ...more
  };
  render(Post, { props });
  return { actions, user: userEvent.setup(), article: screen.getByRole('article') };
}

describe('Post', () => {
  it('shows who spoke, when in the story, and what was said', () => {
    const { article } = show(inFullSwing().state, 'merrin');
    expect(article).toHaveAccessibleName('Post by Merrin Okafor');
    expect(within(article).getByText('@merrin_runs')).toBeVisible();
    expect(within(article).getByText('15:02')).toBeVisible();
    expect(article).toHaveTextContent('I run from my front door at 5:40');
  });

  it('stamps EXERCISE on its picture', () => {
    const { article } = show(inFullSwing().state, 'merrin');
    expect(within(article).getByRole('img', { name: /running map/ })).toHaveAttribute(
      'src',
      '/media/seven-weeks-open/loop.svg'
    );
    expect(within(article).getByText('EXERCISE')).toBeVisible();
  });

  it('says of a reply of ours where it hands the matter over to', () => {
    const { state } = inFullSwing();
    const reply = state.posts['us-2'];
    if (!reply) throw new Error('no reply');
    const handed = { ...reply, handsOver: 'direct' as const };
    const { article } = show({ ...state, posts: { ...state.posts, 'us-2': handed } }, 'us-2');
    expect(within(article).getByText('Handed over to direct message')).toBeVisible();
  });

  it('is called one’s own by whoever wrote it, also where nothing can be done any more', () => {
    const state = { ...inFullSwing().state, writers: { 'us-2': 'ana' } };
    const { article } = show(state, 'us-2', { me: 'ana', actions: undefined });
    expect(within(article).getByText('By you')).toBeVisible();
  });

  it('has its clock in the margin, outside the network', () => {
    const { article } = show(inFullSwing().state, 'merrin');
    const notes = within(article).getByRole('group', { name: /Exercise notes/ });
    expect(notes).toHaveTextContent('1:40to limit');
    expect(within(notes).getByRole('img', { name: /target 3:00, limit 8:00/ })).toBeVisible();
  });

  it('is answered, marked and escalated by its buttons', async () => {
    const { actions, user } = show(inFullSwing().state, 'merrin');
    await user.click(screen.getByRole('button', { name: /^Reply to Merrin Okafor/ }));
    await user.click(screen.getByRole('button', { name: 'Needs an answer' }));
    await user.click(screen.getByRole('button', { name: 'Escalate' }));
    expect(actions.reply).toHaveBeenCalledWith('merrin');
    expect(actions.mark).toHaveBeenCalledWith('merrin', 'needs-answer');
    expect(actions.escalate).toHaveBeenCalledWith('merrin');
  });

  it('takes a mark off again', async () => {
    const { actions, user } = show(inFullSwing().state, 'office');
    await user.click(screen.getByRole('button', { name: 'Watch' }));
    expect(actions.mark).toHaveBeenCalledWith('office', null);
  });

  it('opens the column of a hashtag', async () => {
    const { actions, user } = show(inFullSwing().state, 'kit');
    await user.click(screen.getByRole('button', { name: '#lopewell' }));
    expect(actions.column).toHaveBeenCalledWith('#lopewell');
    expect(actions.open).not.toHaveBeenCalled();
  });

  it('can only be read where nothing can be done, as in a replay', () => {
    const { article } = show(inFullSwing().state, 'merrin', { actions: undefined });
    expect(within(article).queryByRole('button')).toBeNull();
  });

  it('shows news as a card with its headline and outlet', () => {
    const log = inFullSwing();
    const news = somePost('38:00', PACKET, 'Routes of 412,000 lay open.', {
      id: 'news',
      channel: 'news',
      headline: 'Running app left homes on the map'
    });
    log.add('38:00', { type: 'PostAppeared', key: 'inject:news', post: news });
    const { article } = show(log.state, 'news');
    expect(within(article).getByText('Running app left homes on the map')).toHaveClass('headline');
    expect(within(article).getAllByText('The Packet Drip')).toHaveLength(2);
  });

  it('shows what it quotes as a card of its own, with who said it and when', () => {
    const log = inFullSwing();
    const quote = somePost('38:00', PACKET, 'getting “I run from my front door” printed on a mug', {
      id: 'packet-1',
      quotes: 'merrin'
    });
    log.add('38:00', { type: 'PostAppeared', key: 'crowd:silence:merrin:silence-1', post: quote });
    const { article } = show(log.state, 'packet-1');
    const card = within(article).getByRole('blockquote', { name: 'Quoted post by Merrin Okafor' });
    expect(within(card).getByText('@merrin_runs')).toBeVisible();
    expect(card).toHaveTextContent('I run from my front door at 5:40');
    // Whatever can be done with the card's post is done where that post stands.
    expect(within(card).queryByRole('button')).toBeNull();
    expect(article).toHaveAccessibleName('Post by The Packet Drip');
  });

  it('shows no card where nothing is quoted, nor for a post that is not there', () => {
    const log = inFullSwing();
    const post = somePost('38:00', PACKET, 'hm', { id: 'packet-1', quotes: 'not-here' });
    log.add('38:00', { type: 'PostAppeared', key: 'crowd:silence:merrin:silence-1', post });
    const { article } = show(log.state, 'packet-1');
    expect(within(article).queryByRole('blockquote')).toBeNull();
  });

  it('marks the words of a flagged reply while its slip stands open', () => {
    const { article } = show(flagged().state, 'us-3', { unfolded: true });
    expect(within(article).getByText('Private means private')).toHaveClass('ev-flag');
    expect(screen.getByText('Contradicts a known fact')).toBeVisible();
  });
});
