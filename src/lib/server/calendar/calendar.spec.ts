import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { OwnAssignment } from '../views/own-assignments.ts';
import { calendarOf } from './calendar.ts';

const NOW = Date.parse('2026-11-27T10:00:00Z');
const TODAY = '2026-11-27';

function assignment(more: Partial<OwnAssignment> = {}): OwnAssignment {
  return {
    id: '0123456789abcdef',
    scenario: { id: 'grey-meat', title: 'Grey meat; at Ashdown Hall, “again”' },
    by: 'Helen Marsh',
    note: 'Before the summer,\r\nplease.',
    schedule: { due: '2026-12-31', every: null },
    standing: { state: 'due', due: '2026-12-31', in: 34 },
    running: null,
    cutShort: null,
    playable: true,
    ...more
  };
}
const written = (...assignments: OwnAssignment[]) =>
  calendarOf(assignments, 'https://drills.example', NOW, TODAY);
const events = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one));

describe('a calendar of assignments', () => {
  it('is lines of at most 75 bytes that end as RFC 5545 wants it, with all that it asks for', () => {
    const scenario = { id: 'x', title: 'Ünßöäé — a title that is long, wide and full of “signs”' };
    const text = written(assignment({ scenario }));
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n'))
      expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    const unfolded = text.replaceAll('\r\n ', '').split('\r\n');
    expect(unfolded).toEqual(
      expect.arrayContaining([
        'VERSION:2.0',
        'PRODID:-//Hotseat//Assignments//EN',
        'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
        'UID:0123456789abcdef-2026-12-31@hotseat',
        'DTSTAMP:20261127T100000Z',
        'DTSTART;VALUE=DATE:20261231',
        'DTEND;VALUE=DATE:20270101',
        'SUMMARY:Drill due: Ünßöäé — a title that is long\\, wide and full of “signs”',
        'TRIGGER:-P6DT15H',
        'TRIGGER:-PT15H'
      ])
    );
  });

  it('reads back as what was written', () => {
    const [event, ...others] = events(written(assignment()));
    expect(others).toEqual([]);
    expect(event?.summary).toBe('Drill due: Grey meat; at Ashdown Hall, “again”');
    expect(event?.description).toBe(
      'Asked for by Helen Marsh. Play it by 31 December 2026.\nBefore the summer,\nplease.'
    );
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.startDate.toString()).toBe('2026-12-31');
    expect(event?.component.getFirstPropertyValue('url')).toBe(
      'https://drills.example/assignments'
    );
    const alarms = event?.component.getAllSubcomponents('valarm') ?? [];
    expect(alarms.map((one) => one.getFirstPropertyValue('action'))).toEqual([
      'DISPLAY',
      'DISPLAY'
    ]);
  });

  it('has no control characters in it, whatever somebody typed, and reads back without them', () => {
    const typed = fc
      .array(
        fc.oneof(
          fc.constantFrom('\0', '\u0007', '\u001b[1m', '\r', '\n', '\u007f', '\u0085', ';', '\\'),
          fc.string({ unit: 'grapheme' })
        )
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(typed, typed, typed, (title, by, note) => {
        const text = written(assignment({ scenario: { id: 'x', title }, by, note }));
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[^\P{Cc}\t]/u);
        for (const line of text.split('\r\n'))
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const [event] = events(text);
        const kept = title.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\t\n]/gu, '');
        expect(event?.summary).toBe(`Drill due: ${kept}`);
      })
    );
  });

  it('has the days of a year of what recurs, at the end of short months too', () => {
    const schedule = { due: '2026-08-31', every: 'quarter' } as const;
    const standing = { state: 'due', due: '2026-11-30', in: 3 } as const;
    const days = events(written(assignment({ schedule, standing }))).map((one) =>
      one.startDate.toString()
    );
    expect(days).toEqual(['2026-11-30', '2027-02-28', '2027-05-31', '2027-08-31']);
  });

  it('keeps a missed day as overdue, and begins with the next one where this is done', () => {
    const schedule = { due: '2026-10-31', every: 'year' } as const;
    const overdue = { state: 'overdue', due: '2026-10-31', by: 27, next: '2027-10-31' } as const;
    const late = events(written(assignment({ schedule, standing: overdue })));
    expect(late.map(({ summary }) => summary.replace(/:.*/, ''))).toEqual([
      'Drill overdue',
      'Drill due'
    ]);
    const done = {
      state: 'done',
      due: '2027-10-31',
      on: '2026-11-01',
      drill: 'd',
      late: 0
    } as const;
    const after = assignment({ schedule, standing: { ...done, next: '2028-10-31' } });
    expect(events(written(after)).map((one) => one.startDate.toString())).toEqual(['2028-10-31']);
    const once = assignment({ standing: { ...done, next: null } });
    expect(events(written(once))).toEqual([]);
  });
});
