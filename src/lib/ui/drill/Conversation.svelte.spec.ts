import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { inFullSwing, screenAt, somePost, US } from '../../../../tests/support/lopewell.ts';
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
    margins: screenAt(drill, '38:20').margins,
    storyClock: () => '15:02'
  });
  const about = screen.getAllByText('About:').map(({ parentElement }) => parentElement);
  expect(about).toHaveLength(1);
  expect(about[0]).toHaveTextContent(drill.posts['merrin']!.text);
});
