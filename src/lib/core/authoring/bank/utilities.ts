import { postsOn } from './post.ts';

/** Boilers, meters, lights, pipes, solar panels. */
export const UTILITIES = postsOn('utilities', [
  ['calm', "Meter read, 40718, photographed with today's paper beside it as my father taught me."],
  [
    'calm',
    'water butts full to the top after last night. tomatoes wont know theyre born',
    'morning'
  ],
  ['calm', 'man came about the pylon. looked at it. went'],
  [
    'calm',
    'light came back 3:40 and the whole street shouted UP like it was a goal',
    'day',
    'lagos'
  ],
  [
    'playful',
    'turned the heating on for twenty minutes and the radiators made a noise like a man being told off'
  ],
  [
    'playful',
    'found dad in the dark with a torch reading the electric meter to it like a bedtime story',
    'night'
  ],
  ['playful', 'the shower has two settings: arctic and sorry'],
  ['playful', "boiler's called keith because it only works when you talk about it behind its back"],
  [
    'playful',
    'power cut on {street}. neighbours all came out, had a lovely chat, power came back, never spoken since',
    'evening'
  ],
  [
    'irritated',
    "smart meter's stuck on a sad face. ive turned everything off. i'm in a coat. sad face"
  ],
  [
    'irritated',
    "they've dug up the pavement, looked in, and put a barrier round it like it's a museum",
    'day'
  ],
  ['irritated', 'every tap in this flat has a different idea of which way is hot'],
  [
    'irritated',
    "Direct debit gone up by 31 a month, 'based on your usage'. I have been at my sister's since August."
  ],
  [
    'irritated',
    "tank's empty again by the time i get to the shower. four brothers. FOUR",
    'morning'
  ],
  [
    'irritated',
    'Inverter is beeping since morning, UPS is beeping back, like two uncles in an argument',
    'any',
    'mumbai'
  ],
  [
    'anxious',
    'smell of gas or is it the new paint?? rang them, theyre coming, sat on the wall with the cat in a pillowcase',
    'night'
  ],
  [
    'anxious',
    "key meter's got 1.40 on it and the shop shuts at ten and hes got the car",
    'evening'
  ],
  [
    'anxious',
    "pipe in the loft's started knocking. three knocks, then nothing. three knocks",
    'night'
  ],
  [
    'anxious',
    'Is it only our side of {street} where the lights dip when the kettle goes on? New baby, worried about the wiring.'
  ],
  [
    'angry',
    'no heating ten days. ten. the wee man does his homework in his bobble hat',
    'any',
    'glasgow'
  ],
  ['angry', "landlord says mould is 'lifestyle'. whose lifestyle. the mould's?"],
  [
    'angry',
    "told me they'd called. nobody called. i sat on that bottom stair from 8 till 6 with the door on the latch",
    'evening'
  ],
  [
    'angry',
    'estimated bill 900. NINE HUNDRED. for a bungalow. with one pensioner and a budgie in it'
  ],
  ['celebratory', 'solar panels made more than we used!! by 0.2. printed the graph', 'evening'],
  ['celebratory', "hot water. after six days. i'm never getting out", 'night'],
  [
    'celebratory',
    'I find the leak myself. Under the sink, behind the pan, with a spoon. Plumber say he would charge 90',
    'any',
    'warsaw'
  ],
  [
    'celebratory',
    "me mam's off prepay after eleven year. she's made us all stand and look at the new meter",
    'day',
    'leeds'
  ]
]);
