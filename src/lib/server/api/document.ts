import { z } from 'zod';
import type { Scope } from '../store/connection-store.ts';
import { MOST } from './requests.ts';
import { drillSchema, listQuery, pageOf, problemSchema, resultSchema } from './schemas.ts';

const PROBLEMS = {
  400: 'A parameter is not as expected.',
  401: 'The token is missing, unknown, revoked or past its time.',
  403: 'The token has not this scope.',
  429: `More than ${String(MOST)} requests in a minute; Retry-After says when to come again.`
} as const;

/** What the API is, as OpenAPI 3.1, made from the schemas that it is answered by. */
export function openApi(origin: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Hotseat',
      version: '1',
      description:
        'Reads what came of drills. A token reads of the people of its teams, and nothing can be changed. Read on from the last cursor to get what is new.'
    },
    servers: [{ url: `${origin}/api/v1` }],
    security: [{ token: [] }],
    paths: {
      '/results': list(
        'listResults',
        'Results of people in drills, the earliest end first',
        'results:read',
        'Results'
      ),
      '/drills': list(
        'listDrills',
        'Drills that have ended, the earliest end first',
        'drills:read',
        'Drills'
      )
    },
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'A token that an administrator makes under Settings.'
        }
      },
      schemas: {
        Results: jsonSchema(pageOf(resultSchema)),
        Drills: jsonSchema(pageOf(drillSchema)),
        Problem: jsonSchema(problemSchema)
      }
    }
  };
}

function list(operationId: string, summary: string, scope: Scope, schema: string) {
  const { properties = {} } = z.toJSONSchema(listQuery, { io: 'input' });
  const refers = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  return {
    get: {
      operationId,
      summary,
      description: `Needs the scope ${scope}.`,
      parameters: [
        ...Object.entries(properties).map(([name, given]) => ({
          name,
          in: 'query',
          required: false,
          schema: given
        })),
        {
          name: 'If-None-Match',
          in: 'header',
          required: false,
          description: 'The ETag of an earlier answer.',
          schema: { type: 'string' }
        }
      ],
      responses: {
        200: {
          description: 'A page.',
          headers: { ETag: { schema: { type: 'string' } } },
          content: { 'application/json': { schema: refers(schema) } }
        },
        304: { description: 'It is as it was.' },
        ...Object.fromEntries(
          Object.entries(PROBLEMS).map(([status, description]) => [
            status,
            { description, content: { 'application/problem+json': { schema: refers('Problem') } } }
          ])
        )
      }
    }
  };
}

function jsonSchema(schema: z.ZodType) {
  const { $schema: _, ...rest } = z.toJSONSchema(schema);
  return rest;
}
