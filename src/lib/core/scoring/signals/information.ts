import { ideaIn } from '../context.ts';
import { INFORMING, meets, type Draft } from './draft.ts';

/** Pieces of information, and whether what was asked is answered. */
export function readInformation(draft: Draft): void {
  const { facts, setting, wanted } = draft.reading;
  const told = new Set(draft.carried(facts.told).map(({ statement }) => statement.text));
  const figures = draft.carried(facts.figures);
  const unknowns = draft.sentencesOf('says what is not known').size;
  draft.steps('facts', told.size, 3);
  draft.steps('figures', figures.length, 3);
  draft.steps('unknowns', unknowns, 2);
  draft.set('leaves open', facts.leftOpen.length > 0);
  draft.set('guides', guides(draft));
  const kinds = [...INFORMING, 'says when more will come'].filter((name) => draft.has(name));
  draft.steps('kinds of information', kinds.length, 6);
  draft.steps('informing sentences', draft.sentencesOf(...INFORMING).size, 4);

  const pieces = countPieces(draft, told.size, figures.length, unknowns);
  draft.steps('pieces', pieces, 6);
  const asks = setting.post?.asks === true || wanted.asked;
  const answered = asks && answers(draft);
  draft.set('answers a question', answered);
  draft.set('question passed over', asks && !answered && pieces === 0 && told.size === 0);
  draft.set('speculates', facts.speculated.length > 0);
  draft.set('discloses', facts.disclosed.length > 0);
}

/** How many pieces of information the reply gives, told or not at least by their kind. */
export function countPieces(draft: Draft, told: number, figures: number, unknowns: number): number {
  const asks = draft.reading.setting.post?.asks === true;
  const kinds = [
    told > 0 && figures === 0,
    draft.has('says what has been done', 'says what is being done', 'changes something'),
    guides(draft),
    draft.has('gives a cause', 'names its own act'),
    draft.has('says when more will come') && figures === 0,
    asks && draft.has('answers yes or no')
  ];
  return Math.min(unknowns, 2) + figures + kinds.filter(Boolean).length;
}

/** Tells them something to do that is more than being sent away. */
export function guides(draft: Draft): boolean {
  const away = draft.sentencesOf('sends elsewhere');
  return [...draft.sentencesOf('says what to do')].some((sentence) => !away.has(sentence));
}

/** Says yes or no, or says of what was asked what is known, or that it is not. */
function answers(draft: Draft): boolean {
  const { facts, setting, reply, wanted } = draft.reading;
  if (wanted.answered || draft.has('answers yes or no')) return true;
  const asked = setting.post?.asked ?? new Set<string>();
  if (draft.carried(facts.told).some(({ statement }) => meets(statement.concepts, asked)))
    return true;
  const open = draft.sentencesOf('says what is not known');
  return reply.words.some((word) => {
    const idea = open.has(word.sentence) ? ideaIn(setting, word) : null;
    return idea !== null && asked.has(idea);
  });
}
