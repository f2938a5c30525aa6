/**
 * What trainers write down to do about an area for improvement, by its key, and what is said when it is
 * done. An area that is not here gets no action.
 */
export const ACTION_WORDS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'never-answered': [
    [
      'Two-line first answer for people in danger, agreed and saved',
      'Agreed on Tuesday, in the plan.'
    ],
    ['Second person on the feed for the first twenty minutes', 'Rota changed.'],
    ['Say at the start who takes which column', 'Done at the start of the drill after.']
  ],
  'easy-before-at-risk': [
    ['Sorting card by the screen: danger, harm, questions', 'Printed and up.'],
    ['One person only sorts while the others write', 'Tried twice, works.']
  ],
  'statement-late': [
    ['Holding statement with gaps to fill, cleared in advance', 'Cleared by legal.'],
    ['Deputy may release the holding statement', 'In the plan now.']
  ],
  'promise-broken': [
    ['Timer for promised updates on the desk', 'Bought. It is loud.'],
    ['Write the next update before the last one goes out', 'Part of the briefing now.']
  ],
  'not-escalated': [
    ['Who decides what, on one page with numbers', 'One page, on the wall.'],
    ['Ask the duty manager how to reach her at weekends', 'She gave a second number.']
  ],
  'private-in-public': [
    ['Line that moves a personal matter to a message', 'Three lines to choose from.']
  ],
  'fed-the-noise': [['Go through five posts best left alone, together', 'Did it on Monday.']],
  'early-sign-missed': [
    ['Somebody looks at the mentions at 8 and at 16, also on quiet days', 'In the calendar.']
  ],
  canned: [
    ['Delete the old reply templates', 'Gone. Two people asked for them.'],
    ['Rewrite each template so that its first line is empty', 'Rewritten.']
  ],
  'not-for-this-person': [
    ['Practice half an hour: one detail of theirs in each reply', 'Held, seven came.']
  ],
  'problem-not-named': [['Practice: first line says what went wrong', 'Held with the new ones.']],
  'nothing-concrete': [['Fact sheet open on the second screen', 'Second screens are there.']],
  'no-apology-owed': [['Ask legal which apologies need no asking', 'Answer: none of ours.']],
  'non-apology': [['Strike "sorry you feel" from all texts', 'Struck.']],
  refusal: [['Sentence for "we cannot say yet", with a time in it', 'Two sentences, in the plan.']],
  minimising: [['Read the drill again together, and mark what made it small', 'Read.']],
  'blame-shift': [['Agree with the supplier on who says what', 'Agreed by phone, letter follows.']],
  'legal-threat': [
    ['Legal tells the team when a letter is theirs to send', 'They came to the Monday meeting.']
  ]
};
