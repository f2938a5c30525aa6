import type { Draft } from './draft.ts';

/** Harmful cues that cost by themselves, and are too slight to count as harm. */
const SOFT = new Set([
  'lectures them',
  'plays it down',
  'an edge in the tone',
  'conditional apology',
  'guesses or assures'
]);
const COPIED = 8;
const SHOUTED = 12;

/** Formula, harm, stuffing, echo: what takes points whatever else is said. */
export function readEmptiness(draft: Draft): void {
  const { found, reply, tainted, uptake } = draft.reading;
  const formulas = found.filter(({ cue }) => cue.family === 'formula').length;
  draft.steps('formulas', formulas, 4);
  // Held against the sentences that do something, not against all: padding must not thin it out.
  const doing = new Set(
    found
      .filter(({ cue, sentence }) => cue.family !== 'harmful' && draft.carries(sentence))
      .map(({ sentence }) => sentence)
  );
  draft.set('mostly formula', draft.hollow.size > 0 && draft.hollow.size >= doing.size);
  const harmful = new Set(
    found
      .filter(({ cue }) => cue.family === 'harmful' && !SOFT.has(cue.name))
      .map(({ cue }) => cue.name)
  );
  draft.steps('harmful', harmful.size, 3);
  draft.set('mostly harmful', tainted.size > 0 && tainted.size >= doing.size);
  draft.set('copied', uptake.copied.size >= COPIED);
  draft.set('echoes', uptake.echoed);
  draft.set('stuffed', isStuffed(draft));
  draft.set('says nothing', found.length === 0);
  draft.set(
    'all caps',
    reply.sentences.some(({ from, to }) =>
      isShouted(reply.text.slice(reply.words[from]?.start ?? 0, reply.words[to - 1]?.end ?? 0))
    )
  );
}

const VIRTUES =
  /^(?:acknowledge|apologise|apologies|sorry|transparent|transparency|accountable|accountability|empathise|empathy|empathetic|understand|understanding|listen|listening|hear|care|caring|responsible|responsibility|honest|honesty|open|openness|committed|learning|values|integrity|trust|action|wellbeing|compassion|sincerely|valued)$/u;

/** Many virtues named, few words between them: the right words without a statement that carries them. */
function isStuffed({ reading: { reply, uptake, facts } }: Draft): boolean {
  const virtuous = reply.words.filter(({ text }) => VIRTUES.test(text));
  const sentences = new Set(virtuous.map(({ sentence }) => sentence));
  const around = reply.words.filter(({ sentence }) => sentences.has(sentence)).length;
  const named = new Set(virtuous.map(({ text }) => text)).size;
  return (
    named >= 5 && named * 8 >= around && uptake.specific.length < 2 && facts.figures.length === 0
  );
}

/** Written in capitals throughout: to a reader, shouted. */
function isShouted(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return (
    letters.length >= SHOUTED &&
    letters === letters.toUpperCase() &&
    letters !== letters.toLowerCase()
  );
}
