import type { Words } from './text/words.ts';

const ENGLISH = new Set(
  'the and you your we our is are was to of in it for that this with on not have has will be do can at or as so but from they what who us my i a an no yes sorry please thanks hi hello'.split(
    ' '
  )
);
const FOREIGN = new Set(
  'de la que el los las por para con una est les des vous nous pour pas dans une sur avec und der das nicht ist wir sie ein eine mit auf ich haben het een niet van zijn voor wij och att det som inte vi har och jag il che per non sono della abbiamo nao uma voce obrigado gracias merci danke lo siento entschuldigung desole scusate mi dispiace su nuestro nosotros ihnen ihre euch uns leider bitte jest nie przepraszamy prosze dla'.split(
    ' '
  )
);
const LETTER = /\p{L}/gu;
const FOREIGN_LETTER = /(?!\p{Script=Latin})\p{L}/gu;

/** Why a text cannot be rated, or null. Only English is read; saying so is better than a 0. */
export function notRated({ text, words }: Words): string | null {
  const plain = words.filter(({ kind }) => kind === 'word');
  const english = plain.filter(({ text }) => ENGLISH.has(text)).length;
  if (english === 0 && isMostlyForeignScript(text)) return NOT_ENGLISH;
  const foreign = plain.filter(({ text }) => FOREIGN.has(text)).length;
  return foreign >= 3 && foreign > english * 2 ? NOT_ENGLISH : null;
}

function isMostlyForeignScript(text: string): boolean {
  const letters = text.match(LETTER)?.length ?? 0;
  const strange = text.match(FOREIGN_LETTER)?.length ?? 0;
  return letters > 0 && strange / letters > 0.5;
}

const NOT_ENGLISH = 'Not rated: the scorer reads English, and this is written in another language.';
