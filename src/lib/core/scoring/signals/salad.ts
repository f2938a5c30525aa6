import type { Word, Words } from '../text/words.ts';

/** The small words that hold a sentence together. */
const JOINTS = new Set(
  'a an the and or nor but if so as because although though while whereas than that this these those there here i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose which what when where why how whether is am are was were be been being do does did done have has had having will would shall should can could may might must ought not no never of to in on at by for with from into onto over under about after before until till since within without between through during against off up down out back again all any some each every both either one ones nobody everyone anyone someone nothing everything anything something yes please just only also too very still yet now then more most much many few ever even per via'.split(
    ' '
  )
);
/**
 * From so many words in one clause with no small word among them, nothing is said. The most in 3,400
 * replies by people and robots was seven.
 */
const LOOSE = 8;
/** A list of places or of ingredients goes on for longer; one of regret and topics is none. */
const LISTED = 12;
const REGRET = /^(?:sorry|apolog|regret|mistake|fault|wrong)/u;
/** "Deeply, deeply sorry" is an emphasis; two words doubled are not. */
const DOUBLED = 2;

/**
 * Whether words are strung together without a sentence that carries them: "sorry dog ferry quay refund".
 * Names and titles under one another, as in a signature, are none.
 */
export function isSalad({ text, words, sentences }: Words): boolean {
  return sentences.some(({ from, to }) => isLoose(words.slice(from, to), text));
}

function isLoose(words: readonly Word[], text: string): boolean {
  const doubled = new Set<string>();
  let run: Word[] = [];
  let inClause = 0;
  let before: Word | undefined;
  for (const word of words) {
    const apart = before && text.slice(before.end, word.start).includes('\n');
    if (apart || word.kind !== 'word' || JOINTS.has(word.text)) {
      run = [];
      inClause = 0;
    }
    if (word.kind === 'word' && !JOINTS.has(word.text)) {
      inClause = before?.clause === word.clause ? inClause + 1 : 1;
      run.push(word);
      if (before?.text === word.text) doubled.add(word.text);
      if (inClause >= LOOSE || doubled.size >= DOUBLED) return true;
      if (run.length >= LISTED && run.some(({ text }) => REGRET.test(text))) return true;
    }
    before = word;
  }
  return false;
}
