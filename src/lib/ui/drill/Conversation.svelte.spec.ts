import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { inFullSwing, somePost, US } from '../../../../tests/support/lopewell.ts';
import { margins } from '../../core/drill/margin.ts';
import { PostIndex } from '../../core/drill/post-index.ts';
import Conversation from './Conversation.svelte';

it('shows above our message the public post that it is about, once', () => {
  const log = inFullSwing();
  const thread = 'direct:kit';
  const message = (at: string, text: string) =>
    somePost(at, US, text, { channel: 'direct', thread, ours: 'direct', replyTo: 'merrin' });
  const posts = [
    message('38:00', 'Merrin, we are sorry.'),
    message('38:10', 'And one more thing.')
  ];
  const drill = log.state;
  render(Conversation, {
    drill,
    posts,
    name: 'Merrin',
    items: [],
    margins: margins(drill, PostIndex.of(drill)),
    storyClock: () => '15:02'
  });
  const about = screen.getAllByText('About:').map(({ parentElement }) => parentElement);
  expect(about).toHaveLength(1);
  expect(about[0]).toHaveTextContent(drill.posts['merrin']!.text);
});
