import { expect, it, vi } from 'vitest';
import { Failures, OpinionFailed } from './failure.ts';

it('says that opinions fail once in ten minutes, with how many did and what the last one was', () => {
  const warn = vi.fn();
  const failures = new Failures({ debug() {}, info() {}, warn, error() {} });
  const minute = 60_000;
  failures.note('d1', new OpinionFailed('refused', 403), 0);
  for (let place = 1; place <= 5; place += 1)
    failures.note('d1', new OpinionFailed('not reached'), place * minute);
  failures.note('d2', new OpinionFailed('too slow'), 11 * minute);
  const error = new Error('the disk is full');
  failures.note('d3', error, 30 * minute);
  expect(warn.mock.calls.map(([fields]) => fields as unknown)).toEqual([
    { drill: 'd1', failures: 1, reason: 'refused', status: 403 },
    { drill: 'd2', failures: 6, reason: 'too slow', status: undefined },
    { drill: 'd3', failures: 1, err: error }
  ]);
});
