import { formatDrillTime, MINUTE } from '../../scenario/time.ts';
import type { Dimension } from '../../scenario/schema.ts';
import { textLevels } from '../replies.ts';
import { capital } from '../../scenario/capital.ts';
import { counted, countWord, spanWord, timesOf } from '../words.ts';
import type { Played, Point } from './types.ts';
import { postLine, quoted } from './words.ts';

/** From this mean on, a dimension is a strength. */
const GOOD = 3;
/** Trust that comes back by this many points is worth a line. */
const BACK = 5;

const HIGH_WORDS: Readonly<Record<Dimension, string>> = {
  speed: 'People were answered soon',
  acknowledgment: 'Replies named the actual problem',
  apology: 'Regret was said, and owned as far as it was due',
  transparency: 'Replies gave people something concrete',
  personalization: 'Replies were written for the person who asked'
};

/** What went well, each with what shows it. */
export function strengthsOf(played: Played): Point[] {
  return [
    ...deeds(played),
    ...dimensions(played),
    ...bestReply(played),
    ...corrections(played),
    ...recovery(played)
  ].map((one) => ({ ...one, title: '', advice: '' }));
}

type Found = Pick<Point, 'key' | 'says' | 'evidence'>;

function deeds({ card }: Played): Found[] {
  const { coverage, detection, statement, promises, offline, triage, escalations } = card;
  const found: Found[] = [];
  if (coverage.needed > 0 && coverage.answered === coverage.needed)
    found.push({
      key: 'all-answered',
      says: 'Every post that needed an answer got one within its limit.',
      evidence: [`${String(coverage.answered)} of ${String(coverage.needed)} posts in need.`]
    });
  if (detection.first && detection.first.elapsed <= 2 * MINUTE)
    found.push({
      key: 'sign-seen',
      says: `An early sign was noticed ${spanWord(detection.first.elapsed)} after it had been posted.`,
      evidence: [
        `${postLine(detection.first.post)}. Noticed at ${formatDrillTime(detection.first.at)}.`
      ]
    });
  if (statement.standing === 'in-time')
    found.push({
      key: 'statement-in-time',
      says: 'The first statement was out before its target.',
      evidence: [
        `Posted at ${formatDrillTime(statement.at ?? 0)}; the target was ${formatDrillTime(statement.target ?? 0)}.`
      ]
    });
  if (promises.kept > 0 && promises.broken === 0)
    found.push({
      key: 'promises-kept',
      says: `${promises.kept === 1 ? 'The update that was promised' : 'All updates that were promised'} came in time.`,
      evidence: [`Kept at ${timesOf(promises.keptAt)}.`]
    });
  if (offline.needed > 0 && offline.moved === offline.needed && offline.askedInPublic.length === 0)
    found.push({
      key: 'moved-to-private',
      says: 'Personal matters were taken into private, and no personal data were asked for in public.',
      evidence: [`Moved to private: ${String(offline.moved)} of ${String(offline.needed)}.`]
    });
  if (triage.toLeave > 0 && triage.fed.length === 0 && card.replies.length > 0)
    found.push({
      key: 'noise-left-alone',
      says: 'Posts that only wanted a reaction were left alone.',
      evidence: [`${capital(counted(triage.toLeave, 'such post'))}, none answered.`]
    });
  const right = escalations.filter(({ verdict }) => verdict === 'right');
  if (right.length > 0 && !escalations.some(({ verdict }) => verdict === 'other-role'))
    found.push({
      key: 'right-role',
      says: 'What was not ours to answer went to the role that decides.',
      evidence: right.map(
        ({ post, roleName, at }) => `${post.called} to ${roleName} at ${formatDrillTime(at)}.`
      )
    });
  return found;
}

function dimensions({ card }: Played): Found[] {
  return card.dimensions.flatMap(({ dimension, mean, n, of, made }): Found[] =>
    mean === null || mean < GOOD || n < 2
      ? []
      : [
          {
            key: `high-${dimension}`,
            says: `${HIGH_WORDS[dimension]}.`,
            evidence: [
              `${capital(dimension)} at ${mean.toFixed(1)} of 4 over ${countWord(n)} ${of}. ${made}.`
            ]
          }
        ]
  );
}

function bestReply({ card: { replies } }: Played): Found[] {
  const whole = replies.filter(({ rated }) => {
    const levels = textLevels(rated);
    return rated.rating.flags.length === 0 && levels.length > 0 && Math.min(...levels) >= GOOD;
  });
  const [best] = whole.toSorted((a, b) => b.trust - a.trust || a.at - b.at);
  if (!best) return [];
  return [
    {
      key: 'reply-to-keep',
      says: `The reply to ${best.to.called} at ${formatDrillTime(best.at)} is one to keep as an example.`,
      evidence: [quoted(best.text, 280)]
    }
  ];
}

function corrections({ card: { replies } }: Played): Found[] {
  const put = replies.filter(({ corrected }) => corrected !== null);
  if (put.length === 0) return [];
  return [
    {
      key: 'corrected',
      says: `${capital(counted(put.length, 'answer'))} ${put.length === 1 ? 'was' : 'were'} put right in the open.`,
      evidence: put.map(({ to, at }) => `To ${to.called} at ${formatDrillTime(at)}.`)
    }
  ];
}

function recovery({ card: { timeline } }: Played): Found[] {
  const { start, lowest, end } = timeline.trust;
  if (end - lowest.value < BACK) return [];
  // What never fell did not come back.
  if (Math.round(lowest.value) >= Math.round(start)) {
    const evidence = `From ${String(Math.round(start))} at the start to ${String(Math.round(end))} at the end.`;
    return [{ key: 'trust-rose', says: 'Trust rose.', evidence: [evidence] }];
  }
  return [
    {
      key: 'trust-came-back',
      says: 'Trust came back after its lowest point.',
      evidence: [
        `From ${String(Math.round(lowest.value))} at ${formatDrillTime(lowest.at)} to ${String(Math.round(end))} at the end.`
      ]
    }
  ];
}
