import { postsOn } from './post.ts';

/** Weather, neighbours, animals, what happens in kitchens. */
export const EVERYDAY = postsOn('everyday', [
  ['calm', 'Mist in the valley till about ten, then a proper blue. Washing out.', 'morning'],
  [
    'calm',
    "next door's baby has discovered 5am. we wave at each other across the yards",
    'morning'
  ],
  ['calm', 'hedge cut. robin supervised'],
  ['calm', 'cannot sleep so ive alphabetised the spices. we own four cumins', 'night'],
  [
    'calm',
    'The clocks in this house disagree by eleven minutes in all, and I find one gets used to an average.',
    'any',
    'letters'
  ],
  ['calm', 'sat in the car outside my own house for the end of a song', 'evening'],
  ['playful', "cat's brought me half a sausage roll. not ours. warm"],
  [
    'playful',
    "neighbour has named his new wifi 'sandra stop parking here'. sandra's is now 'no'",
    'evening'
  ],
  [
    'playful',
    "got into the wrong silver car. sat down. said 'right then'. met a man called dennis",
    'day'
  ],
  ['playful', "daughter's imaginary friend has moved out. 'better area' apparently"],
  [
    'playful',
    'ang aso namin natulog sa labahan, ngayon amoy fabcon na siya. sosyal 😂',
    'any',
    'manila'
  ],
  ['playful', 'spent ten mins waving at a coat on a fence'],
  [
    'irritated',
    "someone's car alarm. forty minutes. it's playing the same three notes and i've started harmonising",
    'night'
  ],
  [
    'irritated',
    "put the bins out, wrong colour, brought them in, right colour, put them out, lorry's gone",
    'morning'
  ],
  ['irritated', 'wasps. indoors. explain yourselves'],
  [
    'irritated',
    'Upstairs is moving furniture at 11:45 pm. Every night same wardrobe, same corner, no conclusion',
    'night',
    'mumbai'
  ],
  [
    'irritated',
    "can people on {street} PLEASE stop putting free sofas out in the rain. that's not free that's a sponge"
  ],
  [
    'anxious',
    'Lost: tabby, answers to Biscuit, shy, missing tip of left ear. Last seen back of {street}. She has never been out at night.',
    'evening'
  ],
  [
    'anxious',
    "same white van's been sat at the end of our road two days now. probably nothing. took the number",
    'evening'
  ],
  ['anxious', "he said 'we need to talk when i get in' and hes not getting in till eight", 'day'],
  [
    'anxious',
    "storm's got the fence doing a sort of dance. its that or the greenhouse. place your bets. no dont actually",
    'night'
  ],
  [
    'anxious',
    "ma wee sister's no answerin her phone an she aye answers her phone",
    'night',
    'glasgow'
  ],
  [
    'angry',
    "whoever kicked the head off my daughter's scarecrow, she watched you do it out the window"
  ],
  [
    'angry',
    "fireworks at one in the morning on a weeknight. the dog's behind the loo and my husband was in the army. stop it",
    'night'
  ],
  [
    'angry',
    "keyed. both doors. whole length. it's a 2009 hatchback what did it ever do to you",
    'morning'
  ],
  ['celebratory', "it's a girl!! 7lb 2, furious, perfect, looks like my uncle ray"],
  [
    'celebratory',
    'biscuit is HOME. walked in at six like nothing happened and shouted at her bowl',
    'morning'
  ],
  ['celebratory', "fifty years today. he's bought me a spade. it's a really good spade", 'day'],
  ['celebratory', "new neighbours have brought us samosas. twelve. i'm never moving", 'evening'],
  [
    'celebratory',
    'clean test. keys back. first night in my own flat, got a chair and a kettle and im made up',
    'night',
    'leeds'
  ],
  [
    'calm',
    'Quiz at {pub}. Third out of three, but we won the meat raffle, so on balance',
    'evening'
  ],
  ['calm', "nephew's started at {org}. lanyard in every photo, even the bath one"],
  ['irritated', '{pub} has taken the pie off. the PIE. what is it for now then', 'evening'],
  [
    'playful',
    "every time we pass {org} my mum says 'that used to be a field' and every time we say what kind of field",
    'day'
  ]
]);
