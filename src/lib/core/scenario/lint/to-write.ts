import type { Path } from '../positions.ts';
import { PLACEHOLDERS } from '../templates/blank.ts';
import { error, warning, type Finding, type Rule } from './finding.ts';

/** How a text begins that an import leaves to its author. */
export const TO_WRITE = 'To be written:';

/**
 * Texts that are still to be written. Those of an import keep the file whole, and would mean nothing to a
 * trainee; those that a new scenario begins with can be played, and are nobody's words.
 */
export const toWrite: Rule = (scenario) => {
  const findings: Finding[] = [];
  const untouched: { path: Path; text: string }[] = [];
  const visit = (value: unknown, path: Path): void => {
    if (typeof value === 'string') {
      if (value.startsWith(TO_WRITE))
        findings.push(
          error(
            'to-write',
            path,
            `this is still to be written:${value.slice(TO_WRITE.length, 120)}`,
            'Write it in its place.'
          )
        );
      else if (PLACEHOLDERS.includes(value)) untouched.push({ path, text: value });
    } else if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value))
        visit(one, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  visit(scenario, []);
  // One at a time: a new scenario has ten, and they would hide what is wrong with it.
  const [first] = untouched;
  if (first) {
    const more = untouched.length - 1;
    const those = more === 0 ? 'this is' : `this and ${String(more)} more texts are`;
    findings.push(
      warning(
        'placeholder',
        first.path,
        `${those} still what every new scenario begins with: ${first.text}`,
        'Write your own in its place.'
      )
    );
  }
  return findings;
};
