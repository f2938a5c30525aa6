import { linesOn } from './line.ts';

/** We said to one what we had said to another. */
export const CANNED = linesOn('canned', [
  ['angry', 'you said exactly this to {whom}. word for word {us}'],
  ['sarcastic', 'copy, paste, sorry, next. {whom} got the same one'],
  ['curious', 'wait is this a bot? {whom} got that too'],
  ['sarcastic', 'ctrl+v doing overtime at {us}'],
  ['sad', 'thought for a second they had read it. then i saw {whom} has the same message'],
  ['calm', "Somebody ought to tell {us} that we can all see each other's replies."],
  ['playful', 'bingo!! {whom} and {who} have the same card'],
  ['hostile', 'They have one sentence and by god we are all getting it'],
  ['worried', 'so nobody is reading these? {who} and {whom} asked completely different things'],
  ['angry', 'same message for {whom}, same message for {who}. are they one person', 'lagos'],
  ['loyal', 'i know its busy {us} but at least change the first word'],
  ['angry', '{who} wrote all that and got a template. a TEMPLATE'],
  ['playful', '{us} is an npc. confirmed', 'fourteen'],
  ['sarcastic', 'heard ye the first time {us}. so did {whom}', 'glasgow'],
  ['curious', 'Same to same reply as {whom}, only the name is also missing {us}', 'mumbai'],
  ['worried', 'pareho lang po ng sinabi kay {whom}… may tao po ba dyan?', 'manila']
]);
