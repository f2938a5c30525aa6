import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../core/scenario/time.ts';
import { arrowsOf } from './arrows.ts';
import { layoutOf } from './layout.ts';
import {
  chartOf,
  edited,
  longText,
  readDraft,
  sampleChart,
  WORDS
} from '../../../../../tests/fixtures/timeline.ts';
import { LANE_ORDER } from './words.ts';

const ZOOM = 60 / MINUTE;

describe('layoutOf', () => {
  it('takes over the boxes of a long script that an edit did not move', () => {
    const draft = readDraft(longText(1000));
    const chart = chartOf(draft, WORDS);
    const before = layoutOf(chart, LANE_ORDER, ZOOM);
    const done = edited(draft, [{ do: 'set', path: ['injects', 501, 'at'], value: '16:45' }]);
    if (!done.ok) throw new Error(done.reason);
    const after = layoutOf(
      chartOf(readDraft(done.text, draft), WORDS, chart),
      LANE_ORDER,
      ZOOM,
      before
    );
    const made = [...after.byKey].filter(([key, box]) => box !== before.byKey.get(key));
    expect(made.map(([key]) => key)).toEqual(['injects:post-501']);
  });

  it('leads an arrow from what a branch waits for to the branch', () => {
    const { chart } = sampleChart();
    const layout = layoutOf(chart, LANE_ORDER, ZOOM);
    const arrows = arrowsOf(
      layout,
      ['injects:still-waiting'],
      () => null,
      () => 0
    );
    expect(arrows).toMatchObject([
      { from: 'injects:cake-post', to: 'injects:still-waiting', words: 'silent', room: true }
    ]);
  });
});
