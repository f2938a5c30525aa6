import type { Draft } from './draft.ts';

/** Cues of a next step that is made for this person. */
const STEPS = [
  'takes it on personally',
  'gives them somebody who acts',
  'takes on their case',
  'moves to private'
];
const YOU = /^(?:you|your|yours)$/u;

/** What is made for this person: their name, their matter, a next step that is theirs. */
export function readPerson(draft: Draft): void {
  const { address, reply, uptake, tainted, repeats, wanted } = draft.reading;
  draft.set('named', address.right !== null);
  draft.set('wrong name', address.wrong !== null);
  draft.set('placeholder', address.placeholder !== null);
  const toThem = new Set(
    reply.words.filter(({ text }) => YOU.test(text)).map(({ sentence }) => sentence)
  );
  draft.set(
    'asks back',
    reply.sentences.some(
      ({ question, index }) => question && !tainted.has(index) && toThem.has(index)
    )
  );
  const away = draft.sentencesOf('sends elsewhere');
  const step = [...draft.sentencesOf(...STEPS)].some(
    (sentence) => draft.carries(sentence) && !away.has(sentence)
  );
  const tookUp = draft.carried(uptake.ofPost).length + (wanted.problem || wanted.harm ? 2 : 0);
  const answered = draft.signals['pieces 1'] === 1;
  draft.steps('mentions', uptake.ofPost.length, 2);
  draft.steps('mentions detail', uptake.specific.length, 2);
  draft.set('a step for them', step);
  draft.set('taken up and answered', tookUp > 0 && answered);
  draft.set('taken up twice and answered', tookUp > 1 && answered);
  draft.set('taken up, answered, next step', tookUp > 0 && answered && step);
  draft.set('canned', repeats.likeness >= 0.7);
}
