import type { Cue } from './cue.ts';

/** What is known, what is not, and when more will come. */
export const INFORMATION: readonly Cue[] = [
  {
    name: 'says what is not known',
    family: 'information',
    says: 'Names something as not yet known, not decided, or not to be promised.',
    patterns: [
      '@we|@they|nobody|one ~2 do|does|can|could|would|will|have|has|are|am|still|dare not ~4 know|say|promise|tell|confirm|established|found|sure|certain|number|figure|total|answer|guess|give|rule|speculate|estimate|finished|decided|date|time|guarantee|vouch',
      'do not ~2 know',
      'not ~2 known',
      'unknown',
      'unclear',
      'not ~2 decided|established|confirmed|certain|settled|clear|final|agreed|finished|verified',
      'undecided',
      'no ~2 decision|date|figure|number|total|answer|estimate|cause|eta|way ~1 of ~1 knowing|yet|taken|made|atm',
      'no ~1 decision|estimate|eta|date|figure|total',
      'remains ~1 to be',
      'yet to ~2',
      'nobody|none ~2 knows|found|can ~1',
      'neither|nor ~2 confirm|know|rule|can',
      'neither of us',
      'still ~2 being|counting|checking|working|unknown|looking|searching|investigating|searched|counted|checked|gone|finding|matching|trying|waiting|tracing',
      'being counted|searched|traced|verified|tested|analysed',
      'whether|why|how|when|what|where|who|if ~12 not ~3 known|know|decided|established|clear|say|confirmed|sure|certain|yet|found',
      'too early|soon to',
      'not ~2 wish|want|going|like|rather ~2 give|guess|promise|make|speculate',
      'rather not ~1 guess|promise',
      'until ~3 results|tests|inspectors|review|inspection|report|lab|police',
      'find|finding out',
      'has ~2 to say',
      'have not ~4 yet',
      'not ~2 yet',
      'pending',
      'awaiting ~2',
      'waiting for ~2 results|confirmation|report'
    ],
    unless: [
      'know ~1 worry|better',
      'no way ~1 acceptable',
      'do not know ~3 talking',
      'you do not know'
    ],
    yieldsTo: ['stonewalls', 'refuses'],
    negation: 'in-patterns',
    hits: [
      "Whether anyone copied it, we don't know yet.",
      'The cause is not known.',
      'No date has been decided.'
    ],
    misses: ['No comment.', 'We know what happened.']
  },
  {
    name: 'gives a cause',
    family: 'information',
    says: 'Says why or how it came about.',
    patterns: [
      'because ~2 @we|of|our|the|a|an|it|@they|she|he|somebody|nobody',
      'due to ~1 a|an|the|our|some|@failed',
      'caused ~1 by',
      'after ~1 a|an|our|we ~3 update|change|migration|failure|fault|error|fire|leak|crash|recipe|switch|move|storm|power|test',
      'as ~1 a result of',
      'cause ~1 was|is',
      'happened ~1 because|when|after',
      'the ~1 fault|problem|error|cause|failure|crash|leak ~1 was|is|came|started|began',
      'off a|the ~1 file|line|batch',
      'which|that ~1 meant|caused|led|let',
      'instead of',
      'by ~1 mistake|accident|hand'
    ],
    negation: 'in-patterns',
    hits: ['The system crashed after an update of ours.', 'This was caused by a wrong label.'],
    misses: ['We care about our values.']
  },
  {
    name: 'says when more will come',
    family: 'information',
    says: 'Gives a time for the next news or the result.',
    patterns: [
      'by|before|until|till|at|on|within|around|from|after|for|due|next|this|every|in ~3 #time|@day',
      'by|within|in|under|inside|next|about ~2 #number ~1 working|business|@day|day|days|hour|hours|minute|minutes|weeks',
      '@day ~2 #time|#number',
      '#number @day',
      '#time ~1 @day',
      'today|tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday',
      '#time',
      'within|in|for ~1 the|an|a|two|three|five|ten ~1 hour|hours|day|days|week|weeks|minutes'
    ],
    negation: 'in-patterns',
    hits: ['Next update Friday at 17:00.', 'You will hear by noon tomorrow.'],
    misses: ['We will update you in due course.']
  },
  {
    name: 'promises an update',
    family: 'information',
    says: 'Says where or that the next news will come.',
    patterns: [
      'next ~2 update|news|statement|word|report|from|update',
      '@we|you ~3 will|shall ~4 update|post|publish|tell|write|confirm|announce|answer|share|hear|know|say|email|call|ring|phone|have',
      'results|findings|report|review|decision|update|letter|letters|emails ~3 will|due|out|come|comes|by|go|goes|published|expected|coming',
      'update ~3 here|at|on',
      'answer|reply|write|tell|post ~3 here',
      '@you ~1 will ~1 hear|have|get|receive',
      'due ~1 @day|by|on|#time|#number'
    ],
    negation: 'in-patterns',
    hits: ['Next update Friday at 17:00.', "We'll post the results here."],
    misses: ['We take this seriously.']
  },
  {
    name: 'answers yes or no',
    family: 'information',
    says: 'Opens with a direct answer to what was asked.',
    patterns: [
      '^ yes|no|nope|yep|yeah|confirmed|correct|neither|both|true|false|fake',
      '^ ?hi|hello|hey|dear ~2 yes|no|confirmed|neither|correct',
      '^ short|honest|straight|simple answer',
      '^ they|it|you|we|i are|is|does|do|did|can|will|was|were|have $',
      '^ they|it|you|we|i are|is|does|do|did|can|will|was|were|have not $',
      '^ they|it|you|we|i are|is|does|do|did|can|will|was|were|have @you',
      '^ it|that @be ~1 a fake|scam|hoax',
      'answer is|to ~6 is|yes|no',
      'to answer @your',
      'yes|no ~1 to the|your|both'
    ],
    unless: ['no comment', 'no ~1 worries|problem|need', 'neither ~2 nor'],
    negation: 'in-patterns',
    hits: ['Yes, private walks as well.', 'No, you do not need to resend it.'],
    misses: ['No comment.']
  },
  {
    name: 'guesses or assures',
    family: 'harmful',
    says: 'Guesses, or assures more than anybody can know yet.',
    patterns: [
      'pretty|fairly|quite|almost|virtually sure|certain',
      'best guess',
      'most likely|probable ~2 explanation|cause|reason',
      '@we|i ~1 ~1 gather|reckon|suspect|assume|expect|imagine|doubt|bet|guess ~1 ~4',
      'probably|presumably|likely ~2 be|will|is|was|just|a|all|the|one|your',
      'will|would|should ~3 probably|presumably',
      'must have been ~1 a|an|the|due|caused|just|some|somebody|someone',
      'should|will|would ~1 be ~2 fine|ok|okay|alright|sorted|fixed|normal|running|resolved',
      'is|are|everything|all|was ~1 fixed|sorted|resolved',
      'nothing|nobody|no ~1 one|none else ~2',
      'only ~1 person|people|one|customers|thing ~3',
      '100% ~1',
      'completely|totally|perfectly|entirely|absolutely|definitely ~1 safe|secure|fine|certain|normal|unaffected|not',
      'can ~3 confirm|assure|guarantee|promise ~4 no|not|never|nothing|complete|safe|all',
      '@we guarantee|promise ~6',
      'promise $',
      'every ~1 penny|cent ~2 will|by',
      'complete|full|every ~1 confidence',
      'confident ~2 that|the|there|it|no|will|nothing',
      'no risk|danger|chance|doubt ~2',
      'not ~3 any risk|danger',
      'within the hour',
      'by ~1 tomorrow ~1 promise',
      '@day tops',
      'between ~1 us|you ~1 ~1 me',
      'off the record',
      'never ~2 at ~1 risk',
      'so ~2 can not have'
    ],
    unless: [
      'not|can ~3 promise|guarantee|assume|expect|know',
      'not ~1 sure|certain|confident',
      'no doubt ~2 @you'
    ],
    negation: 'in-patterns',
    within: 'clause',
    hits: ['Pretty sure the supplier did it.', 'Everything is fixed.', 'You are completely safe.'],
    misses: ["I can't promise that."]
  }
];
