import type { Cue } from './cue.ts';

/** Lawyers, sales and other people’s data. */
export const CONDUCT: readonly Cue[] = [
  {
    name: 'legal language',
    family: 'harmful',
    says: 'Threatens, or hides behind legal language.',
    patterns: [
      'legal ~1 action|proceedings|rights|position|steps|representatives|obligations|claim|threat|consequences|redress|recourse|department|team|counsel',
      'our|the|your|through|by ~2 lawyer|lawyers|solicitor|solicitors|counsel|attorney|attorneys',
      'advised by ~2 counsel|lawyers|solicitors',
      'litigation|sub judice',
      'defam*|libel*|slander*',
      'reserve|reserves|reserving ~4 right|rights',
      'without prejudice',
      'liability|liable',
      'admission of',
      'section|clause|article|paragraph|schedule #number|#time',
      'terms|conditions of|and ~1 use|service|conditions|carriage|sale|employment|business',
      'per|under|in|with|by|to ~1 our|the|your ~3 terms|conditions ~3',
      'construed|herein|hereby|thereof|aforementioned|pursuant|notwithstanding|heretofore',
      'policy ~3 applies|prohibits|forbids|confidentiality',
      'breach of ~3 policy|contract|terms|confidentiality|conduct',
      'civil|criminal|regulatory|court|legal ~2 proceedings',
      'untrue|false|unfounded|unsubstantiated|baseless ~1 allegations|statements|claims|accusations|allegation|statement|claim',
      'think|consider|aware|have|face|be ~3 consequences',
      'any claim ~3 writing',
      'at ~1 all material times',
      'complied|compliant ~3 with ~2 applicable|all|its|our|legal|relevant',
      'take ~1 action over|against',
      'pass* ~3 to ~1 our lawyers|solicitors|legal',
      'see you in court',
      'legal|lawyers|insurers|solicitors ~1 say|says|advise|advised|told ~4 not',
      'or|and we ~2 sue $',
      '@we ~2 be suing',
      'or @we ~1 will|shall ~1 call|ring|contact|phone ~1 police',
      'cost @you ~1 @your ~1 job',
      '@you ~1 are|is trespassing',
      '@we ~3 sue|prosecute ~1 @you|them|him|her|anyone|anybody'
    ],
    unless: [
      'in ~1 plain terms',
      'not|never ~1 sue|prosecute',
      'no legal',
      'consequences of|for what|our',
      'not ~1 hide',
      'your lawyer|solicitor',
      'outside lawyers',
      'details of ~2 terms'
    ],
    negation: 'in-patterns',
    hits: [
      'We reserve all our rights.',
      'Under section 14.2 of your account terms.',
      'We will sue you.',
      "Stop filming or we'll call the police.",
      'This could cost you your job.'
    ],
    misses: [
      'In plain terms, we failed.',
      'We will not sue anybody over this.',
      'If he comes back, call the police.'
    ]
  },
  {
    name: 'sells',
    family: 'harmful',
    says: 'Sells something under a complaint.',
    patterns: [
      '#number off ~1',
      '#number ~1 percent off',
      'discount*|promo*|bargain|bargains',
      'sign up ~1 for|to|today|now',
      'subscribe|upgrade|download ~2 today|now|our|to',
      'did @you know ~1',
      'award winning',
      'apply|order|shop|join in|now|today|online',
      'now ~1 paying|available ~1 in|at|for',
      't&cs|tcs',
      'check out ~1 our',
      'try our|out',
      'our ~2 new|latest|exclusive|brand|premium ~2 range|offer|menu|product|collection|deal|deals|premium|plus|bundle|cover|saver|plan|flavour|summer|winter|spring|autumn|gift|loyalty',
      'brand new ~3',
      'special|exclusive|limited|introductory ~1 offer|offers|deal|discount|time',
      'reply stay|yes',
      'while stocks',
      'lowest|best|great|unbeatable ~1 fares|prices|price|deals|rates|value',
      'magical|delicious|exciting|unforgettable ~1 memories|new|range|adventure*|offer*|moments',
      'treat yourself',
      'book now',
      'new customers',
      'loyalty ~1 points|card|scheme',
      'half price'
    ],
    unless: ['for|off sale', 'day off', 'refund|repay ~3 discount'],
    negation: 'in-patterns',
    hits: ['Plus is 40% off all month!', 'Try our new range.'],
    misses: ['We took it off sale.']
  },
  {
    name: 'tells private details',
    family: 'harmful',
    says: 'Tells in public what is known of this person’s own records, health or stay.',
    patterns: [
      '@we|i ~2 see|looked|checked|pulled ~1 @you ~1 were|was|had|up|stayed|booked|checked',
      '@we|i ~2 looked|checked|pulled ~2 @you|him|her|record|records|account|booking|file|details',
      '@your ~2 son|daughter|husband|wife|mother|father|partner ~2 was|is ~4 treated|released|stable|recovering|injured|cut|fracture',
      '@your ~1 wife|husband|son|daughter|mother|father|child ~3 lungs|leg|arm|head|condition|injuries|treatment|oxygen|surgery',
      'ward|hospital|doctor|doctors|nurse ~2 tells|told|says|said us|me',
      'policy|account|booking|reservation|claim ~3 held|lapsed|overdrawn|unpaid|owing',
      'registered at|to ~3',
      'issued for his|her|your|their',
      'in #number from ~3 to',
      'police told ~2'
    ],
    negation: 'in-patterns',
    hits: [
      'I looked him up: the badge was issued for his asthma.',
      'The ward tells us she is stable.'
    ],
    misses: ['We see why you are angry.']
  },
  {
    name: 'asks for private data',
    family: 'harmful',
    says: 'Asks for personal data where all can read it.',
    patterns: [
      'reply|below|here|comment|comments|confirm|post|pop|share|provide|give|tell|send|need|drop|leave|tweet ~10 address|birth|dob|passport|postcode|symptoms|medical|mobile|password|passcode|pin',
      'reply|below|here|comment|comments|confirm|post|pop|share|provide|give|send|drop|leave|tweet ~8 account|bank|card|phone|policy|insurance|membership|customer|student|booking|telephone ~1 number|details|email|reference|security',
      'reply|below|here|comment|confirm|post|pop|share|provide|give|drop|leave ~6 full name',
      'what is @your ~2 address|postcode|birth|account|phone|number'
    ],
    unless: [
      'dm|dms|pm|privately|private|inbox|form|phone|call|ring',
      'never|not ~8 ask|post|share|give|send|tell|reply|need|put'
    ],
    negation: 'in-patterns',
    hits: ['Please reply below with your full name and date of birth.'],
    misses: ['Please DM us your postcode.', 'Never share your passcode.']
  }
];
