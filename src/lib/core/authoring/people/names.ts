/**
 * Names by where people's families are from, written for Hotseat from common knowledge: first names
 * of the young, of those in the middle and of the old, and last names. Each is borne by so many that
 * together they mean nobody; `persona.ts` leaves out those that a scenario uses.
 */
export interface Culture {
  young: readonly string[];
  middle: readonly string[];
  old: readonly string[];
  last: readonly string[];
}

const list = (names: string) => names.split(' ');

export const CULTURES = {
  english: {
    young: list('Callum Maisie Jayden Ellie Archie Freya Kian Tilly Reece Poppy Alfie Imogen'),
    middle: list('Gemma Lee Joanne Darren Kerry Stuart Nicola Craig Leanne Matt Hayley Simon'),
    old: list('Maureen Barry Sheila Derek Glenys Roy Pauline Ken Brenda Malcolm Jean Trevor'),
    last: list(
      'Orme Haddow Tapsell Lusk Thackwell Birtles Cobb Garside Tunnard Whitlow Amery Scarth'
    )
  },
  scottish: {
    young: list('Eilidh Finlay Skye Rory Isla Struan Mirren Lewis Ailsa Cameron'),
    middle: list('Lorna Gregor Shona Iain Kirsty Fraser Catriona Scott Mhairi Davie'),
    old: list('Morag Hamish Senga Archie Effie Wullie Agnes Dougie Isobel Rab'),
    last: list('McAra Geddes Baxendale Rennie Auchterlonie Imrie Tulloch Lamont Petrie Kinnaird')
  },
  irish: {
    young: list('Aoife Cian Saoirse Oisin Niamh Fionn Caoimhe Tadhg'),
    middle: list('Sinead Declan Orla Padraig Grainne Eamon Roisin Conor'),
    old: list('Bernadette Seamus Concepta Malachy Philomena Donal Assumpta Fintan'),
    last: list('Geraghty Mulhern Tiernan Quigg McGonigle Devenny Lavelle Heffernan')
  },
  welsh: {
    young: list('Seren Osian Cari Macsen Lowri Iestyn'),
    middle: list('Bethan Gethin Nerys Rhodri Sian Dafydd'),
    old: list('Myfanwy Idris Eluned Gwilym Blodwen Emrys'),
    last: list('Prosser Bebb Gittins Probert Vaughan Tudor Penry Gwyther')
  },
  nigerian: {
    young: list('Tobi Zainab Chidera Kelechi Ifeoma Damilola Amaka Seun'),
    middle: list('Adaeze Tunde Ngozi Emeka Folake Segun Hauwa Obinna'),
    old: list('Patience Sunday Comfort Godwin Blessing Festus Victoria Cletus'),
    last: list('Okafor Adebanjo Nwosu Balogun Eze Ogunleye Umeh Bello')
  },
  ghanaian: {
    young: list('Akua Kofi Esi Kwaku Adwoa Yaw'),
    middle: list('Abena Kwame Efua Kojo Ama Kwesi'),
    old: list('Mercy Ebenezer Grace Emmanuel Charity Isaac'),
    last: list('Mensah Boateng Asante Owusu Darko Amponsah')
  },
  filipino: {
    young: list('Althea Jericho Bea Nathaniel Kyla Miguel'),
    middle: list('Annalyn Jepoy Maricel Rommel Jocelyn Arnel'),
    old: list('Corazon Ernesto Remedios Virgilio Lourdes Benigno'),
    last: list('Manalo Dimaculangan Salonga Batungbakal Catacutan Magsino Pangilinan')
  },
  indian: {
    young: list('Aarav Diya Ishaan Kavya Rohan Tanvi Nikhil Rutuja'),
    middle: list('Priya Sandeep Meera Vikas Anjali Rajesh Sunita Manoj'),
    old: list('Kamala Mohanlal Sushila Harish Nirmala Jagdish Usha Dinesh'),
    last: list('Sood Kulkarni Bhatt Deshpande Chawla Iyer Pillai Kadam Mistry')
  },
  pakistani: {
    young: list('Zayn Aleena Hamza Iqra Bilal Noor'),
    middle: list('Saima Imran Nadia Tariq Farah Asif'),
    old: list('Shamim Bashir Zubaida Yaqoob Nasreen Rafiq'),
    last: list('Mirza Chaudhry Quraishi Bhatti Rehman Siddiqui')
  },
  polish: {
    young: list('Zuzia Kuba Maja Antek Ola Filip'),
    middle: list('Agnieszka Tomasz Beata Marcin Dorota Pawel'),
    old: list('Halina Zbigniew Danuta Ryszard Krystyna Henryk'),
    last: list('Wrona Sikora Gajda Mazurek Pietrzak Kubiak Zawada')
  },
  caribbean: {
    young: list('Shanice Tyrell Aaliyah Kemar Renee Jevon'),
    middle: list('Marcia Delroy Yvette Errol Sonia Winston'),
    old: list('Hyacinth Clifton Ivy Egbert Pearl Vernal'),
    last: list('Dacosta Brissett Bogle Samuda Lewinson Whyte')
  },
  chinese: {
    young: list('Jasmine Jason Cherry Marcus Vivian Ethan'),
    middle: list('Mei Kelvin Yan Raymond Suki Wing'),
    old: list('Kam Lai Siu Chung Fung Ho'),
    last: list('Cheung Lam Tsang Kwok Leung Poon')
  },
  turkish: {
    young: list('Elif Emre Defne Baran Zeynep Kaan'),
    middle: list('Aylin Serkan Sevgi Volkan Derya Hakan'),
    old: list('Fatma Osman Hatice Kemal Nermin Halil'),
    last: list('Aksoy Bulut Cetin Erdem Tekin Yalcin')
  },
  latin: {
    young: list('Valentina Mateo Camila Thiago Luana Joaquin'),
    middle: list('Paola Andres Marisol Rodrigo Luciana Hector'),
    old: list('Rosario Eusebio Graciela Anselmo Ofelia Ramiro'),
    last: list('Quiroga Barrientos Figueredo Salcedo Morales Tavares')
  }
} as const satisfies Record<string, Culture>;

export type CultureName = keyof typeof CULTURES;

/** How many of a hundred are of each; an office sets the scene in its own country as it likes. */
export const USUAL_MIX: readonly [CultureName, number][] = [
  ['english', 46],
  ['scottish', 8],
  ['irish', 6],
  ['welsh', 4],
  ['indian', 7],
  ['pakistani', 6],
  ['nigerian', 5],
  ['polish', 5],
  ['caribbean', 4],
  ['ghanaian', 2],
  ['filipino', 2],
  ['chinese', 2],
  ['turkish', 2],
  ['latin', 1]
];
