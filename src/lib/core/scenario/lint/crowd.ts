import type { CrowdOccasion, CrowdSlot, Scenario } from '../schema.ts';
import { CROWD_SLOTS } from '../schema.ts';
import { nearest } from '../nearest.ts';
import { error, warning, type Finding, type Rule } from './finding.ts';

/** What each occasion can fill in. */
const GIVEN: Readonly<Record<CrowdOccasion, readonly CrowdSlot[]>> = {
  silence: ['us', 'tag', 'who', 'mins', 'quote'],
  quoted: ['us', 'tag', 'who', 'quote'],
  canned: ['us', 'tag', 'who', 'whom'],
  'promise-broken': ['us', 'tag'],
  trend: ['us', 'tag'],
  calmed: ['us', 'tag', 'who'],
  disproved: ['us', 'tag', 'who']
};

/** Lines for bystanders: what they leave to the moment, the moment must have. */
export const crowd: Rule = (scenario) => [
  ...slots(scenario),
  ...twice(scenario),
  ...unheard(scenario)
];

function slots({ crowd = [] }: Scenario): Finding[] {
  return crowd.flatMap(({ on, text }, i) =>
    // A line of the crowd is as long as a post.
    // eslint-disable-next-line regexp/no-super-linear-move
    [...text.matchAll(/\{([^}]*)\}/gu)].flatMap(([, name = '']) => {
      const path = ['crowd', i, 'text'];
      const known: readonly string[] = CROWD_SLOTS;
      if (!known.includes(name)) {
        const meant = nearest(name, CROWD_SLOTS);
        return [
          error(
            'unknown-slot',
            path,
            `nothing is filled in for {${name}}`,
            meant ? `Did you mean {${meant}}?` : `There are {${CROWD_SLOTS.join('}, {')}}.`
          )
        ];
      }
      const given: readonly string[] = GIVEN[on];
      return given.includes(name)
        ? []
        : [
            error(
              'empty-slot',
              path,
              `on ${on} there is nothing to fill in for {${name}}, so that this is never said`,
              `On ${on} there are {${given.join('}, {')}}.`
            )
          ];
    })
  );
}

function twice({ crowd = [] }: Scenario): Finding[] {
  const said = new Map<string, number>();
  return crowd.flatMap(({ text }, i) => {
    const first = said.get(text.toLowerCase());
    if (first === undefined) {
      said.set(text.toLowerCase(), i);
      return [];
    }
    return [
      error(
        'same-text-twice',
        ['crowd', i, 'text'],
        `crowd[${String(first)}] says this already`,
        'Write another line, or leave this one out.'
      )
    ];
  });
}

function unheard({ crowd = [], audience }: Scenario): Finding[] {
  if (audience.crowd !== false || crowd.length === 0) return [];
  return [
    warning(
      'crowd-is-off',
      ['crowd'],
      'these lines are never said, since `audience.crowd` is false',
      'Leave `audience.crowd` out, or the lines.'
    )
  ];
}
