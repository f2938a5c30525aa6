import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scenarioJsonSchema, scenarioJsonSchemaText } from './json-schema.ts';

describe('the JSON Schema of scenario files', () => {
  it('stands in static/ as the zod schema has it; run `npm run schema` when this fails', () => {
    const file = new URL('../../../../static/scenario.schema.json', import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(scenarioJsonSchemaText());
  });

  it('refuses unknown keys and tells an editor what a key means', () => {
    const { properties, additionalProperties } = scenarioJsonSchema();
    expect(additionalProperties).toBe(false);
    expect(properties?.['summary']).toMatchObject({
      description: 'One or two sentences for the card in the lobby'
    });
  });

  it('describes what the author writes: times as text, defaults as optional', () => {
    const { required, $defs } = scenarioJsonSchema();
    expect(required).toContain('injects');
    expect(required).not.toContain('audience');
    expect($defs?.['trigger']).toMatchObject({ minProperties: 1, maxProperties: 1 });
  });
});
