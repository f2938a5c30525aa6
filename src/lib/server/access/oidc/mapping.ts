import { z } from 'zod';

/**
 * Which values of a claim give what: one line of the environment, such as
 * `groups: press-leads=trainer; hotseat-admins=administrator`.
 */
export interface Mapping<T extends string = string> {
  /** Name of a claim, or the way to it through dots: `groups`, `realm_access.roles`. */
  claim: string;
  /** In the order in which they were given; a value may give several things. */
  pairs: readonly { value: string; gives: T }[];
}

const SHAPE =
  'expected a claim, a colon and a space, and pairs of value=%s between semicolons, such as "groups: press-leads=%e"';

/**
 * A line of the environment as a mapping. The claim ends at the first colon before a space, since
 * names of claims have colons; a pair is cut at its last equals sign, since distinguished names have
 * them and commas.
 *
 * @param what what the pairs give, in a word; `example` is one
 * @param parse the thing that is given, or what was expected instead
 */
export function mappingSchema<T extends string>(
  what: string,
  example: string,
  parse: (given: string) => { ok: true; gives: T } | { ok: false; expected: string }
) {
  const shape = SHAPE.replace('%s', what).replace('%e', example);
  return z.string().transform((given, context): Mapping<T> => {
    const refuse = (message: string) => {
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    };
    const [, claim = '', rest = ''] = /^(\S+?):\s+([^]*)/.exec(given) ?? [];
    if (claim === '') return refuse(shape);
    const pairs: { value: string; gives: T }[] = [];
    const written = rest.split(';').map((pair) => pair.trim());
    for (const [place, pair] of written.entries()) {
      // A semicolon after the last pair is no pair.
      if (pair === '') continue;
      const [, value, right] = /^([^]*\S)\s*=\s*(\S[^=]*)$/.exec(pair) ?? [];
      if (value === undefined || right === undefined)
        return refuse(`its pair ${place + 1} is "${pair}", expected value=${what}`);
      const parsed = parse(right);
      if (!parsed.ok)
        return refuse(
          `its pair ${place + 1} is "${pair}", expected ${parsed.expected} after the =`
        );
      pairs.push({ value, gives: parsed.gives });
    }
    return pairs.length === 0 ? refuse(shape) : { claim, pairs };
  });
}

/**
 * What a person's claims give them, each thing once and in the order of the mapping. A claim that is
 * not there, or is neither text nor a list with text in it, gives nothing. Values are compared as
 * they are: providers tell `Press` from `press`.
 *
 * @param claims as the provider sent them: of any shape
 */
export function given<T extends string>({ claim, pairs }: Mapping<T>, claims: unknown): T[] {
  const found = claimAt(claims, claim);
  const values = new Set(Array.isArray(found) ? found : [found]);
  return [...new Set(pairs.filter(({ value }) => values.has(value)).map(({ gives }) => gives))];
}

/** The claim of this very name, or where its dots lead: names with dots are common in namespaces. */
function claimAt(claims: unknown, name: string): unknown {
  if (isOwn(claims, name)) return claims[name];
  let found = claims;
  for (const step of name.split('.')) {
    if (!isOwn(found, step)) return undefined;
    found = found[step];
  }
  return found;
}

function isOwn(holder: unknown, name: string): holder is Record<string, unknown> {
  return typeof holder === 'object' && holder !== null && Object.hasOwn(holder, name);
}

/**
 * What somebody has after a sign-in: what the provider gave before goes, what it gives now comes,
 * and what others gave here stays.
 *
 * @param before what the provider gave at the last sign-in
 */
export function regiven<T>(
  has: readonly T[],
  before: readonly T[],
  now: readonly T[]
): readonly T[] {
  return [...new Set([...has.filter((one) => !before.includes(one)), ...now])];
}
