import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NINE, SpecDrill } from '../../../tests/support/given.ts';
import { bakery } from '../../../tests/support/scenario.ts';
import type { FacilitatorCommand } from '../core/drill/facilitator-commands.ts';
import { MINUTE } from '../core/scenario/time.ts';
import { ControlRoom } from './control-room.svelte.ts';
import { LiveDrill } from './live-drill.svelte.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: NINE });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A control room over a drill that has run for ten seconds, and what is sent from it. */
function room() {
  const { scenario, state } = new SpecDrill(bakery(), 7, { facilitated: true }).start();
  const drill = new LiveDrill<FacilitatorCommand>('d1', state, NINE, 'f1');
  const send = vi.spyOn(drill, 'send').mockResolvedValue({ ok: true, seq: 9 });
  return { room: new ControlRoom(drill, scenario, 'f1', {}, [], 1), send };
}

describe('a jump of the clock', () => {
  it('is asked about first where people would lose by it the time to answer', () => {
    const { room: control, send } = room();
    control.jump(8 * MINUTE);
    expect(send).not.toHaveBeenCalled();
    expect(control.dialog).toBe('jump');
    expect(control.jumping?.missed).toBeGreaterThan(0);
  });

  it('is done at once where it costs nobody anything', () => {
    const { room: control, send } = room();
    control.jump('next');
    expect(send).toHaveBeenCalledWith({ type: 'JumpClock', to: 'next' });
    expect(control.dialog).toBeNull();
  });
});
