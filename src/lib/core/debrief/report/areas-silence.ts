import { SOON } from '../detection.ts';
import { askedOf } from '../skipped.ts';
import { formatDrillTime } from '../../scenario/time.ts';
import { GRAVITY } from '../missed.ts';
import { capital } from '../../scenario/capital.ts';
import { allOf, counted, countWord, spanWord } from '../words.ts';
import type { Missed } from '../types.ts';
import { isGrave, ofThoseInDanger, waitsOf } from '../waits.ts';
import type { AreaPoint, Played } from './types.ts';
import { missedLine, postLine, some } from './words.ts';

/** What was left unanswered, seen late, or answered in the wrong order. */
export function silenceAreas(played: Played): AreaPoint[] {
  return [...neverAnswered(played), ...easyFirst(played), ...earlySign(played)];
}

function neverAnswered({ card }: Played): AreaPoint[] {
  const waits = card.missed.filter(({ action }) => action !== 'escalate');
  const missed = askedOf(waits);
  if (missed.length === 0) return [];
  const { words, handOn } = card.coverage;
  const left = handOn.due - handOn.met;
  const unseen = missed.filter(({ why }) => why.kind === 'never-opened').length;
  const late = missed.filter(({ why }) => why.kind === 'too-late').length;
  const skipped = waits.length - missed.length;
  const more = [
    unseen > 0 && `${capital(countWord(unseen))} ${unseen === 1 ? 'was' : 'were'} never opened.`,
    late > 0 && `${capital(countWord(late))} got an answer after the limit.`,
    skipped > 0 &&
      `The clock was moved on over the time of ${countWord(skipped)} more, which ${skipped === 1 ? 'does' : 'do'} not count.`
  ].filter((part) => part !== false);
  return [
    {
      key: 'never-answered',
      title: 'Posts that ran out of time',
      says: [
        `${shareOf(missed.length, words.due)} got none that met the need within the limit.`,
        ...more,
        ...(left > 0
          ? [
              `${left === 1 ? 'One more was' : `${capital(countWord(left))} more were`} to be handed on, and ran out as well.`
            ]
          : [])
      ].join(' '),
      evidence: some(missed.map(missedLine)),
      advice: waitAdvice(missed),
      weight: missed.reduce((sum, { post }) => sum + 2 + GRAVITY[post.severity] * 1.5, 0)
    }
  ];
}

function waitAdvice(missed: readonly Missed[]): string {
  const { waited, hollow } = waitsOf(missed);
  const unseen = waited.filter(({ why }) => why.kind === 'never-opened').length;
  const first = 'Agree on a first answer of two lines';
  if (ofThoseInDanger(waited).length > 0)
    return `${first} for people in danger, to be sent at once; the rest follows in a second post.`;
  if (waited.some(isGrave))
    return `${first} for grave posts, to be sent at once; the rest follows in a second post.`;
  if (hollow.length > waited.length)
    return 'Practise first answers that say what is known, what is being done and when more comes.';
  return unseen * 2 > missed.length
    ? 'Have one person go through the whole feed every two minutes, not only the inbox.'
    : 'Practise short first answers: name the problem, say what is being done, and let a second post carry the rest.';
}

/** `The one post that needed words`, `All four posts …`, `Seven of the 19 posts …` */
function shareOf(part: number, whole: number): string {
  if (whole === 1) return 'The one post that needed words';
  const some =
    part === whole
      ? capital(allOf(whole))
      : `${capital(countWord(part))} of the ${countWord(whole)}`;
  return `${some} posts that needed words`;
}

function easyFirst({ card }: Played): AreaPoint[] {
  const waited = card.missed.filter(
    ({ post, action, skipped }) => !skipped && action !== 'escalate' && isGrave({ post })
  );
  const turned = waited.flatMap(({ post, limitAt }) => {
    const easy = card.replies.find(
      ({ at, to }) =>
        at > post.at && at < limitAt && GRAVITY[to.severity] < GRAVITY.high && to.id !== post.id
    );
    return easy ? [{ post, easy }] : [];
  });
  if (turned.length === 0) return [];
  return [
    {
      key: 'easy-before-at-risk',
      title: 'The easy post before the person at risk',
      says: `While ${counted(turned.length, 'grave post')} waited, lighter ones were answered first, and the grave ${turned.length === 1 ? 'one ran' : 'ones ran'} out of time.`,
      evidence: some(
        turned.map(
          ({ post, easy }) =>
            `${postLine(post)}. Its severity is ${post.severity}. At ${formatDrillTime(easy.at)} ${easy.to.called} was answered instead, whose is ${easy.to.severity}.`
        )
      ),
      advice:
        'Sort before answering: who is in danger, who is harmed, who asks. Answer in that order.',
      weight: 4 * turned.length
    }
  ];
}

function earlySign({ card: { detection } }: Played): AreaPoint[] {
  const { signs, first, tooEarly } = detection;
  if (signs === 0 || tooEarly || (first && first.elapsed <= SOON)) return [];
  return [
    {
      key: 'early-sign-missed',
      title: 'The early sign in the noise',
      says: first
        ? `The first early sign was noticed ${spanWord(first.elapsed)} after it had been posted.`
        : `${signs === 1 ? 'The early sign was not' : `None of the ${countWord(signs)} early signs was`} noticed before the crisis was in the open.`,
      evidence: first
        ? [`${postLine(first.post)}. ${capital(first.how)} at ${formatDrillTime(first.at)}.`]
        : [
            `${capital(counted(signs, 'early sign'))} in the feed, none opened, marked or escalated.`
          ],
      advice: 'Name who watches the feed when nothing seems to happen, and what they look for.',
      weight: 4
    }
  ];
}
