import { formatDrillTime } from '../../scenario/time.ts';
import type { TextDimension } from '../../scenario/schema.ts';
import { flagAdvice, flagPhrase } from '../flag-phrases.ts';
import type { ReplyReview } from '../types.ts';
import { capital } from '../../scenario/capital.ts';
import { sentence } from '../../scenario/sentence.ts';
import { allOf, countWord } from '../words.ts';
import { FLAG_TITLES, LOW_WORDS } from './area-words.ts';
import type { AreaPoint, Played } from './types.ts';
import { flagged, levelOf, quoted, some } from './words.ts';

/** What the texts themselves left out, or said and should not have. */
export function wordAreas(played: Played): AreaPoint[] {
  return [...flagAreas(played), ...lowAreas(played)];
}

function flagAreas({ card }: Played): AreaPoint[] {
  const texts = [...card.replies, ...card.statements];
  return card.flags.map(({ flag, replies }): AreaPoint => {
    const drawn = texts.filter(({ id }) => replies.includes(id)).sort((a, b) => a.at - b.at);
    const says = flagPhrase(flag);
    return {
      key: flag,
      title: FLAG_TITLES[flag],
      says:
        drawn.length === 1
          ? `One text ${says}.`
          : `${capital(countWord(drawn.length))} texts crossed the same line: each ${says}.`,
      evidence: some(
        drawn.flatMap(({ at, text, rated, ...more }) => {
          const mark = rated?.rating.flags.find((one) => one.flag === flag);
          if (!mark) return [];
          const to = 'to' in more ? `reply to ${more.to.called}` : 'statement';
          const fact = mark.fact === undefined ? '' : ` Against the fact: ${quoted(mark.fact)}`;
          return [`${formatDrillTime(at)}, ${to}: ${flagged(text, mark)}${fact}`];
        })
      ),
      advice: `${flagAdvice(flag)}.`,
      weight: 5 * drawn.length
    };
  });
}

/** Below this share of rated replies, low levels are chance rather than a habit. */
const SHARE = 1 / 3;

function lowAreas({ card: { replies } }: Played): AreaPoint[] {
  return (Object.keys(LOW_WORDS) as TextDimension[]).flatMap((dimension): AreaPoint[] => {
    const { key, title, says, advice } = LOW_WORDS[dimension];
    const rated = replies.filter(
      (reply) =>
        levelOf(reply.rated, dimension) !== null && (dimension !== 'apology' || reply.apologyOwed)
    );
    const low = rated.filter(({ rated: one }) => (levelOf(one, dimension) ?? 4) < 2);
    if (low.length === 0 || low.length < rated.length * SHARE) return [];
    const worst = low.toSorted(
      (a, b) =>
        (levelOf(a.rated, dimension) ?? 0) - (levelOf(b.rated, dimension) ?? 0) || a.at - b.at
    );
    const owed = dimension === 'apology' ? ' in which an apology was owed' : '';
    return [
      {
        key,
        title,
        says:
          rated.length === 1
            ? `The one reply${owed} ${says}.`
            : `${low.length === rated.length ? `${capital(allOf(low.length))} replies` : `${capital(countWord(low.length))} of ${countWord(rated.length)} replies`}${owed} ${says}.`,
        evidence: some(worst.map((reply) => lineOf(reply, dimension))),
        advice,
        weight: low.length * 1.6
      }
    ];
  });
}

function lineOf({ at, to, text, rated }: ReplyReview, dimension: TextDimension): string {
  const rating = rated.rating.ratings[dimension];
  const level = rating ? ` ${sentence(`${String(rating.level)} of 4: ${rating.reason}`)}` : '';
  return `${formatDrillTime(at)}, reply to ${to.called}: ${quoted(text)}${level}`;
}
