import { describe, expect, it } from 'vitest';
import { flagged, inFullSwing, somePost, US } from '../../../../tests/support/lopewell.ts';
import { margins, openFlags } from './margin.ts';

describe('margins', () => {
  it('count replies, and say what an answer did to trust', () => {
    const { replies, trust, answeredBack } = margins(inFullSwing().state);
    expect(replies).toMatchObject({ tessa: 1, 'us-2': 1 });
    expect(trust).toEqual({ 'us-2': 3 });
    expect(answeredBack).toEqual({ 'us-2': 'tessa~us-2' });
  });

  it('hold a flag open until the reply is corrected', () => {
    const log = flagged();
    expect(openFlags(log.state, margins(log.state))).toEqual(['us-3']);
    log.add('39:00', {
      type: 'Replied',
      command: 'k',
      post: somePost('39:00', US, 'Yes, private walks were in it.', {
        id: 'us-4',
        replyTo: 'us-3',
        thread: 'kit',
        ours: 'correction',
        corrects: 'us-3'
      })
    });
    expect(openFlags(log.state, margins(log.state))).toEqual([]);
  });
});
