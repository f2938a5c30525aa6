import { postsOn } from './post.ts';

/** Wages, banks, rent, small change. */
export const FINANCE = postsOn('finance', [
  [
    'calm',
    'Did the tax return. Two cups of tea, one calculator, no crying. New personal best.',
    'evening'
  ],
  ['calm', "put 20 in the jar. jar's got a name now so it doesn't get spent. she's called venice"],
  ['calm', 'our building society keeps its pens on chains and i find that comforting', 'day'],
  [
    'calm',
    "Passed on my late husband's coin collection to the boy next door, who bowed. Quite right.",
    'any',
    'letters'
  ],
  ['playful', "bank app says i spent 61 on 'eating out'. that was the vending machine"],
  ['playful', "payday was tuesday. it's now tuesday somewhere"],
  ['playful', 'my pension forecast arrived and i laughed so hard the dog left', 'morning'],
  [
    'playful',
    'flogged my old phone n bought a hoodie n now i cant see what time my lift is. great businessman me',
    'any',
    'fourteen'
  ],
  ['playful', 'accountant asked if the goose counts as staff'],
  ['irritated', "your call is important to us. is it though. it's the same pan pipes as in march"],
  ['irritated', "rent's due on the first. wages on the third. who designed a month"],
  ['irritated', 'cashpoint charged me 1.99 to tell me what i already feared', 'night'],
  [
    'irritated',
    'Security question: favourite teacher. I put that in 2008. I have had time to reconsider all of them.'
  ],
  [
    'irritated',
    'OTP is coming after the session expires, session is expiring after I make chai. What to do',
    'any',
    'mumbai'
  ],
  [
    'irritated',
    'split the bill nine ways they said. i had a side salad. i had a SIDE salad',
    'night'
  ],
  ['anxious', "mortgage man rings at 4. ive practised saying 'overtime' in the mirror", 'day'],
  [
    'anxious',
    'text says 480 gone from my account, click here. didnt click. but is it gone?? cant get through',
    'evening'
  ],
  [
    'anxious',
    "redundancy meeting moved from thursday to now. its just 'quick chat' in the calendar",
    'morning'
  ],
  [
    'anxious',
    'anyone else lie there at 3am doing the shopping in your head to see if it fits',
    'night'
  ],
  [
    'anxious',
    'Padala ko po kahapon hindi pa pumapasok, tuition ng kapatid ko yun…',
    'any',
    'manila'
  ],
  [
    'angry',
    "they shut my gran's branch and sent her a leaflet about an app. she has a phone with a dial"
  ],
  ['angry', "deposit: 900. given back: 140. reason: 'general dullness of oven'"],
  [
    'angry',
    'worked the bank holiday, worked the sunday, payslip says flat rate. and theyve spelt me wrong'
  ],
  [
    'angry',
    'a man at my own front door telling MY mother she owes a company that has closed since 2019',
    'day',
    'lagos'
  ],
  [
    'celebratory',
    "last payment. LAST PAYMENT. that sofa is mine and it's been in the tip two years"
  ],
  [
    'celebratory',
    'got the job!! start monday, own desk, own pass, they spelt my name right first go',
    'day'
  ],
  [
    'celebratory',
    'scratchcard. forty quid. chips are on me, form an orderly queue',
    'evening',
    'leeds'
  ]
]);
