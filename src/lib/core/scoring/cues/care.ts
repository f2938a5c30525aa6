import type { Cue } from './cue.ts';

/** Seeing the problem, and the person who has it. */
export const CARE: readonly Cue[] = [
  {
    name: 'calls it bad',
    family: 'care',
    says: 'Calls what happened by a hard word, as the person would.',
    patterns: [
      '@be|sounds|must|was|such|what|a|an|how ~3 @bad',
      'sounds|must|feels|felt ~2 @bad',
      'let down',
      '@bad ~2 for|to|on|thing|blow|time|way|day|morning|night|weekend|week',
      'no joke|laughing|fun',
      'nobody ~2 laughing',
      'hell of',
      'the last thing',
      'not ~2 how ~4 want*',
      'too ~1 long|late|slow|much|many',
      'a ~1 shock|blow|mess|nightmare|disgrace|shambles|shame|ordeal',
      'that ~1 hurts|stings|hurt',
      'a lot of money|worry|people',
      'a huge|awful|horrible|terrible'
    ],
    unless: [
      'not ~1 @bad',
      'you ~2 wrong',
      'nothing ~2 wrong',
      'go|went|gone|goes wrong',
      'something ~1 wrong'
    ],
    hits: ['That sounds miserable.', 'What a cruel trick.', 'Losing the money is a horrible blow.'],
    misses: ['You did nothing wrong.', "That's not bad."]
  },
  {
    name: 'finds the feeling fair',
    family: 'care',
    says: 'Takes what the person feels or asks as legitimate.',
    patterns: [
      '@you ~2 right ~2 to|and|about|that',
      '@you ~1 are|were|is ~1 right',
      'right to ~1 be|feel|ask|stop|check|raise|say|complain|expect|ring|worry|call',
      'every|good ~1 right|reason|cause to ~1',
      'reason to be',
      'no wonder',
      'understandable|understandably|rightly',
      'anger|feelings|worry|frustration|question ~1 is|are ~2 fair|justified|reasonable|right|understandable|legitimate|deserved|earned',
      '@we|@you earned|deserve ~1 the anger|anger|that|it',
      'fair|reasonable|good|right|honest|sensible ~1 question|point|thing|hit|challenge|comment|criticism|ask',
      'not ~1 stupid|daft|silly|foolish|overreacting|unreasonable|alone',
      '@you ~1 did ~2 everything|nothing ~1 right|wrong',
      'nothing wrong',
      '@we ~1 would be ~1 @angry',
      'i ~1 would ~2 be|feel ~1 @angry|same',
      'anyone|anybody would ~2',
      '@you ~2 @angry|cross|fuming',
      'can see ~1 why',
      '@we ~1 completely|totally ~1 get|understand ~1 why',
      'get|understand ~1 why',
      'thank* ~1 for telling|sharing|raising|saying ~2'
    ],
    yieldsTo: ['conditional apology', 'thanks for contact'],
    hits: ["You're right to be angry.", 'No wonder you were frightened.', 'Not daft in the least.'],
    misses: ['We are right about this.']
  },
  {
    name: 'names a feeling in general',
    family: 'notice',
    says: 'Names a feeling and nothing of what brought it: "I understand your frustration".',
    patterns: [
      'understand|appreciate|acknowledge|recognise|hear|realise ~4 @feeling|frustrating|upsetting|disappointed|frustrated|concerning|worrying|disappointing|difficult',
      'know ~4 worrying|frustrating|upsetting|difficult|@feeling',
      'how frustrating|upsetting|worrying|difficult|annoying',
      '@your @feeling'
    ],
    hits: ['I understand your frustration.', 'We know this is worrying.'],
    misses: ['Your son was frightened in our car park.']
  },
  {
    name: 'speaks of what it did to them',
    family: 'care',
    says: 'Says what it did to the person or to theirs: harm, loss, fear, wasted time.',
    patterns: [
      '@you|@they|@close|people|nobody|anyone|everyone|everybody|customers|families|passengers|members|students|residents|thousands|who ~5 @harm',
      '@harm ~4 @you|@close|people|families|someone|everyone|members',
      '@you ~1 had|have ~1 to ~2',
      'made|making|leaves|leaving|left|kept|keeping|cost|costs|put|puts|putting ~1 @you|him|her|them|people|families|@close',
      'on top of',
      '@you ~2 should|ought ~1 not|never',
      'nothing|no ~2 from us|me',
      '@your ~2 day|night|weekend|evening|morning|holiday|trip|plans|birthday|time|money|rent|wages|home|safety|trust|job|work|sleep|health|life',
      'in danger',
      'at risk',
      '@you ~1 trusted|trust',
      '@you ~2 paid|relied|rely|planned|saved|counted|booked|waited|queued|stood|sat|carried|asked'
    ],
    unless: [
      'thank* ~4 time',
      'save ~2 time',
      'in @your own time',
      '@your ~1 trust is|matters',
      '@you can|may|will ~4'
    ],
    negation: 'in-patterns',
    hits: ['You waited an hour in wet socks.', 'A child is in hospital because of us.'],
    misses: ['Thank you for your time.']
  }
];
