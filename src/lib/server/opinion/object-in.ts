/**
 * The one JSON object in an answer, whatever prose stands around it. Where there are two, for example
 * one that was copied from the text, what stands between them is no JSON, and nothing is taken.
 */
export function objectIn(answer: string): unknown {
  const THOUGHT = '</think>';
  const spoken = answer.slice(Math.max(0, answer.lastIndexOf(THOUGHT)));
  try {
    return JSON.parse(spoken.slice(spoken.indexOf('{'), spoken.lastIndexOf('}') + 1));
  } catch {
    return undefined;
  }
}
