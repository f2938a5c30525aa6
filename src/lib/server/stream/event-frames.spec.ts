import { describe, expect, it } from 'vitest';
import { playTeam } from '../../core/rehearsal/play-team.ts';
import { average } from '../../core/rehearsal/robots/average.ts';
import { visible, type Viewer } from '../../core/drill/index.ts';
import { longDrill } from '../../../../tests/support/long-drill.ts';
import { LiveDrill } from '../conduct/live-drill.ts';
import { framesOf } from './event-frames.ts';
import { frame } from './frames.ts';

const scenario = longDrill({ minutes: 10, injects: 40, branches: 4 });
const team = ['ada', 'ben'];
const log = playTeam(
  scenario,
  team.map((person) => ({ person, name: person, role: null, player: average })),
  { drill: 'd', digest: 'x', trainee: { id: 'coach', name: 'Coach' }, seed: 1, wall: 0 }
);
const live = new LiveDrill({ drill: 'd' }, scenario, log);
const trainees = team.map((person): Viewer => ({ role: 'trainee', person }));
const viewers: (Viewer | undefined)[] = [...trainees, { role: 'facilitator' }, undefined];

describe('the events of a drill as they go out', () => {
  it('are for each reader what that reader may see, however they take turns', () => {
    const frames = framesOf(live);
    for (const event of log)
      for (const viewer of viewers) {
        const seen = visible(event, live.state, viewer);
        const expected =
          seen && frame({ id: String(seen.seq), event: 'drill', data: JSON.stringify(seen) });
        const told = frames.of(event, viewer);
        expect(told && Buffer.from(told).toString('utf8')).toBe(expected);
      }
  });

  it('are written once for all who see the same of them', () => {
    const frames = framesOf(live);
    const [one, other] = trainees;
    const posted = log.findLast(({ type }) => type === 'PostAppeared');
    const rated = log.findLast(({ type }) => type === 'ReplyRated');
    if (!posted || !rated) throw new Error('expected a drill with posts and ratings');
    expect(frames.of(posted, one)).toBe(frames.of(posted, other));
    expect(trainees.map((viewer) => frames.of(rated, viewer)).filter(Boolean)).toHaveLength(1);
  });

  it('are the drill’s own', () => {
    expect(framesOf(live)).toBe(framesOf(live));
    expect(framesOf(new LiveDrill({ drill: 'd' }, scenario, log))).not.toBe(framesOf(live));
  });
});
