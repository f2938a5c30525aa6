const THOUGHT = '</think>';

/**
 * The one JSON object in an answer, whatever prose or thoughts stand around it. Where there are two, for
 * example one that was copied from the text, what stands between them is no JSON, and nothing is taken.
 */
export function objectIn(answer: string): unknown {
  const end = answer.lastIndexOf('}') + 1;
  // An object that was only thought of is no answer.
  if (answer.includes(THOUGHT, end)) return undefined;
  // The object may quote the end of a thought, and a thought may name it: neither ends the other.
  const starts = [0, answer.indexOf(THOUGHT), answer.lastIndexOf(THOUGHT, end)];
  for (const start of new Set(starts)) {
    const object = start < 0 ? undefined : parsed(answer.slice(start, end));
    if (object !== undefined) return object;
  }
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.slice(Math.max(0, text.indexOf('{'))));
  } catch {
    return undefined;
  }
}
