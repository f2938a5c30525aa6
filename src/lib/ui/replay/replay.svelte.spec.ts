import { fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { cardOf, shortDrill, wholeDrill } from '../../../../tests/fixtures/scorecards.ts';
import TrustChart from '../scorecard/TrustChart.svelte';
import Moments from './Moments.svelte';
import Transport from './Transport.svelte';

const { timeline } = cardOf(wholeDrill());

describe('the scrubber', () => {
  it('is a slider over the drill that says its time and the trust there', () => {
    render(TrustChart, { timeline, at: 130_000, onseek: vi.fn() });
    const slider = screen.getByRole('slider', { name: 'Drill time' });
    expect(slider).toHaveAttribute('max', '600000');
    expect(slider.getAttribute('aria-valuetext')).toMatch(/^2:10 of 10:00, trust \d+$/);
  });

  it('seeks where it is dragged', async () => {
    const onseek = vi.fn();
    render(TrustChart, { timeline, at: 0, onseek });
    await fireEvent.input(screen.getByRole('slider'), { target: { value: '90000' } });
    expect(onseek).toHaveBeenCalledExactlyOnceWith(90_000);
  });

  it('says in words what it draws', () => {
    const { container } = render(TrustChart, { timeline, at: 0, onseek: vi.fn() });
    expect(
      screen.getByRole('img', { name: /^Trust from 70 to \d+, lowest \d+ at .*turning points$/ })
    ).toBeVisible();
    const lanes = screen.getAllByRole('listitem').map((lane) => lane.textContent.trim());
    expect(lanes).toEqual([
      expect.stringContaining('2 posts in need, 1 past their limit'),
      expect.stringContaining('2 replies'),
      expect.stringContaining('1 statement or update')
    ]);
    expect(container.querySelectorAll('i.missed')).toHaveLength(1);
    expect(container.querySelectorAll('i.flagged')).toHaveLength(1);
  });

  it('hatches a jump of the story and rules a plain move', () => {
    const { container } = render(TrustChart, { timeline, at: 0, onseek: vi.fn() });
    expect(container.querySelectorAll('.jump.hatch')).toHaveLength(1);
    expect(container.querySelectorAll('.plot .move')).toHaveLength(0);
  });

  it('draws a drill that hardly began', () => {
    render(TrustChart, { timeline: cardOf(shortDrill()).timeline, at: 0, onseek: vi.fn() });
    expect(screen.getByRole('slider')).toHaveAttribute('max', '10000');
  });

  it('has times under it, the last of which is that of ENDEX', () => {
    const { container } = render(TrustChart, { timeline, at: 0, onseek: vi.fn() });
    const times = [...container.querySelectorAll('.times span')].map((one) => one.textContent);
    expect(times).toEqual(['0:00', '2:00', '4:00', '6:00', '10:00 ENDEX']);
  });
});

describe('the transport', () => {
  const acts = () => ({ onplay: vi.fn(), onspeed: vi.fn(), onstep: vi.fn() });

  it('plays, steps and changes speed', async () => {
    const on = acts();
    const user = userEvent.setup();
    render(Transport, {
      playing: false,
      at: 61_000,
      end: 600_000,
      speed: 4,
      speeds: [1, 4],
      ...on
    });

    await user.click(screen.getByRole('button', { name: 'Play' }));
    await user.click(screen.getByRole('button', { name: 'Previous moment' }));
    await user.click(screen.getByRole('button', { name: 'Next moment' }));
    await user.click(screen.getByRole('button', { name: '1×' }));
    expect(on.onplay).toHaveBeenCalledOnce();
    expect(on.onstep.mock.calls).toEqual([[-1], [1]]);
    expect(on.onspeed).toHaveBeenCalledExactlyOnceWith(1);
    expect(screen.getByRole('button', { name: '4×' })).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByText('1:01')).toBeVisible();
  });

  it('offers a pause while it plays', () => {
    render(Transport, { playing: true, at: 0, end: 1, speed: 1, speeds: [1], ...acts() });
    expect(screen.getByRole('button', { name: 'Pause' })).toBeVisible();
  });
});

describe('the moments', () => {
  it('mark where the playhead stands, and jump', async () => {
    const onjump = vi.fn();
    const user = userEvent.setup();
    render(Moments, { beats: timeline.beats, at: 80_000, best: null, worst: null, onjump });

    const list = screen.getByRole('list');
    const current = within(list)
      .getAllByRole('button')
      .filter((row) => row.getAttribute('aria-current') === 'true');
    expect(current).toHaveLength(1);
    expect(current[0]).toHaveTextContent(/^1:20/);
    await user.click(within(list).getByRole('button', { name: /Reply to kev/ }));
    expect(onjump.mock.calls[0]?.[0]).toMatchObject({ at: 70_000, kind: 'reply' });
  });

  it('can be narrowed down to one kind', async () => {
    const user = userEvent.setup();
    render(Moments, {
      beats: timeline.beats,
      at: 0,
      best: null,
      worst: { at: 70_000, post: 'us-1' },
      onjump: vi.fn()
    });
    await user.click(screen.getByRole('button', { name: 'Replies 2' }));
    expect(within(screen.getByRole('list')).getAllByRole('button')).toHaveLength(2);
    expect(screen.getByRole('button', { name: 'Worst reply' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Best reply' })).toBeNull();
  });

  it('say so where nothing happened', () => {
    render(Moments, { beats: [], at: 0, best: null, worst: null, onjump: vi.fn() });
    expect(screen.getByText('Nothing that needed you happened in this drill.')).toBeVisible();
  });
});
