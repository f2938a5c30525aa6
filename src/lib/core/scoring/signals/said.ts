import { ACTS, SPOILING, type ActCode } from '../acts/acts.ts';
import type { Doing } from './doing.ts';
import type { Draft } from './signals.ts';

/** Acts that tell the person something. */
const INFORMING: readonly ActCode[] = [
  'fact',
  'unknown',
  'act',
  'when',
  'todo',
  'answer',
  'remedy',
  'change'
];
/** Acts that give the person something to go by. */
export const ANSWERING: readonly ActCode[] = [
  'answer',
  'todo',
  'fact',
  'act',
  'remedy',
  'unknown',
  'step',
  'when'
];
/** The letters of the rubric's transparency: what happened, what is open, what is done, when more, what to do. */
const KINDS: readonly (readonly ActCode[])[] = [
  ['fact', 'owns'],
  ['unknown'],
  ['act', 'change', 'remedy'],
  ['when'],
  ['todo', 'answer', 'step']
];
export const PIECES = [0.4, 0.8, 1.2, 1.7, 2.2, 2.8, 3.5] as const;
export const HARMS = [0.3, 0.6, 1, 1.5, 2] as const;
export const HARM_SHARES = [0.25, 0.4, 0.5, 0.6, 0.8] as const;
export const EMPTY_SHARES = [0.3, 0.5, 0.7, 0.9] as const;
export const ELSEWHERE_SHARES = [0.15, 0.3, 0.5] as const;
export const NOTHING = [0.5, 0.7, 0.85] as const;
const A_LITTLE = 0.01;

/** What the sentences do, one by one and joined as the levels of the rubric join it. */
export function readSaid(draft: Draft, doing: Doing): void {
  for (const { code, kind, name } of ACTS)
    draft.grade(name, kind === 'good' ? doing.most(code) : doing.worst(code));
  readRegret(draft, doing);
  readProblem(draft, doing);
  readInformation(draft, doing);
  readBalance(draft, doing);
}

function readRegret(draft: Draft, doing: Doing): void {
  const regret = doing.most('sorry');
  const owned = doing.most('owns');
  const repaired = doing.most('remedy', 'change');
  const handled = doing.most('remedy', 'change', 'step');
  draft.grade('regret or responsibility', Math.max(regret, owned));
  draft.grade('regret and responsibility', Math.min(regret, owned));
  draft.grade('regret and repair', Math.min(regret, repaired));
  draft.grade('responsibility and repair', Math.min(owned, repaired));
  draft.grade('regret, responsibility and repair', Math.min(regret, owned, repaired));
  draft.grade('responsibility and their case handled', Math.min(owned, handled));
  const care = doing.most('care', 'sorry', 'fair');
  const help = doing.most('step', 'todo', 'remedy', 'answer', 'when', 'act', 'change');
  draft.grade('care or regret', care);
  draft.grade('care and help', Math.min(care, help));
}

function readProblem(draft: Draft, doing: Doing): void {
  const problem = doing.most('problem', 'effect');
  const answered = doing.most(...ANSWERING);
  const next = doing.most('step', 'askback');
  draft.grade('problem or effect', problem);
  draft.grade('problem and effect', Math.min(problem, doing.most('effect', 'fair')));
  draft.grade('problem and help', Math.min(doing.most('problem', 'effect', 'fair'), answered));
  draft.grade(
    'answer and next step',
    Math.min(doing.most('answer', 'todo', 'fact', 'remedy'), next)
  );
  draft.grade('problem and next step', Math.min(problem, next));
}

function readInformation(draft: Draft, doing: Doing): void {
  draft.grade('pieces of information', doing.all(...INFORMING), PIECES);
  draft.grade('informing sentences', doing.many(...INFORMING), PIECES);
  const kinds = KINDS.reduce((sum, codes) => sum + doing.most(...codes), 0);
  draft.grade('kinds of information', kinds, PIECES);
}

function readBalance(draft: Draft, doing: Doing): void {
  const useful = doing.useful();
  const harm = doing.manyWorst(...SPOILING);
  const empty = doing.manyWorst('vague', 'formula', 'bright');
  draft.grade('harmful sentences', harm, HARMS);
  draft.grade('share of harm', harm / (harm + useful + A_LITTLE), HARM_SHARES);
  draft.grade('share of empty talk', empty / (empty + useful + A_LITTLE), EMPTY_SHARES);
  draft.grade(
    'share of something else',
    doing.manyWorst('elsewhere') / Math.max(1, doing.sentences),
    ELSEWHERE_SHARES
  );
  draft.grade('nothing of use', 1 - Math.min(1, useful), NOTHING);
}
