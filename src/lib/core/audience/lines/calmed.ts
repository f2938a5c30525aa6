import { linesOn } from './line.ts';

/** Somebody read a good answer of ours and thinks a little better of us. */
export const CALMED = linesOn('calmed', [
  ['calm', "Fair enough. That's an actual answer."],
  ['loyal', 'see this is how you do it. took the time and everything'],
  ['sarcastic', 'didnt expect a real reply and now i dont know what to do with my hands'],
  ['worried', 'ok that helps. was getting myself in a state reading the rest of this'],
  ['angry', 'still cross but its more than i thought {who} would get'],
  ['curious', 'good answer. does everyone get one like that or just the loud ones'],
  ['playful', 'a human! at {us}! check on them are they allowed'],
  ['hostile', "One decent reply. Let's see the next hundred."],
  ['calm', 'at least this one talk like person. well done {us}', 'lagos'],
  ['sad', 'glad someone answered {who}. needed to see that'],
  ['calm', "Credit where it's due, I was halfway through something rude and I've deleted it."],
  ['sarcastic', 'was all set to be furious. inconvenient'],
  ['calm', "aye that's mair like it", 'glasgow'],
  ['worried', 'showed this to my other half, we were both ready to kick off. as you were'],
  ['calm', 'ayun. salamat po sa maayos na sagot {us}', 'manila'],
  [
    'official',
    'A plain reply, and prompt. I withdraw the adjective I used at breakfast. R. Pell',
    'letters'
  ]
]);
