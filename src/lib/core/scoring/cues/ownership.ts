import type { Cue } from './cue.ts';

/** Who did it: the organisation, in its own voice. */
export const OWNERSHIP: readonly Cue[] = [
  {
    name: 'takes the blame off somebody',
    family: 'ownership',
    within: 'clause',
    says: 'Says that it is wrong to blame somebody else.',
    patterns: [
      'wrong|unfair|cruel|mistake|shameful ~1 to blame',
      'wrong|unfair|cruel|mistake|shameful ~2 blaming',
      'not ~1 right|fair|ok|okay to blame',
      'blaming ~4 was|is ~1 wrong|unfair|cruel',
      'wrong ~2 to say ~5 fault|mistake',
      'not ~1 the|his|her|their|your|any|anybody ~3 fault',
      'nobody|no|not ~1 blames|blame|blaming ~1 @you|@they|driver|crew|staff'
    ],
    unless: ['blame|blaming ~2 us|me|our|ours', '@self ~1 fault', 'fault ~1 of ~1 ours|us'],
    negation: 'in-patterns',
    hits: [
      'It was wrong to blame the driver.',
      "It isn't the driver's fault, it is ours.",
      'Nobody blames the driver.',
      "It was wrong of me to say it was the driver's fault.",
      "It's not right to blame Kez.",
      'Blaming the school was unfair.'
    ],
    misses: ["It's wrong to blame us.", 'We blame the driver.', "It's not our fault."]
  },
  {
    name: 'means no insult',
    family: 'ownership',
    within: 'clause',
    says: 'Uses hard words of itself, or says that nobody means them.',
    patterns: [
      '@we ~1 @be ~4 idiot|idiots|fool|fools|clown|clowns|muppet|muppets|stupid|pathetic|ridiculous',
      'not|never|no|nobody ~7 calm down'
    ],
    negation: 'in-patterns',
    hits: [
      "We're idiots.",
      "You must think we're a shower of idiots.",
      "No one's going to tell you to calm down."
    ],
    misses: ['You are idiots.', 'Calm down.']
  },
  {
    name: 'owns it outright',
    family: 'ownership',
    says: 'Says in so many words that it failed them, or that the fault is its own.',
    patterns: [
      '@we ~2 let ~5 down',
      '@we ~3 failed ~1 @you|him|her|them|people|families|everyone|@close',
      'that|this|it is|was @our ~1 @fault',
      'that|this|it is|was ~1 on us|me',
      'that|this came from us|me',
      '@we have done it again'
    ],
    unless: ['not ~3 @our', 'if ~2 @we'],
    yieldsTo: ['deflects blame', 'regrets having to do with them'],
    hits: ['We let you down.', 'We failed you both.', 'That was our mistake.', 'That is on us.'],
    misses: ["It wasn't our fault.", 'The supplier let you down.', 'If we let you down, tell us.']
  },
  {
    name: 'takes responsibility',
    family: 'ownership',
    says: 'Owns the act as its own fault, in the first person.',
    patterns: [
      '@our ~2 @fault',
      '@our ~1 own ~2 @fault',
      '@fault ~3 ours|mine',
      '@fault ~2 our|my own $',
      '@fault ~2 belong*|belonged to|with ~1 us|me',
      'belonged to us',
      'the|a|head|our ~1 @self ~1 failing|failure|fault|mistake|error',
      'the|our|head @self ~1 got ~3 wrong',
      '@self ~2 accountable|responsible|admits',
      'was not you|yours|your',
      '@you were not ~2 wrong|to ~1 blame',
      'by us $',
      '@be ~2 on us|me',
      '@be ~2 down to us|me',
      'one|this|that|it on us|me',
      'all|entirely|solely on|down ~1 us|me',
      '@we ~3 take|accept|bear|own|have|hold|carry ~3 responsibility|blame|accountability|consequences',
      '@we ~1 own|owned it|this|that|up',
      '@we ~2 answer for',
      '@we ~1 are|am ~2 to blame',
      '@we ~1 are|am ~2 responsible|accountable',
      'responsibility|blame|fault ~1 lies|rests|sits|is|stops ~1 with|here|on ~1 us|me|here',
      'blame us|me',
      '@we ~2 got|get ~4 wrong',
      '@we were|was|are ~2 wrong',
      'wrong|careless|cruel|thoughtless|stupid|unfair|foolish|insensitive|clumsy|negligent of us|me',
      'that was|is us',
      'it was ~1 us|@we',
      '@we messed|screwed|slipped|botched|blew|fouled|cocked ~1 up',
      '@we ~1 dropped the ball',
      'proud of ~1 none',
      'failing|failure|fault|mistake|error of the company|council|bank|management|club|school|team|university'
    ],
    unless: ['@our call|decision|choice ~2 to ~1 make', 'not ~3 @our'],
    yieldsTo: ['deflects blame', 'regrets having to do with them'],
    hits: ['The fault is ours.', 'We take responsibility for it.', 'We got this wrong.'],
    misses: ["It wasn't our fault.", 'Your mistake, I fear.', 'Mistakes were made.']
  },
  {
    name: 'takes all the blame',
    family: 'ownership',
    says: 'Takes the fault on itself whole, established or not.',
    patterns: [
      'completely|entirely|wholly|totally|solely|all|purely ~1 @our ~1 fault|mistake|error|doing',
      'take ~1 full|complete|total|sole|entire ~1 responsibility|blame|accountability',
      '@we ~1 should have ~1 protected|prevented|stopped',
      '@we ~1 failed to ~1 protect|prevent|stop|keep',
      'decision|mistake|fault|failure by us',
      'admit* ~3 fault|liability|negligence|mistake'
    ],
    unless: ['is|was not'],
    hits: ['This is completely our fault.', 'We take full responsibility.'],
    misses: ['It is not our fault.']
  },
  {
    name: 'names its own act',
    family: 'ownership',
    says: 'Says in the first person what it did, or failed to do, to somebody.',
    patterns: [
      '@we ~3 @failed',
      '@we ~2 failed ~1 to|in',
      '@we ~1 did not ~2 check|test|tell|listen|warn|act|think|do|keep|read|answer|call|say|see|look|stop|notice|move|give|meet|deliver|reply|respond|catch|protect|ask|spot|live|explain|communicate|get|make|have|treat|send',
      '@we ~1 put|took|made|gave|cost|kept|left|told|charged|sent|asked|published|shut|locked|caused|owed ~2 @you|him|her|them|people|families|@close',
      '@our ~2 failed|hurt|harmed|caused|broke|let|frightened|cost|spoiled|ruined|leaked|locked|left|kept|made|put|stopped|went ~1',
      '@our ~2 was|were|is ~1 wrong|late|broken|unsafe|missing|mislabelled|poor|slow',
      '@we ~1 sent|posted|published|wrote|sold|loaded|pushed|shipped|released|launched|left|shut|closed|caused|set ~6',
      '@you ~2 let down by us',
      'because of us|our|what @we',
      'because|after @we ~1 @failed',
      'caused by us|our'
    ],
    unless: [
      'sent|told|asked|put|gave|left ~3 note|warning|email|notice|update|message|team|colleague|link',
      '@our ~1 apology|apologies|team|website|app|helpline',
      '@our ~3 may|might',
      '@we set ~1 ourselves',
      'not ~1 meet',
      'standard|standards ~2 @we set'
    ],
    yieldsTo: ['deflects blame', 'denies', 'owns it outright', 'takes responsibility'],
    negation: 'in-patterns',
    hits: ['We skipped the test.', 'We sent you an advert.', 'Our label failed you both.'],
    misses: ['The supplier let you down.', 'You let us down.']
  },
  {
    name: 'says what should have been',
    family: 'ownership',
    says: 'Measures what happened against what ought to have happened.',
    patterns: [
      'should|ought ~1 not|never ~2 have',
      'should|ought ~1 not|never ~3 be|happen|been|need',
      '@we ~1 should|ought ~1 have|to',
      '@you|they|he|she|nobody|everyone|somebody|someone|no ~2 should|ought ~1 have',
      'should|ought ~1 have ~1 been|had|come|told|called|known|heard|warned|got|reached|done',
      'nobody|none ~2 should|deserves',
      '@you ~1 deserved|deserve ~2 better|more|apology|answer|truth|explanation',
      'deserved|deserve|expect|expected better ~1 from',
      '@you ~1 were owed',
      'owed @you',
      'not|never ~2 good enough',
      'not ~1 acceptable|ok|okay|right|fair|excusable',
      'unacceptable|inexcusable|unforgivable',
      'no excuse|excuses|defending|defence',
      'not ~2 excuse',
      'can not be ~1 right|excused|defended',
      'too late|slow|long ~2 for',
      'should ~1 never'
    ],
    unless: [
      'you should have ~1 read|checked|known|asked|told|kept|taken|used|called|reported',
      'should not|never ~2 click|tap|share|eat|use|drink|need|worry|post',
      '@you should ~1 have|receive ~3 by|within|soon'
    ],
    negation: 'in-patterns',
    hits: ['You should never have found out from the news.', 'There is no excuse for this.'],
    misses: ['You should have read the terms.']
  },
  {
    name: 'shame',
    family: 'ownership',
    says: 'Is ashamed of its own conduct.',
    patterns: [
      '@we ~3 ashamed|embarrassed|mortified|appalled|sickened|gutted',
      'to @our shame',
      'shame on us',
      'shameful|disgraceful',
      'a disgrace',
      'did|happened|posted|said|wrote|sent|sold|told ~2 was|is ~2 wrong|cruel|heartless|careless|shameful|shambles|unforgivable',
      'rotten|nasty|shameful|heartless|cruel|stupid|dumb ~2 thing ~4 posted|did|said|do',
      'fair|deserved|earned ^',
      '@we ~1 ~1 earned|deserved|deserve ~2',
      '@you ~1 ~1 right ~2 angry|furious|ask|complain|expect|say',
      'fair|deserved $',
      'it ~1 was ~2 wrong|cruel|heartless|careless|inappropriate',
      'that ~1 was|is ~2 wrong|cruel|heartless|careless|inappropriate',
      'this ~1 was|is ~2 wrong|cruel|heartless|careless|inappropriate'
    ],
    hits: ['We are ashamed of this.', 'That was wrong.'],
    misses: ['You should be ashamed.']
  }
];
