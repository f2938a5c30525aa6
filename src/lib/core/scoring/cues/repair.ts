import type { Cue } from './cue.ts';

/** What is done about the harm: a remedy for this person, or a change. */
export const REPAIR: readonly Cue[] = [
  {
    name: 'offers a remedy',
    family: 'repair',
    says: 'Gives back, replaces or pays for what was lost.',
    patterns: [
      '@remedy',
      'money back',
      'pay|cover|covers|meet ~5 cost|costs|bill|bills|fee|fees|fare|fares|hotel|taxi|night|nights|damage|vet|repair*|room',
      'paid ~2 in full',
      'at our ~1 expense|cost',
      'on us $',
      'free|complimentary ~2 of ~1 charge|replacement|month|return|rebooking|ticket|repair|credit|pass|monitoring',
      'going|goes|go|coming|comes|come|come back|returned|returns|return|reversed|back ~3 card|account|automatically|bank|you|balance',
      'waive* ~4',
      'waived|reversed|reinstated|restored|cancelled|rebooked|reopened|overturned|quashed|withdrawn',
      'make ~2 up to @you',
      'make amends',
      'put* ~4 right',
      'make ~2 right',
      'sort|sorted|sorting ~3 out|now|today|tonight|self|personally|for',
      'new|another ~2 slot|one|date|appointment|order|seat|device|ticket|card|meter|batch ~6 free|booked|sent|way',
      'do not ~1 pay ~2 penny|anything|cent|it|them|£',
      'nothing|not ~1 to pay',
      'priority ~1 slots|seats|booking|rebooking',
      'collected|collect ~6 free',
      'exchange ~4'
    ],
    unless: [
      '@remedy ~2 policy|policies|terms|request|options|options',
      'no refund*|compensat*',
      'may|might ~2 entitled',
      'voucher was|is|can'
    ],
    hits: ['Any counter will refund you.', "Don't pay a penny.", 'We will put this right.'],
    misses: ['We do not offer refunds.', 'Call us with your refund policy questions.']
  },
  {
    name: 'changes something',
    family: 'repair',
    says: 'Says what was or will be changed so that it does not happen again.',
    patterns: [
      'not|never ~1 happen|occur|be ~1 again|repeated',
      'never again',
      'from now|today on|onwards',
      'from now',
      '@we ~2 will|have|are|am ~1 changed|change|changing|stopped|stop|stopping|ended|end|ending|introduced|introducing|added|adding|scrapped|scrapping|switched|paused|suspended|withdrawn|withdrawing|recalled|recalling|replaced|replacing|rewriting|rewritten|retraining|banned',
      '@be ~1 switched|turned|taken|pulled ~2 off|down|offline|out',
      'switched off',
      'recalled|recall ~2 is|has|of|out',
      'no longer ~3',
      'not ~2 again until|without',
      'new|second|extra|double|independent|outside ~2 check|checks|rule|sign|test|tests|review|inspection|audit|inspector',
      'rule|process|procedure|system|policy ~2 changed|changes|changing|rewritten|replaced',
      'every|each ~3 will|now ~2 checked|tested|signed|reviewed|decided|seen|read',
      'will be ~1 decided|checked|reviewed|done|redone|read|seen|looked ~2 by ~1 person|human|people|someone|doctor|engineer|hand',
      'paused|suspended|stopped|halted ~3'
    ],
    unless: ['stop ~1 spreading|posting|complaining', 'stopped working|responding'],
    hits: ['From today a second person checks every label.', 'This will not happen again.'],
    misses: ['We take change seriously.', 'Please stop spreading this.']
  },
  {
    name: 'takes on their case',
    family: 'repair',
    says: 'Somebody takes this person’s own case in hand: looks it up, chases it, calls, books, brings.',
    patterns: [
      'i ~2 will|have|am|can ~2 @doing|@acting|@act|personally|myself',
      'i ~1 @act ~4',
      '@we will ~2 @doing ~3 @you|it|that|this|him|her|them|@your',
      '@we have ~2 @act ~6 @you|@your|it|them|him|her',
      '@we ~1 are|am ~1 @acting ~4',
      'ask* ~5 to ~1 @doing ~2 @you',
      'ask|asked|get|let ~6 to ~2 @you',
      'someone|somebody|colleague|manager|@they|team|person|engineer|officer|reviewer|nurse|director ~3 will|can ~1 @doing ~3 @you',
      '@we ~1 make|making sure ~4 @you|@your|it',
      '@we can ~1 @doing ~4 @you|@your|it|this|that',
      'leave it|this|that with me|us',
      'myself',
      'personally',
      'put my name',
      'ask for ~1 me',
      'see to ~1 it',
      'back @you up',
      'our|the ~3 @be ~1 @acting ~4 @you|@your'
    ],
    unless: [
      'get back ~1 to @you',
      'be in touch ~1',
      'can ~1 look into',
      'will look into',
      'i ~2 am ~1 afraid',
      'passed ~4 feedback|comments',
      '@your feedback',
      'take ~4 on board'
    ],
    hits: ["I'll call you at six.", 'I have asked the depot to look for it.', 'Leave it with me.'],
    misses: ['We will take your comments on board.']
  }
];
