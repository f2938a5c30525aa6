import { postsOn } from './post.ts';

/** Shops, parcels, markets, queues. */
export const RETAIL = postsOn('retail', [
  [
    'calm',
    'button shop on {street} still has the drawer of odd ones, 20p each, and she lets you rummage',
    'day'
  ],
  [
    'calm',
    'Bought one pair of boots in October 2014. Resoled today for the third time. He shook my hand.'
  ],
  ['calm', "charity shop had a jigsaw, 'probably all there'. that'll do me for the week"],
  [
    'calm',
    'Ukay finds today: isang denim jacket, walang mantsa, ₱120 lang. Ang saya ko na po',
    'day',
    'manila'
  ],
  ['playful', 'self checkout just thanked me like it was for the last time ever'],
  ['playful', 'went in {shop} for lightbulbs. ive got a rake, a fern and no lightbulbs'],
  [
    'playful',
    "tried on a hat for a laugh and now the woman's wrapping it and i dont know how to stop her",
    'day'
  ],
  ['playful', "parcel card says 'left with: hedge'", 'evening'],
  [
    'playful',
    'lad on the fruit stall calls everyone duchess. including the vicar. ESPECIALLY the vicar',
    'any',
    'leeds'
  ],
  [
    'irritated',
    "size 12 in one shop, 16 next door, same shop upstairs i'm apparently a 10. measure something you cowards"
  ],
  ['irritated', "the email says out for delivery. so did yesterday's. where do you GO"],
  [
    'irritated',
    'Assembled bookcase. One screw left, one shelf wonky. They are related, I can feel it.',
    'evening'
  ],
  ['irritated', 'scented candles by the bread. now i dont know if i want bread or a bath'],
  ['irritated', 'queue of nineteen, four tills, one lass, and a manager straightening leaflets'],
  [
    'anxious',
    "ordered the bridesmaids in 'sage' and theyve come in what i can only call frog. two weeks to go"
  ],
  [
    'anxious',
    "think i left my purse on the counter in {shop}? green, got my nan's ring in the zip bit. shut till 9",
    'night'
  ],
  [
    'anxious',
    'Has anybody used a site called bargain-boilers something? I have paid and now the phone number is a pizza place.'
  ],
  [
    'anxious',
    "interview at the big garden centre 11 o'clock. they want 'a plant that describes me'. what if i say fern and everyone says fern",
    'morning'
  ],
  [
    'angry',
    'followed round the whole shop. again. bought the shampoo, held the receipt up right up to the door'
  ],
  [
    'angry',
    "you don't shout at a girl of seventeen about a coupon. you just don't. she was shaking",
    'day'
  ],
  [
    'angry',
    "Pram, broken wheel, nine weeks old. 'Wear and tear.' The child has not worn or torn anything, she can barely hold her head up"
  ],
  [
    'angry',
    "my own parcel box, my own lock, and he's launched it ower the fence intae the pond",
    'day',
    'glasgow'
  ],
  ['celebratory', 'sold my first table!! someone i dont even know! not my aunt!!'],
  [
    'celebratory',
    "shop's ours. keys at noon, rats by one, curtains by friday. we've only gone and done it",
    'day'
  ],
  [
    'celebratory',
    'found the exact mug. the one i broke in 2009. same chip on the transfer and everything'
  ],
  [
    'celebratory',
    "Mama's stall don reach ten years today. Ten years of rain, no light and people pricing tomato like land",
    'any',
    'lagos'
  ],
  ['irritated', 'fitting room has one hook. i have a coat, a bag, four jumpers and a child'],
  [
    'calm',
    'Stocktake. 412 tins of the paint nobody wants, same as last year, all present.',
    'night'
  ],
  [
    'playful',
    "lady at the till: do you have a loyalty card. me: no. her: would you like one. me: no. her, leaning in, very quiet: it's free shortbread. me, a changed man: my name is graham and i live at number six"
  ]
]);
