import { describe, expect, it } from 'vitest';
import { somePost, started, time, US } from '../../../../tests/support/lopewell.ts';
import { duties } from './duties.ts';

describe('duties', () => {
  const dues = { statementDue: time('10:00'), assessmentDue: time('12:00') };

  it('names the first statement and assessment until they are there', () => {
    expect(duties(started().state, dues, time('11:00'))).toEqual([
      { kind: 'statement', due: time('10:00'), left: -60_000 },
      { kind: 'assessment', due: time('12:00'), left: 60_000 }
    ]);
  });

  it('names the update that was promised, until it comes', () => {
    const log = started().add('05:00', {
      type: 'StatementPosted',
      command: 's1',
      post: somePost('05:00', US, 'First word', { id: 'us-1', ours: 'statement' }),
      promisedBy: time('20:00')
    });
    const none = { statementDue: null, assessmentDue: null };
    expect(duties(log.state, none, time('15:00'))).toEqual([
      { kind: 'update', due: time('20:00'), left: time('05:00') }
    ]);
    log.add('16:00', { type: 'PromiseKept', statement: 'us-1', by: 'us-2' });
    expect(duties(log.state, none, time('16:00'))).toEqual([]);
  });
});
