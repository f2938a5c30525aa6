import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence, Level, Rating, RedFlag } from '../../core/scoring/types.ts';
import { segmentsOf } from './evidence.ts';

const evidence = (start: number, end: number): Evidence => ({ start, end, cue: 'cue', level: 2 });

function rating(dimension: Rating['dimension'], spans: Evidence[], level: Level = 2): Rating {
  return { dimension, level, confidence: 1, reason: '', evidence: spans, missing: null };
}

function rated(
  spans: Partial<Record<'acknowledgment' | 'transparency', Evidence[]>>,
  flags: RedFlag[] = []
) {
  return {
    ratings: {
      speed: null,
      acknowledgment: rating('acknowledgment', spans.acknowledgment ?? []),
      apology: null,
      transparency: rating('transparency', spans.transparency ?? []),
      personalization: null
    },
    flags
  };
}

describe('segmentsOf', () => {
  it('nests a short span in a longer one and puts the letters where each ends', () => {
    const segments = segmentsOf('How many under-18s is not known', {
      ...rated({ transparency: [evidence(0, 31)], acknowledgment: [evidence(9, 18)] })
    });
    expect(
      segments.map(({ text, layers, ends }) => [
        text,
        layers.map((layer) => layer.code).join('>'),
        ends.map((layer) => layer.code).join()
      ])
    ).toEqual([
      ['How many ', 'Tr', ''],
      ['under-18s', 'Tr>Ac', 'Ac'],
      [' is not known', 'Tr', 'Tr']
    ]);
  });

  it('draws one mark where several things are said in the same words: the tightest', () => {
    const both = { acknowledgment: [evidence(0, 10)], transparency: [evidence(0, 20)] };
    const marks = (flags: RedFlag[]) =>
      segmentsOf('ten letters and ten more', rated(both, flags)).map(({ mark }) => mark?.code);
    expect(marks([])).toEqual(['Ac', 'Tr', undefined]);
    const flag: RedFlag = { flag: 'canned', lowers: 'personalization', why: '', start: 0, end: 24 };
    expect(marks([flag])).toEqual(['Ac', 'Tr', '!']);
    expect(marks([{ ...flag, end: 10 }])).toEqual(['!', 'Tr', undefined]);
    const same = rated({ acknowledgment: [evidence(0, 10)], transparency: [evidence(0, 10)] });
    expect(segmentsOf('ten letter', same).map(({ mark }) => mark?.code)).toEqual(['Ac']);
  });

  it('shows beside a red flag in its own words what earned something, and nothing else', () => {
    const flag: RedFlag = {
      flag: 'minimising',
      lowers: 'acknowledgment',
      why: '',
      start: 0,
      end: 9
    };
    const codes = (level: Level, of: Level) =>
      segmentsOf('only a few bottles', {
        ...rated({}, [flag]),
        ratings: {
          ...rated({}).ratings,
          acknowledgment: rating('acknowledgment', [{ ...evidence(0, 9), level }], of)
        }
      })[0]?.ends.map(({ code }) => code);
    expect(codes(0, 0)).toEqual(['!']);
    expect(codes(3, 1)).toEqual(['!']);
    expect(codes(2, 2)).toEqual(['!', 'Ac']);
  });

  it('shows touching spans of one dimension as one', () => {
    const segments = segmentsOf(
      'abcdef',
      rated({ acknowledgment: [evidence(0, 3), evidence(3, 5)] })
    );
    expect(segments.map(({ text }) => text)).toEqual(['abcde', 'f']);
  });

  it('keeps the text whole, whatever the spans', () => {
    const span = fc
      .tuple(fc.nat(40), fc.nat(40))
      .map(([a, b]) => evidence(Math.min(a, b), Math.max(a, b)));
    fc.assert(
      fc.property(
        fc.string({ maxLength: 30 }),
        fc.array(span),
        fc.array(span),
        (text, acknowledgment, transparency) => {
          const segments = segmentsOf(text, rated({ acknowledgment, transparency }));
          expect(segments.map((segment) => segment.text).join('')).toBe(text);
        }
      )
    );
  });
});
