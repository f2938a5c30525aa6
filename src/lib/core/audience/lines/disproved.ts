import { linesOn } from './line.ts';

/** What we told everyone turned out wrong, and stands there uncorrected. */
export const DISPROVED = linesOn('disproved', [
  ['angry', 'so what you told {who} wasnt true then {us}'],
  ['sarcastic', 'the facts have been updated to different facts'],
  ['worried', 'hang on i passed that on to people. i passed it on to my whole family'],
  ['calm', "I don't mind that it changed. I mind hearing it from someone else."],
  ['hostile', 'First version gone already. How many are there?'],
  ['curious', 'is that post still right or not, its just sat there {us}'],
  ['sad', 'i believed that one'],
  ['loyal', 'just say it was wrong, people forgive wrong {us}'],
  ['playful', 'plot twist nobody ordered'],
  ['worried', 'but you people said something else before. which one should we hold', 'lagos'],
  ['worried', 'kanina iba yung sinabi, ngayon iba na naman. alin po ba talaga {us}', 'manila'],
  [
    'official',
    'The above has since been superseded. It would be a courtesy if it said so. R. Pell',
    'letters'
  ],
  ['angry', 'deleted my post defending you. thanks for that {us}'],
  ['curious', 'So which is the final final version {us}', 'mumbai'],
  ['sarcastic', "that's no whit ye said the day {us}", 'glasgow']
]);
