import { postsOn } from './post.ts';

/** Teams, choirs, stages, parks, fans. */
export const SPORT = postsOn('sport', [
  ['calm', 'Bowls green reopened. Bit heavy on the far rink. Sandwiches as before.', 'day'],
  ['calm', 'saturday 5k, 34 minutes, 9th in my age group of 9', 'morning'],
  ['calm', 'choir tonight. the altos have a new fan heater and a new attitude', 'evening'],
  ['calm', "museum's put the whale back up. smaller than i remember, but so am i"],
  ['calm', 'Pitch inspection at noon. It will be off. It is a lake with posts.', 'morning'],
  ['playful', "keeper's got a sandwich. its the 60th minute. he's eating it", 'day'],
  ['playful', 'am dram update: the horse has quit. both halves', 'evening'],
  [
    'playful',
    'i do not understand offside, i have never understood offside, i have shouted offside for thirty year',
    'day',
    'leeds'
  ],
  [
    'playful',
    'took the wife to the modern art. stood ten minutes in front of a fire extinguisher. we both thought it was sad'
  ],
  ['playful', 'under 9s score: 14 all, ball lost, everyone crying, oranges good', 'morning'],
  [
    'irritated',
    'ref had a shocker. a SHOCKER. my nan saw it and she was facing the other way',
    'day'
  ],
  ['irritated', 'tall man. tall hat. row in front. tall HAT', 'evening'],
  [
    'irritated',
    "tickets on sale 9.00, sold out 9.00, back on a 'partner site' at 9.01 for four times"
  ],
  [
    'irritated',
    'Same eleven wey lose on Saturday, same formation, coach say make we trust process. Which process',
    'any',
    'lagos'
  ],
  [
    'irritated',
    "they've put a drone show on instead of fireworks and it's spelt {place} wrong",
    'night'
  ],
  ['anxious', "solo on sunday. top note's there in the bath and nowhere else"],
  ['anxious', "pens. i can't look. somebody just type yes or no", 'evening'],
  [
    'anxious',
    'trial with {team} under 15s tmrw and ive grown out my boots. like today. they fit THIS MORNING',
    'evening',
    'fourteen'
  ],
  [
    'anxious',
    "is the marathon still on with this wind?? my charity's the hospice one, ive raised 900 and i really need it to be on"
  ],
  [
    'angry',
    'booing a lad of eighteen on his debut. your OWN lad. have a word wi yersel',
    'day',
    'glasgow'
  ],
  [
    'angry',
    'Clubhouse broken into again. They took the urn. It is a tea urn, there is nothing in it but scale.'
  ],
  [
    'angry',
    "steward took my dads flask off him at the gate. its SOUP. hes 79, that soup's been coming here longer than the steward"
  ],
  [
    'angry',
    "dance school has dropped the wheelchair class 'for now'. she had her shoes on. she was at the door",
    'day'
  ],
  ['celebratory', "{team} ARE UP. i'm in a fountain. it's not my fountain", 'evening'],
  ['celebratory', 'got my grade 5!!! merit!!! examiner smiled at the sad bit'],
  [
    'celebratory',
    "hat trick off the bench at 41. hamstring's gone, voice is gone, marriage hanging on. beautiful",
    'day'
  ],
  ['celebratory', 'standing ovation for the back half of the cow. as it should be', 'night'],
  ['calm', 'Knitted the last row of the last square. Blanket goes to the lifeboat men on Friday.'],
  [
    'celebratory',
    "right so for those who weren't in the hall: the cornet dropped out at ten to seven, our Joan, who is EIGHTY TWO, says give it here, sight reads the lot, second prize, and she's been home since nine with a hot water bottle like nowt happened",
    'night',
    'leeds'
  ]
]);
