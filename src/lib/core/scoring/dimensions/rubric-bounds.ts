import { graded, LIKELY } from '../signals/signals.ts';
import { HARMS } from '../signals/said.ts';
import type { Bound } from './bounds.ts';

const likely = (name: string): string => graded(name, LIKELY);
const SURE = 0.8;
/** A reply to somebody else is found late: the doubt goes against it sooner than elsewhere. */
const ANOTHER = 0.2;
const HARMFUL = graded('harmful sentences', HARMS[0]);

/** What is for them, whether or not it has a word of theirs. */
const OF_THEM = [
  'problem or effect',
  'care or regret',
  'answers',
  'asks them back',
  'takes a step for them',
  'regret or responsibility',
  'pieces of information'
];

/** As little as this is still a trace: a bound that leaves nothing may not hang on a near miss. */
const A_TRACE = 0.2;
/** What regrets, owns, repairs or concedes, in whatever measure. */
const OF_REGRET = [
  'apologises',
  'regrets without apologising',
  'takes responsibility',
  'offers a remedy',
  'changes something',
  'finds the feeling fair',
  'shows care'
];

/** What the rubric's tables say outright, dimension by dimension. */
export const BOUNDS: readonly Bound[] = [
  {
    rule: 'what says nothing recognises nothing',
    dimension: 'acknowledgment',
    table: 'any',
    atMost: 0,
    with: ['wordless'],
    without: []
  },
  {
    rule: 'what answers something else recognises nothing',
    dimension: 'acknowledgment',
    table: 'any',
    atMost: 1,
    with: [graded('speaks of another matter', ANOTHER)],
    without: []
  },
  ...['names a problem in general', 'names a feeling in general', 'takes notice', 'apologises'].map(
    (act): Bound => ({
      rule: 'notice taken is a 1 at least',
      dimension: 'acknowledgment',
      table: 'any',
      atLeast: 1,
      with: [graded(act, 0.6)],
      without: [HARMFUL, 'stuffed', likely('speaks of another matter')]
    })
  ),
  {
    rule: 'a question passed over, with nothing else of substance, is a 0',
    dimension: 'transparency',
    table: 'any',
    atMost: 0,
    with: ['question passed over', 'says nothing'],
    without: []
  },
  {
    rule: 'an answer that no fact bears out is a guess stated as fact',
    dimension: 'transparency',
    table: 'any',
    atMost: 1,
    with: ['answers without a fact'],
    without: []
  },
  {
    rule: 'an answer that no fact bears out is not what this person needs',
    dimension: 'personalization',
    table: 'any',
    atMost: 2,
    with: ['answers without a fact'],
    without: [likely('takes a step for them')]
  },
  {
    rule: 'a name or a handle is a 1',
    dimension: 'personalization',
    table: 'any',
    atLeast: 1,
    with: ['named'],
    without: [HARMFUL, 'stuffed', likely('speaks of another matter')]
  },
  {
    rule: 'what answers the question of this post takes it up, and is a 3',
    dimension: 'personalization',
    table: 'any',
    atLeast: 3,
    with: ['answers what they asked'],
    without: [HARMFUL, 'stuffed', likely('speaks of another matter'), 'canned', 'copied']
  },
  {
    rule: 'what answers something else was written for somebody else',
    dimension: 'personalization',
    table: 'any',
    atMost: 1,
    with: [graded('speaks of another matter', ANOTHER)],
    without: []
  },
  {
    rule: 'an answer by a known fact is one concrete element, a 2',
    dimension: 'transparency',
    table: 'any',
    atLeast: 2,
    with: ['answers what they asked'],
    without: [HARMFUL, 'stuffed', likely('speaks of another matter'), 'canned', 'copied']
  },
  {
    rule: 'a name that nobody filled in is no name',
    dimension: 'personalization',
    table: 'any',
    atMost: 1,
    with: ['placeholder'],
    without: []
  },
  {
    rule: 'nothing of this post, not even the topic of the crisis, is a 0',
    dimension: 'personalization',
    table: 'any',
    atMost: 0,
    with: [],
    without: ['named', 'ideas of the post 1', 'ideas of the crisis 1', ...OF_THEM.map(likely)]
  },
  {
    rule: 'no regret at all is a 0',
    dimension: 'apology',
    table: 'at fault',
    atMost: 0,
    with: [],
    without: OF_REGRET.map((name) => graded(name, A_TRACE))
  },
  {
    rule: 'a refusal to apologise is a 0',
    dimension: 'apology',
    table: 'at fault',
    atMost: 0,
    with: [likely('refuses')],
    without: OF_REGRET.map(likely)
  },
  {
    rule: 'a non-apology or a formula alone is a 1',
    dimension: 'apology',
    table: 'at fault',
    atLeast: 1,
    with: [graded('regrets without apologising', SURE)],
    without: [HARMFUL, 'stuffed', likely('speaks of another matter')]
  },
  {
    rule: 'a non-apology or a formula alone is a 1',
    dimension: 'apology',
    table: 'at fault',
    atMost: 1,
    with: [likely('regrets without apologising')],
    without: [
      likely('regret or responsibility'),
      likely('offers a remedy'),
      likely('changes something'),
      likely('takes a step for them')
    ]
  },
  {
    rule: 'regret for what somebody feels or lost, without a word of the act, is a 1',
    dimension: 'apology',
    table: 'at fault',
    atMost: 1,
    with: [likely('shows care')],
    without: [
      likely('regret or responsibility'),
      likely('offers a remedy'),
      likely('changes something'),
      likely('takes a step for them'),
      likely('finds the feeling fair')
    ]
  },
  {
    rule: 'owning the act as wrong, in the first person, is a 3 without the word "sorry"',
    dimension: 'apology',
    table: 'at fault',
    atLeast: 3,
    with: [graded('takes responsibility', 0.6)],
    without: [HARMFUL, 'stuffed', likely('speaks of another matter')]
  },
  {
    rule: 'an apology for what happened is a 2',
    dimension: 'apology',
    table: 'at fault',
    atLeast: 2,
    with: [graded('apologises', SURE)],
    without: [HARMFUL, 'stuffed', likely('speaks of another matter')]
  },
  {
    rule: 'care is a 3 where no fault is established and none is admitted',
    dimension: 'apology',
    table: 'not at fault',
    atLeast: 3,
    with: [graded('shows care', SURE)],
    without: [
      HARMFUL,
      'stuffed',
      likely('speaks of another matter'),
      likely('regrets without apologising')
    ]
  },
  {
    rule: 'where no fault is in question, a neutral answer is a 2',
    dimension: 'apology',
    table: 'not at fault',
    atLeast: 2,
    with: ['no fault in question'],
    without: [HARMFUL, 'stuffed']
  }
];
