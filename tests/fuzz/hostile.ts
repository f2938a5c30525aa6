import fc from 'fast-check';

/** What breaks what was made with letters and digits in mind. */
const ODD = [
  '__proto__',
  'constructor',
  'toString',
  '\0',
  '\r\nset-cookie: a=b',
  '\u2028',
  '\ud800',
  '../../../etc/passwd',
  '%2e%2e%2f',
  '${7*7}{{7*7}}',
  "'; drop table people; --",
  '<script>alert(1)</script>',
  '=HYPERLINK("http://evil.example")',
  '-0',
  'NaN',
  '1e999',
  '9007199254740993',
  '{"$ne":null}'
] as const;

/** Any text, odd ones among them, and rows of one sign. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(...ODD),
  fc
    .tuple(fc.constantFrom(' ', ',', '(', '"', '-', 'a', '\n', '&', '[', '%'), fc.nat(3000))
    .map(([sign, times]) => sign.repeat(times))
);

/** Any value of JSON, with odd texts and odd names in it. */
export const anyValue: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    anyText,
    fc.constantFrom(null, true, false, 0, -1, 1e308, 0.5),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...ODD), fc.string()), tie('value'), { maxKeys: 4 })
  )
})).value;

/** Something that was right, with a piece of it put otherwise. */
export function near(right: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat(right.length), fc.nat(right.length), fc.oneof(fc.constant(''), anyText))
    .map(([from, length, put]) => right.slice(0, from) + put + right.slice(from + length));
}
