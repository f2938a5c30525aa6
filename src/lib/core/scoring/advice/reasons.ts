import type { TextDimension } from '../../scenario/schema.ts';
import type { Reading } from '../reading.ts';
import type { Signals } from '../signals/index.ts';
import type { Level } from '../types.ts';

/** Why a level, in a few words: "the problem, not its effect on them". */
export function reasonFor(
  dimension: TextDimension,
  level: Level,
  reading: Reading,
  signals: Signals
): string {
  const has = (name: string): boolean => signals[name] === 1;
  if (dimension === 'acknowledgment') return acknowledgment(level, has);
  if (dimension === 'apology')
    return reading.context.responsibility === 'preventable' ||
      reading.context.responsibility === 'accident'
      ? apologyAtFault(level, has)
      : apologyNotAtFault(level, has);
  if (dimension === 'transparency') return transparency(level, has);
  return personalization(level, has);
}

type Has = (name: string) => boolean;

function acknowledgment(level: Level, has: Has): string {
  if (has('mocks or snaps')) return 'mocked, not recognised';
  if (has('denies')) return 'denied, not recognised';
  if (has('minimises')) return 'the harm made small';
  if (has('deflects blame') || has('blames them')) return 'blamed on somebody else';
  if (level === 4) return 'the problem and what it did to them';
  if (level === 3) return 'the problem, not its effect on them';
  if (level === 2)
    return has('names a feeling in general')
      ? 'a feeling, not the problem'
      : 'the problem in general terms';
  if (level === 1) return 'notice taken, no problem named';
  return has('speaks of something else')
    ? 'speaks of something else'
    : 'the problem is passed over';
}

function apologyAtFault(level: Level, has: Has): string {
  if (has('refused apology')) return 'the apology is refused';
  if (has('deflects blame') || has('blames them')) return 'the blame is moved elsewhere';
  const owned =
    has('takes responsibility') ||
    has('names its own act') ||
    has('shame') ||
    has('says what should have been');
  const repaired =
    has('offers a remedy') ||
    has('changes something') ||
    has('takes it on personally') ||
    has('gives them somebody who acts');
  if (level === 4) return has('apology') ? 'regret, ownership and repair' : 'owned and repaired';
  if (level === 3) {
    if (owned && repaired) return 'owned and repaired, no regret voiced';
    return owned ? 'owned, not repaired' : 'sorry and repaired, not owned';
  }
  if (level === 2)
    return repaired && !has('apology') ? 'repair without regret' : 'sorry, and nothing more';
  if (level === 1)
    return has('conditional apology')
      ? 'regret for feelings, not for the act'
      : 'a formula, not an apology';
  return 'no regret, and the harm is ours';
}

function apologyNotAtFault(level: Level, has: Has): string {
  if (has('deflects blame') || has('blames them')) return 'the person is blamed';
  if (level === 4) return 'care, and a way forward';
  if (level === 3) return 'care, no way forward';
  if (level === 2) return 'neutral: no care, no false admission';
  if (level === 1)
    return has('admits fault')
      ? 'a fault admitted that is not established'
      : 'routine words under voiced harm';
  return 'cold to the harm';
}

function transparency(level: Level, has: Has): string {
  if (has('discloses')) return 'says what must not be said';
  if (has('stonewalls')) return 'stonewalled';
  const pieces = [
    has('says what is not known') ? 'unknown' : '',
    has('gives a cause') || has('names its own act') ? 'what happened' : '',
    has('says what has been done') || has('says what is being done') ? 'what is done' : '',
    has('promises an update') && has('says when more will come') ? 'next update' : '',
    has('answers yes or no') ? 'a direct answer' : '',
    has('says what to do') ? 'what to do' : '',
    has('facts 1') || has('figures 1') ? 'known facts' : ''
  ].filter((piece) => piece !== '');
  if (level >= 2 && pieces.length > 0)
    return pieces.slice(0, level === 4 ? 3 : level - 1).join(', ');
  if (level >= 2) return 'something concrete';
  if (has('question passed over')) return 'the question is passed over';
  return level === 1 ? 'vague: nothing to hold on to' : 'nothing said';
}

function personalization(level: Level, has: Has): string {
  if (has('wrong name')) return 'the wrong name';
  if (has('canned')) return 'the same text as before';
  if (level === 4) return 'their own case, and a next step for it';
  if (level === 3) return 'their own case, no next step for it';
  if (level === 2) return 'one thing of theirs taken up';
  if (level === 1)
    return has('named') ? 'their name, nothing of their post' : 'the topic, nothing of their post';
  return 'could stand under any post';
}
