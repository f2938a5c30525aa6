import { z } from 'zod';
import { scenarioSchema } from './schema.ts';

/**
 * The JSON Schema of a scenario file as authors write it, from the one zod definition. Editors
 * with YAML support complete and check with it while typing; `npm run schema` writes it to static/.
 */
export function scenarioJsonSchema(): z.core.JSONSchema.BaseSchema {
  const { $schema, ...rest } = z.toJSONSchema(scenarioSchema, { io: 'input', override: addRules });
  return {
    ...($schema === undefined ? {} : { $schema }),
    $id: 'scenario.schema.json',
    title: 'Hotseat scenario',
    description:
      'A scripted crisis for drills on a simulated social feed. Times are drill time from STARTEX.',
    ...rest
  };
}

/** The scenario file's first line, by which editors find the schema. */
export const SCHEMA_COMMENT = '# yaml-language-server: $schema=../../static/scenario.schema.json';

/** The schema as it stands in static/. */
export function scenarioJsonSchemaText(): string {
  return `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`;
}

type Override = NonNullable<Parameters<typeof z.toJSONSchema>[1]>['override'];

/** Says in JSON Schema what zod's refinements say in code, which the conversion leaves out. */
const addRules: NonNullable<Override> = ({ jsonSchema }) => {
  const { properties } = jsonSchema;
  if (!properties) return;
  if ('at' in properties && 'when' in properties)
    jsonSchema.oneOf = [{ required: ['at'] }, { required: ['when'] }];
  if ('all' in properties && 'unanswered' in properties)
    Object.assign(jsonSchema, { minProperties: 1, maxProperties: 1 });
  else if ('trustBelow' in properties)
    jsonSchema.anyOf = [{ required: ['trustBelow'] }, { required: ['trustAbove'] }];
  if ('atMost' in properties && 'atLeast' in properties)
    jsonSchema.anyOf = [{ required: ['atMost'] }, { required: ['atLeast'] }];
};
