import { describe, expect, it } from 'vitest';
import type { Member } from '../store/exercise-store.ts';
import { MOST_IN_A_ROOM, seatFor } from './seating.ts';

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
