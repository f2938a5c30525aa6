import type { Cue } from './cue.ts';

/** Harm in words that leave no doubt. A sentence that has one of these is taken to do what it says. */
export const OUTRIGHT: readonly Cue[] = [
  {
    name: 'blames outright',
    family: 'harmful',
    within: 'clause',
    says: 'Puts the blame on them, or on somebody else, in words that leave no doubt.',
    patterns: [
      '@your ~1 own ~1 fault|mistake|doing',
      '@be ~1 @your fault|mistake|doing',
      '@you ~1 should ~1 not|never ~1 have ~1 left|put|parked|touched|opened|gone|driven|clicked|ignored|bothered|stood|walked|run|brought|eaten|drunk|served|signed|shared',
      '@you ~1 should ~1 have ~1 looked|watched|read|checked|listened|thought|planned',
      '@you ~1 should ~1 have ~1 paid ~2 attention',
      '@you ~1 should ~1 have asked|kept ~1 staff|us|the|it|him|her|them',
      '@you ~1 should ~1 have told|rung|called us',
      '^ why did not @you ~1 ring|call|ask|tell|check|read|say',
      '@you probably ~3 wrong|forgot|misread',
      '@you ~1 should ~1 have been ~1 at|holding|watching|looking|careful|more',
      '@you ~1 should of ~1 looked|watched|read|checked|listened|thought|planned|kept|told|asked|rung',
      '@you|@your ~2 should ~1 have ~1 given us|me',
      '^ why would @you',
      '/ it|this|that was ~1 the driver|crew|supplier|contractor|maker|manufacturer $',
      'you have|only yourself|yourselves to blame',
      '@be ~1 to blame',
      '^ blame ~3 company|maker|makers|driver|crew|supplier|contractor|weather|manufacturer|firm',
      '^ that|it|this @be on ~1 driver|crew|supplier|contractor|maker|makers|firm|company',
      'if @you had not ~8 would not have happened',
      'next time ~2 do not',
      'next time ~2 keep|watch|read|check|lock|look|think|leave',
      '^ keep|watch|read|lock|leave|look|think|check ~8 next time',
      '^ do not ~8 next time'
    ],
    unless: [
      'not|never|no|none|nothing|neither|nobody ~5 fault|mistake|doing|blame',
      'we|i|us|me|ours|who|what|whoever|nobody|whether ~3 blame',
      '@we|it|this|that ~6 next time',
      'next time ~2 @we|it|this|that|there',
      'why would @you ~1 believe|trust|have|need|pay',
      'probably think|feel|know|heard|believe',
      'checked in'
    ],
    negation: 'in-patterns',
    yieldsTo: ['takes the blame off somebody'],
    hits: [
      'It is your own fault.',
      'The alarm maker is to blame.',
      'You should not have left it there.',
      'You should have looked after him better.',
      'Blame the alarm company.',
      "That's on the driver, not us.",
      "If you hadn't left him there this wouldn't have happened.",
      'Maybe next time keep him on a lead.',
      'You should of checked with us.',
      'You should have asked staff.',
      "Why didn't you ring us first?",
      'You probably booked the wrong date.',
      'You should have been holding on to the rail.',
      'Your mother should have given us a number.',
      'Why would you take a baby out at night?',
      'The screen is correct, it was the driver.',
      'Keep your dog away from bins next time.'
    ],
    misses: [
      'It was not your fault.',
      'We are to blame.',
      'You should not have waited so long.',
      'Nobody but us is to blame.',
      'None of this is your fault.',
      'You should have been told.',
      'It was the driver who stayed with her.',
      'Next time we look before we lift.',
      'If you had not told us we would not have known.',
      'Do not let it wait until next time.',
      'Do ring me next time.',
      'Why would you have to pay for it?',
      'You probably think that we got it wrong.',
      'You should have checked in at three, and the room was gone.'
    ]
  },
  {
    name: 'blames somebody outright',
    family: 'harmful',
    says: 'Says whose mistake it was, and that it was not its own.',
    patterns: [
      '@fault ~2 not ours|us|mine',
      'got|did ~1 it wrong ~1 not us|ours',
      'girl|lass|lad|boy|person|temp|trainee|intern ~6 got|did ~1 it wrong'
    ],
    unless: ['@our ~1 @fault', 'not ~2 @fault ~2 not'],
    negation: 'in-patterns',
    hits: [
      "It was the counter girl's mistake, not ours.",
      'The lass in the shop got it wrong, not us.',
      'The girl on the phone was new, she got it wrong.'
    ],
    misses: ['It was our mistake, not yours.', 'We got it wrong.', 'It was not your fault.']
  },
  {
    name: 'refuses outright',
    family: 'harmful',
    within: 'clause',
    says: 'Will not answer or help, in words that leave no doubt.',
    patterns: [
      '@we can not ~1 help you $',
      '@we ~1 do|will not ~2 answer|discuss|debate ~1 this|that|it|question|questions',
      '@we ~1 are|am|is|be not ~1 answering|discussing|debating|entering|engaging ~2 this|that|it|question|questions',
      '^ stop asking|messaging|pestering',
      'ask someone|somebody|anyone else'
    ],
    unless: [
      'yet|until|unless|without|before',
      'with|by ~2 guess|guesses|guessing',
      'in ~1 public|open',
      'here|names|name|individual|individuals|person|people|staff|medical|health'
    ],
    negation: 'in-patterns',
    hits: ["We can't help you.", "We're not discussing this.", 'Stop asking.'],
    misses: [
      'We will not discuss this in public, message me.',
      'I can not answer that yet.',
      'I will not answer that with a guess.',
      'We can not help you until we know which tablet it is.'
    ]
  },
  {
    name: 'makes it small outright',
    family: 'harmful',
    within: 'clause',
    says: 'Makes the harm small in words that leave no doubt.',
    patterns: [
      'no big deal',
      'not ~2 big deal',
      'not ~2 end ~2 world',
      'could ~1 have been ~1 worse',
      'worse things happen',
      'these|such things ~1 happen $',
      'it|that|this|he|she @be just|only a ~1 dog|cat|pet|animal|joke|game',
      'blown out of ~1 proportion|all',
      'storm in a',
      'overreacting|exaggerating|overreaction|exaggeration',
      'making|make|made ~1 such|a ~2 fuss|drama|scene',
      'fuss|panic about|over nothing'
    ],
    unless: [
      'not|never ~3 overreact*|exaggerat*|overreaction|exaggeration|fuss|drama|scene',
      'not|never ~2 just|only',
      'we know ~6 worse'
    ],
    negation: 'in-patterns',
    hits: [
      'It is no big deal.',
      'You are overreacting.',
      'A storm in a teacup.',
      'It is not the end of the world.',
      'It could have been worse.',
      'These things happen.',
      "It's just a dog."
    ],
    misses: [
      'You are not overreacting.',
      'This is a big deal.',
      'There was a storm on the line.',
      'These things happen to nobody else.',
      'He is not just a dog to you.'
    ]
  },
  {
    name: 'mocks outright',
    family: 'harmful',
    within: 'clause',
    says: 'Mocks or insults in words that leave no doubt.',
    patterns: [
      '🙄|😏|🤡|🥱',
      'slow clap',
      'very|so ~1 mature|classy',
      'calm down',
      'grow up',
      'get a life|grip',
      'get over it|yourself',
      'boo hoo',
      'cry me|about',
      'do @your ~1 homework|research',
      'learn to ~1 read|spell',
      'talking|talk|speaking ~1 rubbish|nonsense|rot|drivel|garbage',
      'keyboard warrior*',
      'snowflake|snowflakes|idiot|idiots|moron|morons',
      '@you ~1 are|is ~2 pathetic|ridiculous|hysterical|childish|stupid',
      '@you should be ashamed',
      '@you ~1 are|is being ~1 dramatic|silly|unreasonable|oversensitive',
      'too much time ~2 hands',
      'nothing better to do',
      'lighten up',
      'shut up',
      'stop ~1 whining|moaning|whinging|lying'
    ],
    unless: ['not|never ~2 stupid|silly|childish|ridiculous|pathetic|nonsense', 'feel ~2 stupid'],
    negation: 'in-patterns',
    yieldsTo: ['means no insult'],
    hits: ['Slow clap!', 'You are talking rubbish.', 'Calm down.', 'Get a grip, mate.'],
    misses: ["You're not stupid.", 'It was a stupid mistake of ours.', 'We talked to the depot.']
  },
  {
    name: 'sells outright',
    family: 'harmful',
    says: 'Sells in words that leave no doubt.',
    patterns: [
      '^ buy ~4 ticket|tickets|now|today|yours',
      'use|with ~1 code',
      'sign up ~2 newsletter|offers|emails',
      'on special offer',
      'special|exclusive|limited offer|offers|deal'
    ],
    unless: ['zip|post|area ~1 code', 'code of', 'not|never|no ~3 offer|deal|offers'],
    negation: 'in-patterns',
    hits: ['Buy a ticket for the duck race on Sunday!', 'Sign up to our newsletter.'],
    misses: ['You need not buy tickets.', 'We took the offer down.']
  },
  {
    name: 'asks for private data outright',
    family: 'harmful',
    says: 'Asks where somebody lives or learns, for a number of theirs or who treats them, for all to read.',
    patterns: [
      'what is|are @your ~2 address|postcode|birthday|dob|phone|mobile|telephone',
      'give|send|tell|post|share|leave|need ~3 @your ~2 address|postcode|dob|birth',
      'give|send|tell|post|share|leave|need ~3 @your ~2 phone|mobile|telephone number',
      'where|which do|exactly @you ~1 live',
      'tell|know ~2 where @you live',
      'who is @your ~1 gp|doctor|consultant|therapist',
      'which|what school|street|road|ward|flat do|are|is|did @you|@your|he|she|they',
      'send|post|give|put|leave|share|reply|need|drop ~4 @your ~3 bank|account|card|full|booking|insurance|policy ~1 details|number|code|name|reference',
      'send|post|give|put|leave|share|drop ~3 flat|house|phone|mobile ~1 number ~2 here|below',
      'post|put|share ~8 full ~1 name',
      'date of birth ~3 medicines|medication|address|name',
      'what is ~2 surname'
    ],
    unless: [
      'dm|dms|pm|privately|private|inbox|message|messages|email|mail|form',
      'never|not|no|nobody ~8 ask|post|share|give|send|tell|reply|need|put'
    ],
    negation: 'in-patterns',
    hits: [
      'What is your address?',
      'Can you give us your phone number?',
      'Tell us where you live and we will send someone.',
      'Who is your GP?',
      'Hi Jaz, which school are you at?',
      'We need your bank details, put them here.',
      'Put the flat number here please.',
      'Please post a photo of Alfie and his full name and school here.',
      "What's Poppy's surname?"
    ],
    misses: [
      'Message us your address and we will send someone.',
      'We do not need your address.',
      'We have your parcel at the depot.',
      'We have your address, and Ruth comes at six.',
      'What is the address of the hall? Wesley Street.',
      'Ask your GP.'
    ]
  }
];
