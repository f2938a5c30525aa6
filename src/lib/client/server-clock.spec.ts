import { describe, expect, it } from 'vitest';
import { ServerClock } from './server-clock.ts';

describe('ServerClock', () => {
  it('goes on by the browser’s own clock between readings', () => {
    let own = 500;
    const clock = new ServerClock(10_000, () => own);
    own += 250;
    expect(clock.now()).toBe(10_250);
  });

  it('believes the reading that came soonest, since messages are only ever late', () => {
    let own = 0;
    const clock = new ServerClock(10_000, () => own);
    own = 1_000;
    clock.correct(11_300);
    expect(clock.now()).toBe(11_300);
    clock.correct(10_900);
    expect(clock.now()).toBe(11_300);
  });

  it('follows a server whose clock was set back', () => {
    const clock = new ServerClock(10_000, () => 0);
    clock.correct(2_000);
    expect(clock.now()).toBe(2_000);
  });
});
