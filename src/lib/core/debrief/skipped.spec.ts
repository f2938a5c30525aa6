import { describe, expect, it } from 'vitest';
import { cardOf, fullBakery } from '../../../../tests/fixtures/scorecards.ts';
import { GOOD, SpecDrill } from '../../../../tests/support/given.ts';
import { MINUTE } from '../scenario/time.ts';
import { reportMeasures } from './report/measures.ts';
import { silenceAreas } from './report/areas-silence.ts';

/** A led drill with two posts in need, the limits of which pass at 4:30 and 5:30. */
function led() {
  return new SpecDrill(fullBakery(), 7, { facilitated: true }).start();
}

function ended(drill: SpecDrill, at: string) {
  drill.hand(at, { type: 'EndDrill' });
  expect(drill.refusal).toBeNull();
  return cardOf(drill);
}

const speedOf = ({ dimensions }: ReturnType<typeof cardOf>) =>
  dimensions.find(({ dimension }) => dimension === 'speed');

describe('posts over whose time a facilitator moved the clock', () => {
  const drill = led();
  drill.hand('0:40', { type: 'JumpClock', to: 8 * MINUTE });
  const card = ended(drill, '0:50');

  it('are not asked: neither coverage nor speed nor an objective counts them', () => {
    expect(card.coverage).toMatchObject({ needed: 0, missed: 0, late: 0, open: 0, skipped: 2 });
    expect(card.coverage.words).toEqual({ due: 0, met: 0 });
    expect(speedOf(card)).toMatchObject({ n: 0, mean: null, distribution: [0, 0, 0, 0, 0] });
    expect(card.behind.coverage).toEqual([]);
    expect(card.timeline.needs).toEqual([]);
    for (const { id } of card.objectives) {
      expect(card.behind.objectives[id]?.filter(({ says }) => says.includes('not met'))).toEqual(
        []
      );
    }
  });

  it('do not have the statement count either that was due meanwhile', () => {
    expect(card.statement).toMatchObject({ at: null, standing: 'skipped' });
    expect(card.verdict).not.toContain('statement');
    expect(JSON.stringify(card.next)).not.toContain('statement');
    expect(
      Object.fromEntries(reportMeasures(card).map(([name, , note]) => [name, note]))
    ).toMatchObject({
      'First statement': expect.stringContaining('the clock was moved on over it') as string
    });
  });

  it('are told of all the same, and not among the moments that were missed', () => {
    expect(card.missed.map(({ skipped }) => skipped)).toEqual([true, true]);
    expect(card.timeline.beats.filter(({ kind }) => kind === 'missed')).toEqual([]);
    expect(card.timeline.beats.map(({ says }) => says)).toContain(
      'Dani Okafor’s limit passes; the clock was moved on over its time'
    );
    expect(reportMeasures(card)[0]).toEqual([
      'Coverage',
      '–',
      'The clock was moved on over the time of both posts in need: they do not count.'
    ]);
    expect(silenceAreas({ scenario: fullBakery(), card }).map(({ key }) => key)).not.toContain(
      'never-answered'
    );
  });

  it('count where they were answered in time before it', () => {
    const answered = led();
    answered.at('0:35', { type: 'Reply', to: 'daughter', text: GOOD });
    answered.hand('0:40', { type: 'JumpClock', to: 8 * MINUTE });
    const { coverage } = ended(answered, '0:50');
    expect(coverage).toMatchObject({ needed: 1, answered: 1, missed: 0, skipped: 1 });
  });

  it('do not count where the answer came after it either', () => {
    const late = led();
    late.hand('0:40', { type: 'JumpClock', to: 8 * MINUTE });
    late.at('0:45', { type: 'Reply', to: 'daughter', text: GOOD });
    const after = ended(late, '0:50');
    expect(after.coverage).toMatchObject({ needed: 0, late: 0, skipped: 2 });
    expect(speedOf(after)?.n).toBe(0);
  });

  it('do not count as open where next to none of their time was left', () => {
    const open = led();
    open.hand('0:10', { type: 'JumpClock', to: 4 * MINUTE });
    const { coverage } = ended(open, '0:15');
    expect(coverage).toMatchObject({ needed: 0, open: 0, skipped: 2 });
  });
});

describe('a duty over whose time a facilitator moved the clock', () => {
  const assessment = {
    happened: 'A label was wrong',
    source: '',
    cause: 'own',
    affected: '',
    severity: 'low',
    spread: 'local'
  } as const;
  const objectives = (card: ReturnType<typeof cardOf>) =>
    Object.values(card.behind.objectives).flatMap((pieces) => pieces.map(({ says }) => says));

  it('is not asked for: an assessment that nobody could file', () => {
    const drill = led();
    drill.hand('0:40', { type: 'JumpClock', to: 8 * MINUTE });
    const card = ended(drill, '0:50');
    expect(card.assessment).toMatchObject({ filed: null, skipped: true });
    expect(objectives(card)).not.toContain('No assessment by its target');
  });

  it('is not late: an assessment that is filed after the jump', () => {
    const drill = led();
    drill.hand('0:40', { type: 'JumpClock', to: 8 * MINUTE });
    drill.at('0:50', { type: 'FileAssessment', assessment });
    const card = ended(drill, '1:00');
    expect(card.assessment).toMatchObject({ filed: { late: false }, skipped: true });
  });

  it('is missed all the same: an assessment whose time had passed before', () => {
    const drill = led();
    drill.hand('4:10', { type: 'JumpClock', to: 8 * MINUTE });
    const card = ended(drill, '4:20');
    expect(card.assessment).toMatchObject({ filed: null, skipped: false });
    expect(objectives(card)).toContain('No assessment by its target');
  });

  it('is not broken: an update that was promised for a time that never came', () => {
    const drill = led();
    drill.at('0:20', { type: 'PostStatement', text: GOOD, update: false, nextUpdateIn: 5 });
    drill.hand('0:40', { type: 'JumpClock', to: 8 * MINUTE });
    const card = ended(drill, '0:50');
    expect(card.promises).toEqual({
      promised: 0,
      kept: 0,
      broken: 0,
      open: 0,
      skipped: 1,
      keptAt: [],
      brokenAt: []
    });
    expect(card.behind.promises[0]?.says).toContain('since the clock was moved on over it');
    expect(objectives(card).filter((says) => says.includes('more promised'))).toEqual([]);
    expect(reportMeasures(card).find(([name]) => name === 'Updates kept')).toEqual([
      'Updates kept',
      '–',
      'The clock was moved on over the time of the update that was promised: it does not count.'
    ]);
  });

  it('is broken: an update whose time had passed before', () => {
    const drill = led();
    drill.at('0:20', { type: 'PostStatement', text: GOOD, update: false, nextUpdateIn: 2 });
    drill.hand('3:00', { type: 'JumpClock', to: 8 * MINUTE });
    const card = ended(drill, '3:10');
    expect(card.promises).toMatchObject({ broken: 1, skipped: 0, brokenAt: [140_000] });
    expect(objectives(card).filter((says) => says.includes('not kept'))).toHaveLength(1);
  });
});

describe('a post whose limit had passed before the clock was moved on', () => {
  it('is missed, and the others apart from it', () => {
    const drill = led();
    drill.hand('5:00', { type: 'JumpClock', to: 8 * MINUTE });
    const card = ended(drill, '5:10');
    expect(card.coverage).toMatchObject({ needed: 1, missed: 1, skipped: 1 });
    expect(speedOf(card)).toMatchObject({ n: 1, mean: 0 });
    expect(reportMeasures(card)[0]?.[2]).toContain(
      'The clock was moved on over the time of one more: it does not count.'
    );
    expect(silenceAreas({ scenario: fullBakery(), card })[0]?.says).toContain(
      'The clock was moved on over the time of one more, which does not count.'
    );
  });
});

describe('a jump of the clock that ends the drill', () => {
  it('is in the log, so that what it carried past its limit is not held against anybody', () => {
    const drill = led();
    drill.hand('0:40', { type: 'JumpClock', to: 20 * MINUTE });
    expect(drill.state.status).toBe('ended');
    const card = cardOf(drill);
    expect(card.timeline.jumps).toEqual([{ from: 40_000, to: card.length }]);
    expect(card.coverage).toMatchObject({ needed: 0, missed: 0, skipped: 2 });
  });
});
