import { postsOn } from './post.ts';

/** Kitchens, cafés, allotments, tea. */
export const FOOD = postsOn('food', [
  ['calm', "soup's on. leek, because there's always leek"],
  [
    'calm',
    'The Saturday man has the good tomatoes again, the ugly ones. End stall, past the socks.',
    'day'
  ],
  ['calm', 'rice and beans, small plantain, no light, candle. we move', 'night', 'lagos'],
  [
    'calm',
    "made my nan's bara brith off the back of an envelope. oven temperature just says 'hot'"
  ],
  [
    'calm',
    'Quince jelly set on the second boil. Eleven jars, one of which I shall admit to.',
    'any',
    'letters'
  ],
  ['playful', 'six year old has opened a cafe in the hall. you get a grape and its four pounds'],
  [
    'playful',
    "put salt in the crumble. served it. nobody has said a word. we have such good manners it's killing us",
    'evening'
  ],
  ['playful', 'theres a potato in the cupboard with arms and i think it heard me'],
  [
    'playful',
    'chippy on {street} asked if i wanted it open or wrapped and i said yes thanks. lovely man just waited',
    'evening'
  ],
  [
    'playful',
    'Office cake status: one slice, cut in half, then in half, now being cut in half. Mathematics department only.',
    'day',
    'mumbai'
  ],
  [
    'playful',
    'just seen a pigeon leave {shop} with a whole croissant. paid for nothing. walked out the front'
  ],
  ['irritated', 'avocado: no. no. no. no. went to bed. no', 'morning'],
  ['irritated', "please stop serving chips in a little bucket. i'm 46"],
  [
    'irritated',
    "the good biscuits have been 'improved'. theyre thinner. we can all see theyre thinner"
  ],
  [
    'irritated',
    "booked for seven, sat at ten to eight, menu's a square i have to photograph and the battery's on 3",
    'evening'
  ],
  [
    'irritated',
    'who puts an onion back. in the fridge. cut side down. naked. on MY shelf',
    'night'
  ],
  [
    'anxious',
    "first time cooking for his parents tonight, chicken's still pink by the bone, theyre early, theyre in the hall",
    'evening'
  ],
  ['anxious', 'should kimchi hiss'],
  [
    'anxious',
    "wedding's saturday and the cake lady's phone is going to voicemail. it'll be fine. it's probably fine. it's three tiers"
  ],
  [
    'anxious',
    'Defrosted mince at breakfast, put it back, took it out. Do I risk it, there are four of us and one is pregnant.'
  ],
  [
    'angry',
    '38 quid for a sunday roast and the gravy was RATIONED. in a thimble. i asked for more and he looked at my wife',
    'day'
  ],
  [
    'angry',
    'they told my da the table was gone, then gave it tae six in suits. he just put his cap back on',
    'evening',
    'glasgow'
  ],
  [
    'angry',
    "allotment's been done over. all the squash. who steals squash. i grew those from seed with my lad"
  ],
  [
    'angry',
    'left our tray bake outside the hall for ten minutes for the hospice sale and somebody took the lot. tray an all',
    'day',
    'leeds'
  ],
  [
    'celebratory',
    'ROSE. it actually rose. two loaves, proper holes, im stood here holding one like a newborn'
  ],
  [
    'celebratory',
    'naka-perfect din ako ng leche flan!! walang bitak, walang bula, lola would cry 😭',
    'evening',
    'manila'
  ],
  [
    'celebratory',
    '5 star hygiene sticker on the van this morning. me and dean just stood and looked at it',
    'morning'
  ],
  ['celebratory', 'one year since i last burnt toast. jinxing it by posting. worth it'],
  [
    'playful',
    'Aunty from fourth floor is sending one dabba of halwa every time I am single. Today came two dabbas and a photo of one engineer. Halwa is excellent. Engineer is from {next}. Thinking only about halwa.',
    'any',
    'mumbai'
  ]
]);
