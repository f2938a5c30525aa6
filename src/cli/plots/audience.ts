import { HALF_LIFE, PULSE, SEGMENT } from '../../lib/core/audience/parameters.ts';
import { takePulse, type Heard } from '../../lib/core/audience/pulse.ts';
import {
  audienceOf,
  bySegment,
  overallTrust,
  startingTrust
} from '../../lib/core/audience/segments.ts';
import type { Stimulus } from '../../lib/core/audience/stimulus.ts';
import { audienceAfter } from '../../lib/core/audience/trust.ts';
import { SEGMENTS, type Quality } from '../../lib/core/scenario/vocabulary.ts';
import { barPlot, linePlot } from './svg.ts';

/** The audience that every scenario has which says nothing of its own. */
const USUAL = audienceOf({ audience: { trust: 60, volume: 3 } });
const MINUTE = 60_000;

/** A customer whom few follow, in a matter of middling weight. */
const UNDER = {
  severity: 'medium',
  followers: 500,
  from: 'customers',
  answersBack: false
} as const;
const answer = (quality: Quality, parts: object = {}): Stimulus => ({
  kind: 'answer',
  quality,
  ...UNDER,
  asked: true,
  late: false,
  deed: true,
  private: false,
  ...parts
});
const silence = (parts: object = {}): Stimulus => ({
  kind: 'silence',
  ...UNDER,
  brushedOff: false,
  excused: false,
  ...parts
});

/** The plots of docs/audience.md, by file name. */
export function audiencePlots(): Record<string, string> {
  return {
    'one-event.svg': oneEvent(),
    'one-silence.svg': oneSilence(),
    'recovery.svg': recovery(),
    'spread.svg': spreadOfAPost()
  };
}

/** What one event does to trust of 60, under one post of middling weight. */
function oneEvent(): string {
  const events: [string, Stimulus][] = [
    [
      'first statement, good, with help',
      { kind: 'statement', quality: 'good', first: true, deed: true }
    ],
    ['a promised update kept', { kind: 'promise-kept' }],
    ['good answer that does something', answer('good')],
    ['an error put right in the open', { kind: 'correction', quality: 'good' }],
    ['good answer, words alone', answer('good', { deed: false })],
    ['good answer, too late', answer('good', { late: true })],
    ['fair answer', answer('fair')],
    ['silence while a promise runs', silence({ excused: true })],
    ['canned answer', answer('canned')],
    ['a troll fed', { kind: 'fed-troll' }],
    ['silence', silence()],
    ['what we told turns out wrong', { kind: 'disproved' }],
    ['poor answer', answer('poor')],
    ['no statement in time', { kind: 'no-statement' }],
    ['a promised update broken', { kind: 'promise-broken' }]
  ];
  return barPlot({
    title: 'What one event does to overall trust of 60',
    says: 'Bars. Gains are small, a broken promise costs twice what a kept one earns, silence costs more than a canned answer and less than a poor one.',
    min: -5,
    max: 4,
    unit: 'points of trust',
    bars: events
      .map(([name, stimulus]) => ({ name, value: change(stimulus) }))
      .sort((a, b) => b.value - a.value)
  });
}

function change(stimulus: Stimulus): number {
  const start = startingTrust(USUAL);
  const standing = bySegment((name) => ({
    now: start[name],
    start: start[name],
    low: start[name]
  }));
  return overallTrust(audienceAfter(standing, stimulus, USUAL), USUAL) - overallTrust(start, USUAL);
}

/** What one silence towards somebody who was harmed does in each part of the audience. */
function oneSilence(): string {
  const after = audienceAfter(
    bySegment(() => ({ now: 60, start: 60, low: 60 })),
    silence({ from: 'harmed', severity: 'high' }),
    USUAL
  );
  return barPlot({
    title: 'One silence towards somebody who was harmed, by part of the audience',
    says: 'Bars. Those harmed lose most trust, then trolls and the press, then customers, onlookers, and staff least.',
    min: -13,
    max: 0,
    unit: 'points of trust, from 60',
    bars: SEGMENTS.map((name) => ({
      name: `${name} (patience ${SEGMENT[name].patience})`,
      value: after[name] - 60
    }))
  });
}

/** Trust that fell from 70 to 40, and what brings it back. */
function recovery(): string {
  const after = (stimulus: Stimulus) => {
    let now = bySegment(() => 40);
    const points: [number, number][] = [[0, 40]];
    for (let n = 1; n <= 40; n += 1) {
      const before = now;
      const standing = bySegment((name) => ({ now: before[name], start: 70, low: 40 }));
      now = { ...audienceAfter(standing, stimulus, USUAL) };
      points.push([n, overallTrust(now, USUAL)]);
    }
    return points;
  };
  return linePlot({
    title: 'Trust that fell from 70 to 40, and what brings it back',
    says: 'Lines over 40 good answers. Deeds climb past the start; words alone flatten out at 52; late answers climb slowly.',
    x: { label: 'good answers', min: 0, max: 40, step: 10 },
    y: { label: 'overall trust', min: 30, max: 100, step: 10 },
    lines: [
      { name: 'deeds', points: after(answer('good')) },
      { name: 'deeds, late', points: after(answer('good', { late: true })) },
      { name: 'words alone', points: after(answer('good', { deed: false })) }
    ]
  });
}

/** How the likes of one angry post grow, by what happens under it after two minutes. */
function spreadOfAPost(): string {
  const limit = 8 * MINUTE;
  const play = (quality: Quality | null, excused = false) => {
    let { likes, shares } = { likes: 5, shares: 1 };
    const points: [number, number][] = [[0, likes]];
    for (let now = PULSE; now <= 20 * MINUTE; now += PULSE) {
      const replied = quality !== null && now > 2 * MINUTE;
      const answered = replied && (quality === 'good' || quality === 'fair');
      const post: Heard = {
        id: 'post',
        at: 0,
        followers: 5_000,
        likes,
        shares,
        temper: 'angry',
        about: true,
        waited: answered ? 0 : now / limit,
        answered,
        ...(replied && { quality })
      };
      const [grown] = takePulse([post], { now, seed: 7, trust: 60, baseline: 3, excused }).posts;
      ({ likes, shares } = grown ?? { likes, shares });
      points.push([now / MINUTE, likes]);
    }
    return points;
  };
  return linePlot({
    title: 'Likes of one angry post of an account with 5,000 followers',
    says: `Lines over 20 minutes. A good answer after two minutes keeps it below half of what silence brings, a poor one makes it grow beyond silence. Interest halves every ${String(HALF_LIFE / MINUTE)} minutes.`,
    x: { label: 'minutes after the post; an answer comes after two', min: 0, max: 20, step: 5 },
    y: { label: 'likes', min: 0, max: 60, step: 10 },
    lines: [
      { name: 'poor answer', points: play('poor') },
      { name: 'silence', points: play(null) },
      { name: 'silence, promised', points: play(null, true) },
      { name: 'fair answer', points: play('fair') },
      { name: 'good answer', points: play('good') }
    ]
  });
}
