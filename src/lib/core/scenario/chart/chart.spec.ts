import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readDraft } from '../edit/draft.ts';
import { edited } from '../edit/edits.ts';
import { injectOf, sampleText } from '../sample.fixture.ts';
import type { ScenarioInput } from '../schema.ts';
import { MINUTE, SECOND } from '../time.ts';
import { chartOf, copiesOf, LANES, type Chart } from './index.ts';

const WORDS = { trigger: () => 'in words' };
const SAMPLE = readDraft(sampleText());

function chartAfter(change: (scenario: ScenarioInput) => void = () => undefined): Chart {
  return chartOf(readDraft(sampleText(change)), WORDS);
}

function mark(chart: Chart, key: string) {
  const found = chart.byKey.get(key);
  if (!found) throw new Error(`no mark ${key} among ${[...chart.byKey.keys()].join(', ')}`);
  return found;
}

describe('chartOf', () => {
  it('parts crisis from pattern of life, and places what has a time', () => {
    const chart = chartAfter();
    expect(chart.marks.map(({ title, lane, time }) => [title, lane, time])).toEqual([
      ['Rain', 'life', 20 * SECOND],
      ['Cake post', 'feed', 2 * MINUTE],
      ['Me too', 'life', 5 * MINUTE],
      ['Still waiting', 'feed', 10 * MINUTE + 40 * SECOND],
      ['Batch', 'facts', 10 * MINUTE]
    ]);
    expect(chart.known).toBe(1);
    expect(chart.end).toMatchObject({ release: 'at', time: 30 * MINUTE });
    expect(chart.last).toBe(30 * MINUTE);
  });

  it('draws a branch at the earliest time, beside what it waits for', () => {
    const branch = mark(chartAfter(), 'injects:still-waiting');
    expect(branch).toMatchObject({
      release: 'when',
      kind: 'contingency',
      after: 40 * SECOND,
      words: 'in words',
      leans: [{ from: 'injects:cake-post', words: 'silent' }]
    });
  });

  it('says what each single condition waits for', () => {
    const chart = chartAfter((scenario) => {
      injectOf(scenario, 'still-waiting').when = {
        all: [
          { not: { answered: { inject: 'cake-post', quality: 'good' } } },
          { any: [{ known: 'batch' }, { move: 1 }, { trustBelow: 40 }] }
        ]
      };
    });
    expect(mark(chart, 'injects:still-waiting').leans).toEqual([
      { from: 'injects:cake-post', words: 'not good answer' },
      { from: 'facts:batch:0', words: 'known' },
      { from: 'moves:0', words: 'move begins' },
      { from: null, words: 'trust below 40' }
    ]);
  });

  it('knows the clock of what needs an answer, by severity where none is set', () => {
    const needs = (change: (scenario: ScenarioInput) => void) =>
      mark(chartAfter(change), 'injects:cake-post').needs;
    expect(needs(() => undefined)).toEqual({ target: 3 * MINUTE, limit: 8 * MINUTE });
    expect(
      needs((scenario) => {
        injectOf(scenario, 'cake-post').expects = { action: 'ignore' };
      })
    ).toBeNull();
  });

  it('shows what is unfinished, cannot be read, or never comes', () => {
    const chart = chartAfter((scenario) => {
      scenario.injects.push(
        { id: 'new', at: '04:00', from: 'joss', text: '' },
        { id: 'odd', at: 'noon', from: 'joss', text: 'hello' },
        { id: 'both', at: '06:00', when: { stated: true }, from: 'joss', text: 'hello' },
        { id: 'never', when: { trustBelow: 0 }, from: 'joss', text: 'hello' },
        { id: 'rain', at: '07:00', from: 'joss', text: 'twice' }
      );
    });
    expect(mark(chart, 'injects:new')).toMatchObject({
      fits: false,
      grave: 'error',
      time: 4 * MINUTE
    });
    expect(mark(chart, 'injects:odd')).toMatchObject({
      release: 'none',
      time: null,
      place: 4 * MINUTE,
      words: 'noon'
    });
    expect(mark(chart, 'injects:both')).toMatchObject({ release: 'at', fits: false });
    expect(mark(chart, 'injects:never')).toMatchObject({
      release: 'when',
      time: null,
      grave: 'error'
    });
    expect(mark(chart, 'injects:rain#2')).toMatchObject({ time: 7 * MINUTE });
  });

  it('tells the story time of moves, and what passes before them', () => {
    const chart = chartAfter((scenario) => {
      scenario.moves.push({ title: 'Two days later', at: '12:00', jump: '2d 3h' });
    });
    expect(chart.phases.map(({ title, clock, jump }) => [title, clock, jump])).toEqual([
      ['Thursday afternoon', 'Thursday, 14:30', ''],
      ['Two days later', 'Saturday, 17:42', '2 days 3 hours on']
    ]);
  });

  it('counts by the minute, and names quiet spells', () => {
    const chart = chartAfter();
    expect(chart.minutes[2]).toEqual({ minute: 2, posts: 1, needs: 1 });
    expect(chart.quiet).toEqual([{ from: 2 * MINUTE, to: 30 * MINUTE }]);
  });

  it('keeps the marks that an edit did not concern', () => {
    const before = chartOf(SAMPLE, WORDS);
    const done = edited(SAMPLE, [{ do: 'set', path: ['injects', 2, 'at'], value: '06:00' }]);
    if (!done.ok) throw new Error(done.reason);
    const after = chartOf(readDraft(done.text, SAMPLE), WORDS, before);
    expect(after.marks.map((one, index) => one === before.marks[index])).toEqual([
      ...[true, true, false, true, true]
    ]);
    expect(after.phases[0]).toBe(before.phases[0]);
  });

  it.each(readdirSync('scenarios'))('places all of %s', (id) => {
    const draft = readDraft(readFileSync(`scenarios/${id}/scenario.yaml`, 'utf8'));
    const chart = chartOf(draft, WORDS);
    expect(chart.marks.filter(({ time, fits }) => time === null || !fits)).toEqual([]);
    const waiting = chart.marks.filter(({ release }) => release === 'when');
    expect(waiting.every(({ leans }) => leans.length > 0)).toBe(true);
  });

  it('throws at no value, and keeps names apart and places finite', () => {
    const anything = fc.oneof(
      fc.constantFrom(
        '04:30',
        '1:00:00',
        'noon',
        '',
        'known',
        'feed',
        'briefing',
        'a',
        'b',
        'reply'
      ),
      fc.constantFrom(null, true, -1, 1e99, [], {}, [null]),
      fc.anything({ maxDepth: 2 })
    );
    const entry = fc.oneof(
      anything,
      fc.record(
        {
          ...{ id: fc.constantFrom('a', 'b', 7), at: anything, when: anything, after: anything },
          ...{ from: anything, text: anything, channel: anything, expects: anything },
          ...{
            status: anything,
            becomes: fc.oneof(anything, fc.array(anything, { maxLength: 2 }))
          },
          ...{ title: anything, jump: anything }
        },
        { requiredKeys: [] }
      )
    );
    const list = fc.oneof(anything, fc.array(entry, { maxLength: 4 }));
    fc.assert(
      fc.property(
        fc.record(
          { injects: list, facts: list, moves: list, personas: list, end: entry, story: entry },
          { requiredKeys: [] }
        ),
        fc.boolean(),
        (value, parsed) => {
          // Once as it is, once beside a scenario that was read.
          const draft = { ...SAMPLE, value, scenario: parsed ? SAMPLE.scenario : null };
          const chart = chartOf(draft, WORDS, chartOf(SAMPLE, WORDS));
          expect(chart.byKey.size).toBe(chart.marks.length);
          for (const { place, lane } of chart.marks) {
            expect(Number.isFinite(place) && place >= 0).toBe(true);
            expect(LANES).toContain(lane);
          }
          expect(Number.isFinite(chart.last)).toBe(true);
        }
      ),
      { numRuns: 500 }
    );
  });

  it('throws at no text', () => {
    const pieces = fc.constantFrom(
      '\n',
      '  ',
      '- ',
      ': ',
      '"',
      '[',
      '{',
      'at: x\n',
      'injects:\n',
      '~'
    );
    const text = stringify(SAMPLE.value);
    fc.assert(
      fc.property(fc.nat(text.length), fc.array(pieces, { maxLength: 3 }), (at, more) => {
        const draft = readDraft(text.slice(0, at) + more.join('') + text.slice(at), SAMPLE);
        expect(chartOf(draft, WORDS).marks.length).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 100 }
    );
  });
});

describe('copiesOf', () => {
  const injects = SAMPLE.value.injects as unknown[];
  const copied = (entries: unknown[], shift: number) => {
    const { edits, paths } = copiesOf(SAMPLE.value, entries, shift);
    const done = edited(SAMPLE, edits);
    if (!done.ok) throw new Error(done.reason);
    const draft = readDraft(done.text, SAMPLE);
    return {
      draft,
      copies: paths.map(([, index]) => (draft.value.injects as unknown[])[Number(index)])
    };
  };

  it('gives free names, later times, and lets copies lean on copies', () => {
    const { draft, copies } = copied([injects[1], injects[3]], MINUTE);
    expect(copies).toMatchObject([
      { id: 'cake-post-2', at: '03:00', from: 'mara' },
      {
        id: 'still-waiting-2',
        when: { unanswered: { inject: 'cake-post-2' } },
        replyTo: 'cake-post-2'
      }
    ]);
    expect(draft.playable).toBe(true);
    expect(draft.scenario?.injects.map(({ id }) => id)).toEqual([
      ...['rain', 'cake-post', 'cake-post-2', 'me-too', 'still-waiting', 'still-waiting-2']
    ]);
  });

  it('still names what was not copied', () => {
    expect(copied([injects[3]], 0).copies).toMatchObject([
      { id: 'still-waiting-2', when: { unanswered: { inject: 'cake-post' } } }
    ]);
  });

  it('copies what is unfinished', () => {
    expect(copied([{ at: 'noon', text: '' }, null, 'odd'], MINUTE).copies).toEqual([
      { id: 'inject', at: 'noon', text: '' },
      { id: 'inject-2' },
      { id: 'inject-3' }
    ]);
  });
});
