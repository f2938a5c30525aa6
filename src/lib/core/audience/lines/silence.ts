import { linesOn } from './line.ts';

/** A post that needs an answer stands there without one. With a quote it is passed on, else added to. */
export const SILENCE = linesOn('silence', [
  ['angry', '{mins} minutes {us}. somebody sat there and watched this go by'],
  ['worried', 'has anyone heard back from them or is {who} just talking to a wall'],
  ['sarcastic', 'i like to think someone at {us} read this, went very pale and put the kettle on'],
  ['calm', "Not my business, but I'd want an answer to that too. {us}?"],
  ['angry', 'still nothing for {who}?? its not a trick question'],
  ['loyal', 'they do normally get back to people tbf. bit odd this {us}'],
  ['curious', 'did {who} ever get an answer. scrolled all the way down and no'],
  ['sad', 'this one has stuck with me. you shouldnt have to ask twice'],
  ['sarcastic', '“{quote}” and from {us}: tumbleweed. actual tumbleweed'],
  ['angry', '“{quote}” {mins} mins, not a word. sharing it so they cant say they didnt see'],
  ['worried', 'can someone who knows somebody at {us} please ring them. “{quote}”'],
  [
    'hostile',
    "They're hoping it goes away. “{quote}”, {mins} minutes ago, still up, still nothing"
  ],
  ['playful', 'me waiting for {us} to notice {who} 🧍'],
  ['calm', 'Up you go, {who}. Bumping this so that it gets seen.'],
  ['angry', "haw {us} yer phone's ringin. folk arenae gonnae stop askin", 'glasgow'],
  ['worried', 'abeg {us} answer the person now. silence is also an answer o', 'lagos'],
  ['worried', 'hala wala pa ring sagot?? {us} kahit “nakita namin” lang po sana', 'manila'],
  [
    'curious',
    'How long it takes to type two lines only {us}. Poor thing is asking so nicely',
    'mumbai'
  ],
  ['playful', '{us} left {who} on read in front of everyone 💀', 'fourteen'],
  [
    'official',
    'Madam or Sir at {us}: the question above was put civilly and has been left to stand for {mins} minutes. One notices. R. Pell',
    'letters'
  ],
  ['worried', 'messaged {who}. not that i know anything. just felt wrong leaving it'],
  ['sarcastic', 'new rule, if nobody says anything for {mins} mins it didnt happen'],
  ['curious', 'is there another account im meant to look at or is this the silence we get'],
  ['sad', '“{quote}” … and nobody. i hate this app some days']
]);
