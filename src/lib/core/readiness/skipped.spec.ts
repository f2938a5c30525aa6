import { describe, expect, it } from 'vitest';
import { fullBakery } from '../../../../tests/fixtures/scorecards.ts';
import { SpecDrill } from '../../../../tests/support/given.ts';
import { MINUTE } from '../scenario/time.ts';
import { resultsOf } from './results.ts';

describe('the result of a drill whose clock a facilitator moved on', () => {
  const resultAfter = (from: string, end: string) => {
    const drill = new SpecDrill(fullBakery(), 7, { facilitated: true }).start();
    drill.hand(from, { type: 'JumpClock', to: 8 * MINUTE });
    drill.hand(end, { type: 'EndDrill' });
    return resultsOf(drill.scenario, drill.log)[0];
  };

  it('holds no post against anybody that the clock was moved on over', () => {
    const result = resultAfter('0:40', '0:50');
    expect(result).toMatchObject({ needed: 0, dimensions: { speed: { sum: 0, n: 0 } } });
    expect(result?.faults.map(({ fault }) => fault)).not.toContain('never-answered');
  });

  it('has those whose limit had passed before', () => {
    const result = resultAfter('5:00', '5:10');
    expect(result).toMatchObject({ needed: 1, dimensions: { speed: { sum: 0, n: 1 } } });
    expect(
      result?.faults.filter(({ fault }) => fault === 'never-answered').map(({ post }) => post)
    ).toEqual(['medical']);
  });
});
