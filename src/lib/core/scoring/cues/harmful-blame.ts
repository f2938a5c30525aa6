import type { Cue } from './cue.ts';

/** Putting it elsewhere, denying it, refusing. */
export const BLAME: readonly Cue[] = [
  {
    name: 'deflects blame',
    family: 'harmful',
    within: 'clause',
    says: 'Puts it on a supplier, an employee, the media, or anybody but the organisation.',
    patterns: [
      'not|never|nor|nothing ~3 @our|us|ours ~2 fault|doing|responsibility|error|mistake|decision|control|problem|making',
      'not|nothing ~2 to do with ~1 us|our',
      'no ~1 fault|failing of ours|our|us',
      'beyond|outside ~1 our control',
      'fault|responsibility|error|mistake|failure|failing|problem ~2 of|with|by|lies|rests ~3 supplier|suppliers|contractor|vendor|driver|customer|customers|manufacturer|courier|printing|printer|user|users|third|employee|partner|provider|operator|landlord|owner|parents|bank|banks|developer|distributor|agency|subcontractor|haulier|grower',
      'supplier|suppliers|contractor|vendor|driver|manufacturer|courier|partner|provider|employee|technician|intern|banks|media|press|outlets|journalists|influencers|landlord|agency|subcontractor|temp|volunteer|distributor|haulier|manager ~3 failed|messed|screwed|wrong|fault|blame|responsible|chose|mistake|error|forgot|swapped|caused|careless',
      'supplier|suppliers|contractor|vendor|driver|manufacturer|courier|partner|provider|employee|technician|intern|banks|media|press|outlets|journalists|influencers|landlord|agency|subcontractor|temp|volunteer|distributor|haulier|manager ~3 let ~1 down',
      'third|outside party|company|firm ~5 failed|wrong|fault|blame|responsible|error|caused',
      'one|single|individual|rogue|junior|former|temporary ~1 person|employee|individual|member|staff|worker|driver|assistant ~5 acted|alone|against|own|responsible|mistake|wrong|ignored|failed|broke|forgot',
      'a rogue',
      'certain|some ~1 outlets|people|journalists|accounts|users ~1 chose|decided|spread',
      'was|were ~1 written|done|sent|made|posted|caused by ~4 without',
      'rests|lies|sits with ~1 the|your|each|individual|employer|customer|supplier|contractor|bank',
      'set|decided|determined|controlled by ~1 individual|other|third|your',
      'they|he|she ~1 sold|promised|assured ~3 us|it',
      'independent ~1 contractor|company|supplier|firm|operator',
      'owned|operated|run|managed|maintained|supplied by ~2 third|another|separate',
      '^ ask|contact|blame ~3 firm|supplier|contractor|employer|insurer|landlord|them|manufacturer',
      'consequence of ~2 decision|choice|action|actions',
      'error|fault|mistake|problem|failure of|at|by|with ~1 the ~2 company|firm|supplier|contractor|bank|network|manufacturer|printer|courier',
      'your ~1 employer|bank|landlord|provider|doctor|school ~2 should|ought|must|is ~2 sorry|responsible|blame|fault|answer',
      'acted alone',
      'on his|her|their watch',
      'we|staff|team|company were|was|are ~1 not at fault',
      'responsibility of ~1 the|brightladle|your|any|each',
      'direct ~3 complaints|questions|inquiries|concerns ~2 to ~1 them|@they',
      'victim|victims ~1 in|of|here ~1 this|too',
      'blame ~2 them|him|her|media|press|supplier|driver|weather|government|supplier|contractor'
    ],
    unless: [
      '@we ~1 blamed',
      '@our ~2 blamed|blame',
      'should|ought never|not ~1 have',
      'not ~2 blame',
      'blame @you',
      'error|mistake ~2 of ours|our',
      'our|we ~3 supplier|contractor ~6 but|and ~2 @our|we',
      'he|she|letter|leaflet|caller|message|email|text|page|account|advert|appeal ~2 nothing'
    ],
    negation: 'in-patterns',
    yieldsTo: ['takes the blame off somebody'],
    quoted: 'counts',
    hits: [
      'That is the fault of our supplier.',
      'This was nothing to do with us.',
      'One employee acted alone.'
    ],
    misses: [
      'It was our fault.',
      "We don't blame the driver.",
      'For ten minutes our screens blamed the driver, wrongly.',
      'It was wrong to blame the driver.',
      'The letter is nothing to do with us.'
    ]
  },
  {
    name: 'blames them',
    family: 'harmful',
    within: 'clause',
    says: 'Puts it on the person, or on people like them.',
    patterns: [
      'would|must ~2 ask influencers|journalists|users|everyone|people ~8 responsible',
      'worth reviewing|checking @your',
      'customers|customer|users|parents|passengers|guests|members|residents|families|students|tenants|patients|visitors|drivers|owners|subscribers ~6 @be ~4 responsible|advised|reminded|expected|encouraged|recommended|required|responsibility',
      'customers|users|parents|passengers|guests|members|residents|tenants|visitors|students ~2 should|must|ought|need ~2 always|check|read|take|keep|have|make|ensure|be',
      'recommend|advise|remind|encourage|suggest|urge ~2 customers|users|parents|passengers|guests|members|families|residents|tenants|visitors',
      '@you ~1 should|could have|of ~1 posted|read|checked|asked|told|kept|taken|used|called|reported|contacted|raised|noticed|brought|planned|allowed|followed|chosen|booked|arrived',
      '@you ~2 chose|decided|failed|forgot|authorised|neglected to',
      '@you ~1 agreed|accepted|consented|signed ~3',
      'if @you had ~1 shown|brought|carried|given|stayed|waited|gone|come|rung|paid|signed|worn|updated|installed|opened|let|said|mentioned',
      'if @you had ~3 read|checked|asked|told|kept|taken|used|called|reported|followed|looked|arrived|listened',
      'had @you ~2 read|checked|asked|told|kept|used|called|followed|looked|bothered',
      '@your ~1 own ~2 fault|responsibility|choice|risk|mistake|decision',
      '@your ~1 responsibility',
      'usually|probably|just how|down ~2 @your ~1 bank|phone|device|browser|connection|provider',
      'as|we|already|been ~2 explained|stated ~3 many|several|repeatedly|clear|times|others|previously|customers',
      'just|friendly|gentle|gently ~1 remind|reminder',
      'before complaining|posting|commenting|blaming|accusing|judging',
      'was user error',
      'user|customer|human|operator error'
    ],
    unless: [
      '@you should|could ~1 have ~2 had|been|heard|got|never|not|received|seen|to',
      '@you should ~1 have been ~1 told|called|asked',
      'should|ought never|not ~1 have',
      '@you ~2 right',
      'people|families|members|customers|passengers ~2 should|must ~2 not|never|hear',
      'nothing ~3 @you'
    ],
    negation: 'in-patterns',
    quoted: 'counts',
    hits: ['Customers are responsible for their passcode.', 'You should have read the terms.'],
    misses: ['You should have heard from us first.', 'You should have known first.']
  },
  {
    name: 'lectures them',
    family: 'harmful',
    says: 'Tells the person what they might have done, or what they are always told.',
    patterns: [
      'recommend|advise|remind|encourage|suggest|urge|ask ~2 @you|everyone|people|anyone|all',
      'always ~2 advise|advised|recommend|recommended|remind',
      '@we would ~1 recommend|suggest|advise|ask|remind|urge',
      '@you can always|already|simply|just',
      'as ~2 customer|member|parent|user|professional|you ~3 will|would|should ~1 know|aware|appreciate|understand',
      '@you will ~1 appreciate|understand|know',
      'make sure @you',
      'next time',
      'please ~1 remember|note|ensure|understand',
      'it is ~2 important to ~1 note|remember|read|check',
      'take ~1 extra care',
      '@you|everyone are|is ~2 aware',
      'as ~1 explained|stated|mentioned|advised',
      'read ~3 terms|small|instructions|conditions|email|manual|notice'
    ],
    hits: [
      'We would remind everyone to check their settings.',
      'You will appreciate that this takes time.'
    ],
    misses: ['Please ring 0800 555 0142.']
  },
  {
    name: 'denies',
    family: 'harmful',
    within: 'clause',
    says: 'Denies outright that it happened.',
    patterns: [
      'never happened',
      '^ nothing ~2 happened',
      'not|never ~1 true ~1 that @we|@our|anyone|anybody|somebody|someone',
      'never meant|intended ~1 to',
      'not|never ~1 meant|intended|aimed ~2 at|to ~1 refer',
      '@we ~1 deny|denies|denied|refute|refutes',
      '@we|company|council|bank|school|university ~1 reject|rejects|dispute|disputes ~3 claim|claims|allegation|allegations|suggestion|accusation',
      'did not ~1 happen|occur $',
      'no such ~3'
    ],
    unless: [
      'should|ought',
      'not|never ~1 happen ~1 again',
      'test|check|review|sign|call ~6 did|never ~1 happen|happened',
      'test|check|review|sign|call ~6 not ~1 happen'
    ],
    negation: 'in-patterns',
    hits: [
      'That never happened.',
      'We reject this claim.',
      'It was never meant to refer to you.',
      'It is not true that our crew refused your dog.'
    ],
    misses: ['It should never have happened.', 'You did nothing wrong.']
  },
  {
    name: 'disputes',
    family: 'harmful',
    within: 'clause',
    says: 'Disputes what the person said, or says that all was as it should be.',
    patterns: [
      'not true|accurate|recognise|accept ~2',
      'no ~1 evidence ~4',
      'there|we ~2 was|is|were|has|have|did ~2 no|nothing|not|never ~2 wrong|problem|issue|fault|mistake|error|failure|delay',
      'reject|dispute',
      'sounded|worked|operated|performed|functioned|followed ~3 exactly|designed|normally|properly|correctly|procedure|procedures',
      'exactly as designed|intended',
      'false|untrue ~1 rumour|rumours|claim|claims|story|allegation|allegations|statement|statements|information',
      'that|this ~1 is|was ~2 false|untrue|nonsense',
      'misinformation|rumour|rumours|hoax'
    ],
    unless: [
      'nothing wrong',
      'not|never ~1 happen ~1 again',
      'should|ought',
      'no excuse',
      'not ~1 accept* ~2 excuse|this|that',
      'do not ~2 recognise|accept ~1 that ~2 is|was ~1 ok|okay|good',
      'which ~2 did not ~1 happen',
      'test|check|review|sign|call ~6 did|never ~1 happen|happened',
      'test|check|review|sign|call ~6 not ~1 happen'
    ],
    negation: 'in-patterns',
    hits: ['That is false.', 'Everything worked exactly as designed.'],
    misses: ['It should never have happened.', 'You did nothing wrong.']
  },
  {
    name: 'stonewalls',
    family: 'harmful',
    within: 'clause',
    says: 'Refuses to say anything: "no comment".',
    patterns: [
      'no ~1 comment',
      'do|does|will|would not ~2 comment|commenting ~2 on|further|at|about|while|individual|media|rumour*|speculation',
      'nothing ~1 further|more|else|to ~2 add|say|contribute',
      'nothing to ~2 add|say',
      'not ~1 appropriate|prepared|position|able|willing ~3 comment|discuss|engage|disclose',
      'inappropriate to|for ~2 comment|discuss|engage',
      'not ~2 be ~1 commenting|responding|drawn|making',
      'refer @you to ~4 statement',
      'statement speaks ~1 for',
      'said ~2 all @we',
      'not ~1 our policy to',
      'policy ~2 not ~2 comment|discuss'
    ],
    unless: [
      'in public',
      'say ~1 sorry',
      'individuals|names|employment|person|colleague|name|staff|patient|child|family'
    ],
    negation: 'in-patterns',
    hits: ['No comment.', 'We have nothing to add.'],
    misses: ["I don't want to guess."]
  },
  {
    name: 'refuses',
    family: 'harmful',
    within: 'clause',
    says: 'Refuses to help or to answer, or ends the talk.',
    patterns: [
      'decision|ruling is|remains|stands ~1 final',
      'matter|case|conversation|chapter|subject is|now|considered ~2 closed',
      'will not ~2 be ~2 respond*|refund*|help*|compensat*|changing|discussing|entering',
      'will not ~2 refund|compensate|discuss|respond|enter|engage|tolerate|accept',
      'can not|unable|not ~1 help|assist ~2 you|with|further',
      'do not ~1 reply ~1 to',
      'please ~1 do not ~1 discuss|contact',
      'please refrain',
      'remove|delete ~1 @your|this|that ~1 tweet|comment|review',
      'not ~2 entitled|eligible',
      'take it or leave',
      'take ~2 up with ~1 them|@they|supplier|@your',
      'there is nothing ~1 we|i ~1 can|more',
      'refuse* to',
      'no refund*|compensation|exceptions'
    ],
    unless: [
      'not ~2 post ~3 picture|number|details|card',
      'do not post',
      'can not help ~2 feel*|but|wonder*',
      '@you ~2 refuse*',
      'crew|staff|driver|steward ~2 refuse*'
    ],
    negation: 'in-patterns',
    hits: ['The decision is final.', 'Please do not discuss this on social media.'],
    misses: ['Please do not post a picture of the letter.']
  }
];
