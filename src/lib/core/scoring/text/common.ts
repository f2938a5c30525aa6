import { rememberedOf } from '../remembered.ts';
import { SlipIndex } from './slip.ts';
import { readWords, stem } from './words.ts';

/**
 * Words too common to show that a reply took something up: the grammar of English, the words of any
 * service desk, and what anybody says of anything.
 */
const COMMON = `
a about above across actually after again against ago all almost alone along already also although always am
among an and another any anybody anyone anything anyway anywhere are around as ask at away back be because been
before behind being below best better between big bit both bring but by call came can cause certain certainly clear
come coming could day days did different do does doing done down during each either else end enough even ever every
everybody everyone everything exactly fact far feel few find fine first for found from full further gave get getting
give given giving go goes going gone good got great had half hand happen happened happening happens hard has have
having he hear heard help her here hers herself hey hi hello dear him himself his hold hope how however i if in into
is it its itself just keep kept kind knew know known last late later least leave left less let like likely little
live long look looked looking lot lots made make makes making many matter may maybe me mean means meant might mine
more most much must my myself name near need needed needs neither never new news next no nobody none nor not noted
nothing now number of off often ok okay old on once one ones only open or order other others ought our ours
ourselves out over own part past people per perhaps person place please point possible probably proper properly put
question quick quickly quite rather read ready real really reason reply right said same saw say saying says second
see seem seems seen send sense sent set several shall she should show side since situation so some somebody someone
something sometimes somewhere soon sort speak start started still stop straight such sure take taken takes taking
talk tell than thank thanks that the their theirs them themselves then there these they thing things think this those
though thought three through time times to today together told tomorrow tonight too took toward tried true truly try
trying turn two under understand unfortunately until up upon us use used using very via want wanted wants was way we
week weeks well went were what whatever when where whether which while who whole whom whose why will with within
without word words work working world would wrong year years yes yesterday yet you your yours yourself absolutely
afraid apologise apologised apologies apology bad care contact customer customers detail details dm email experience
feedback forward important information issue issues line lines message messages minute minutes hour hours moment
morning afternoon evening night page phone post posted problem problems ring service services site sorry support team
update updates website welcome write writing wrote touch honest honestly share check currently able answer kindly
regards love lovely nice sir madam mr mrs ms dr folk folks guys lol omg literally basically totally completely
absolutely definitely anymore etc via re cc ps also deal handle handled add added become became begin follow
following hit hope idea job keep lose mind move pay seriously simply single soon
expectation expectations standard standards distress attention complaint complaints complain comfort priority strive provide provided
appreciate appreciated patience understanding valued value values relations sincerely kindly disappointed disappointing frustrating
frustration opportunity concern concerns concerned ensure assure assured improve improvement process relevant department advise advised
advice hesitate investigate investigating investigation raise raised share shared pass passed forwarded bring bringing reach reaching
committed commitment seriously utmost review reviewed suitable quality excellence wish wishes thrilled delighted wonderful pleased
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december weekend month months
`;

/** The common words as they are written. */
export const COMMON_WORDS: readonly string[] = readWords(COMMON).words.map(({ text }) => text);

const common = new Set(readWords(COMMON).words.flatMap(({ text, stem }) => [text, stem]));

/** Whether a word is too common to show uptake. */
export function isCommon(text: string): boolean {
  return text.length < 3 || common.has(text) || common.has(stem(text));
}

const slips = new SlipIndex(
  readWords(COMMON)
    .words.map(({ text }) => text)
    .filter(({ length }) => length >= 7)
);

/** Whether a word is a common one with a slip of the pen in it. */
export const isCommonSlip = rememberedOf(20_000, (text) => slips.find(text).length > 0);

/** Groups of words that people use for one another; a reply in its own words says one for the other. */
const PARAPHRASES = `
child children son daughter boy girl toddler baby bairn wean infant youngster nephew niece grandson granddaughter grandchild
mother mummy mam father parent
nan gran grandma granny grandmother grandad grandfather
wife husband partner spouse
money cash rent wages salary savings pound quid payment charge charged fee bill price cost afford payments charges
refund reimburse repay compensation compensate refunded
hospital ward ambulance clinic casualty medics
ill sick unwell poorly sickness illness vomiting vomit symptoms symptom rough
dead died death dying killed passed lost loss bereaved bereavement funeral grief grieving
hurt injured injury harm harmed wound burned burn
fear frightened scared afraid terrified terrifying scary frightening anxious worried worry
angry anger furious fuming livid rage mad cross
cry cried crying tears sobbing
wait waited waiting queue queued queuing delay delayed delays stuck stranded
cancel cancelled cancellation
joke jokes joking laugh laughing funny humour
picture photo photograph image screenshot
film video clip footage filmed
food meal meals eat ate eating dinner lunch breakfast fed hungry
sleep slept asleep sleepless bed
car vehicle van lorry
train trains railway platform
plane flight flights fly flew
bus coach
house home flat apartment door doorstep
school class classroom pupils pupil students student
worker staff employee employees colleague colleagues crew workers
boss manager management head chief leadership
leak leaked exposed breach breached
secret hide hidden hiding cover covered
broken broke break fault faulty failed failure fail
rubbish garbage bin trash
shop store shops stores counter
phone mobile handset
letter envelope mail parcel parcels package packages delivery deliver delivered
card account bank
water flood wet rain soaked flooded
cold freezing frozen heating heat
dog puppy cat pet
party birthday celebration
wedding christening ceremony
exam test midterm exams
medicine insulin medication tablets pills prescription inhaler oxygen
danger dangerous unsafe safety safe
lie lied lying lies dishonest
shut closed close closure
stolen stole theft thief thieves robbed robbing criminals crook crooks scammers scam fraud
toilet loo wee
truth honesty
job jobs livelihood
press newspaper reporter journalist media
`;

const concepts = new Map<string, string>();
for (const line of PARAPHRASES.trim().split('\n')) {
  const group = readWords(line).words.map((word) => word.stem);
  const head = group[0] ?? '';
  for (const each of group) if (!concepts.has(each)) concepts.set(each, head);
}

/** The idea behind a stem: its own, or that of the words people use for it. */
export function conceptOf(stemmed: string): string {
  return concepts.get(stemmed) ?? stemmed;
}
