import { describe, expect, it } from 'vitest';
import { inFullSwing } from '../../../tests/support/lopewell.ts';
import { leftOver } from './left-over.ts';

const { posts } = inFullSwing().state;
const draft = (text: string) => ({ text, at: 0 });

describe('leftOver', () => {
  it('says of each text that did not go out what it was to be, and to whom', () => {
    const left = leftOver(
      {
        'reply:merrin': draft('Merrin,'),
        'direct:noor_haddad': draft('Noor,'),
        'correction:us-2': draft('We said'),
        statement: draft('A bucket'),
        'reply:gone': draft('Hello')
      },
      posts
    );
    expect(left.map(({ what, text }) => [what, text])).toEqual([
      [`Your reply to ${posts.merrin?.author.name ?? ''}`, 'Merrin,'],
      [`Your message to ${posts.noor?.author.name ?? ''}`, 'Noor,'],
      ['Your correction', 'We said'],
      ['Your statement', 'A bucket'],
      ['Your reply', 'Hello']
    ]);
  });

  it('leaves out what was for the team alone', () => {
    expect(leftOver({ chat: draft('@Ben'), 'answer:e1': draft('Yes') }, posts)).toEqual([]);
  });
});
