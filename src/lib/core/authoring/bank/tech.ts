import { postsOn } from './post.ts';

/** Phones, apps, passwords, printers, updates. */
export const TECH = postsOn('tech', [
  ['calm', "Backed up. Three copies, one at my sister's, in the biscuit tin."],
  ['calm', "set mum's phone to large text. she can read me from the landing now"],
  ['calm', 'old laptop on a stack of encyclopaedias, still going, since 2011', 'evening'],
  ['calm', 'switched my notifications off for a week. missed one birthday and a fire drill'],
  [
    'playful',
    'doorbell camera caught the cat leaving at 2.04 with what can only be described as intent',
    'night'
  ],
  [
    'playful',
    "autocorrect changed 'kind regards' to 'king regards' and a solicitor has it now. standing by it"
  ],
  [
    'playful',
    "told the speaker to play something relaxing. it's reading me the shipping forecast. ok actually",
    'night'
  ],
  ['playful', 'robot vacuum has eaten a sock and is now sulking under the telly'],
  [
    'playful',
    'grandad just voice-noted the group chat from inside his coat. six minutes. mostly coat',
    'day'
  ],
  [
    'playful',
    "my screen time report said 'you', with a picture of me, crying. it didn't but it should",
    'any',
    'fourteen'
  ],
  ['irritated', 'to cancel please ring between 10 and 10.15 on a day in the past'],
  [
    'irritated',
    'password must contain a capital, a number, a symbol, and the will to live',
    'morning'
  ],
  ['irritated', "updated overnight. everything's moved one to the left"],
  [
    'irritated',
    "video call. 'can you hear me'. 'can you hear ME'. forty minutes. that was the meeting",
    'day'
  ],
  ['irritated', 'Why is the kettle asking for my location'],
  [
    'irritated',
    "See this printer? It knows when ye're late. It can smell it aff ye",
    'morning',
    'glasgow'
  ],
  [
    'irritated',
    'network bar full, nothing is opening. the bars are for decoration',
    'any',
    'lagos'
  ],
  [
    'anxious',
    'think its gone to the wrong sarah. how do you know if theyve seen it. theres one tick',
    'evening'
  ],
  [
    'anxious',
    "phone's in rice. all her baby photos are on it. no i didn't back up. please just say the rice works",
    'night'
  ],
  [
    'anxious',
    '12 pizzas have been ordered in my name to an address I lived at in 2006. Do I change everything or just the pizza one'
  ],
  [
    'anxious',
    "my son's talking to a 'kid his age' on that block game who wants to know what street we're on",
    'evening'
  ],
  [
    'angry',
    "gone up AGAIN and now there's adverts. i'm paying to watch adverts. in my own front room",
    'evening'
  ],
  [
    'angry',
    "took eleven years of my photos down over 'unusual activity'. the activity was my wedding"
  ],
  [
    'angry',
    'Chatbot say it understand my frustration. It do not. I ask for human, it give me emoji.',
    'any',
    'warsaw'
  ],
  [
    'angry',
    "them lads filmed my uncle fallin off the kerb and put a song on it. forty thousand people. he's seen it",
    'night',
    'leeds'
  ],
  ['celebratory', "fixed it. turned one screw. i'm an engineer now, address me accordingly"],
  ['celebratory', "our wee app hit 500 people and only 480 of them are my cousin's school"],
  [
    'celebratory',
    "RECOVERED THE FILE. it was in a folder called 'new folder (4)'. i'm going to lie on the floor",
    'night'
  ],
  [
    'anxious',
    'long shot but does anyone here understand routers. ours has gone from green to amber, i work from home, ive an interview at three on video, ive turned it off and on, ive turned ME off and on, the helpline is a recording of a harp',
    'day'
  ]
]);
