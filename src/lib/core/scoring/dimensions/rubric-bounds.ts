import type { Bound } from './bounds.ts';

const REGRET = ['regret or ownership'];
const REPAIR = ['offers a remedy', 'changes something', 'takes it on personally'];

/** What the rubric's tables say outright, dimension by dimension. */
export const BOUNDS: readonly Bound[] = [
  {
    rule: 'a problem in general terms ("any inconvenience") is a 2',
    dimension: 'acknowledgment',
    table: 'any',
    atLeast: 2,
    with: ['conditional apology'],
    without: ['harmful 1', 'formulas 4', 'canned', 'wrong name', 'copied', 'echoes', 'stuffed']
  },
  {
    rule: 'taking notice without naming a problem is a 1',
    dimension: 'acknowledgment',
    table: 'any',
    atMost: 1,
    with: [],
    without: [
      'problem named',
      'names a problem in general',
      'names a feeling in general',
      'of the post 1',
      'topical 1',
      'calls it bad',
      'finds the feeling fair',
      'effect named',
      'says what should have been',
      'takes responsibility',
      'names its own act',
      'apology with its object',
      'answers a question',
      'guides',
      'shame'
    ]
  },
  {
    rule: 'taking notice is a 1 at least',
    dimension: 'acknowledgment',
    table: 'any',
    atLeast: 1,
    with: ['thanks for contact'],
    without: [
      'harmful 1',
      'speaks of something else',
      'stuffed',
      'wrong name',
      'copied',
      'echoes',
      'sends elsewhere'
    ]
  },
  {
    rule: 'nothing of this post, not even the topic of the crisis, is a 0',
    dimension: 'personalization',
    table: 'any',
    atMost: 0,
    with: [],
    without: [
      'named',
      'topical 1',
      'mentions 1',
      'answers a question',
      'asks back',
      'a step for them',
      'pieces 1',
      'effect named',
      'apology',
      'takes responsibility',
      'shame',
      'finds the feeling fair',
      'conditional apology'
    ]
  },
  {
    rule: 'without its effect on them, or the feeling they voiced, it is not a 4',
    dimension: 'acknowledgment',
    table: 'any',
    atMost: 3,
    with: [],
    without: [
      'effect named',
      'effect of the post',
      'their harm taken up',
      'finds the feeling fair',
      'says what should have been'
    ]
  },
  {
    rule: 'nothing concrete is a 1',
    dimension: 'transparency',
    table: 'any',
    atMost: 1,
    with: [],
    without: ['pieces 1', 'facts 1', 'figures 1']
  },
  {
    rule: 'without a next step made for this person it is not a 4',
    dimension: 'personalization',
    table: 'any',
    atMost: 3,
    with: [],
    without: ['a step for them', 'asks back']
  },
  {
    rule: 'without both ownership and repair it is not a 4',
    dimension: 'apology',
    table: 'at fault',
    atMost: 3,
    with: [],
    without: ['regret, ownership and repair', 'ownership and repair']
  },
  {
    rule: 'an apology for what happened is a 2',
    dimension: 'apology',
    table: 'at fault',
    atLeast: 2,
    with: ['apology'],
    without: ['harmful 1', 'stuffed', 'conditional apology', 'formula apology']
  },
  {
    rule: 'no regret at all is a 0',
    dimension: 'apology',
    table: 'at fault',
    atMost: 0,
    with: [],
    without: [
      ...REGRET,
      ...REPAIR,
      'conditional apology',
      'formula apology',
      'sympathy',
      'polite sorry',
      'calls it bad',
      'finds the feeling fair',
      'speaks of what it did to them',
      'takes on their case',
      'gives them somebody who acts'
    ]
  },
  {
    rule: 'a non-apology or a formula alone is a 1',
    dimension: 'apology',
    table: 'at fault',
    atMost: 1,
    with: [],
    without: [...REGRET, ...REPAIR]
  },
  {
    rule: 'repair without any regret or ownership is a 2',
    dimension: 'apology',
    table: 'at fault',
    atMost: 2,
    with: [],
    without: REGRET
  },
  {
    rule: 'owning the act as wrong, in the first person, is a 3 without the word "sorry"',
    dimension: 'apology',
    table: 'at fault',
    atLeast: 3,
    with: ['takes responsibility'],
    without: ['harmful 1', 'stuffed']
  },
  {
    rule: 'care is a 3 where no fault is established and none is admitted',
    dimension: 'apology',
    table: 'not at fault',
    atLeast: 3,
    with: ['sympathy'],
    without: ['harmful 1', 'stuffed', 'mostly formula', 'conditional apology', 'sends elsewhere']
  },
  {
    rule: 'an unfilled placeholder was written for nobody',
    dimension: 'personalization',
    table: 'any',
    atMost: 1,
    with: ['placeholder'],
    without: []
  },
  {
    rule: 'nothing of this post is at most a 1',
    dimension: 'personalization',
    table: 'any',
    atMost: 1,
    with: [],
    without: [
      'of the post 1',
      'answers a question',
      'a step for them',
      'asks back',
      'pieces 2',
      'effect named',
      'finds the feeling fair',
      'bad names it'
    ]
  },
  {
    rule: 'their name is a 1',
    dimension: 'personalization',
    table: 'any',
    atLeast: 1,
    with: ['named'],
    without: []
  },
  {
    rule: 'what says nothing that can be read recognises nothing',
    dimension: 'acknowledgment',
    table: 'any',
    atMost: 0,
    with: ['says nothing'],
    without: ['of the post 1', 'topical 1']
  },
  {
    rule: 'what says nothing that can be read tells nothing',
    dimension: 'transparency',
    table: 'any',
    atMost: 1,
    with: ['says nothing'],
    without: ['facts 1', 'figures 1']
  },
  {
    rule: 'what answers something else recognises nothing',
    dimension: 'acknowledgment',
    table: 'any',
    atMost: 1,
    with: ['speaks of something else'],
    without: []
  },
  {
    rule: 'what answers something else was written for somebody else',
    dimension: 'personalization',
    table: 'any',
    atMost: 1,
    with: ['speaks of something else'],
    without: []
  }
];
