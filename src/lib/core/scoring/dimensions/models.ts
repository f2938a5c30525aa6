import { grades } from '../signals/signals.ts';
import { EMPTY_SHARES, PIECES } from '../signals/said.ts';
import { COVERAGES } from '../signals/taken-up.ts';
import {
  acts,
  AMISS_SIGNALS,
  EMPTY_SIGNALS,
  HARD_SIGNALS,
  HARM_SIGNALS,
  steps,
  type DimensionModel
} from './dimension.ts';

const OF_THE_POST = [
  ...grades('share of the post', COVERAGES),
  ...steps('ideas of the post', 5),
  ...steps('ideas of this post alone', 4),
  ...steps('ideas of the crisis', 2)
];

/** Every fitted table: which signals may earn, and which may cost. */
export const MODELS: readonly DimensionModel[] = [
  {
    dimension: 'acknowledgment',
    table: 'any',
    earns: [
      ...OF_THE_POST,
      ...acts('problem', 'effect', 'general', 'feeling', 'fair', 'notice', 'sorry', 'owns', 'care'),
      ...acts('nonapology', 'answer', 'fact', 'act', 'remedy', 'unknown', 'todo'),
      ...grades('problem or effect'),
      ...grades('problem and effect'),
      ...grades('problem and help'),
      'answers a question',
      'no fault in question'
    ],
    costs: [...HARM_SIGNALS, ...EMPTY_SIGNALS, ...AMISS_SIGNALS, 'question passed over']
  },
  {
    dimension: 'apology',
    table: 'at fault',
    earns: [
      ...acts('sorry', 'owns', 'remedy', 'change', 'step', 'care', 'fair', 'nonapology'),
      ...grades('regret or responsibility'),
      ...grades('regret and responsibility'),
      ...grades('regret and repair'),
      ...grades('responsibility and repair'),
      ...grades('regret, responsibility and repair'),
      ...grades('responsibility and their case handled')
    ],
    costs: [
      ...HARD_SIGNALS,
      ...AMISS_SIGNALS,
      ...acts('vague', 'formula', 'bright'),
      ...grades('share of empty talk', EMPTY_SHARES),
      'stuffed',
      'copied',
      'echoes'
    ]
  },
  {
    dimension: 'apology',
    table: 'not at fault',
    earns: [
      ...acts('sorry', 'care', 'fair', 'effect', 'step', 'todo', 'answer', 'owns', 'remedy'),
      ...acts('act', 'when'),
      ...grades('problem and effect'),
      ...grades('care and help'),
      ...grades('care or regret'),
      ...grades('pieces of information', PIECES),
      'no harm voiced',
      'no fault in question'
    ],
    costs: [
      ...HARD_SIGNALS,
      ...acts('admit'),
      ...EMPTY_SIGNALS,
      ...AMISS_SIGNALS,
      ...acts('nonapology'),
      'cold to harm'
    ]
  },
  {
    dimension: 'transparency',
    table: 'any',
    earns: [
      ...acts('fact', 'unknown', 'act', 'when', 'todo', 'answer', 'remedy', 'change', 'owns'),
      ...grades('pieces of information', PIECES),
      ...grades('informing sentences', PIECES),
      ...grades('kinds of information', PIECES),
      ...steps('known facts', 3),
      ...steps('known figures', 3),
      'leaves an open matter open',
      'answers a question'
    ],
    costs: [
      ...HARM_SIGNALS,
      ...EMPTY_SIGNALS,
      ...AMISS_SIGNALS,
      'question passed over',
      'speculates',
      'discloses'
    ]
  },
  {
    dimension: 'personalization',
    table: 'any',
    earns: [
      ...OF_THE_POST,
      ...acts('problem', 'effect', 'fair', 'answer', 'todo', 'step', 'askback', 'remedy', 'care'),
      ...acts('fact', 'act', 'unknown', 'when'),
      ...grades('taken up and answered'),
      ...grades('taken up, with a next step'),
      ...grades('problem and help'),
      ...grades('answer and next step'),
      ...grades('problem and next step'),
      ...grades('pieces of information', PIECES),
      'named',
      'answers a question',
      'known facts 1',
      'known figures 1'
    ],
    costs: [...HARM_SIGNALS, ...EMPTY_SIGNALS, ...AMISS_SIGNALS, 'question passed over']
  }
];
