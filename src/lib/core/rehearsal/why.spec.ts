import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { given, GOOD, POOR } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';
import { parseDrillTime } from '../scenario/time.ts';
import { SEGMENTS, THREAD_STATES } from '../scenario/vocabulary.ts';
import type { Inject, Scenario, Trigger } from '../scenario/schema.ts';
import { rehearse, ROBOT_NAMES } from './index.ts';
import { watch } from './watch.ts';
import { why } from './why.ts';

/** A bakery in which one more post waits for a condition. */
function waitingFor(when: Trigger, parts: Partial<Inject> = {}): Scenario {
  const base = bakery();
  const sample = base.injects.find(({ id }) => id === 'quiet');
  if (!sample) throw new Error('the bakery has changed');
  return {
    ...base,
    injects: [...base.injects, { ...sample, after: undefined, ...parts, id: 'branch', when }]
  };
}

/** A drill that was played to its end, with replies to the mother, by time. */
function played(scenario: Scenario, replies: Record<string, string> = {}) {
  const drill = given(scenario);
  for (const [at, text] of Object.entries(replies)) {
    drill.at(at, { type: 'Reply', to: 'daughter', text });
  }
  drill.at('11:00', { type: 'AdvanceClock' });
  return drill.log;
}

const asked = (
  when: Trigger,
  replies: Record<string, string> = {},
  parts: Partial<Inject> = {}
) => {
  const scenario = waitingFor(when, parts);
  return why(scenario, played(scenario, replies), 'branch');
};
const ms = (time: string) => parseDrillTime(time) ?? 0;
const MOTHER = '“My daughter has a nut allergy a…”';

describe('why an inject came', () => {
  it('is its time, or its condition and since when that held', () => {
    const log = played(bakery());
    expect(why(bakery(), log, 'cat')).toEqual({
      at: 10_000,
      causes: ['It came at 0:10, its time.']
    });
    expect(why(bakery(), log, 'screenshot')).toEqual({
      at: ms('5:50'),
      causes: [
        `It came at 5:50, because ${MOTHER} is unanswered past its limit, which held from 5:30 on.`
      ]
    });
  });
});

describe('why an inject did not come', () => {
  it.each<[string, Trigger, Record<string, string>, string]>([
    [
      'the post was answered',
      { unanswered: { inject: 'daughter' } },
      { '1:30': GOOD },
      `${MOTHER} was answered at 1:30, 1:00 after it came.`
    ],
    [
      'it was never answered',
      { answered: { inject: 'daughter' } },
      {},
      `${MOTHER} was never answered.`
    ],
    [
      'it was answered otherwise',
      { answered: { inject: 'daughter', quality: 'good' } },
      { '1:30': POOR },
      `${MOTHER} was answered at 1:30, but never good: it got poor.`
    ],
    [
      'the post that it hangs on never came',
      { answered: { inject: 'screenshot' } },
      { '1:30': GOOD },
      '“five minutes. a child. nothing.” never came, so it could not be answered or left.'
    ],
    ['nothing was answered at all', { flagged: {} }, {}, 'No post was answered.'],
    [
      'no reply was rated so',
      { rating: { dimension: 'apology', atMost: 0 } },
      { '1:30': GOOD },
      'No reply to a post had apology at most 0: there was 4.'
    ],
    [
      'no reply drew that red flag',
      { flagged: { inject: 'daughter', flag: 'blame-shift' } },
      { '1:30': GOOD },
      `No reply to ${MOTHER} drew the red flag “shifts the blame”.`
    ],
    ['nothing was stated', { stated: true }, {}, 'No statement was posted.'],
    [
      'nothing was promised',
      { promiseBroken: true },
      {},
      'No update was promised, so none could be missed.'
    ],
    [
      'a move never began',
      { move: 3 },
      {},
      'Move 3 never began; the last was move 2, and the drill ended at 10:00.'
    ],
    [
      'it was to be otherwise',
      { not: { fired: 'cat' } },
      {},
      'It waits for this to be otherwise, and it never was: “my cat sat on the dough again” has come.'
    ]
  ])('names that %s', (_, when, replies, cause) => {
    // What comes before the first post has come holds from STARTEX; `not` is asked from then on.
    const trigger = when.not ? { all: [when, { fired: 'cat' }] } : when;
    const { at, causes } = asked(trigger, replies);
    expect(at).toBeNull();
    if (when.not)
      expect(causes[0]).toMatch(/never together: it is not so that .*0:00 to 0:10.*0:10 on/);
    else expect(causes).toEqual([cause]);
  });

  it('says how near trust came', () => {
    const [cause] = asked({ trustBelow: 2 }).causes;
    expect(cause).toMatch(/^Trust never fell below 2: its lowest was \d+(\.\d)?, at \d+:\d\d\.$/);
  });

  it('says how a reply was rated instead', () => {
    const { causes } = asked(
      { rating: { inject: 'daughter', dimension: 'apology', atLeast: 4 } },
      { '1:30': POOR }
    );
    expect(causes[0]).toMatch(
      /^No reply to “My daughter.*” had apology at least 4: there was \d\.$/
    );
  });

  it('names each part that never held, and not those that did', () => {
    const { causes } = asked({
      all: [{ fired: 'cat' }, { stated: true }, { any: [{ assessed: true }, { move: 9 }] }]
    });
    expect(causes).toEqual([
      'No statement was posted.',
      'No assessment was filed.',
      'Move 9 never began; the last was move 2, and the drill ended at 10:00.'
    ]);
  });

  it('says that parts held only apart from each other, and when each did', () => {
    const { causes } = asked({ all: [{ trustAbove: 69 }, { fired: 'screenshot' }] });
    expect(causes).toHaveLength(1);
    expect(causes[0]).toMatch(
      /^All that it waits for held, but never together: trust is above 69 \(from 0:00 to \d:\d\d\); “five minutes\. a child\. nothing\.” has come \(from 5:50 on\)\.$/
    );
  });

  it('says that it would have come after the end', () => {
    expect(asked({ fired: 'screenshot' }, {}, { after: ms('8:00') })).toEqual({
      at: null,
      causes: [
        'Its condition held from 5:50 on, which made it due at 13:50. The drill ended at 10:00.'
      ]
    });
  });

  it('says that a time lies behind the end', () => {
    const base = bakery();
    const scenario = { ...base, end: { at: ms('0:20') } };
    const log = played(scenario);
    expect(why(scenario, log, 'daughter').causes).toEqual([
      'Its time is 0:30, and the drill ended at 0:20.'
    ]);
  });

  it('answers for an inject that was not there', () => {
    expect(why(bakery(), played(bakery()), 'new').causes).toEqual([
      'It was not in the scenario yet when the robots played it.'
    ]);
  });
});

describe('laws of the explanation', () => {
  const inject = fc.constantFrom(...bakery().injects.map(({ id }) => id));
  const number = fc.integer({ min: 0, max: 100 });
  const leaf: fc.Arbitrary<Trigger> = fc.oneof(
    inject.map((fired) => ({ fired })),
    inject.map((id) => ({ answered: { inject: id } })),
    fc
      .tuple(inject, fc.option(fc.integer({ min: 1, max: 700_000 }), { nil: undefined }))
      .map(([id, span]) => ({ unanswered: { inject: id, for: span } })),
    fc
      .record({
        inject: fc.option(inject, { nil: undefined }),
        dimension: fc.constantFrom('apology' as const, 'speed' as const),
        atLeast: fc.integer({ min: 0, max: 4 })
      })
      .map((rating) => ({ rating })),
    inject.map((id) => ({ flagged: { inject: id } })),
    number.map((trustBelow) => ({ trustBelow })),
    number.map((trustAbove) => ({ trustAbove })),
    number.map((moodAbove) => ({ moodAbove })),
    fc
      .record({ name: fc.constantFrom(...SEGMENTS), trustBelow: number })
      .map((segment) => ({ segment })),
    fc.integer({ min: 0, max: 900_000 }).map((by) => ({ unstated: { by } })),
    fc.record({ inject, state: fc.constantFrom(...THREAD_STATES) }).map((thread) => ({ thread })),
    fc
      .record({ inject, role: fc.constantFrom('safety', 'press', undefined) })
      .map((escalated) => ({ escalated })),
    fc.constantFrom<Trigger>(
      { stated: true },
      { promiseBroken: true },
      { assessed: true },
      { assessed: { field: 'cause', right: false } },
      { known: 'cause' },
      { said: 'recall' },
      { move: 2 },
      {}
    )
  );
  const { trigger } = fc.letrec<{ trigger: Trigger }>((tie) => ({
    trigger: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.array(tie('trigger'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('trigger'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie('trigger').map((not) => ({ not }))
    )
  }));

  it('what came is said to have come, when it did; what did not has a cause', () => {
    fc.assert(
      fc.property(
        trigger,
        fc.constantFrom(...ROBOT_NAMES),
        fc.constantFrom(undefined, 30_000, 400_000),
        (when, robot, after) => {
          const scenario = waitingFor(when, { after });
          const { events, report } = rehearse(scenario, robot, 3);
          for (const { id } of scenario.injects) {
            const { at, causes } = why(scenario, events, id);
            expect(at === null).toBe(report.injects.never.includes(id));
            expect(causes.length).toBeGreaterThan(0);
            for (const cause of causes) expect(cause).toMatch(/^\S.*\.$/su);
            if (at !== null) {
              const came = events.find(
                (event) => event.type === 'PostAppeared' && event.key === `inject:${id}`
              );
              expect(came?.at).toBe(at);
            }
          }
          // The script and the explanation look at the same moments.
          const scheduled = events.some(
            (event) => event.type === 'ReleaseScheduled' && event.key === 'inject:branch'
          );
          expect(watch(scenario, events, when).watched.spans.length > 0).toBe(scheduled);
        }
      ),
      { numRuns: 60 }
    );
  }, 30_000);
});
