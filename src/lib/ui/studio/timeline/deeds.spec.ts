import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../../core/scenario/time.ts';
import { edgesOf } from './boundaries.ts';
import { boundaryMoved, endOf, removed, shifted, stretched, type Deed } from './deeds.ts';
import {
  edited,
  injectOf,
  markOf,
  readDraft,
  sampleChart
} from '../../../../../tests/fixtures/timeline.ts';

const { draft, chart } = sampleChart((scenario) => {
  scenario.moves.push({ title: 'Later', at: '04:00' });
});
const cake = markOf(chart, 'injects:cake-post');
const rain = markOf(chart, 'injects:rain');
const branch = markOf(chart, 'injects:still-waiting');

const setsOf = ({ edits }: Deed) =>
  edits.map((edit) => [edit.path.join('.'), edit.do === 'set' ? edit.value : edit.do]);

describe('shifting', () => {
  it('sets the time alone, as the file writes it', () => {
    expect(setsOf(shifted([cake], 30 * SECOND))).toEqual([['injects.1.at', '02:30']]);
  });

  it('keeps several as far apart as they were, and none before STARTEX', () => {
    expect(setsOf(shifted([cake, rain], -MINUTE))).toEqual([
      ['injects.1.at', '01:40'],
      ['injects.0.at', '00:00']
    ]);
    expect(shifted([markOf(chart, 'injects:rain')], 0).edits).toEqual([]);
  });

  it('gives a branch another span after its condition, by itself only', () => {
    expect(setsOf(shifted([branch], MINUTE))).toEqual([['injects.3.after', '01:40']]);
    expect(setsOf(shifted([branch], -MINUTE))).toEqual([['injects.3.after', 'remove']]);
    expect(setsOf(shifted([branch, cake], MINUTE))).toEqual([['injects.1.at', '03:00']]);
  });

  it('shifts changes of facts as well', () => {
    expect(setsOf(shifted([markOf(chart, 'facts:batch:0')], MINUTE))).toEqual([
      ['facts.1.becomes.0.at', '11:00']
    ]);
  });
});

describe('stretching a clock', () => {
  it('sets the limit that is there by severity beside a new target', () => {
    expect(setsOf(stretched(cake, 'target', 2 * MINUTE))).toEqual([
      ['injects.1.expects.target', '02:00'],
      ['injects.1.expects.limit', '08:00']
    ]);
    expect(setsOf(stretched(cake, 'limit', 9 * MINUTE))).toEqual([
      ['injects.1.expects.limit', '09:00']
    ]);
  });

  it('keeps the target before a limit that is drawn in', () => {
    expect(setsOf(stretched(cake, 'limit', 2 * MINUTE))).toEqual([
      ['injects.1.expects.limit', '02:00'],
      ['injects.1.expects.target', '01:00']
    ]);
  });

  it('leaves alone what needs no answer', () => {
    expect(stretched(rain, 'limit', MINUTE).edits).toEqual([]);
  });
});

describe('moving a boundary', () => {
  const [, later] = chart.phases;
  if (!later) throw new Error('no second move');

  it('moves nothing else', () => {
    expect(setsOf(boundaryMoved(chart, later, 5 * MINUTE, false))).toEqual([
      ['moves.1.at', '05:00']
    ]);
    expect(boundaryMoved(chart, later, 4 * MINUTE, false).edits).toEqual([]);
  });

  it('takes along all that follows, when that is asked for', () => {
    expect(setsOf(boundaryMoved(chart, later, 5 * MINUTE, true))).toEqual([
      ['moves.1.at', '05:00'],
      ['injects.2.at', '06:00'],
      ['facts.1.becomes.0.at', '11:00'],
      ['end.at', '31:00']
    ]);
  });

  it('moves ENDEX', () => {
    expect(setsOf(boundaryMoved(chart, endOf(chart), 20 * MINUTE, false))).toEqual([
      ['end.at', '20:00']
    ]);
  });

  it('offers the boundaries that have a time, each between its neighbours', () => {
    expect(edgesOf(chart).map(({ label, grip }) => [label, grip.least, grip.most])).toEqual([
      ['Begin of move 2, Later', SECOND, 30 * MINUTE - SECOND],
      ['ENDEX', 4 * MINUTE + SECOND, Infinity]
    ]);
    const open = sampleChart((scenario) => {
      scenario.end = { when: { stated: true } };
    });
    expect(edgesOf(open.chart)).toEqual([]);
  });
});

describe('taking away', () => {
  it('takes all that was meant and nothing else', () => {
    const marks = ['injects:rain', 'injects:me-too', 'facts:batch:0'].map((key) =>
      markOf(chart, key)
    );
    const result = edited(draft, removed(marks).edits);
    if (!result.ok) throw new Error(result.reason);
    const { value } = readDraft(result.text);
    expect((value.injects as { id: string }[]).map(({ id }) => id)).toEqual([
      'cake-post',
      'still-waiting'
    ]);
    expect(value.facts).toMatchObject([{ id: 'label' }, { id: 'batch', becomes: [] }]);
  });
});

it('reads what it wrote as it was meant', () => {
  const { chart: odd, draft: text } = sampleChart((scenario) => {
    injectOf(scenario, 'me-too').at = '0:05:00';
  });
  const result = edited(text, shifted([markOf(odd, 'injects:me-too')], MINUTE).edits);
  expect(result.ok && result.text).toMatch(/at: "?0:06:00/);
});
