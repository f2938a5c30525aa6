import { describe, expect, it } from 'vitest';
import { WayBack } from './way-back.ts';

/** A room in a browser that came to it from the lobby. */
function entered() {
  const history = ['lobby', 'room'];
  let at = 1;
  const room = { aside: false, backToFeed: () => void (room.aside = false) };
  const back = () => {
    at -= 1;
    if (history[at] !== 'lobby') way.step();
  };
  const push = () => {
    history.splice(at + 1, history.length, 'aside');
    at += 1;
  };
  const way = new WayBack(room, { push, back, isPushed: () => history[at] === 'aside' });
  const look = (aside: boolean) => {
    room.aside = aside;
    way.follow();
  };
  return {
    room,
    history,
    look,
    back,
    forth: () => ((at += 1), way.step()),
    where: () => history[at]
  };
}

describe('the browser’s way back', () => {
  it('leads from what stands over the feed to the feed, and then out', () => {
    const { room, look, back, where } = entered();
    look(true);
    back();
    expect([room.aside, where()]).toEqual([false, 'room']);
    back();
    expect(where()).toBe('lobby');
  });

  it('leads out at one press where the feed was reached otherwise', () => {
    const { look, back, where } = entered();
    look(true);
    look(false);
    back();
    expect(where()).toBe('lobby');
  });

  it('is one step long, however often one looks aside', () => {
    const { history, room, look, back, forth, where } = entered();
    look(true);
    look(false);
    look(true);
    expect(history).toEqual(['lobby', 'room', 'aside']);
    back();
    forth();
    expect([room.aside, where()]).toEqual([false, 'aside']);
    look(true);
    back();
    expect([room.aside, where()]).toEqual([false, 'room']);
  });
});
