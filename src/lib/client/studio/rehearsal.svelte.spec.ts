import { describe, expect, it } from 'vitest';
import { bakery } from '../../../../tests/support/scenario.ts';
import { rehearsing } from '../../core/rehearsal/played.ts';
import type { Scenario } from '../../core/scenario/schema.ts';
import { Rehearsal, type Player } from './rehearsal.svelte.ts';
import type { Answer, Request } from './rehearsal.worker.ts';

/** A worker of specs: what it is asked is noted, what it answers is said by hand. */
class SpecPlayer implements Player {
  onmessage: Player['onmessage'] = null;
  onerror: Player['onerror'] = null;
  asked: Request | null = null;
  ended = false;

  postMessage(request: Request) {
    this.asked = request;
  }
  terminate() {
    this.ended = true;
  }
  say(data: Answer) {
    this.onmessage?.call(this as unknown as Worker, new MessageEvent('message', { data }));
  }
  playAll() {
    if (!this.asked) throw new Error('it was not asked');
    for (const played of rehearsing(this.asked.scenario, this.asked.seed)) {
      this.say({ type: 'played', played });
    }
    this.say({ type: 'done' });
  }
}

function begin(scenario: Scenario | null = bakery(), playable = scenario !== null) {
  const source = $state({ draft: { text: 'one', scenario, playable } });
  const players: SpecPlayer[] = [];
  let now = 1000;
  const rehearsal = new Rehearsal(
    source,
    () => {
      const player = new SpecPlayer();
      players.push(player);
      return player;
    },
    () => (now += 400)
  );
  const player = (place = players.length - 1) => {
    const found = players[place];
    if (!found) throw new Error('no worker was begun');
    return found;
  };
  return { source, players, player, rehearsal };
}

describe('a rehearsal in the studio', () => {
  it('counts the robots while they play, and shows them all when they are done', () => {
    const { rehearsal, player } = begin();
    rehearsal.sow(4117);
    rehearsal.run();
    expect(rehearsal.stage).toBe('running');
    expect(player().asked?.seed).toBe(4117);

    const [first] = rehearsing(bakery(), 4117);
    if (first) player().say({ type: 'played', played: first });
    expect(rehearsal.count).toBe(1);
    expect(rehearsal.result).toBeNull();

    rehearsal.run();
    player().playAll();
    expect(rehearsal.stage).toBe('done');
    expect(rehearsal.result).toMatchObject({ seed: 4117, took: 400 });
    expect(rehearsal.result?.robots).toHaveLength(5);
    expect(rehearsal.findings).toHaveLength(2);
    expect(rehearsal.rehearsed?.reached.get('screenshot')).toContain('silent');
  });

  it('ends the one that runs when another begins, and hears no more of it', () => {
    const { rehearsal, player } = begin();
    rehearsal.run();
    rehearsal.run();
    expect(player(0).ended).toBe(true);
    player(0).playAll();
    expect(rehearsal.stage).toBe('running');
    expect(rehearsal.count).toBe(0);
  });

  it('is stale once the text has changed, and not when the change is taken back', () => {
    const { rehearsal, player, source } = begin();
    rehearsal.run();
    player().playAll();
    expect(player().ended).toBe(true);
    expect(rehearsal.stale).toBe(false);
    source.draft = { ...source.draft, text: 'two' };
    expect(rehearsal.stale).toBe(true);
    source.draft = { ...source.draft, text: 'one' };
    expect(rehearsal.stale).toBe(false);
  });

  it('is not begun while the scenario has errors, and says why', () => {
    for (const { rehearsal, players } of [begin(null), begin(bakery(), false)]) {
      rehearsal.run();
      expect(players).toEqual([]);
      expect(rehearsal.stage).toBe('idle');
      expect(rehearsal.failed).toMatch(/errors.*Problems/);
    }
  });

  it('says no more that it has errors once they are mended', () => {
    const { rehearsal, source } = begin(bakery(), false);
    rehearsal.run();
    expect(rehearsal.failed).toMatch(/errors/);
    source.draft = { ...source.draft, text: 'mended', playable: true };
    expect(rehearsal.failed).toBeNull();
  });

  it('tells in a sentence what went wrong, and keeps what was shown before', () => {
    const { rehearsal, player } = begin();
    rehearsal.run();
    player().say({ type: 'failed', message: 'the drill has no release of the kind "x"' });
    expect(rehearsal.stage).toBe('idle');
    expect(rehearsal.failed).toBe(
      'It could not be played to its end: the drill has no release of the kind "x"'
    );
    expect(player().ended).toBe(true);

    rehearsal.run();
    expect(rehearsal.failed).toBeNull();
    player().playAll();
    rehearsal.run();
    player().onerror?.call(player() as unknown as Worker, new Event('error') as ErrorEvent);
    expect(rehearsal.stage).toBe('done');
    expect(rehearsal.failed).toMatch(/could not be loaded/);
    expect(rehearsal.result).not.toBeNull();
  });

  it('explains why an inject came with one robot and not with another', () => {
    const { rehearsal, player } = begin();
    expect(rehearsal.explain('screenshot')).toEqual([]);
    rehearsal.run();
    player().playAll();
    const explained = rehearsal.explain('screenshot');
    const of = (name: string) => explained.find(({ robot }) => robot === name);
    expect(of('silent')).toMatchObject({ at: 350_000 });
    expect(of('exemplary')?.at).toBeNull();
    expect(of('exemplary')?.causes[0]).toMatch(/was answered at/);
    expect(rehearsal.explain('screenshot')).toBe(explained);
  });

  it('ends its worker on leaving', () => {
    const { rehearsal, player } = begin();
    rehearsal.run();
    rehearsal.cancel();
    expect(player().ended).toBe(true);
    expect(rehearsal.stage).toBe('idle');
  });
});
