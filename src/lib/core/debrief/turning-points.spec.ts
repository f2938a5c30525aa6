import { describe, expect, it } from 'vitest';
import { cardOf, fullBakery, wholeDrill } from '../../../../tests/fixtures/scorecards.ts';
import { SpecDrill } from '../../../../tests/support/given.ts';
import { Log, person } from '../../../../tests/support/lopewell.ts';
import { bakery } from '../../../../tests/support/scenario.ts';
import type { TrustReason } from '../drill/events.ts';
import { MINUTE } from '../scenario/time.ts';
import { played } from './played.ts';
import { turningPointsOf } from './turning-points.ts';

const silence: TrustReason = { kind: 'silence', post: 'p' };
const kept: TrustReason = { kind: 'promise-kept', statement: 's' };

/** A log of trust moves: time, from, to, why. */
function after(...moves: [string, number, number, TrustReason][]) {
  const log = new Log().post('0:00', person('Mara K, Crumb News', '@mara'), 'where are you', {
    id: 'p',
    needs: { action: 'reply', target: 60_000, limit: 120_000 }
  });
  for (const [at, from, to, because] of moves)
    log.add(at, { type: 'TrustMoved', from, to, because });
  return turningPointsOf(played(bakery(), log.events));
}

describe('turning points', () => {
  it('are the largest moves, in order of time', () => {
    const points = after(
      ['1:00', 70, 68, silence],
      ['2:00', 68, 60, silence],
      ['3:00', 60, 57, silence],
      ['4:00', 57, 61, kept],
      ['5:00', 61, 56, silence]
    );
    expect(points.map(({ at, change }) => [at, change])).toEqual([
      [120_000, -8],
      [180_000, -3],
      [240_000, 4],
      [300_000, -5]
    ]);
  });

  it('join what happens within half a minute in one direction, and name the largest', () => {
    const points = after(
      ['1:00', 70, 68, silence],
      ['1:20', 68, 63, silence],
      ['1:40', 63, 65, kept]
    );
    expect(points).toMatchObject([
      { at: 80_000, change: -7, to: 63 },
      { at: 100_000, change: 2 }
    ]);
    expect(points[0]?.says).toBe(
      'Mara K had waited two minutes without an answer. One more thing within half a minute added to it.'
    );
  });

  it('say of one second only where trust went further, and nothing where it came back', () => {
    const points = after(
      ['1:00', 70, 66, silence],
      ['1:00', 66, 68, kept],
      ['2:00', 68, 66, silence],
      ['2:00', 66, 69, kept],
      ['3:00', 69, 66, silence],
      ['3:00', 66, 69, kept]
    );
    expect(points.map(({ at, change }) => [at, change])).toEqual([
      [60_000, -4],
      [120_000, 3]
    ]);
  });

  it('leave out what hardly moved anything', () => {
    expect(after(['1:00', 70, 69.5, silence])).toEqual([]);
  });

  it('name people and causes in a drill that was played', () => {
    const { turningPoints } = cardOf(wholeDrill()).timeline;
    expect(turningPoints.map(({ says }) => says).join(' ')).toContain(
      'The update promised at 4:20 did not come.'
    );
    for (const { post } of turningPoints) expect(post).not.toBe('');
  });

  it('survive a post that the log does not know', () => {
    expect(after(['1:00', 70, 60, { kind: 'silence', post: 'gone' }])[0]?.says).toContain(
      'Somebody'
    );
  });
});

describe('a turn while a facilitator moves the clock on', () => {
  /** One move of trust at 2:00, a jump around it or before it, and what is said of it. */
  const told = (because: TrustReason, from: number, to: string) => {
    const log = new Log()
      .post('0:00', person('Mara K', '@mara'), 'where are you', {
        id: 'p',
        needs: { action: 'reply', target: 60_000, limit: 120_000 }
      })
      .add('2:00', { type: 'TrustMoved', from: 70, to: 60, because })
      .add(to, { type: 'ClockJumped', from, command: 'c', by: 'facilitator' });
    return turningPointsOf(played(bakery(), log.events))[0]?.says;
  };

  it.each<[TrustReason, string]>([
    [silence, 'Mara K’s limit passed in between.'],
    [{ kind: 'no-statement' }, 'the time for a first statement passed in between.'],
    [{ kind: 'promise-broken', statement: 's' }, 'the update promised at 2:00 fell due in between.']
  ])('is told of %j by the jump: nobody could have done anything', (because, says) => {
    expect(told(because, 40_000, '8:00')).toBe(`The clock was moved on from 0:40 to 8:00; ${says}`);
  });

  it('says how much of a wait was skipped, where the limit came after the jump', () => {
    expect(told(silence, 40_000, '1:20')).toBe(
      'Mara K had waited two minutes without an answer, 40 seconds of it skipped.'
    );
  });

  it('claims in a whole drill of nobody that they waited', () => {
    const drill = new SpecDrill(fullBakery(), 7, { facilitated: true }).start();
    drill.hand('0:40', { type: 'JumpClock', to: 8 * MINUTE });
    drill.hand('8:10', { type: 'EndDrill' });
    const says = cardOf(drill).timeline.turningPoints.map((point) => point.says);
    expect(says).not.toEqual([]);
    expect(says.join(' ')).not.toContain('waited');
  });
});
