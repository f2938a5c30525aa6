/**
 * Two letters for somebody's square: of the first and of the last part of their name, brackets left out.
 *
 * @param unknown for who has no name
 */
export function initials(name: string, unknown = '?'): string {
  const parts = name.replaceAll(/[()]/g, '').trim().split(/\s+/u);
  const ends = parts.length > 1 ? [parts[0], parts.at(-1)] : [parts[0]];
  const letters = ends.map((part) => [...(part ?? '')][0] ?? '').join('');
  return letters.toUpperCase() || unknown;
}

/** The first part of a name, as one speaks to somebody. */
export function firstName(name: string): string {
  return name.split(/\s/u)[0] ?? name;
}

/** `Ana, Ben and Cleo`; `Ana; Ben and Sons; and Cleo` where a name has an "and" of its own. */
export function namesInWords(names: readonly string[], kind: 'and' | 'or' = 'and'): string {
  if (names.length > 1 && names.some((name) => /\s(?:and|or)\s/iu.test(name)))
    return `${names.slice(0, -1).join('; ')}; ${kind} ${names.at(-1) ?? ''}`;
  return new Intl.ListFormat('en-GB', {
    type: kind === 'and' ? 'conjunction' : 'disjunction'
  }).format(names);
}
