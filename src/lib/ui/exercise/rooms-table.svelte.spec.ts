import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import RoomsTable from './RoomsTable.svelte';
import type { RoomView } from './types.ts';

const room: RoomView = {
  drill: 'd1',
  name: 'Bin day, room 1',
  people: 2,
  status: 'running',
  pausedBy: null,
  at: 200_000,
  speed: 1,
  trust: 60,
  late: 0,
  stuck: []
};

const props = { since: 0, each: false, debrief: false, over: false };

describe('the table of rooms', () => {
  it('names each who is stuck, also two of the same name', () => {
    const sam = { name: 'Sam', why: 'idle', figure: 130_000 } as const;
    const rooms = [{ ...room, stuck: [sam, sam] }];
    render(RoomsTable, { ...props, rooms });
    expect(screen.getAllByText('Sam')).toHaveLength(2);
  });

  it('leads into a room that waits, and nowhere once the exercise has ended without it', async () => {
    const rooms: RoomView[] = [{ ...room, status: 'prepared', trust: null }];
    const { rerender } = render(RoomsTable, { ...props, rooms });
    expect(screen.getByRole('link').getAttribute('href')).toBe('/control/d1');
    await rerender({ over: true });
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByText('Never started')).toBeTruthy();
  });

  it('leads whoever debriefs a room that has ended to all that is read of it', () => {
    const rooms: RoomView[] = [{ ...room, status: 'ended' }];
    render(RoomsTable, { ...props, debrief: true, over: true, rooms });
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '/drills/d1/hotwash',
      '/drills/d1/scorecard',
      '/drills/d1/report'
    ]);
  });
});
