import { postsOn } from './post.ts';

/** Holidays, airports, ferries, tents, going home. */
export const TRAVEL = postsOn('travel', [
  ['calm', "Ferry's on time, sea like a plate. Two lads asleep on the life jackets.", 'morning'],
  ['calm', "caravan's up, kettle's on, neighbours have nodded"],
  ['calm', 'postcard arrived from my sister. she has been back three weeks'],
  [
    'calm',
    'Window seat, night train, tea in a steel glass. Somebody uncle is already sharing his theplas',
    'night',
    'mumbai'
  ],
  ['playful', 'airport man asked did i pack it myself and i said does it LOOK like i had help'],
  [
    'playful',
    "holiday let has a guest book and every single entry mentions 'the owl'. nobody explains the owl",
    'evening'
  ],
  [
    'playful',
    'my dad has met a man from {next} on a beach 2000 miles away and theyre talking about the ring road'
  ],
  ['playful', 'tent instructions: 1. relax', 'day'],
  ['playful', 'packed: 9 books. read: back of sun cream'],
  ['irritated', 'all-inclusive apparently includes a 6am drill', 'morning'],
  [
    'irritated',
    "our gate's changed three times and each one is further. im going to end up walking there"
  ],
  [
    'irritated',
    "Reclined fully. Onto my laptop. Then turned and said 'do you mind', sir, I was here first and so were my knees"
  ],
  [
    'irritated',
    "booked sea view. if you stand on the bath and the neighbour's washing isnt out, theres a bit of sea"
  ],
  ['irritated', "dinnae book the 'cosy' room. cosy's the shape o a coffin", 'night', 'glasgow'],
  [
    'anxious',
    'passport expires in 5 months and 28 days and the website says 6. flights friday. someone tell me its fine'
  ],
  ['anxious', 'is there a way to check if you locked the back door from portugal'],
  [
    'anxious',
    "first flight on my own, what do i do with my coat at the scanner, do i just hold it, everyone's so fast",
    'morning'
  ],
  [
    'anxious',
    "Mum's connection is 55 minutes, she's 78, she's got the bad hip and she won't let me book the buggy."
  ],
  [
    'anxious',
    'yung visa ko po wala pa rin, sa lunes na ang lipad. dasal na lang talaga 🙏',
    'any',
    'manila'
  ],
  [
    'angry',
    "a grown man took the window seat off a crying six year old because 'that's what i paid for'. it wasnt even his row"
  ],
  [
    'angry',
    "'Guests must strip the beds, run the dishwasher and take out all rubbish.' Cleaning fee: 140. I am writing to somebody."
  ],
  [
    'angry',
    "lost my wheelchair. not delayed. LOST. i'm sat in a borrowed one that only turns left"
  ],
  [
    'celebratory',
    "WE'RE HERE. twelve hours, one sick bag, zero regrets. she's seen the sea",
    'evening'
  ],
  [
    'celebratory',
    'reached home after four years. my grandmother touched my face first, then asked why I am so thin',
    'any',
    'lagos'
  ],
  [
    'celebratory',
    'climbed it. fog at the top, saw nowt, had a pasty, grinning like an idiot',
    'day',
    'leeds'
  ],
  ['celebratory', 'she said yes on the pedalo. ring nearly went in. a duck was involved', 'day'],
  [
    'irritated',
    'i have been to six countries and the plug has been wrong in all of them including this one which is mine'
  ],
  ['calm', "Rain on the awning, everybody reading. Nobody has asked what we're doing today."]
]);
