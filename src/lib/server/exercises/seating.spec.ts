import { describe, expect, it } from 'vitest';
import type { Member } from '../store/exercise-store.ts';
import { isNameTaken, MOST_IN_A_ROOM, seatFor } from './seating.ts';

const rooms = ['a', 'b', 'c'].map((drill) => ({ name: `Room ${drill}`, drill }));
let number = 0;
const members = (room: string, many: number, removed: number | null = null): Member[] =>
  Array.from({ length: many }, () => {
    number += 1;
    return { person: `p${number}`, name: 'P', guest: true, room, joined: 1, removed };
  });

describe('a seat', () => {
  it('is in the emptiest room, of several the first', () => {
    expect(seatFor({ rooms, members: [] }, null)).toBe('a');
    expect(seatFor({ rooms, members: [...members('a', 2), ...members('b', 1)] }, null)).toBe('c');
    expect(seatFor({ rooms, members: members('a', 1) }, null)).toBe('b');
  });

  it('of somebody who was taken out is free again', () => {
    const gone = [...members('a', 3, 5), ...members('b', 1), ...members('c', 1)];
    expect(seatFor({ rooms, members: gone }, null)).toBe('a');
  });

  it('is where one wants it, while there is place', () => {
    expect(seatFor({ rooms, members: members('b', 7) }, 'b')).toBe('b');
    expect(seatFor({ rooms, members: members('b', MOST_IN_A_ROOM) }, 'b')).toBeNull();
    expect(seatFor({ rooms, members: [] }, 'elsewhere')).toBeNull();
    const full = rooms.flatMap(({ drill }) => members(drill, MOST_IN_A_ROOM));
    expect(seatFor({ rooms, members: full }, null)).toBeNull();
  });
});

describe('a guest’s name', () => {
  const member = { person: 'lena', name: 'Lena Brook', guest: false, room: 'd', joined: 1 };
  const exercise = { members: [{ ...member, removed: null }] };
  const guest = { person: 'other', name: ' lena  BROOK', guest: true };

  it('is taken by who takes part, whatever its capitals and spaces', () => {
    expect(isNameTaken(exercise, guest)).toBe(true);
    expect(isNameTaken(exercise, { ...guest, name: 'Lena Brook, Press' })).toBe(false);
  });

  it('is not taken by oneself, nor by who was taken out', () => {
    expect(isNameTaken(exercise, { ...guest, person: 'lena' })).toBe(false);
    expect(isNameTaken({ members: [{ ...member, removed: 2 }] }, guest)).toBe(false);
  });

  it('is not asked of who has an account', () => {
    expect(isNameTaken(exercise, { ...guest, guest: false })).toBe(false);
  });
});
