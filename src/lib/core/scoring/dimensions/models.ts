import {
  AMISS_SIGNALS,
  EMPTY_SIGNALS,
  HARM_SIGNALS,
  steps,
  type DimensionModel
} from './dimension.ts';

const OWNS = ['takes responsibility', 'names its own act', 'says what should have been', 'shame'];

/** Every fitted table: which signals may earn, and which may cost. */
export const MODELS: readonly DimensionModel[] = [
  {
    dimension: 'acknowledgment',
    table: 'any',
    earns: [
      ...steps('of the post', 4),
      ...steps('specific', 3),
      ...steps('topical', 2),
      'problem named',
      'problem of the post named',
      'effect named',
      'their harm taken up',
      'problem and effect',
      'feeling taken as fair and problem named',
      'apology',
      'apology names it',
      'own act names it',
      'effect names it',
      'effect of the post',
      'bad names it',
      'sympathy names it',
      'calls it bad',
      'finds the feeling fair',
      'speaks of what it did to them',
      'names a problem in general',
      'names a feeling in general',
      'thanks for contact',
      'conditional apology',
      'formula apology',
      'answers a question',
      ...OWNS
    ],
    costs: [...HARM_SIGNALS, ...EMPTY_SIGNALS, ...AMISS_SIGNALS, 'question passed over']
  },
  {
    dimension: 'apology',
    table: 'at fault',
    earns: [
      'apology',
      'apology names it',
      'own act names it',
      'formula apology',
      'conditional apology',
      'sympathy',
      'polite sorry',
      'calls it bad',
      'finds the feeling fair',
      'offers a remedy',
      'changes something',
      'takes on their case',
      'takes it on personally',
      'gives them somebody who acts',
      'regret or ownership',
      'regret and ownership',
      'regret and repair',
      'ownership and repair',
      'regret, ownership and repair',
      ...OWNS
    ],
    costs: [...HARM_SIGNALS, ...EMPTY_SIGNALS, 'wrong name', 'canned']
  },
  {
    dimension: 'apology',
    table: 'not at fault',
    earns: [
      'apology',
      'sympathy',
      'sympathy names it',
      'calls it bad',
      'finds the feeling fair',
      'speaks of what it did to them',
      'effect of the post',
      'bad names it',
      'apology names it',
      'takes on their case',
      'takes it on personally',
      'gives them somebody who acts',
      'guides',
      'moves to private',
      'care',
      'care and help',
      'effect named',
      'their harm taken up',
      'problem and effect',
      'no harm voiced',
      'answers a question',
      ...steps('pieces', 2),
      ...OWNS
    ],
    costs: [
      ...HARM_SIGNALS,
      ...EMPTY_SIGNALS,
      'wrong name',
      'canned',
      'conditional apology',
      'formula apology',
      'admits fault',
      'cold to harm'
    ]
  },
  {
    dimension: 'transparency',
    table: 'any',
    earns: [
      ...steps('pieces', 6),
      ...steps('facts', 3),
      ...steps('figures', 3),
      ...steps('unknowns', 2),
      ...steps('kinds of information', 6),
      ...steps('informing sentences', 4),
      'leaves open',
      'says what is not known',
      'gives a cause',
      'says what has been done',
      'says what is being done',
      'guides',
      'gives a line or a site',
      'says when more will come',
      'promises an update',
      'answers yes or no',
      'answers a question',
      'names its own act',
      'takes responsibility',
      'changes something',
      'offers a remedy'
    ],
    costs: [
      ...HARM_SIGNALS,
      ...EMPTY_SIGNALS,
      ...AMISS_SIGNALS,
      'question passed over',
      'speculates',
      'discloses',
      'asks for private data',
      'short'
    ]
  },
  {
    dimension: 'personalization',
    table: 'any',
    earns: [
      'named',
      ...steps('specific', 4),
      ...steps('of the post', 5),
      ...steps('topical', 2),
      'takes on their case',
      'takes it on personally',
      'gives them somebody who acts',
      'moves to private',
      'asks back',
      'answers a question',
      'guides',
      'promises an update',
      'effect of the post',
      'their harm taken up',
      'a step for them',
      'taken up and answered',
      'taken up twice and answered',
      'taken up, answered, next step',
      'bad names it',
      'finds the feeling fair',
      ...steps('pieces', 3)
    ],
    costs: [
      ...HARM_SIGNALS,
      ...EMPTY_SIGNALS,
      ...AMISS_SIGNALS,
      'question passed over',
      'conditional apology',
      'formula apology'
    ]
  }
];
