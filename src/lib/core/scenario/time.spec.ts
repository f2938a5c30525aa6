import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  drillTimeInFile,
  LONGEST_DRILL_TIME,
  parseDrillTime,
  SECOND,
  writeDrillTime
} from './time.ts';

describe('writeDrillTime', () => {
  it('writes a time in the manner of the one that stood there', () => {
    expect(writeDrillTime(150 * SECOND)).toBe('02:30');
    expect(writeDrillTime(150 * SECOND, '4:30')).toBe('2:30');
    expect(writeDrillTime(150 * SECOND, '0:04:30')).toBe('0:02:30');
    expect(writeDrillTime(3900 * SECOND, '59:00')).toBe('65:00');
    expect(writeDrillTime(3900 * SECOND, '1:00:00')).toBe('1:05:00');
    expect(writeDrillTime(-5)).toBe('00:00');
  });

  it('writes what is read as the same time, whatever stood there', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100 * 3600 - 1 }),
        fc.constantFrom(undefined, 'noon', '4:30', '04:30', '120:00', '1:00:00', '01:00:00'),
        (seconds, like) => {
          expect(parseDrillTime(writeDrillTime(seconds * SECOND, like))).toBe(seconds * SECOND);
        }
      )
    );
  });
});

describe('drillTimeInFile', () => {
  it('writes what a file can hold, however late', () => {
    expect(drillTimeInFile(LONGEST_DRILL_TIME)).toBe('99:59:59');
    for (const ms of [0, LONGEST_DRILL_TIME + SECOND, 99_999 * 3600 * SECOND])
      expect(parseDrillTime(drillTimeInFile(ms))).toBe(Math.min(ms, LONGEST_DRILL_TIME));
  });
});
