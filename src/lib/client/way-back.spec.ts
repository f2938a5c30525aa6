import { describe, expect, it } from 'vitest';
import type { Pane } from './room.svelte.ts';
import { isAside, WayBack } from './way-back.ts';

/** A room in a browser that came to it from the lobby. */
function entered({ onePane = false, history = ['lobby', 'room'] } = {}) {
  let at = history.length - 1;
  const room = {
    aside: false,
    pane: 'feed' as Pane,
    backToFeed: () => {
      room.aside = false;
      room.pane = 'feed';
    }
  };
  const back = () => {
    at -= 1;
    if (history[at] !== 'lobby') way.step();
  };
  const push = () => {
    history.splice(at + 1, history.length, 'aside');
    at += 1;
  };
  const steps = { push, back, isPushed: () => history[at] === 'aside' };
  const way = new WayBack(room, steps, () => onePane);
  const look = (aside: boolean) => {
    room.aside = aside;
    way.follow();
  };
  const turn = (pane: Pane) => {
    room.pane = pane;
    way.follow();
  };
  return {
    room,
    history,
    look,
    turn,
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

  it.each(['inbox', 'facts', 'team'] as const)(
    'leads from the %s to the feed, and then out, where one pane is shown at a time',
    (pane) => {
      const { room, turn, back, where } = entered({ onePane: true });
      turn(pane);
      back();
      expect([room.pane, where()]).toEqual(['feed', 'room']);
      back();
      expect(where()).toBe('lobby');
    }
  );

  it('is one step long from a pane over a feed that something else stands over', () => {
    const { history, room, look, turn, back } = entered({ onePane: true });
    look(true);
    turn('inbox');
    turn('facts');
    expect(history).toEqual(['lobby', 'room', 'aside']);
    back();
    expect([room.aside, room.pane]).toEqual([false, 'feed']);
  });

  it('leads out at one press from the feed that was reached by its tab', () => {
    const { turn, back, where } = entered({ onePane: true });
    turn('inbox');
    turn('feed');
    back();
    expect(where()).toBe('lobby');
  });

  it('leads out at one press after a reload, which shows the feed over an entry of the room’s own', () => {
    const { back, where } = entered({ onePane: true, history: ['lobby', 'room', 'aside'] });
    back();
    expect(where()).toBe('lobby');
  });

  it('knows an entry of the room’s own by what the router keeps in it over a reload', () => {
    expect(isAside({ 'sveltekit:states': { aside: true }, 'sveltekit:history': 3 })).toBe(true);
    expect([isAside({ 'sveltekit:states': {} }), isAside({}), isAside(null)]).toEqual([
      false,
      false,
      false
    ]);
  });

  it('knows no other pane than the feed where all of them are in sight', () => {
    const { turn, back, where } = entered();
    turn('facts');
    back();
    expect(where()).toBe('lobby');
  });
});
