import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScenarioInput } from '../schema.ts';
import { problemsAfter } from '../sample.fixture.ts';

type When = ScenarioInput['injects'][number]['when'];

/** The problems of the sample with one more inject under a condition. */
const branch = (when: When, change: (scenario: ScenarioInput) => void = () => undefined) =>
  problemsAfter((scenario) => {
    scenario.injects.push({ id: 'branch', when, from: 'joss', text: 'well well' });
    change(scenario);
  });

const briefing = (scenario: ScenarioInput) => {
  scenario.injects.push({
    id: 'memo',
    at: '03:00',
    channel: 'briefing',
    from: 'kitchen',
    text: 'batch stopped'
  });
};

describe('branches', () => {
  const possible: [string, When][] = [
    ['a post that waits for an answer', { unanswered: { inject: 'cake-post' } }],
    ['noise left alone for a time', { unanswered: { inject: 'rain', for: '02:00' } }],
    ['an answer to noise', { answered: { inject: 'rain', quality: 'poor' } }],
    ['a fact that becomes known', { known: 'batch' }],
    ['trust', { all: [{ trustBelow: 40 }, { not: { stated: true } }] }],
    ['one of two, the other impossible', { any: [{ trustBelow: 0 }, { assessed: true }] }],
    [
      'speed under a post with a clock',
      { rating: { inject: 'cake-post', dimension: 'speed', atMost: 1 } }
    ],
    ['the mood', { any: [{ moodBelow: -30 }, { moodAbove: 20 }] }],
    ['trust of one part of the audience', { segment: { name: 'press', trustBelow: 40 } }],
    ['a fact that can be told', { said: 'batch' }],
    ['a conversation', { thread: { inject: 'me-too', state: 'lost' } }],
    ['a wrong assessment', { assessed: { field: 'cause', right: false } }],
    ['a chain', { fired: 'still-waiting' }],
    ['trust between two values', { all: [{ trustBelow: 60 }, { trustAbove: 20 }] }],
    ['trust on either side', { any: [{ trustBelow: 20 }, { trustAbove: 60 }] }],
    ['trust at one value', { all: [{ not: { trustBelow: 40 } }, { not: { trustAbove: 40 } }] }],
    [
      'two parts that differ',
      {
        all: [
          { segment: { name: 'press', trustBelow: 20 } },
          { segment: { name: 'staff', trustAbove: 60 } }
        ]
      }
    ],
    [
      'not between two values',
      {
        all: [
          { segment: { name: 'press', trustBelow: 20 } },
          { not: { segment: { name: 'press', trustBelow: 40, trustAbove: 20 } } }
        ]
      }
    ],
    [
      'a statement that does not tell a fact',
      { all: [{ stated: true }, { not: { said: 'batch' } }] }
    ]
  ];
  it.each(possible)('lets %s be', (_, when) => {
    expect(branch(when)).toBe('');
  });

  const impossible: [string, When][] = [
    ['unanswered noise', { unanswered: { inject: 'rain' } }],
    ['unanswered after the end', { unanswered: { inject: 'cake-post', for: '29:00' } }],
    ['an answer to a briefing', { answered: { inject: 'memo' } }],
    ['trust below nothing', { trustBelow: 0 }],
    ['trust above all', { trustAbove: 100 }],
    ['a mood below all', { moodBelow: -100 }],
    ['a mood above all', { moodAbove: 100 }],
    ['trust of a part below nothing', { segment: { name: 'press', trustBelow: 0 } }],
    [
      'trust of a part between two that cross',
      { segment: { name: 'staff', trustBelow: 40, trustAbove: 60 } }
    ],
    ['a conversation in a briefing', { thread: { inject: 'memo', state: 'settled' } }],
    ['a conversation that nothing moves', { thread: { inject: 'rain', state: 'lost' } }],
    ['a move that does not exist', { move: 2 }],
    ['no statement by a time after the end', { unstated: { by: '31:00' } }],
    [
      'a rating between two that cross',
      { rating: { dimension: 'apology', atMost: 1, atLeast: 3 } }
    ],
    ['speed under noise', { rating: { inject: 'rain', dimension: 'speed', atMost: 1 } }],
    ['the opposite of what always holds', { not: { known: 'label' } }],
    ['one of two that must both hold', { all: [{ stated: true }, { trustBelow: 0 }] }],
    ['trust on both sides', { all: [{ trustBelow: 20 }, { trustAbove: 60 }] }],
    ['trust below a value that it has', { all: [{ trustBelow: 40 }, { not: { trustBelow: 40 } }] }],
    [
      'a mood on both sides, one within another',
      {
        all: [{ moodAbove: 10 }, { all: [{ stated: true }, { moodBelow: -10 }] }]
      }
    ],
    [
      'trust of a part on both sides',
      {
        all: [
          { segment: { name: 'press', trustBelow: 20 } },
          { segment: { name: 'press', trustAbove: 60 } }
        ]
      }
    ],
    ['a statement that must not be', { all: [{ stated: true }, { not: { stated: true } }] }],
    [
      'an answer that must not be, one of two',
      {
        all: [
          { answered: { inject: 'cake-post' } },
          { not: { any: [{ stated: true }, { answered: { inject: 'cake-post' } }] } }
        ]
      }
    ],
    ['two of two impossible ones', { any: [{ trustAbove: 100 }, { trustBelow: 0 }] }]
  ];
  it.each(impossible)('shows that %s can never come', (name, when) => {
    expect(`${name}\n${branch(when, briefing)}`).toMatchSnapshot();
  });

  it('shows that a fact never becomes known', () => {
    expect(
      branch({ known: 'secret' }, ({ facts }) => {
        facts.push({ id: 'secret', text: 'A name.', status: 'must-not-say' });
      })
    ).toMatchInlineSnapshot(
      `"error never at injects[4] (branch).when: inject branch can never come: fact secret never becomes known before the end. Let secret become known in the drill (\`becomes\`), or name another fact."`
    );
  });

  it('shows that a fact can never be told', () => {
    expect(
      branch({ said: 'secret' }, ({ facts }) => {
        facts.push({ id: 'secret', text: 'A name.', status: 'hidden' });
      })
    ).toContain(
      'inject branch can never come: fact secret is hidden to the end, so that nobody can tell it'
    );
  });

  it('shows what follows the end', () => {
    expect(
      problemsAfter((scenario) => {
        scenario.end = { at: '09:00' };
        scenario.minutes = 9;
        scenario.injects.push({ id: 'late', at: '09:01', from: 'joss', text: 'night' });
      })
    ).toMatchInlineSnapshot(`
      "error after-end at facts[1] (batch).becomes[0].at: this change of fact batch is set for 10:00, after the end at 9:00. Set an earlier time, or move the end.
      warning limit-past-end at injects[1] (cake-post).expects: its limit by severity (high) falls at 10:00, after the end at 9:00: left unanswered, it is never counted as missed. Set target and limit within the drill, or let the post come sooner.
      error never at injects[3] (still-waiting).when: inject still-waiting can never come: inject cake-post counts as unanswered from 10:00 at the earliest, after the end at 9:00. Give cake-post a shorter limit, or say in the condition for how long it may stand (\`for\`).
      error after-end at injects[4] (late).at: inject late is set for 9:01, after the end at 9:00. Set an earlier time, or move the end."
    `);
  });

  it('shows what can come only after the end because of its delay', () => {
    expect(
      problemsAfter((scenario) => {
        scenario.injects.push({
          id: 'late',
          when: { fired: 'cake-post' },
          after: '28:30',
          from: 'joss',
          text: 'night'
        });
      })
    ).toMatchInlineSnapshot(
      `"error never at injects[4] (late).when: inject late can come at 30:30 at the earliest, after the end at 30:00. Let it come sooner after its condition (\`after\`), release it sooner, or move the end."`
    );
  });

  it('shows a circle once, and not what hangs on it as a second one', () => {
    expect(
      problemsAfter((scenario) => {
        scenario.injects.push(
          { id: 'a', when: { fired: 'c' }, from: 'joss', text: 'a?' },
          { id: 'b', when: { answered: { inject: 'a' } }, from: 'joss', text: 'b?' },
          { id: 'c', when: { all: [{ stated: true }, { fired: 'b' }] }, from: 'joss', text: 'c?' },
          { id: 'self', when: { fired: 'self' }, from: 'joss', text: 'me?' }
        );
      })
    ).toMatchInlineSnapshot(`
      "error circle at injects[4] (a).when: a circle: inject a waits for inject c waits for inject b waits for inject a. Give one of them a time, or a condition outside the circle.
      error circle at injects[7] (self).when: inject self waits for inject self, that is for itself. Give one of them a time, or a condition outside the circle."
    `);
  });

  it('lets a circle be that can begin elsewhere', () => {
    expect(
      problemsAfter((scenario) => {
        scenario.injects.push(
          { id: 'a', when: { any: [{ stated: true }, { fired: 'b' }] }, from: 'joss', text: 'a?' },
          { id: 'b', when: { fired: 'a' }, from: 'joss', text: 'b?' }
        );
      })
    ).toBe('');
  });

  it('shows conditions that hold from the start', () => {
    expect(
      problemsAfter((scenario) => {
        scenario.injects.push(
          { id: 'a', when: { known: 'label' }, from: 'joss', text: 'a?' },
          { id: 'b', when: { trustBelow: 90 }, from: 'joss', text: 'b?' }
        );
      })
    ).toMatchInlineSnapshot(`
      "warning always at injects[4] (a).when: inject a waits for a condition that holds at STARTEX already. Give it a time (\`at\`), or change the condition.
      warning always at injects[5] (b).when: inject b waits for a condition that holds at STARTEX already. Give it a time (\`at\`), or change the condition."
    `);
  });

  it('warns of a drill that silence never ends', () => {
    const endingWith = (end: ScenarioInput['end']) =>
      problemsAfter((scenario) => {
        scenario.end = end;
      });
    expect(endingWith({ when: { answered: { inject: 'cake-post' } } })).toMatchInlineSnapshot(
      `"warning endless at end.when: a trainee who does nothing never comes to the end. Let it also end when the last inject has come (\`any: [{…}, {fired: …}]\`), or at a time (\`at\`)."`
    );
    expect(endingWith({ when: { any: [{ stated: true }, { fired: 'me-too' }] } })).toBe('');
    expect(endingWith({ when: { fired: 'still-waiting' }, after: '01:00' })).toBe('');
  });

  it('checks what ends the drill, too', () => {
    expect(
      problemsAfter((scenario) => {
        scenario.end = { when: { move: 3 } };
      })
    ).toMatchInlineSnapshot(
      `"error never at end.when: the end can never come: there is no move 3; the scenario has 1. Moves are counted from 1."`
    );
  });
});

describe('any script of branches', () => {
  const names = ['a', 'b', 'c', 'd', 'cake-post', 'rain'];
  const time = fc.constantFrom('00:00', '05:00', '29:00', '31:00');
  const { when } = fc.letrec<{ when: NonNullable<When> }>((tie) => ({
    when: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.record({ fired: fc.constantFrom(...names) }),
      fc.record({ unanswered: fc.record({ inject: fc.constantFrom(...names) }) }),
      fc.record({ unstated: fc.record({ by: time }) }),
      fc.record({ known: fc.constantFrom('label', 'batch') }),
      fc.record({ trustBelow: fc.constantFrom(0, 40, 100) }),
      fc.constant({ stated: true as const }),
      fc.record({ all: fc.array(tie('when'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('when'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie('when') })
    )
  }));
  const scripts = fc.array(fc.record({ when, after: time }), { minLength: 4, maxLength: 4 });
  const lintOf = (script: { when: When; after: string }[]) =>
    problemsAfter((scenario) => {
      for (const [i, release] of script.entries())
        scenario.injects.push({
          id: names[i] ?? '',
          ...release,
          from: 'joss',
          text: 'hm',
          expects: { action: 'reply', target: '01:00', limit: '02:00' }
        });
    });

  it('is judged the same each time', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        expect(lintOf(script)).toBe(lintOf(script));
      })
    );
  });

  it('loses no branch when one more way to release it is added', () => {
    // All of a circle are told of in one line, and only what is left of it is told of once it is broken.
    const impossible = (problems: string) =>
      new Set(
        problems
          .split('\n')
          .filter((line) => /^error (?:never|circle)/.test(line))
          .flatMap((line) =>
            [
              ...line.matchAll(
                line.startsWith('error circle') ? /inject ([\w-]+)/g : /\(([\w-]+)\)/g
              )
            ].map(([, id]) => id)
          )
      );
    fc.assert(
      fc.property(scripts, ([first, ...rest]) => {
        const easier = {
          after: '00:00',
          when: { any: [first?.when ?? {}, { stated: true as const }] }
        };
        const before = lintOf([first ?? easier, ...rest]);
        const after = lintOf([easier, ...rest]);
        expect(after).not.toMatch(/error (?:never|circle) at injects\[4\]/);
        const were = impossible(before);
        expect([...impossible(after)].filter((id) => !were.has(id))).toEqual([]);
      })
    );
  });
});
