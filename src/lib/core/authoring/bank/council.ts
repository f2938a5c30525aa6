import { postsOn } from './post.ts';

/** Bins, benches, planning, forms, lamp posts. */
export const COUNCIL = postsOn('council', [
  [
    'calm',
    'Planning notice tied to the lamp post on {street}. Two storeys, rear, number 14. Nobody has objected yet, but it only went up at lunch.'
  ],
  ['calm', 'the new bench by the pond is facing the wall. it is a nice wall'],
  ['calm', "library's open till 7 on thursdays now. thats it thats the post"],
  [
    'calm',
    'Walked past the old baths. The fence has moved about four feet since spring. Progress of a kind.'
  ],
  [
    'calm',
    'I am pleased to report that the hole outside number 31 has been filled, and neatly. Credit where it is due.',
    'day',
    'letters'
  ],
  [
    'playful',
    'somebody knitted a hat for the bronze horse outside the town hall. it has ear holes. full support'
  ],
  [
    'playful',
    'recycling lad sings. today it was show tunes. ive started timing my coffee for him',
    'morning'
  ],
  [
    'playful',
    "my son asked who is in charge of puddles, i said the council, he's gone to find a pen"
  ],
  [
    'playful',
    '{place} in bloom judges came down our road on the ONE morning theres a mattress out front'
  ],
  [
    'playful',
    "vote for the new gritter's name closes tonight and sprinkles is losing to gary. get it together people",
    'evening'
  ],
  [
    'irritated',
    "temporary lights on {street} again. the hole's finished. theyre guarding a finished hole"
  ],
  [
    'irritated',
    'why does the car park machine want my reg, the colour of my car AND a coin it then spits out'
  ],
  [
    'irritated',
    'Form says attach proof of address. The proof they take is the letter they send once you have filled in the form.'
  ],
  ['irritated', "leaf blower. ten past seven. there's four leaves", 'morning'],
  [
    'irritated',
    'Same dog bin is overflowing since two weeks and the new one they put is 200 metres away near nobody only',
    'any',
    'mumbai'
  ],
  [
    'irritated',
    'whoever put a speed bump one car length before the zebra i hope your soup is always a bit cold'
  ],
  [
    'anxious',
    'does the school places email go at midnight or 9? ive refreshed till my thumb hurts'
  ],
  [
    'anxious',
    'got a letter with a window and a crest and im too scared to open it. been on the stairs since the weekend'
  ],
  [
    'anxious',
    'Lollipop man on {street}: gone for good? Mine walk it on their own from next week and nobody slows down.'
  ],
  [
    'anxious',
    'heard they might shut the after school club at the hub. nothing definite. im on shifts i cant do 3.15'
  ],
  [
    'anxious',
    'housing list had us at 41 now its 43. can it go UP? am i reading it wrong',
    'morning'
  ],
  [
    'angry',
    'Blue badge bay on {street}: three motorbikes and a skip. My mother walked from the church. She is 81.'
  ],
  [
    'angry',
    'they cut the cherry down. forty years, fine in march, now its a stump wi a number sprayed on it',
    'any',
    'leeds'
  ],
  [
    'angry',
    'FINED for a wheel. one wheel over a line i could barely see, baby screaming in the back. framing it'
  ],
  [
    'angry',
    'three years weve asked for a light in that underpass. my daughter runs it with her keys in her fist',
    'night'
  ],
  [
    'celebratory',
    'we got the allotment!!! plot 9b, mostly bramble, one bath. eight years on that list'
  ],
  [
    'celebratory',
    'Well done to the {street} litter lot, 100 bags before dinner and one set of teeth',
    'day'
  ],
  [
    'celebratory',
    'Citizenship ceremony today. I cry at the oath, mayor cry also because I am crying. Cake was very dry. Best day',
    'any',
    'warsaw'
  ],
  [
    'irritated',
    "so the tip wants a booking. fine. booked it. turned up, wrong kind of rubble apparently, mine's 'mixed', and the lad says the next slot for mixed is the 19th and can i please reverse because there's a man behind me with a piano",
    'day'
  ]
]);
