import type { Cue } from './cue.ts';

/** Regret for what was done, kept apart from what only sounds like it. */
export const APOLOGY: readonly Cue[] = [
  {
    name: 'apology',
    family: 'apology',
    says: 'Says sorry for what was done, in so many words.',
    patterns: [
      'sorry',
      'apologies',
      'apologise',
      'apologises',
      'apologised',
      'apologising',
      'apologetic',
      '@our ~2 apology',
      'accept ~3 apology',
      'an apology',
      'full|unreserved|proper|sincere|heartfelt|public apology',
      '@we ~1 beg|ask ~1 @your|for forgiveness|pardon',
      'forgive us|me',
      '@we ~2 regret* ~1 what|how|our|that|the|this|it|not',
      'regret* what @we',
      'my bad',
      'mea culpa'
    ],
    negation: 'in-patterns',
    yieldsTo: [
      'refused apology',
      'conditional apology',
      'formula apology',
      'sympathy',
      'reported apology',
      'polite sorry',
      'regrets having to do with them'
    ],
    hits: [
      'We are sorry that the label was wrong.',
      "I can't apologise enough.",
      'No excuse, and we apologise.',
      'Not only are we sorry, we will pay for it.',
      'Apologies for the delay to your order.',
      "So sorry Bea, we don't know yet what is in it."
    ],
    misses: [
      "We're not sorry.",
      'We refuse to apologise.',
      'You want us to say sorry?',
      'Sorry for your loss.',
      'Sorry you feel that way.',
      'The driver said "we are so sorry" to you.'
    ]
  },
  {
    name: 'apology with its object',
    family: 'apology',
    says: 'Says sorry for a thing by its name: the wait, the smell, the lost bag.',
    patterns: [
      'sorry|apologies|apologise|apology ~1 for|about|over ~1 the|your|our|all|both #word',
      'sorry|apologies|apologise ~1 that|because @we|you|it|our|the|your|@they',
      'sorry|apologies|apologise @you|we|it|this|he|she|they ~4',
      'sorry|apologies|apologise ~1 for ~1 not|being|keeping|making|leaving|losing|how|what',
      'sorry our|your ~2 #word'
    ],
    unless: [
      'sorry|apologies|apologise|apology ~1 for|about|over ~2 @generic',
      'sorry|apologies|apologise|apology ~1 for|about|over ~1 this|that|it|everything',
      'sorry ~1 for|about ~1 your|his|her|their ~1 loss|@close'
    ],
    yieldsTo: [
      'refused apology',
      'conditional apology',
      'formula apology',
      'sympathy',
      'reported apology',
      'polite sorry',
      'regrets having to do with them'
    ],
    negation: 'in-patterns',
    hits: ['Sorry for the two-hour wait.', 'We apologise that your bag was lost.'],
    misses: ['Sorry about this.', 'Sorry for the inconvenience.']
  },
  {
    name: 'refused apology',
    family: 'harmful',
    within: 'clause',
    says: 'Refuses to apologise.',
    patterns: [
      'not|never|nor ~2 sorry',
      'not|never|nor ~3 apologise|apologising|apology|apologies',
      'refuse* to ~1 apologise',
      'decline* to apologise',
      'nothing ~1 to ~1 apologise|sorry ~1 for',
      'nothing ~1 be sorry',
      'no apology|apologies',
      'no need|reason|plans|intention ~2 apologise|apologising|apology',
      'without apology',
      'far from sorry',
      'stop|stopped apologising',
      'done|finished apologising',
      'unapologetic'
    ],
    unless: [
      'do not be sorry',
      'please ~2 not ~1 sorry',
      // Theirs is the apology that is not needed: that is kindness.
      '@you ~1 have ~1 nothing ~4 sorry|apologise|apologising',
      '@you ~1 do not ~1 owe|need ~4 sorry|apologise|apology',
      '@you must not ~1 apologise',
      '^ do not|never ~1 apologise',
      'please ~1 do not ~1 apologise',
      '^ ~2 no need ~1 to apologise ~1 for ~1 @your|asking|shouting|that',
      'not only|just|simply|merely',
      'can|could not ~2 apologise|sorry enough|more',
      'not|never ~2 apologise|sorry enough',
      'not|never ~3 apologise|apologised|apologising sooner|earlier|before|yet|properly',
      'should not ~2 need|have to',
      'not too',
      'not ~2 but|and ~3 sorry',
      'excuse|excuses ~3 sorry|apologise',
      'know ~3 sorry',
      'sorry not',
      'not ~1 i|we ~2 sorry'
    ],
    negation: 'in-patterns',
    hits: [
      "We're not sorry.",
      'We refuse to apologise.',
      'There is nothing to apologise for.',
      "We won't keep apologising for one line."
    ],
    misses: [
      "We can't apologise enough.",
      'Not only are we sorry, we are ashamed.',
      'No excuse, and we apologise.'
    ]
  },
  {
    name: 'conditional apology',
    family: 'harmful',
    says: 'Regrets feelings or conditions instead of the act: "if", "any", "that you feel".',
    patterns: [
      'sorry|apologise|regret* ~1 if',
      'sorry|apologies|apologise|regret* ~4 @you|they|anyone|people|some|customers|it ~2 feel|felt|feels|offended|perceived|believe|misunderstood|misinterpreted|taken',
      'sorry|apologies|apologise|regret* ~2 ~1 any ~2 inconvenience|offence|upset|confusion|distress|concern|hurt|disappointment|frustration|discomfort|trouble|misunderstanding|impact|disruption|embarrassment|worry|harm|delay|anxiety|alarm',
      'sorry|apologies|apologise|regret* ~2 inconvenience|trouble|hurt|offence|distress|upset ~4 may|might',
      'sorry|regret* ~1 that|to ~2 @you ~2 offended|upset|disappointed|unhappy|dissatisfied|confused|bothered',
      'sorry|regret* @you ~2 offended|upset|disappointed|unhappy|dissatisfied|confused|bothered',
      'sorry|apologise|apologies to|for|if|that ~1 anyone|those|anybody ~4 offended|affected|upset|hurt|impacted|feel*|inconvenienced',
      'regretted if',
      'regrettable that|if',
      'mistakes|errors were|have|may ~2 made',
      'sorry|regret* that|if|how ~1 it|this|that ~2 taken|received|interpreted|perceived|came|construed|misread',
      'apologise|apologies|sorry that|if ~1 on this occasion',
      '@your ~2 recollection|perception|impression may|might',
      'may|might not ~1 have ~1 met|reflected|lived',
      'sorry ~1 for how|what|the ~1 way @you feel'
    ],
    unless: ['if @you ~1 want|wish|like|prefer|allow'],
    negation: 'in-patterns',
    hits: [
      'Sorry if this was upsetting.',
      'We regret any inconvenience.',
      "We're sorry you feel that way.",
      'Mistakes were made.',
      'We are sorry if anyone was offended.'
    ],
    misses: [
      'We are sorry that we lost your bag.',
      'Sorry for the delay to your order.',
      'She would like to come and say sorry, if you want that.'
    ]
  },
  {
    name: 'formula apology',
    family: 'formula',
    within: 'clause',
    says: 'Apologises for "the inconvenience", naming nothing.',
    patterns: [
      'sorry|apologies|apologise|apology|regret* ~4 inconvenience|inconvenienced|inconveniences',
      'sorry|apologies|apologise ~5 meet ~2 expectations',
      'sorry|apologies|apologise ~6 fell|fall|falls|fallen short',
      'disappointed ~4 fell|fall|falls|fallen short',
      'sorry|apologise ~6 up|live|lived ~1 to ~3 standard|standards|expectations',
      'sorry|apologies|apologise ~2 experience $',
      'sorry|apologies|apologise ~6 not ~1 the experience'
    ],
    yieldsTo: ['conditional apology'],
    negation: 'in-patterns',
    hits: ['We apologise for the inconvenience.', 'Sorry that we fell short of your expectations.'],
    misses: ['Sorry about the double payment.']
  },
  {
    name: 'reported apology',
    family: 'notice',
    within: 'clause',
    says: 'Speaks about an apology without making one.',
    patterns: [
      '@you|they|people|everyone ~2 want|expect|demand|need|asking|ask|asked|like ~4 sorry|apologise|apology|apologies',
      'why|should|must ~1 @we ~2 apologise|apologising|sorry',
      'said|says|told|wrote ~2 sorry|apologised|apologise',
      'already|once|previously|earlier ~1 apologised',
      'apologised ~3 already|once|previously|yesterday|last',
      'hear|get|received ~2 apology',
      'someone|somebody|they|he|she ~2 apologise|apologised|apologises|sorry',
      'apologise @your way',
      'if ~2 sorry|apologise'
    ],
    negation: 'in-patterns',
    hits: ['You want us to say sorry?', 'Why should we apologise?', 'We have already apologised.'],
    misses: ['We are sorry.', 'I want to apologise properly: our label was wrong.']
  },
  {
    name: 'polite sorry',
    family: 'notice',
    says: 'Says sorry only to ask, decline or interrupt.',
    patterns: [
      'sorry ~1 but',
      'sorry can|could @we|@you',
      'can not ~4 sorry $',
      'sorry not|no ^',
      'afraid|unable ~6 sorry $',
      'sorry ~1 @we ~1 can|could|do|are|have not|unable'
    ],
    unless: [
      'sorry but @we ~2 @failed',
      'sorry ~1 can not ~2 enough',
      // "So sorry Bea, we don't know yet" is sorry for her, and "So sorry but we can't" for itself.
      '@very sorry ~1 @we ~3 know'
    ],
    negation: 'in-patterns',
    hits: ["Can't advise on cancelling cards sorry.", "Sorry, we can't help with that."],
    misses: ['We are sorry for the wait.']
  },
  {
    name: 'sympathy',
    family: 'care',
    says: 'Feels with somebody for what befell them, without owning it.',
    patterns: [
      'sorry ~1 to hear|see|learn|read|know',
      'sorry ~2 for|about ~1 your|his|her|their ~1 loss|@close',
      'sorry ~2 for ~1 everyone|anyone|all|those|families|people ~2 lost|caught|affected|grieving',
      'sorry ~1 @you|he|she|they ~2 unwell|poorly|ill|sick',
      'sorry ~1 @you|@they ~2 had|have|having|going|went|been|dealing|facing|carry|carrying|missed|could',
      'sorry|apologies ~3 the ~1 empty|worry|stress',
      'condolences',
      'thoughts ~1 are|with|go',
      'thinking of @you|them|him|her|everyone|all',
      'heart|hearts goes|go|breaks|break|out|is|are',
      'feel|feeling for @you|him|her|them|everyone',
      'wish|wishing ~3 recovery|well|better',
      'get well',
      'hope ~4 ok|okay|better|alright|safe|well|recover*|mend|found|unhurt|unharmed',
      'glad|relieved|relief|thankful|thank ~3 ~3 ok|okay|safe|alright|right|unhurt|unharmed|home',
      'thank|thanks goodness|god',
      'look after yourself',
      'take care ~1 of yourself',
      'moved ~1 by',
      'here for @you',
      'bless'
    ],
    unless: ['sorry ~2 @our', 'sorry ~1 @we', 'hope ~2 welcome', 'hope ~2 helps', 'hope to'],
    hits: ['Sorry for your loss.', 'I hope she is OK.', 'Our hearts go out to you.'],
    misses: ['We are sorry for our mistake.']
  }
];
