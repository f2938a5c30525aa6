import fc from 'fast-check';
import { SEGMENTS } from '../scenario/vocabulary.ts';
import type { Stimulus } from './stimulus.ts';

/** Anything that can move trust. */
export const anyStimulus: fc.Arbitrary<Stimulus> = fc.oneof(
  fc.record({
    kind: fc.constant('answer' as const),
    quality: fc.constantFrom('good', 'fair', 'poor', 'canned'),
    severity: fc.constantFrom('low', 'medium', 'high', 'critical'),
    followers: fc.nat(10_000_000),
    from: fc.constantFrom(...SEGMENTS),
    answersBack: fc.boolean(),
    asked: fc.boolean(),
    late: fc.boolean(),
    deed: fc.boolean(),
    private: fc.boolean()
  }),
  fc.record({
    kind: fc.constant('silence' as const),
    severity: fc.constantFrom('low', 'medium', 'high', 'critical'),
    followers: fc.nat(10_000_000),
    from: fc.constantFrom(...SEGMENTS),
    answersBack: fc.boolean(),
    brushedOff: fc.boolean(),
    excused: fc.boolean()
  }),
  fc.record({
    kind: fc.constant('statement' as const),
    quality: fc.constantFrom('good', 'fair', 'poor', 'canned'),
    first: fc.boolean(),
    deed: fc.boolean()
  }),
  fc.constantFrom<Stimulus>(
    { kind: 'promise-broken' },
    { kind: 'promise-kept' },
    { kind: 'fed-troll' },
    { kind: 'no-statement' },
    { kind: 'disproved' },
    { kind: 'correction', quality: 'good' }
  )
);
