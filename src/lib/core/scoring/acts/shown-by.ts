import type { ActCode } from './acts.ts';

/** The cues whose words show that a sentence does an act; where none is found, the sentence shows it. */
export const SHOWN_BY: Readonly<Partial<Record<ActCode, readonly string[]>>> = {
  effect: ['speaks of what it did to them'],
  general: ['names a problem in general'],
  feeling: ['names a feeling in general'],
  fair: ['finds the feeling fair'],
  notice: ['thanks for contact'],
  sorry: ['apology with its object', 'apology', 'names its own act'],
  nonapology: ['conditional apology', 'formula apology'],
  owns: [
    'owns it outright',
    'takes responsibility',
    'names its own act',
    'says what should have been',
    'shame'
  ],
  remedy: ['offers a remedy'],
  change: ['changes something'],
  care: ['sympathy', 'calls it bad'],
  fact: ['gives a cause'],
  unknown: ['says what is not known'],
  act: ['says what has been done', 'says what is being done'],
  when: ['promises an update', 'says when more will come'],
  todo: ['says what to do', 'gives a line or a site'],
  answer: ['answers yes or no'],
  step: [
    'takes it on personally',
    'gives them somebody who acts',
    'takes on their case',
    'moves to private'
  ],
  redirect: ['sends elsewhere'],
  vague: ['vague activity'],
  formula: ['formula'],
  bright: ['puts a bright face on it'],
  blame: [
    'deflects blame',
    'blames outright',
    'blames somebody outright',
    'blames them',
    'lectures them'
  ],
  deny: ['denies', 'disputes'],
  minimise: ['makes it small outright', 'minimises', 'plays it down'],
  hostile: [
    'mocks outright',
    'regrets having to do with them',
    'mocks or snaps',
    'an edge in the tone'
  ],
  legal: ['legal language'],
  refuse: ['refused apology', 'refuses outright', 'refuses', 'stonewalls'],
  admit: ['takes all the blame', 'owns it outright', 'takes responsibility'],
  assure: ['guesses or assures'],
  disclose: ['tells private details'],
  askdata: ['asks for private data outright', 'asks for private data'],
  sell: ['sells outright', 'sells']
};

/**
 * Cues so plain that nothing is left to weigh: raters saw the act in nearly every sentence that has
 * one, also in texts that the cues were not written from.
 */
export const PLAIN: Readonly<Record<string, ActCode>> = {
  'conditional apology': 'nonapology',
  'formula apology': 'nonapology',
  'refused apology': 'refuse',
  stonewalls: 'refuse',
  'refuses outright': 'refuse',
  'deflects blame': 'blame',
  'blames outright': 'blame',
  'blames somebody outright': 'blame',
  'makes it small outright': 'minimise',
  'mocks outright': 'hostile',
  'regrets having to do with them': 'hostile',
  'owns it outright': 'owns',
  shame: 'sorry',
  denies: 'deny',
  'legal language': 'legal',
  'asks for private data outright': 'askdata',
  'sells outright': 'sell'
};
/** Cues that show that words of harm do none here. */
export const CLEARS: Readonly<Record<string, ActCode>> = {
  'takes the blame off somebody': 'blame',
  'means no insult': 'hostile'
};
/** How likely a sentence with a plain cue does its act. */
export const PLAINLY = 0.9;
