import type { DimensionBeside, Element } from '../../core/debrief/model-answer.ts';

/** Quoted pieces beyond this are left out. */
const QUOTED = 2;

/** What tells a reply from the model answer on one dimension, a sentence each. */
export function differenceIn({ ours, model, lacks, adds }: DimensionBeside): string[] {
  if (ours === null || model === null) return ['Not rated.'];
  const lines = [
    ...lacks.map((one) => `The model ${saysOf(one)}; the reply does not.`),
    ...adds.map((one) => `The reply ${saysOf(one)}; the model does not.`)
  ];
  if (lines.length > 0) return lines;
  return ours === model
    ? ['Both do the same.']
    : ['Both do the same things; what else is in the text makes the difference.'];
}

/** `apologises (“we are sorry”)` */
function saysOf({ does, words }: Element): string {
  const quoted = words.slice(0, QUOTED).map((piece) => `“${piece.trim()}”`);
  const more = words.length > QUOTED ? ' and more' : '';
  return `${does} (${quoted.join(', ')}${more})`;
}
