import { describe, expect, it } from 'vitest';
import {
  cardOf,
  fullBakery,
  shortDrill,
  silentDrill
} from '../../../../tests/fixtures/scorecards.ts';
import { given } from '../../../../tests/support/given.ts';

const { truth } = fullBakery();

describe('the assessment beside the truth', () => {
  it('keeps the truth back where the drill was over before one was due', () => {
    expect(cardOf(shortDrill()).assessment).toEqual({
      target: 240_000,
      filed: null,
      skipped: false,
      truth: null
    });
  });

  it('tells the truth where its time had come without one', () => {
    expect(cardOf(silentDrill()).assessment).toEqual({
      target: 240_000,
      filed: null,
      skipped: false,
      truth
    });
  });

  it('tells the truth to who filed one, however soon the drill was over', () => {
    const drill = given(fullBakery());
    drill.at('0:20', {
      type: 'FileAssessment',
      assessment: {
        happened: 'A label was wrong',
        source: '',
        cause: 'own',
        affected: '',
        severity: 'low',
        spread: 'local'
      }
    });
    drill.at('0:30', { type: 'EndDrill' });
    expect(cardOf(drill).assessment).toMatchObject({ filed: { late: false }, truth });
  });
});
