import { postsOn } from './post.ts';

/** Buses, trains, bikes, roads and who is on them. */
export const TRANSPORT = postsOn('transport', [
  [
    'calm',
    'Cycle path behind the retail park is dry as far as {next} for once. Bit of glass by the second bridge.'
  ],
  [
    'calm',
    'bus driver waited for the lady with the shopping. whole bus waited. nobody tutted',
    'day'
  ],
  [
    'calm',
    "ice scraper turned up. kitchen drawer, with the forks, where i'd obviously keep it",
    'morning'
  ],
  ['calm', 'Two herons on the verge by junction 6. Traffic slow, which for once was welcome.'],
  ['playful', 'man opposite me has a rucksack and the rucksack has just sneezed'],
  ['playful', 'sat nav said turn around when possible and honestly yeah, fair, on all levels'],
  ['playful', "see the 38? it's no a bus it's a rumour", 'any', 'glasgow'],
  ['playful', "conductor announced 'a short delay due to a swan with opinions'. promote him"],
  [
    'playful',
    'learner in front of me stalled eleven times on {street} and we all clapped when she got off the lights',
    'day'
  ],
  ['playful', 'quiet carriage. woman eating crisps one at a time by dissolving them. hero'],
  [
    'irritated',
    'rail replacement bus has replaced the train with a man called clive who does not know where {next} is'
  ],
  [
    'irritated',
    'every scooter in town parked across the one dropped kerb. like theyve had a meeting'
  ],
  [
    'irritated',
    'the board says on time. the clock next to the board disagrees wi the board. im stood under both',
    'morning',
    'leeds'
  ],
  [
    'irritated',
    'Third okada man quoting me double because I carry one small bag. Is the bag a person?',
    'any',
    'lagos'
  ],
  ['irritated', 'whoever invented headlights this bright has never met another car', 'night'],
  [
    'irritated',
    'paid for two hours. walked to the machine and back that was ten minutes of it gone'
  ],
  [
    'anxious',
    'missed the last connection by the length of the platform. does anyone know if the waiting room stays open',
    'night'
  ],
  [
    'anxious',
    'mums car has an orange light thats a sort of teapot?? shes 40 miles off on her own. is teapot bad',
    'evening'
  ],
  [
    'anxious',
    "test tomorrow 8.10. my instructor said 'you'll be grand' and then breathed out for ages",
    'evening'
  ],
  [
    'anxious',
    'Naiwan ko yata yung payong ko sa bus, saka yung ID ko po nasa bulsa nun… may lost and found ba sila',
    'any',
    'manila'
  ],
  ['anxious', 'i swear the wheel is making a new noise. nobody else hears it. its a sort of wub'],
  [
    'angry',
    'Overtook me on the bend by the primary, on the phone, laughing. I have your plate and so does my camera.',
    'morning'
  ],
  ['angry', "stood with a pram while three of them steamed past empty. EMPTY. it's raining on her"],
  [
    'angry',
    "someone's had my saddle. just the saddle. rode home like a jockey and ive never been so cross"
  ],
  [
    'angry',
    'put my stop button up, driver look at me in the mirror, driver go on. with my knee.',
    'any',
    'warsaw'
  ],
  [
    'celebratory',
    "PASSED. second go, three minors, all mirrors. mum's hiding her keys already",
    'day'
  ],
  [
    'celebratory',
    "dad's last shift on the trams after 34 years, they rang every bell in the depot for him",
    'evening'
  ],
  ['celebratory', 'seat AND a window AND the heating was on. buying a lottery ticket', 'morning'],
  [
    'calm',
    'Gave a lift to a gentleman whose bus had not come. He was going to see the bluebells, so I went to see the bluebells. Home by four, rather later than I had told anybody, and not sorry.',
    'day',
    'letters'
  ]
]);
