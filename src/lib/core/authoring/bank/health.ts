import { postsOn } from './post.ts';

/** Waiting rooms, teeth, knees, sleep, small bodies. */
export const HEALTH = postsOn('health', [
  [
    'calm',
    'Blood pressure down eight points since I moved my desk to the window. Make of that what you like.'
  ],
  ['calm', 'flu jab done. sore arm, small sticker'],
  ['calm', 'physio says swim. so i swam. eleven lengths and a sit down on the steps', 'morning'],
  [
    'calm',
    "nights again. the vending machine on three has been fixed, somebody's drawn it a smile",
    'night'
  ],
  ['calm', 'New glasses. I can see individual leaves, and also what I have been calling clean.'],
  ['playful', 'dentist asked about my weekend with both hands in there. told him all of it'],
  ['playful', "eye test lady said 'better one or better two' and i panicked and said three"],
  [
    'playful',
    'toddler has listened to my heart with a plastic stethoscope and says its an elephant'
  ],
  [
    'playful',
    'pe teacher made us do yoga n connor fell asleep in the dead man one n SNORED im crying',
    'day',
    'fourteen'
  ],
  ['playful', 'did ma back in pickin up a sock. no even the pair. ONE sock', 'any', 'glasgow'],
  [
    'irritated',
    'number 14 in the phone queue. number 14. number 14. you are now number 15',
    'morning'
  ],
  [
    'irritated',
    "magazine in the waiting room has a quiz in it already done. by the same woman. in biro. she's 'mostly Bs'"
  ],
  ['irritated', 'hay fever since february. im basically a tap with a lanyard'],
  [
    'irritated',
    "the gym's shower goes off after nine seconds. i counted. you have to keep nudging it with your hip"
  ],
  [
    'irritated',
    'Doctor is giving 4:15 appointment and calling at 5:40, and then saying you look tired. Yes doctor',
    'evening',
    'mumbai'
  ],
  [
    'anxious',
    "scan's at two. they've put 'bring someone with you' in bold. is it always in bold",
    'morning'
  ],
  [
    'anxious',
    "he's been coughing since he got back from his dads and its gone all barky. out of hours line or wait?? its 2am",
    'night'
  ],
  [
    'anxious',
    "Results 'within ten working days'. It is day eleven. I have cleaned the oven twice."
  ],
  [
    'anxious',
    "lump on the dog's leg. vet can see her friday. dog's fine, eating a slipper, im a wreck"
  ],
  ['anxious', 'cant feel my little toe. dont look it up they said. i looked it up', 'night'],
  ['angry', 'eighteen weeks for a hearing test. my dad sits at sunday dinner smiling at nothing'],
  [
    'angry',
    "Somebody wey no even check my mama BP say she dey 'anxious'. Madam she is 70 and she ran a school",
    'any',
    'lagos'
  ],
  ['angry', "lost. they've lost the referral. twice now. the same one"],
  [
    'angry',
    'woman at the desk read my whole problem out loud in front of nine people and a postman'
  ],
  [
    'celebratory',
    'five years clear today. going to have chips by the sea and not talk about it',
    'morning'
  ],
  [
    'celebratory',
    'she took three steps to the fridge. physio cried, i cried, fridge was open, everything beeping'
  ],
  ['celebratory', "day 100 no fags. bought a bike. can't ride it yet but still"],
  [
    'celebratory',
    'my brother is wake up!! he ask for the score of match. he is ok. he is himself',
    'any',
    'warsaw'
  ],
  [
    'anxious',
    "ok so nobody panic (me) but they rang ME. the surgery never rings. she said doctor wants a word about the bloods, nothing urgent, can i do thursday. if it's nothing urgent why's she using that voice. thursday is four sleeps"
  ]
]);
