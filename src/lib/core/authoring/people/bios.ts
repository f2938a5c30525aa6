import type { Cast } from './kinds.ts';

/** What people say about themselves; `{place}` and `{outlet}` are filled, and those left out that cannot be. */
export const BIOS: Readonly<Record<Cast | 'office', readonly string[]>> = {
  neighbour: [
    'sheds, mostly',
    'here for the bin updates',
    '{place} born, {place} bred, {place} fed up',
    'two cats, one opinion',
    'No direct messages please.',
    'amateur baker. professional napper',
    'i reply to everything. sorry',
    'Bell ringer. Tuesdays.',
    'walks, weather, moaning',
    'not a morning person, or an evening one',
    'Views are my neighbour’s',
    '📍 {place} 🌧️',
    'just here so i dont get fined'
  ],
  customer: [
    'i keep receipts',
    'nurse. tired. tea',
    'man and van, no job too small',
    'Teaching assistant, swimmer, aunt.',
    'nails n lashes, dm to book',
    'Season ticket holder. Send help',
    'long time reader first time poster',
    'HGV, three kids, no sleep',
    'Gardens, grandchildren, grammar.',
    'i only came on here to complain',
    'carer. cardigan wearer',
    'studying something at somewhere'
  ],
  parent: [
    'mum of boys. moods',
    'dad to two, taxi to two',
    '3 under 5 send biscuits',
    'pta. never again. (again)',
    'tired but make it fashion',
    'Solo dad, Saturday football, Sunday washing',
    'Mother of twins. Yes, I know.',
    'nursery run then shift then nursery run',
    'foster mum, {place}',
    'raising a small lawyer'
  ],
  affected: [
    'quiet life please',
    'Retired. Crosswords, Radio, Rex the dog.',
    'mum, dinner lady, 5 a side goalie',
    'me n the lad n the van',
    'Carer for my brother. Painter, in the cracks.',
    'mostly pictures of the garden',
    'new here, be nice'
  ],
  employee: [
    'own views, obviously',
    'nights. mostly lorries',
    'Front desk. I have seen things',
    'apprentice. still finding the kettle',
    'eleven years in, three managers out',
    'rep. ask me anything except that',
    'back of house, front of queue',
    'Views mine. Uniform theirs.'
  ],
  journalist: [
    'Reporter, {outlet}. Tips welcome, messages open.',
    'Local democracy, {outlet}. Usually in a car park.',
    'I ask. {outlet}, mornings.',
    'Health and councils for {outlet}. Ex baker.',
    'News editor, {outlet}. Corrections gladly made.',
    'Freelance. Courts, floods, cows.'
  ],
  influencer: [
    'honest reviews, dishonest dog',
    'i eat things so you dont have to 🍟',
    'slow living, fast van. collabs by message',
    'frugal queen 👑 codes in the pinned',
    'day trips under a tenner',
    'Ranting since 2016. New one Thursdays',
    'your nosy internet aunt'
  ],
  activist: [
    'Save the {place} baths. Yes, still.',
    'Tenants, buses, books',
    'access is not a favour ♿',
    'Clean rivers. Dirty boots.',
    'Chair, nobody else would',
    'asking nicely since 2011. less nicely now',
    'We will be at the gate at eight.'
  ],
  official: [
    'Councillor, {place} East. Surgeries first Saturdays.',
    'Councillor. Independent. Allotment holder.',
    'Your member for {place}. Casework by letter or in the library.',
    'Councillor, two terms, one casting vote'
  ],
  office: [
    'Not monitored at weekends.',
    'Duty desk. In an emergency, ring.',
    'Public notices and enquiries.',
    'Inspections and standards. We do not discuss cases here.',
    'Neighbourhood team, {place}.'
  ],
  business: [
    'Family firm. Open till four.',
    'Messages answered after the rush',
    'Closed Mondays, always have been',
    'small, local, busy',
    'Orders by phone please, he can’t work this thing',
    'Since 1987. Ask for the other one'
  ],
  troll: [
    'cope',
    'deleted twice. back again',
    'just asking questions',
    'they dont want you to read this',
    'THE TRUTH IS FREE',
    'blocked by your favourite'
  ],
  bot: ['News • Deals • Alerts', 'follow for follow back', '📈 ask me how']
};

/** What a business or an office is called; the word before it is drawn. */
export const FIRMS = [
  'Bakehouse',
  'Cobblers',
  'Hand Car Wash',
  'Kebab',
  'Aquatics',
  'Tyres',
  'Flowers',
  'Cycles',
  'Launderette',
  'Garden Centre',
  'Upholstery',
  'Fish Bar'
] as const;
export const OFFICES = [
  'Consumer Standards Desk',
  'Public Safety Office',
  'Licensing Board',
  'Area Response Team',
  'Ombuds Service',
  'Inspectorate'
] as const;
export const CAUSES = [
  'Residents',
  'Friends of the Park',
  'Action Group',
  'Accessible Now',
  'Tenants Together'
] as const;
