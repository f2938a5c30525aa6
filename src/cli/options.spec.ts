import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dayInCalendar, readOptions, wholeNumber } from './options.ts';

const schema = z.object({ people: wholeNumber(8, 20_000), until: dayInCalendar.optional() });

describe('options as they are typed', () => {
  it.each([
    [{ people: '8' }, { people: 8 }],
    [{ people: '20000' }, { people: 20_000 }],
    [
      { people: '0030', until: '2028-02-29' },
      { people: 30, until: Date.UTC(2028, 1, 29) }
    ]
  ])('are read: %j', (words, options) => {
    expect(readOptions(schema, words)).toEqual({ ok: true, options });
  });

  it.each(['1e3', '0x10', '', ' 8', '8.5', '-8', '7', '20001', '1'.repeat(400)])(
    'are refused where a number is none, or is too small or large: %j',
    (people) => {
      expect(readOptions(schema, { people })).toEqual({
        ok: false,
        wrong: `--people: found "${people}"; expected a whole number from 8 to 20000.`
      });
    }
  );

  it.each(['2026-02-30', '2027-02-29', '2026-13-01', '27', 'soon', '2026-11-27T10:00'])(
    'are refused where a day is none of the calendar: %j',
    (until) => {
      expect(readOptions(schema, { people: '9', until })).toEqual({
        ok: false,
        wrong: `--until: found "${until}"; expected a day of the calendar such as 2026-11-27.`
      });
    }
  );

  it('are refused with a sentence for each', () => {
    const read = readOptions(schema, { people: 'x', until: 'y' });
    expect(read.ok ? [] : read.wrong.split('\n')).toHaveLength(2);
  });
});
