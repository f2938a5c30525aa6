import { expect, it } from 'vitest';
import { invitationLetter, resetLetter } from './letters.ts';

const until = Date.UTC(2026, 10, 28, 7, 5);
const origin = 'https://drills.example';
const to = 'ana@drills.example';

it('invites in words that somebody can act upon', () => {
  const link = `${origin}/invitation/secret`;
  expect(invitationLetter({ to, link, until, origin }, 'Helen Marsh')).toEqual({
    to,
    subject: 'An invitation to train with Hotseat',
    text: `Helen Marsh invites you to Hotseat, where people practise answering the public in a crisis, on a made-up social network.

Open this link to make your account:
https://drills.example/invitation/secret

It makes one account, and works until Saturday 28 November at 07:05 UTC.

If you did not expect this, you need not do anything.

Hotseat at https://drills.example
`
  });
});

it('says who made a link for a new password, and what to do when it was not them', () => {
  const link = `${origin}/reset/secret`;
  const asked = resetLetter({ to, link, until, origin }, { name: 'Ana', by: null });
  expect(asked.text).toContain('somebody, most likely you, asked');
  expect(asked.text).toContain('your password stays as it is');
  const made = resetLetter({ to, link, until, origin }, { name: 'Ana', by: 'Helen Marsh' });
  expect(made.text).toContain('Helen Marsh made you a link');
  expect(made.text).toContain(link);
});

it('keeps a name on its line', () => {
  const link = `${origin}/invitation/secret`;
  const { text } = invitationLetter({ to, link, until, origin }, 'Eve\n\nOpen http://evil.example');
  expect(text.split('\n\n')[0]).toContain('Eve Open http://evil.example invites you');
});
