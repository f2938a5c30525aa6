import { postsOn } from './post.ts';

/** Schools, nurseries, exams, evening classes. */
export const EDUCATION = postsOn('education', [
  ['calm', 'marking. thirty one volcanoes. some of them quite moving', 'evening'],
  [
    'calm',
    'Evening class, week 4: I can now ask for a stamp in Welsh. Nobody sells stamps but still.',
    'evening'
  ],
  ['calm', 'school run done, one shoe swapped in the car, nobody noticed', 'morning'],
  ['calm', "nursery have sent home a stick with his name on it. apparently its 'from him'"],
  [
    'calm',
    'Open day was well signposted. The chemistry teacher still has his eyebrows, which I took as a good sign.',
    'day'
  ],
  ['playful', "parents evening. 'he's very... present'. she looked so tired", 'evening'],
  [
    'playful',
    'year 4 assembly about the romans, one child wept throughout, the others just marched round him'
  ],
  [
    'playful',
    'supply teacher thinks my name is jordan. its been a full week. im jordan now fr',
    'day',
    'fourteen'
  ],
  ['playful', "costume for book day: she wants to be 'the index'"],
  ['playful', "dissertation word count 9,998. adding 'very' 'very'", 'night'],
  [
    'irritated',
    'third email today about a bake sale. each one corrects the last. the cakes keep moving days'
  ],
  ['irritated', 'reply all. REPLY ALL. four hundred of us now know about his knee', 'day'],
  ['irritated', "printer on the second floor has been 'warming up' since freshers week"],
  [
    'irritated',
    "class chat, 94 messages, all about one water bottle. it's in his bag. it was in his bag"
  ],
  [
    'irritated',
    "Semester fee portal is showing 'success' and 'failed' both, in green",
    'any',
    'mumbai'
  ],
  ['anxious', 'results at 8. ive been up since 4. mums pretending to dust', 'morning'],
  [
    'anxious',
    "he starts big school monday and he's still so SMALL. the blazer's wearing him",
    'evening'
  ],
  [
    'anxious',
    "does anyone's little one also cry at the gate every day or is it just mine. its week five",
    'morning'
  ],
  ['anxious', "viva at two. read it again. there's a typo in my own name"],
  [
    'anxious',
    "she's no eaten her lunch three days and says it's nothing. who do i ring, the office or the teacher",
    'day',
    'glasgow'
  ],
  [
    'angry',
    "me lad's been left out the class photo cos his jumper's wrong blue. its BLUE",
    'any',
    'leeds'
  ],
  [
    'angry',
    "an hour of detention for going to the toilet. she's twelve. she was trying to tell them why"
  ],
  [
    'angry',
    'A teaching assistant was promised us by half term. It is not half term now, nor was it when I last asked.'
  ],
  [
    'angry',
    'bike shed at college again. three locks cut, nobody saw a thing, cameras pointing at a bush',
    'morning'
  ],
  ['celebratory', "MATHS. a FOUR. she's run into the road screaming. she got a FOUR"],
  [
    'celebratory',
    'first in the family to wear the silly hat. my dad clapped at the wrong person and then at me',
    'day'
  ],
  [
    'celebratory',
    'Pasado po!! Board exam, first take, sa wakas. Nay, nurse na ako 😭😭',
    'any',
    'manila'
  ],
  [
    'celebratory',
    'he read the cereal box out loud this morning. all of it. even the riboflavin',
    'morning'
  ],
  [
    'angry',
    'Son of mine has dyslexia, he have a paper that say extra time, everybody has this paper. Today they tell him in front of class the paper is in other building and he should start like others. He is nine. He come home and put himself to bed',
    'evening',
    'warsaw'
  ]
]);
