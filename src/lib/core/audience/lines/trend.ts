import { linesOn } from './line.ts';

/** The matter is everywhere, and people who know nothing of it turn up. */
export const TREND = linesOn('trend', [
  ['curious', 'why is #{tag} all over my feed, i only came for the football'],
  ['playful', 'logged on, saw #{tag}, logged off, made toast. its still going'],
  ['worried', 'the #{tag} thing, is it near us? somebody tell me in one line please'],
  ['angry', 'good. let it trend #{tag}'],
  ['sarcastic', 'the biscuits must be flying in that press office #{tag}'],
  ['calm', 'For anyone new to #{tag}: read the first posts, then the people explaining them.'],
  ['hostile', 'Keep sharing. It is the only language they speak #{tag}'],
  ['loyal', 'everyone on #{tag} acting like they never got anything wrong in their life'],
  ['playful', 'my gran has just rung about #{tag}. she doesnt HAVE this app'],
  ['curious', 'anyone got the post where #{tag} started, all i see is people arguing about people'],
  ['playful', 'Stressed by #{tag}? Amber bracelets 2 for 1 all weekend 💎 msg me'],
  ['sad', 'theres actual people under #{tag}, just saying'],
  ['curious', 'nae signal on the train an noo whit is #{tag}', 'glasgow'],
  ['sarcastic', '#{tag} is number one in my area. my area is a roundabout and a tile shop'],
  [
    'curious',
    'In the office canteen only one topic #{tag}, even the samosa is feeling left out',
    'mumbai'
  ],
  ['playful', 'our form tutor just said #{tag} out loud in assembly. we are so back', 'fourteen']
]);
