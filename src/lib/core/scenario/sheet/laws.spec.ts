import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { isCollection, parse, parseDocument } from 'yaml';
import { parseScenario } from '../parse.ts';
import { scenarioSchema, type Scenario } from '../schema.ts';
import { addToScenario } from './add.ts';
import { sampleText } from '../sample.fixture.ts';
import type { Cell } from './cell.ts';
import { draftText } from './draft.ts';
import { mappingOf, proposeMapping } from './mapping.ts';
import { ALIASES, MEANING_NAMES } from './meanings.ts';
import { planSheet, USUAL } from './plan.ts';
import { planned, sample, table, tableOf } from './sheet.fixture.ts';
import type { InjectInput } from './spell.ts';
import { PROFILES, writeSheet } from './write.ts';

const FRAME = { id: 'from-sheet', title: 'From a sheet', today: '2026-04-23', source: 'a.xlsx' };

const words = fc.oneof(
  fc.constantFrom(
    'gate 4 is on fire',
    '=HYPERLINK("http://x.example")',
    "'=already defused",
    '+1 for this',
    '-minus',
    '@crumblane why',
    '“curly” it’s',
    'line one\nline two\n\nline four',
    '👩🏽‍🚒 שלום עולם ‏abc‏',
    'To be written: no',
    '# not a comment',
    '- a: b',
    'null',
    '0123',
    'x'.repeat(3000),
    'line\u2028separator'
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((s) => s.trim() !== '')
);
/** Text as a scenario file can hold it. */
const text = words
  .map((s) =>
    s
      // eslint-disable-next-line no-control-regex -- what a file of text cannot hold
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufeff]/g, '')
      .trim()
  )
  .filter((s) => s !== '');

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(
    '0:15',
    '09:15',
    '9:15 PM',
    'D+2 H+3 M+45',
    'T-1',
    '+00:15',
    'STARTEX+15',
    '2026-04-23T09:15',
    'Day 3, 10:00',
    '23/04/2026 10:00',
    '90 min',
    'x'.repeat(40_000),
    '\u0000\u0007\ud800'
  ),
  words,
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.double({ noNaN: false }).map((serial) => ({ serial }))
);

const wild = fc
  .tuple(
    fc.array(fc.oneof(fc.constantFrom(...ALIASES), words), { maxLength: 12 }),
    fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 12 })
  )
  .map(([headings, rows]) => table([headings, ...rows]));

// A hundred scenarios are written and read in each; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

describe('any sheet', () => {
  it('becomes a plan and a file that can be read, and never throws', () => {
    fc.assert(
      fc.property(
        wild,
        fc.array(fc.option(fc.constantFrom(...MEANING_NAMES)), { maxLength: 12 }),
        fc.constantFrom(0.5, 1, 7),
        (sheet, columns, pace) => {
          const proposal = proposeMapping(sheet);
          for (const mapping of [mappingOf(proposal), { headings: null, columns }]) {
            const plan = planSheet(sheet, mapping, {
              origin: proposal.origin,
              options: { ...USUAL, pace },
              scenario: null
            });
            const accounted = plan.injects.length + plan.skipped.length;
            expect(accounted).toBeLessThanOrEqual(sheet.rows.length);
            const read = parseScenario(draftText(plan, FRAME));
            if (plan.injects.length > 0)
              expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
          }
        }
      ),
      { numRuns: 120 }
    );
  });

  it('adds to a scenario that can then still be read, and keeps what stood there', () => {
    const scenario = sample();
    fc.assert(
      fc.property(wild, fc.constantFrom(...writtenOtherwise()), (sheet, before) => {
        const plan = planned(sheet, {}, scenario);
        const after = parseScenario(addToScenario(before, plan));
        expect(after.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        const names = after.scenario?.injects.map(({ id }) => id) ?? [];
        for (const { id } of scenario.injects) expect(names).toContain(id);
        for (const { inject } of plan.injects) expect(names).toContain(inject.id);
      }),
      { numRuns: 200 }
    );
  });

  it('means the same whatever the order of its columns', () => {
    const rows = fc.array(fc.array(cell, { minLength: 10, maxLength: 10 }), { maxLength: 8 });
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { minLength: 10 });
    fc.assert(
      fc.property(fc.constantFrom(...PROFILES), rows, order, (profile, cells, shuffled) => {
        const headings = writeSheet(sample(), profile).headings.slice(0, 10);
        const sheet = [headings, ...cells];
        const moved = sheet.map((row) => shuffled.map((i) => row[i] ?? null));
        expect(planned(table(moved))).toEqual(planned(table(sheet)));
      }),
      {
        numRuns: 100,
        // Once threw: a story that would begin 4,500 years before its first row.
        examples: [
          [
            'blueprint',
            [
              [
                { serial: 0 },
                'gate 4 is on fire',
                null,
                -143970384405.00836,
                '2026-04-23T09:15',
                '0:15',
                '0:15',
                null,
                { serial: 0 },
                { serial: 0 }
              ]
            ],
            [5, 6, 8, 1, 3, 0, 7, 2, 4, 9]
          ]
        ]
      }
    );
  });
});

/** The sample as its author may have put it: on lines, and with brackets around more and more of it. */
function writtenOtherwise(): string[] {
  const inBrackets = (...paths: string[][]): string => {
    const document = parseDocument(sampleText());
    for (const path of paths) {
      const node = path.length === 0 ? document.contents : document.getIn(path, true);
      if (isCollection(node)) node.flow = true;
    }
    return document.toString({ lineWidth: 0 });
  };
  return [
    sampleText(),
    inBrackets([]),
    inBrackets(['injects'], ['personas']),
    inBrackets(['injects', '0'], ['injects', '1'], ['injects', '2'], ['injects', '3']),
    inBrackets(['organisation']),
    inBrackets(['organisation', 'plan'], ['objectives']),
    JSON.stringify(parse(sampleText())),
    JSON.stringify(parse(sampleText()), null, 2)
  ];
}

const drillTime = fc
  .integer({ min: 0, max: 3 * 3600 - 1 })
  .map((s) =>
    s < 3600
      ? `${String(Math.floor(s / 60)).padStart(2, '0')}:${String(s % 60).padStart(2, '0')}`
      : `${Math.floor(s / 3600)}:${String(Math.floor(s / 60) % 60).padStart(2, '0')}:${String(s % 60).padStart(2, '0')}`
  );
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const expects = fc.record(
  {
    action: fc.constantFrom('reply', 'private', 'escalate', 'ignore'),
    role: fc.constant('kitchen'),
    target: drillTime,
    limit: drillTime,
    objectives: fc.constant(['first-answer'])
  },
  { requiredKeys: ['action'] }
);
const trigger = fc.oneof(
  fc.record({ unanswered: fc.record({ inject: fc.constant('one'), for: drillTime }) }),
  fc.record({ fired: fc.constant('one') }),
  fc.record({ unstated: fc.record({ by: drillTime }) }),
  fc.record({ trustBelow: fc.integer({ min: 0, max: 100 }) }),
  fc.record({ assessed: fc.constant({ field: 'cause', right: false }) }),
  fc.record({
    all: fc.constant([{ not: { stated: true } }, { segment: { name: 'press', trustAbove: 3 } }])
  })
);
const fields = {
  kind: maybe(fc.constantFrom('standard', 'contingency', 'adaptive', 'complexity')),
  headline: maybe(text),
  text,
  media: maybe(fc.record({ file: fc.constant('gate.png'), alt: text })),
  likes: fc.nat({ max: 1_000_000 }),
  shares: fc.nat({ max: 1000 }),
  severity: fc.constantFrom('low', 'medium', 'high', 'critical'),
  sign: fc.boolean(),
  responsibility: maybe(fc.constantFrom('preventable', 'accident', 'victim', 'unclear')),
  expects: maybe(expects),
  takesUp: maybe(fc.record({ problem: fc.array(text, { maxLength: 3 }), question: maybe(text) })),
  model: maybe(text),
  reactions: fc.array(
    fc.record({ to: fc.constantFrom('good', 'poor'), says: text, after: maybe(drillTime) }),
    { maxLength: 2 }
  )
};
const speaker = fc.oneof(
  fc.record({
    channel: fc.constantFrom('feed', 'direct', 'news'),
    from: fc.constantFrom('mara', 'joss', 'same-name')
  }),
  fc.record({ channel: fc.constant('briefing'), from: fc.constant('kitchen') })
);
const release = fc.oneof(
  fc.record({ at: drillTime }),
  fc.record(
    {
      when: trigger,
      after: drillTime,
      repeat: fc.record({ every: drillTime, most: fc.integer({ min: 2, max: 5 }) }),
      variants: fc.array(text, { minLength: 1, maxLength: 3 })
    },
    { requiredKeys: ['when'] }
  )
);
const scenarios: fc.Arbitrary<Scenario> = fc
  .array(fc.tuple(fc.record(fields), speaker, release, fc.boolean()), {
    minLength: 1,
    maxLength: 6
  })
  .map((parts) => {
    const injects = parts.map(([said, who, when, answers], i) => ({
      id: ['one', 'two', '3', 'row-4', 'inject-5', '6-06'][i] ?? 'more',
      ...said,
      ...who,
      ...when,
      ...(answers && i > 0 && { replyTo: 'one' })
    }));
    const whole: unknown = {
      ...(JSON.parse(JSON.stringify(base())) as object),
      injects: JSON.parse(JSON.stringify(injects)) as unknown
    };
    return scenarioSchema.parse(whole);
  });

function base() {
  const scenario = sample();
  return {
    ...scenario,
    // Two who share a name, and one whose id is another's handle.
    personas: [
      ...scenario.personas,
      { id: 'same-name', handle: '@mara', name: 'Mara K', kind: 'press' }
    ],
    facts: [{ id: 'label', text: 'It was wrong.' }],
    moves: [
      { title: 'One', at: '00:00' },
      { title: 'Two, “later”', at: '10:00', jump: '2d 3h' },
      { title: 'Three', when: { fired: 'one' }, after: '01:00' }
    ],
    end: { when: { any: [{ move: 3 }, { unstated: { by: '30:00' } }] } },
    statement: undefined,
    assessment: undefined
  };
}

/** What every tool's sheet can hold of an inject. */
function said(
  inject: Pick<InjectInput, 'channel' | 'from' | 'text'> & {
    expects?: { action: string } | undefined;
  }
) {
  const { channel = 'feed', from, text: words, expects: needs } = inject;
  return { channel, from, words, action: needs?.action };
}

describe('a MSEL that goes out and comes in again', () => {
  it('is the same, to the letter', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const plan = planned(tableOf(writeSheet(scenario, 'hotseat')));
        expect(plan.problems).toEqual([]);
        expect(plan.skipped).toEqual([]);
        const { scenario: again } = parseScenario(draftText(plan, FRAME));
        expect(again?.injects).toEqual(scenario.injects);
        expect(again?.moves).toEqual(scenario.moves);
        expect(again?.end).toEqual(scenario.end);
        expect(again?.objectives.map(({ id, text }) => [id, text])).toEqual(
          scenario.objectives.map(({ id, text }) => [id, text])
        );
        for (const { id, handle, name, kind } of again?.personas ?? [])
          if (scenario.injects.some(({ from }) => from === id))
            expect(scenario.personas.find((one) => one.id === id)).toMatchObject({
              handle,
              name,
              kind
            });
      }),
      { numRuns: 120 }
    );
  });

  it('keeps texts, senders, channels and what is expected in the forms of other tools', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('hseep', 'blueprint', 'cadence'),
        scenarios,
        (profile, scenario) => {
          const plan = planned(tableOf(writeSheet(scenario, profile)), {}, scenario);
          const inOrder = [...scenario.injects].sort(
            (one, other) => (one.at ?? Infinity) - (other.at ?? Infinity)
          );
          expect(plan.injects.map(({ inject }) => said(inject))).toEqual(
            inOrder.map((inject) =>
              said({
                ...inject,
                text:
                  profile === 'hseep' && inject.headline !== undefined
                    ? `${inject.headline}\n\n${inject.text}`
                    : inject.text
              })
            )
          );
        }
      ),
      { numRuns: 100 }
    );
  });
});
