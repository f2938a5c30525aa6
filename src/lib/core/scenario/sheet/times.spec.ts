import { describe, expect, it } from 'vitest';
import { formatDrillTime } from '../time.ts';
import type { Cell } from './cell.ts';
import { planned, sheetOf, table } from './sheet.fixture.ts';
import type { SheetOptions } from './plan.ts';

/** Drill times of a column of times, in the order of the rows; a dash for a row that was skipped. */
function drill(times: readonly Cell[], options: Partial<SheetOptions> = {}, heading = 'Time') {
  const plan = planned(
    table([[heading, 'From', 'Message'], ...times.map((time, i) => [time, 'Ann', `post ${i}`])]),
    options
  );
  const at = times.map((_, i) => {
    const found = plan.injects.find(({ row }) => row === i + 2);
    return found?.at === null || found === undefined ? '-' : formatDrillTime(found.at);
  });
  return { at: at.join(' '), plan };
}

describe('times in a sheet', () => {
  it.each<[string, Cell[], string]>([
    ['hours, minutes, seconds', ['0:00:30', '0:04:30', '1:04:30'], '0:30 4:30 1:04:30'],
    ['hours and minutes', ['0:00', '0:15', '0:45'], '0:00 15:00 45:00'],
    ['minutes past an hour', ['00:30', '45:00', '90:00'], '0:30 45:00 1:30:00'],
    ['fractions of a day', [0, 0.0104166666667, 0.03125], '0:00 15:00 45:00'],
    ['serials that are times', [{ serial: 0 }, { serial: 1 / 96 }], '0:00 15:00'],
    ['times of day', ['09:00', '09:15', '09:40'], '0:00 15:00 40:00'],
    ['serials of times of day', [{ serial: 0.375 }, { serial: 0.385416667 }], '0:00 15:00'],
    ['clocks by the half day', ['9:00 AM', '9:15 am', '9:50 a.m.'], '0:00 15:00 50:00'],
    [
      'their seconds',
      ['11:59:30 AM', '12:00 PM', '12:00:30 PM', '12:04:45 p.m.'],
      '0:00 0:30 1:00 5:15'
    ],
    ['clocks of the radio', ['0900', '0915', '0940 hrs'], '0:00 15:00 40:00'],
    ['clocks that lost their nought', [900, 915, 940], '0:00 15:00 40:00'],
    ['minutes', [0, 5, '12', '12.5'], '0:00 5:00 12:00 12:30'],
    ['minutes in words', ['5 min', '1h 10m', '1 hour', '90 s'], '5:00 1:10:00 1:00:00 1:30'],
    ['Excel dates', [{ serial: 46135.5 }, { serial: 46135.51041666667 }], '0:00 15:00'],
    ['Excel dates as numbers', [46135.5, 46135.51041666667], '0:00 15:00'],
    [
      'dates with times',
      ['2026-04-23T09:00', '2026-04-23 09:15:30', '2026-04-23T09:20:00Z'],
      '0:00 15:30 20:00'
    ],
    [
      'dates in words',
      ['23 April 2026, 9:00', 'April 23, 2026 9:15 AM', '23-Apr-2026 09:20'],
      '0:00 15:00 20:00'
    ],
    ['days with numbers', ['04/23/2026 09:00', '4/23/2026 9:15 AM'], '0:00 15:00'],
    ['seconds of a day', ['4/23/2026 9:15:00 AM', '2026-04-23 9:15:45 AM'], '0:00 0:45'],
    ['days first', ['23/04/2026 09:00', '23/04/2026 09:15'], '0:00 15:00'],
    ['days with full stops', ['23.04.2026 09:00', '23.4.2026 09:15'], '0:00 15:00'],
    ['what OpenAEV writes', ['D+0 H+0 M+5', 'H+0 M+45', 'M+50'], '5:00 45:00 50:00'],
    [
      'after STARTEX',
      ['STARTEX', 'STARTEX+15', 'STARTEX + 0:20', 'T+30', 'E+35'],
      '0:00 15:00 20:00 30:00 35:00'
    ],
    ['signs', ['+00:15', '+20 min', '+1:00'], '15:00 20:00 1:00:00'],
    ['before STARTEX', ['T-1', 'T+1'], '0:00 1:00'],
    ['past midnight', ['23:50', '00:10'], '0:00 20:00'],
    ['what is no time', ['soon', '0:05', '25:99', null, true], '- 5:00 - - -']
  ])('%s', (_, times, expected) => {
    expect(drill(times).at).toBe(expected);
  });

  it('says what a row had and what was expected, by its number', () => {
    expect(drill(['soon', '0:05']).plan.skipped).toEqual([
      { row: 2, why: expect.stringMatching(/^found “soon”; expected a time such as/) as string }
    ]);
  });

  it('takes a choice instead of a guess, and says what it assumed', () => {
    const { at, plan } = drill(['09:00', '09:30'], { short: 'm:ss' });
    expect(at).toBe('9:00 9:30');
    expect(plan.assumed).toContain(
      'Times such as 4:30 are read as minutes and seconds after STARTEX.'
    );
    expect(drill(['09:00', '09:30'], { start: '08:45' }).at).toBe('15:00 45:00');
    expect(drill(['2026-04-23 09:30'], { start: '2026-04-23T09:00' }).at).toBe('30:00');
    expect(drill(['0:10', '0:30'], { pace: 2 }).at).toBe('5:00 15:00');
  });

  it('makes a long gap a move with a jump in the story', () => {
    const { at, plan } = drill(['D+0 M+5', 'D+2 H+3 M+45', 'D+2 H+3 M+55']);
    expect(at).toBe('5:00 7:00 17:00');
    expect(plan.moves).toEqual([
      { title: 'Move 1', release: { at: '00:00' }, jump: undefined },
      { title: '2 days later', release: { at: '07:00' }, jump: '2d 3h 38m' }
    ]);
  });

  it('takes the day and the time of the story where there is no other time', () => {
    const plan = planned(
      sheetOf('Cadence', [
        { 'Inject #': 1, Title: 'a', 'Scenario Day': 1, 'Scenario Time': '09:00' },
        { 'Inject #': 2, Title: 'b', 'Scenario Day': 'Day 1', 'Scenario Time': '09:20' },
        { 'Inject #': 3, Title: 'c', 'Scenario Day': 3, 'Scenario Time': { serial: 0.5 } }
      ])
    );
    expect(plan.injects.map(({ at }) => at)).toEqual([0, 1_200_000, 1_320_000]);
    expect(plan.moves.at(-1)).toMatchObject({ title: '2 days later', jump: '2d 2h 38m' });
    expect(plan.starts).toBe('09:00');
  });

  it('keeps the drill time and takes the jump from the story where both are there', () => {
    const plan = planned(
      sheetOf('Blueprint', [
        { Title: 'a', 'Delivery Time': '0:00:00', 'Simulated Time': '2026-04-23 09:00' },
        { Title: 'b', 'Delivery Time': '0:10:00', 'Simulated Time': '2026-04-24 09:10' }
      ])
    );
    expect(plan.injects.map(({ at }) => at)).toEqual([0, 600_000]);
    expect(plan.moves.at(-1)).toMatchObject({ jump: '1d', release: { at: '10:00' } });
  });

  it('says so when the drill would be longer than a drill may be', () => {
    const { plan } = drill(['0:30', '1:20', '2:10', '3:00', '3:50', '4:40']);
    expect(plan.problems.at(0)).toMatchObject({ expected: 'at most 3:00:00; set the pace to 2' });
  });
});

it('lets the story begin when the sheet says that it does, beside times after STARTEX', () => {
  const starts = (...rows: [at: Cell, day: Cell, time: Cell][]) =>
    planned(
      sheetOf(
        'Cadence',
        rows.map(([at, day, time]) => ({
          'Inject #': 1,
          'Scheduled Time': at,
          'Scenario Day': day,
          'Scenario Time': time,
          'From / Source': 'Bo Lind',
          Description: 'Water is brown.'
        }))
      )
    ).starts;
  expect(starts([0, 1, '08:00'], [10, 1, '08:10'])).toBe('08:00');
  // The earliest counts, wherever it stands.
  expect(starts([30, 1, '09:00'], [5, 1, '08:05'])).toBe('08:00');
  expect(starts([0, null, null], [10, null, null])).toBeNull();
});
