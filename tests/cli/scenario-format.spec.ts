import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_CLOCKS,
  formatDrillTime,
  readScenario,
  SCHEMA_COMMENT,
  SEVERITIES,
  scenarioJsonSchema
} from '../../src/lib/core/scenario/index.ts';

const page = await readFile('docs/scenario-format.md', 'utf8');
const example = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';

describe('docs/scenario-format.md', () => {
  it('shows a whole scenario with which nothing is wrong', () => {
    expect(example.split('\n')[0]).toBe(SCHEMA_COMMENT);
    expect(readScenario(example, { folder: 'birthday-cake', files: [] }).problems).toEqual([]);
  });

  it('names every key and every word that a scenario knows', () => {
    const words = wordsIn(scenarioJsonSchema());
    expect(words.size).toBeGreaterThan(100);
    expect([...words].filter((word) => !new RegExp(`\\b${word}\\b`).test(page))).toEqual([]);
  });

  it.each(SEVERITIES)('gives the clock of severity %s', (severity) => {
    const { target, limit } = DEFAULT_CLOCKS[severity];
    expect(page).toContain(
      `| ${severity} | ${formatDrillTime(target)} | ${formatDrillTime(limit)} |`
    );
  });
});

/** Keys and fixed words of a JSON Schema, all the way down. */
function wordsIn(schema: unknown, words = new Set<string>()): Set<string> {
  if (typeof schema !== 'object' || schema === null) return words;
  const { properties, enum: fixed, ...rest } = schema as Record<string, unknown>;
  if (Array.isArray(fixed)) for (const word of fixed) words.add(String(word));
  for (const [key, value] of Object.entries(properties ?? {})) {
    words.add(key);
    wordsIn(value, words);
  }
  for (const value of Object.values(rest)) wordsIn(value, words);
  return words;
}
