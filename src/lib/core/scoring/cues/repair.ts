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
      '@we ~2 pay|paying|cover|covering ~2 everything|all|lot',
      'paid ~2 in full',
      'at our ~1 expense|cost',
      'on us $',
      'free|complimentary ~2 of ~1 charge|replacement|month|return|rebooking|ticket|repair|credit|pass|monitoring',
      'going|goes|go|coming|comes|come|come back|returned|returns|return|reversed|back ~3 card|account|automatically|bank|you|balance',
      'waive* ~4',
      'waived|reversed|reinstated|restored|cancelled|rebooked|reopened|overturned|quashed',
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
      '@remedy ~2 policy|policies|terms|request|options',
      'no refund*|compensat*',
      'may|might ~2 entitled',
      'voucher ~3 was|is|can',
      'put ~2 right ~1 issue|problem|matter',
      'sort ~1 themselves|you out',
      'lapse*'
    ],
    hits: [
      'We pay for everything.',
      'Any counter will refund you.',
      "Don't pay a penny.",
      'We will put this right.'
    ],
    misses: [
      'We do not offer refunds.',
      'You will have to pay for everything.',
      'Call us with your refund policy questions.'
    ]
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
    name: 'takes it on personally',
    family: 'repair',
    says: 'One person, in the first person singular, takes this case in hand.',
    patterns: [
      'i will ~2 @doing',
      'i have ~1 @act',
      'i am ~1 @acting',
      'i can ~2 @doing ~3 @you|@your|it|this|that|now',
      'i ~1 speak|write|give|ask|call|send|ring|pass|check|look|carry ~1 now|@you|it|to|with|@your|this',
      'can i ~1 ring|call|ask|send|book|phone',
      'shall i ~2',
      '@day i have asked|written|told|spoken|sent',
      'leave it|this|that with me',
      'see to ~1 it',
      'by me|myself',
      'do|handle|book|chase|bring|take|look ~4 myself|personally',
      'put my name',
      'ask|message|dm|tell|ring|call|text|find|email|write ~1 me',
      'ask for ~1 me',
      'send me',
      'my ~1 number|line|extension|door|desk ~1 is',
      'back @you up'
    ],
    unless: [
      'i ~1 not ~1 be',
      'i will ~1 not',
      'i can ~1 not',
      'i ~2 sorry|afraid',
      'i ~1 have ~1 not',
      'i have ~1 passed|flagged|raised|shared|forwarded|logged|noted',
      'forgive|tell me ~1 it'
    ],
    hits: ["I'll call you at six.", 'I have asked the depot to look for it.', 'Leave it with me.'],
    misses: ['We will take your comments on board.', "I'm afraid I can't say."]
  },
  {
    name: 'gives them somebody who acts',
    family: 'repair',
    says: 'A person or a line is named that will act on this person’s own case, or a result is promised to them.',
    patterns: [
      '@they|person|manager|team|colleague|director|nurse|nurses|reviewer|counsellor|who|someone|somebody|human|ladies|staff|head|engineer ~2 will|can|rings|calls ~2 @doing|@you|@your|before|by|stop|tell|open|decide|flag|arrange|try|erase|hide|wipe',
      '#phone ~8 will|can|to ~3 erase|hide|refund|flag|arrange|tell|book|send|stop|find|check|rebook|look|put|sort|trace',
      'our|the ~2 manager|director|head|nurse|engineer|team rings|calls|visits|writes|comes',
      '@you will ~2 have|hear|get|receive ~8 by|before|today|tomorrow|tonight|from|on|within',
      '@you will ~1 hear from',
      '@your ~3 comes|follows|reaches|lands|arrives|is|returns|goes|back ~6 list|by|before|within|to @day|#time|#number|@you',
      'reaches him|her|them|you',
      'to @you by|before',
      '@your|his|her|their ~2 case|parcel|number|claim|bag|order|name|letter|refund|permit|appeal|ticket|test|payment ~3 on|flagged|found|with|moved|reopened|cancelled|decided|recorded|checked',
      '@we will ~3 @doing ~3 it|them|@your|that ~2 by|against|while|within|before|to|for|today|tonight|line',
      'say|mention|quote|put|give ~5 case|review|name|medical|subject|reference',
      'show|tell|give ~1 them|him|her|driver ~3 this',
      '@be ~1 coming|bringing|collecting|ringing|visiting|driving|walking ~4 @you|@your|round|over',
      'brings|carries|delivers|drops ~4 to ~1 @you|@your',
      'written reply|answer'
    ],
    unless: ['@your feedback|comments', 'be in touch ~1', 'get back ~1 to'],
    hits: [
      'Dunja is bringing a heater to your door.',
      'Our manager rings you before eight.',
      'Ring 0555 0177 and they will stop the payment.'
    ],
    misses: ['Your feedback is on its way to the team.']
  },
  {
    name: 'takes on their case',
    family: 'repair',
    says: 'The organisation says that it acts for this person: looks it up, passes it on, brings it.',
    patterns: [
      '@we will ~2 @doing ~3 @you|it|that|this|him|her|them|@your',
      '@we have ~2 @act ~6 @you|@your|it|them|him|her',
      '@we ~1 make|making sure ~4 @you|@your|it',
      '@we can ~1 @doing ~4 @you|@your|it|this|that',
      'our|the ~3 @be ~1 @acting ~4 @you|@your'
    ],
    unless: [
      'get back ~1 to @you',
      'be in touch ~1',
      'look into',
      'passed ~4 feedback|comments',
      '@your feedback',
      'take ~4 on board',
      'sort @you out',
      'working ~1 hard'
    ],
    hits: ["We'll send you a new one.", 'We have passed it to the depot.'],
    misses: ['We will take your comments on board.']
  }
];
