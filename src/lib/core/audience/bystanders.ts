import type { Temper } from '../scenario/schema.ts';
import type { Voice } from './lines/index.ts';

/** Somebody whom no scenario knows: a passer-by on the network. All invented. */
export interface Bystander {
  handle: string;
  name: string;
  followers: number;
  temper: Temper;
  voice: Voice | null;
}

type Written = [handle: string, name: string, followers: number, temper: Temper, voice?: Voice];

const WRITTEN: readonly Written[] = [
  ['@mo_onthebus', 'mo', 212, 'angry'],
  ['@gemtakestwo', 'Gem', 640, 'angry'],
  ['@dazzlebarrow', 'daz barrow', 388, 'angry'],
  ['@lindy_rowe3', 'lindy', 97, 'angry'],
  ['@k4trin_h', 'katrin', 1204, 'angry'],
  ['@stevethevan_', 'Steve (van)', 156, 'angry'],
  ['@abzzz_r', 'abz', 431, 'angry'],
  ['@tollgate_tracy', 'Tracy T', 73, 'angry'],
  ['@halfpastjen', 'jen', 845, 'sarcastic'],
  ['@notthatkeith', 'not that keith', 2210, 'sarcastic'],
  ['@soup_witness', 'soup', 3120, 'sarcastic'],
  ['@bramblegrudge', 'bramble', 509, 'sarcastic'],
  ['@olivertweed_', 'Ol', 1780, 'sarcastic'],
  ['@wrongumbrella', 'wrong umbrella', 264, 'sarcastic'],
  ['@minutes_of_it', 'pam, minutes taken', 118, 'sarcastic'],
  ['@ninaplusone', 'nina', 301, 'worried'],
  ['@hattie_and_bump', 'Hattie', 522, 'worried'],
  ['@saf_at_home', 'Saf', 144, 'worried'],
  ['@our_ells', 'ells', 88, 'worried'],
  ['@gwenda_indoors', 'Gwenda', 230, 'worried'],
  ['@tinyfarid', 'farid', 675, 'worried'],
  ['@mumofthreeish', 'Bev', 412, 'worried'],
  ['@petra_quays', 'petra', 59, 'worried'],
  ['@alanwalksdogs', 'Alan Gethin', 311, 'calm'],
  ['@ruthbakewell_', 'Ruth Okell', 190, 'calm'],
  ['@signalbox_sue', 'Sue Harmer', 954, 'calm'],
  ['@mreedallotment', 'Martin Reed', 127, 'calm'],
  ['@quietlyfiona', 'Fiona Lusk', 402, 'calm'],
  ['@p_adebanjo_', 'P. Adebanjo', 716, 'calm'],
  ['@whatwas_that', 'lou', 166, 'curious'],
  ['@late2everything', 'late', 930, 'curious'],
  ['@ivy_overheard', 'ivy', 1510, 'curious'],
  ['@theojustasking', 'Theo', 243, 'curious'],
  ['@pennyfromno9', 'penny', 84, 'curious'],
  ['@ro_scrolls', 'ro', 377, 'curious'],
  ['@stillhereben', 'ben', 207, 'loyal'],
  ['@carol_regular', 'Carol', 121, 'loyal'],
  ['@twentyyearsin', 'Des', 268, 'loyal'],
  ['@shaunnicely', 'shaun', 455, 'loyal'],
  ['@bluecoat_bea', 'bea', 93, 'sad'],
  ['@emwithoutthea', 'Em', 540, 'sad'],
  ['@nightshiftnoor', 'noor', 812, 'sad'],
  ['@tuesdaycolin', 'colin', 61, 'sad'],
  ['@crumpetwarden', 'crumpet warden', 4100, 'playful'],
  ['@gooseinfo', 'goose info', 6900, 'playful'],
  ['@jamlidjam', 'jam', 720, 'playful'],
  ['@zedlessalphabet', 'ed', 333, 'playful'],
  ['@sheddweller88', 'shed', 199, 'playful'],
  ['@theyknow_wake', 'WAKE', 1340, 'hostile'],
  ['@sackthelotnow', 'Sack The Lot', 2750, 'hostile'],
  ['@b1gmallory', 'mallory', 610, 'hostile'],
  ['@neverpaidretail', 'V.', 487, 'hostile'],
  ['@weeshonaboyd', 'Shona Boyd', 358, 'calm', 'glasgow'],
  ['@big_rab_oot', 'big rab', 921, 'sarcastic', 'glasgow'],
  ['@isla_haverty', 'isla', 205, 'angry', 'glasgow'],
  ['@davie_nae_luck', 'davie', 149, 'curious', 'glasgow'],
  ['@tope_onthemove', 'Tope', 1620, 'angry', 'lagos'],
  ['@mama_chidera_', 'Mama Chidera', 840, 'worried', 'lagos'],
  ['@segun_dailys', 'Segun', 503, 'calm', 'lagos'],
  ['@annalyn_nights', 'Annalyn', 690, 'worried', 'manila'],
  ['@kuyajepoy_', 'Kuya Jepoy', 2040, 'calm', 'manila'],
  ['@titamaricel', 'Tita Maricel', 377, 'curious', 'manila'],
  ['@nikhil_platform2', 'Nikhil', 455, 'curious', 'mumbai'],
  ['@rutuja_writes_', 'Rutuja', 1180, 'angry', 'mumbai'],
  ['@xx_finnn', 'finn', 74, 'playful', 'fourteen'],
  ['@maisie_isok', 'maisie 🐸', 131, 'playful', 'fourteen'],
  ['@jaybutshort', 'jay', 58, 'playful', 'fourteen'],
  ['@rpell_esq', 'R. Pell', 44, 'official', 'letters']
];

export const BYSTANDERS: readonly Bystander[] = WRITTEN.map(
  ([handle, name, followers, temper, voice = null]) => ({ handle, name, followers, temper, voice })
);

/**
 * The id under which a bystander speaks, `soup-witness`. It reads like a persona's, since it travels to
 * the trainee's browser, and must not tell there who needs nothing.
 */
export function bystanderId({ handle }: Bystander): string {
  return (handle.toLowerCase().match(/[a-z0-9]+/gu) ?? []).join('-');
}

/** Until November 2026 the ids said what they are; drills that were begun then are still read. */
const formerId = ({ handle }: Bystander) => `bystander-${handle}`;

const known = new Map(
  BYSTANDERS.flatMap((one) => [bystanderId, formerId].map((idOf) => [idOf(one), one] as const))
);

/** The bystander of an author's id; undefined for everybody else. */
export function bystanderOf(id: string): Bystander | undefined {
  return known.get(id);
}
