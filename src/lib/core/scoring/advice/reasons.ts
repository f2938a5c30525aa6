import type { TextDimension } from '../../scenario/schema.ts';
import { apologyTable } from '../dimensions/dimension.ts';
import type { Reading } from '../reading.ts';
import { does, type Signals } from '../signals/index.ts';
import type { Level } from '../types.ts';

/** Why a level, in a few words: "the problem, not its effect on them". */
export function reasonFor(
  dimension: TextDimension,
  level: Level,
  reading: Reading,
  signals: Signals
): string {
  const has: Has = (name) => signals[name] === 1 || does(signals, name);
  if (dimension === 'acknowledgment') return acknowledgment(level, has);
  if (dimension === 'apology')
    return apologyTable(reading) === 'at fault'
      ? apologyAtFault(level, has)
      : apologyNotAtFault(level, has);
  if (dimension === 'transparency') return transparency(level, has, reading);
  return personalization(level, has);
}

type Has = (name: string) => boolean;

function acknowledgment(level: Level, has: Has): string {
  if (level === 4) return 'the problem and what it did to them';
  if (level === 3) return 'the problem, not its effect on them';
  if (level === 2)
    return has('names a feeling in general')
      ? 'a feeling, not the problem'
      : 'the problem in general terms';
  const harm = harmIn(has);
  if (harm) return harm;
  if (level === 1) return 'notice taken, no problem named';
  return has('speaks of another matter')
    ? 'speaks of something else'
    : 'the problem is passed over';
}

function harmIn(has: Has): string | null {
  if (has('mocks or snaps')) return 'mocked, not recognised';
  if (has('denies')) return 'denied, not recognised';
  if (has('makes it small')) return 'the harm made small';
  return has('moves the blame') ? 'blamed on somebody else' : null;
}

function apologyAtFault(level: Level, has: Has): string {
  const sorry = has('apologises');
  const owned = has('takes responsibility');
  const repaired =
    has('offers a remedy') || has('changes something') || has('takes a step for them');
  if (level === 4) return sorry ? 'regret, ownership and repair' : 'owned and repaired';
  if (level === 3) {
    if (owned && repaired)
      return sorry
        ? 'regret, ownership and repair, in part'
        : 'owned and repaired, no regret voiced';
    if (owned) return 'owned, not repaired';
    return sorry ? 'sorry and repaired, not owned' : 'repaired, not owned';
  }
  if (level === 2) {
    if (sorry) return 'sorry, and nothing more';
    if (owned) return 'owned in part, no regret voiced';
    return repaired ? 'repair without regret' : 'conceded, not apologised for';
  }
  if (has('refuses')) return 'the apology is refused';
  if (has('moves the blame')) return 'the blame is moved elsewhere';
  if (level === 1) {
    if (has('regrets without apologising')) return 'regret for feelings, not for the act';
    return sorry || has('speaks in formulas')
      ? 'a formula, not an apology'
      : 'hardly a word of regret';
  }
  return 'no regret, and the harm is ours';
}

function apologyNotAtFault(level: Level, has: Has): string {
  if (level === 4) return 'care, and a way forward';
  if (level === 3) return 'care, no way forward';
  if (level === 2)
    return has('no fault in question')
      ? 'nothing to be sorry for, and nothing admitted'
      : 'neutral: no care, no false admission';
  if (has('moves the blame')) return 'the person is blamed';
  if (level === 1)
    return has('admits what is not established')
      ? 'a fault admitted that is not established'
      : has('no harm voiced')
        ? 'neutral, where regret may be due'
        : 'routine words under voiced harm';
  return 'cold to the harm';
}

function transparency(level: Level, has: Has, { facts }: Reading): string {
  if (facts.contradicted.length > 0) return 'says what the known facts deny';
  if (has('tells what must not be said') || has('discloses')) return 'says what must not be said';
  const pieces = [
    has('says what is not known') ? 'unknown' : '',
    has('tells a fact') ? 'what happened' : '',
    has('says what is done') ? 'what is done' : '',
    has('says when more will come') ? 'next update' : '',
    has('answers') ? 'a direct answer' : '',
    has('says what to do') ? 'what to do' : '',
    has('known facts 1') || has('known figures 1') ? 'known facts' : ''
  ].filter((piece) => piece !== '');
  if (level >= 2 && pieces.length > 0)
    return pieces.slice(0, level === 4 ? 3 : level - 1).join(', ');
  if (level >= 2) return 'something concrete';
  if (has('refuses')) return 'stonewalled';
  if (level === 0 && has('denies')) return 'what is known is denied';
  if (has('question passed over')) return 'the question is passed over';
  return level === 1 ? 'vague: nothing to hold on to' : 'nothing said';
}

function personalization(level: Level, has: Has): string {
  if (has('wrong name')) return 'the wrong name';
  if (has('canned')) return 'the same text as before';
  if (level === 4) return 'their own case, and a next step for it';
  if (level === 3) return 'their own case, no next step for it';
  if (level === 2) return 'one thing of theirs taken up';
  if (has('speaks of another matter')) return 'speaks of something else';
  if (level === 1)
    return has('named') ? 'their name, nothing of their post' : 'the topic, nothing of their post';
  return 'could stand under any post';
}
