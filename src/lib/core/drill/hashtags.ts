const TAG = /#([\p{L}\p{N}_]+)/gu;

/** Hashtags of a text, lower case, without their `#`, each once. */
export function hashtagsIn(text: string): string[] {
  if (!text.includes('#')) return [];
  return [...new Set([...text.matchAll(TAG)].map(([, tag = '']) => tag.toLowerCase()))];
}
