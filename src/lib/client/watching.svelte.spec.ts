import { describe, expect, it } from 'vitest';
import { cardOf, wholeDrill } from '../../../tests/fixtures/scorecards.ts';
import { given, GOOD } from '../../../tests/support/given.ts';
import { bakery } from '../../../tests/support/scenario.ts';
import { Watching } from './watching.svelte.ts';

function watch(drill = wholeDrill(), at = 0) {
  return new Watching(drill.log, cardOf(drill).timeline.beats, { at });
}

describe('Watching', () => {
  it('begins where it is told to, in the state that the drill had then', () => {
    const watching = watch(wholeDrill(), 75_000);
    expect(watching.drill.now).toBe(75_000);
    expect(Object.keys(watching.drill.state.ratings)).toEqual(['us-1']);
    expect(watching.drill.state.posts['us-2']).toBeUndefined();
  });

  it('steps to what mattered, forth and back, and shows it', () => {
    const watching = watch(wholeDrill(), 70_000);
    watching.step(1);
    expect([watching.drill.now, watching.selected, watching.slip]).toEqual([
      80_000,
      'us-2',
      'us-2'
    ]);
    expect(watching.said).not.toBe('');
    watching.step(-1);
    expect([watching.drill.now, watching.selected]).toEqual([70_000, 'us-1']);
  });

  it('goes back by reading the log again, to the same state', () => {
    const watching = watch();
    watching.seek(600_000);
    watching.seek(75_000);
    expect($state.snapshot(watching.drill.state)).toEqual(
      $state.snapshot(watch(wholeDrill(), 75_000).drill.state)
    );
  });

  it('follows into a direct message, and out of it again', () => {
    const drill = given(bakery());
    drill.at('1:40', { type: 'SendDirectMessage', to: 'dani', text: GOOD });
    drill.at('2:00', { type: 'Reply', to: 'cat', text: 'Good luck with the dough.' });
    drill.at('2:10', { type: 'EndDrill' });
    const watching = watch(drill, 100_000);
    expect(watching.view).toEqual({ kind: 'direct', person: 'dani', name: 'Dani Okafor' });
    watching.seek(120_000);
    expect(watching.view).toEqual({ kind: 'murmur' });
  });

  it('stays within the drill', () => {
    const watching = watch();
    watching.skip(-10_000);
    expect(watching.drill.now).toBe(0);
    watching.skip(99_000_000);
    expect(watching.drill.now).toBe(600_000);
    watching.step(1);
    expect(watching.drill.now).toBe(600_000);
  });
});
