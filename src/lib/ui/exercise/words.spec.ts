import { describe, expect, it } from 'vitest';
import type { ComparedView, PersonView } from './types.ts';
import { headCount, readmittedWords, sorted, spoken, statusWords, stuckWords } from './words.ts';

const person = (present: boolean, removed = false): PersonView => ({
  person: 'p',
  name: 'P',
  guest: true,
  room: 'North',
  role: null,
  present,
  removed
});
const row = (name: string, mean: number | null, answered = 1): ComparedView => ({
  drill: name,
  name,
  people: 1,
  ended: true,
  figures: {
    mean,
    dimensions: { speed: mean },
    coverage: { answered, needed: 4 },
    trust: { from: 60, to: 50 }
  }
});

describe('an exercise in words', () => {
  it('says a code in two breaths', () => expect(spoken('7K4HDM')).toBe('7K4 HDM'));

  it('counts heads', () => {
    expect(headCount([], false)).toBe('Nobody has joined yet');
    expect(headCount([person(true)], false)).toBe('1 person has joined, all are here');
    const some = [person(true), person(false), person(false, true)];
    expect(headCount(some, false)).toBe('2 people have joined, 1 here now; 1 was taken out');
    expect(headCount(some, true)).toBe('2 people have joined; 1 was taken out');
    expect(headCount([person(false, true)], false)).toBe('Nobody is in it; 1 was taken out');
  });

  it('says who was let back in, unless they are out again', () => {
    const said = 'P may come in again, and goes on where they were.';
    expect(readmittedWords([person(false)], 'p')).toBe(said);
    expect(readmittedWords([person(false, true)], 'p')).toBeNull();
    expect(readmittedWords([person(true)], 'other')).toBeNull();
  });

  it('says how a room and its people stand', () => {
    expect(statusWords({ status: 'paused', pausedBy: 'absence' })).toBe('Waits, nobody is there');
    expect(statusWords({ status: 'paused', pausedBy: 'facilitator' })).toBe('Paused');
    const prepared = { status: 'prepared', pausedBy: null } as const;
    expect(statusWords(prepared)).toBe('Waits for STARTEX');
    expect(statusWords(prepared, true)).toBe('Never started');
    expect(stuckWords({ name: 'Ana', why: 'idle', figure: 130_000 })).toBe('idle for 2:10');
    expect(stuckWords({ name: 'Ana', why: 'overwhelmed', figure: 4 })).toBe(
      'overwhelmed, 4 waiting'
    );
  });

  it('sorts rows, those without a figure last', () => {
    const rows = [row('Room 10', 2), row('Room 2', null), row('Room 1', 3)];
    const names = (measure: string) => sorted(rows, measure).map(({ name }) => name);
    expect(names('name')).toEqual(['Room 1', 'Room 2', 'Room 10']);
    expect(names('mean')).toEqual(['Room 1', 'Room 10', 'Room 2']);
    expect(names('speed')).toEqual(['Room 1', 'Room 10', 'Room 2']);
    expect(names('trust')).toEqual(['Room 1', 'Room 2', 'Room 10']);
  });
});
