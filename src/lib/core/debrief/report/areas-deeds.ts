import { formatDrillTime } from '../../scenario/time.ts';
import { askedOf } from '../skipped.ts';
import { capital } from '../../scenario/capital.ts';
import { sentence } from '../../scenario/sentence.ts';
import { counted, countWord, timesOf } from '../words.ts';
import type { AreaPoint, Played } from './types.ts';
import { missedLine, postLine, some } from './words.ts';

/** What was done beside replies: statements, promises, escalations, private matters, noise. */
export function deedAreas(played: Played): AreaPoint[] {
  return [
    ...statementLate(played),
    ...promiseBroken(played),
    ...notEscalated(played),
    ...privateInPublic(played),
    ...fedTheNoise(played)
  ];
}

function statementLate({ scenario, card: { statement, statements } }: Played): AreaPoint[] {
  const { standing, target, limit, at } = statement;
  if (target === null || !['late', 'too-late', 'none'].includes(standing)) return [];
  const due = `The target was ${formatDrillTime(target)}${limit === null ? '' : `, the limit ${formatDrillTime(limit)}`}.`;
  return [
    {
      key: 'statement-late',
      title: 'The first statement',
      says:
        at === null
          ? 'No statement was posted, so people had only single replies to go by.'
          : `The first statement came ${formatDrillTime(at - target)} after its target${standing === 'too-late' ? ', and after its limit' : ''}.`,
      evidence: [
        at === null
          ? `${due} None was posted.`
          : `${due} Posted at ${formatDrillTime(at)}; ${counted(statements.length, 'statement')} in all.`
      ],
      advice:
        scenario.organisation.plan.holding.length > 0
          ? 'Post the holding statement before the first long reply, and fill in what becomes known by updates.'
          : 'Post two lines before the first long reply: what is known, and when more comes. Fill in the rest by updates.',
      weight: standing === 'none' ? 7 : standing === 'too-late' ? 5 : 3
    }
  ];
}

function promiseBroken({ card: { promises } }: Played): AreaPoint[] {
  if (promises.broken === 0) return [];
  return [
    {
      key: 'promise-broken',
      title: 'Updates that were promised',
      says: `${capital(counted(promises.broken, 'update'))} of ${countWord(promises.promised)} that had been promised did not come in time.`,
      evidence: [`Due and not there: ${timesOf(promises.brokenAt)}.`],
      advice:
        'Promise an update only for a time that can be kept, then post at that time even if little is new.',
      weight: 5 * promises.broken
    }
  ];
}

function notEscalated({ card: { missed, escalations } }: Played): AreaPoint[] {
  const late = askedOf(missed).filter(({ action }) => action === 'escalate');
  const wrong = escalations.filter(({ verdict }) => verdict === 'other-role');
  if (late.length + wrong.length === 0) return [];
  const parts = [
    late.length > 0 &&
      `${capital(counted(late.length, 'post'))} ${late.length === 1 ? 'was' : 'were'} not handed to who decides within the limit.`,
    wrong.length > 0 &&
      `${capital(countWord(wrong.length))} went to another role than the plan names.`
  ].filter((part) => part !== false);
  return [
    {
      key: 'not-escalated',
      title: 'Hand-over to who decides',
      says: parts.join(' '),
      evidence: some([
        ...late.map(missedLine),
        ...wrong.map(({ post, at, roleName, wanted }) =>
          sentence(
            `${postLine(post)}. Went to ${roleName} at ${formatDrillTime(at)}${wanted === null ? '' : `; it was for ${wanted}`}`
          )
        )
      ]),
      advice:
        'Hand on what is not ours to answer as soon as it has been read, and look up in the plan who decides.',
      weight: 3 * (late.length + wrong.length)
    }
  ];
}

function privateInPublic({ card: { offline } }: Played): AreaPoint[] {
  const left = offline.needed - offline.moved;
  if (left <= 0) return [];
  return [
    {
      key: 'private-in-public',
      title: 'Personal matters in the open',
      says: `${capital(counted(left, 'matter'))} of ${countWord(offline.needed)} that belonged in private stayed in public.`,
      evidence: [`Moved to private: ${String(offline.moved)} of ${String(offline.needed)}.`],
      advice: 'Offer a private channel in the first reply where the matter is personal.',
      weight: 2.5 * left
    }
  ];
}

function fedTheNoise({ card: { triage } }: Played): AreaPoint[] {
  if (triage.fed.length === 0) return [];
  return [
    {
      key: 'fed-the-noise',
      title: 'Posts best left alone',
      says: `${capital(counted(triage.fed.length, 'post'))} that only wanted a reaction got one.`,
      evidence: some(
        triage.fed.map(({ post, at }) => `${postLine(post)}. Answered at ${formatDrillTime(at)}.`)
      ),
      advice:
        'Ask of each post what an answer would change; leave alone those where it changes nothing.',
      weight: 2 * triage.fed.length
    }
  ];
}
