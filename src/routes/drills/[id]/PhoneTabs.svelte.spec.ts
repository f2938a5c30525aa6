import { render, screen } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { inFullSwing, STARTEX, time } from '../../../../tests/support/lopewell.ts';
import { LiveDrill } from '../../../lib/client/live-drill.svelte.ts';
import { Room } from '../../../lib/client/room.svelte.ts';
import PhoneTabs from './PhoneTabs.svelte';

beforeEach(() => localStorage.clear());

describe('the tabs on a phone', () => {
  it('say at Inbox how many posts are to be answered, and that notes from inside are unread', () => {
    const room = new Room(new LiveDrill('d1', inFullSwing().state, STARTEX + time('38:20')));
    render(PhoneTabs, { room });
    const { late, waiting } = room.reading.standing;
    expect(waiting).toBeGreaterThan(0);
    const inbox = screen.getByRole('button', { name: /^Inbox/ });
    expect(inbox).toHaveTextContent(
      `${String(late + waiting)} to answer, ${String(late)} past target`
    );
    expect(inbox).toHaveTextContent('1 unread note from inside');
    room.open('ruth');
    room.readNotes();
    flushSync();
    expect(inbox).not.toHaveTextContent('unread');
  });
});
