import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { inFullSwing, time } from '../../../../tests/support/lopewell.ts';
import DrillClock from './DrillClock.svelte';

const show = (stands: boolean, cutOff = false) =>
  render(DrillClock, {
    drill: inFullSwing().state,
    now: time('38:20'),
    face: { spans: [], story: '15:02' },
    stands,
    cutOff
  });
const clock = () => screen.getByRole('region', { name: 'Drill clock' });

describe('DrillClock', () => {
  it('says that a drill runs', () => {
    show(false);
    expect(clock()).toHaveTextContent(/running/);
  });

  it('says that it stands while there is no connection, also to a screen reader', () => {
    show(false, true);
    expect(clock()).toHaveTextContent(/stands until the connection is back/);
    expect(screen.getByRole('timer', { name: /without a connection/ })).toHaveTextContent('38:20');
  });

  it('does not say so of a replay that stands', () => {
    show(true);
    expect(clock()).toHaveTextContent(/stopped/);
    expect(clock()).not.toHaveTextContent(/running/);
  });
});
