import { linesOn } from './line.ts';

/** An answer of ours was bad, and comes back in its own words. */
export const QUOTED = linesOn('quoted', [
  ['angry', '“{quote}” is what they said. to a person. {us}'],
  ['sarcastic', '“{quote}” and somebody got paid to type it'],
  ['angry', 'screenshotted before it goes: “{quote}” {us} to {who}'],
  ['hostile', 'Remember “{quote}” the next time they want something from you.'],
  ['sad', 'read it three times hoping id got it wrong. “{quote}”'],
  ['calm', "I'm sure whoever wrote “{quote}” is having a bad day. So is {who}."],
  ['sarcastic', 'getting “{quote}” printed on a mug'],
  ['worried', 'ok “{quote}” has made me MORE nervous not less?? {us}'],
  ['loyal', 'been sticking up for you all day {us}. “{quote}” though. come on'],
  ['curious', 'is “{quote}” meant to be the answer or is there more coming'],
  ['hostile', '“{quote}” away an bile yer heid {us}', 'glasgow'],
  ['angry', '{who} asks one straight question, gets “{quote}”. wow'],
  ['angry', 'What is this yaar, “{quote}”? One simple thing was asked {us}', 'mumbai'],
  ['playful', '“{quote}” 💀💀 not them saying that out loud', 'fourteen'],
  ['calm', "Eleven years on a help desk. If I'd said “{quote}” they'd have walked me to my car."],
  ['sarcastic', 'see also: “{quote}”. chapter two of how not to {us}'],
  ['angry', 'so person dey cry and una reply na “{quote}”. e well', 'lagos'],
  [
    'official',
    '“{quote}” I have read a great many letters from institutions. This is not among the better ones. R. Pell',
    'letters'
  ]
]);
