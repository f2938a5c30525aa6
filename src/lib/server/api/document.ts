import { z } from 'zod';
import type { Scope } from '../store/connection-store.ts';
import { assignmentSchema, assignmentsQuery } from './assignment-schemas.ts';
import { MOST } from './requests.ts';
import { actionSchema, actionsQuery, reportSchema, reportsQuery } from './plan-schemas.ts';
import { drillSchema, listQuery, pageOf, problemSchema, resultSchema } from './schemas.ts';

const PROBLEMS = {
  400: 'A parameter is not as expected.',
  401: 'The token is missing, unknown, revoked or past its time.',
  403: 'The token has not this scope.',
  429: `More than ${String(MOST)} requests in a minute; Retry-After says when to come again.`,
  503: 'Drills are still being counted; Retry-After says when to come again.'
} as const;

/** What the API is, as OpenAPI 3.1, made from the schemas that it is answered by. */
export function openApi(origin: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Hotseat',
      version: '1',
      description:
        'Reads what came of drills, what is to be done about it, and who is to play what. A token reads of the people of its teams, and nothing can be changed. Read on from the last cursor to get what is new.'
    },
    servers: [{ url: `${origin}/api/v1` }],
    security: [{ token: [] }],
    paths: {
      '/results': list('listResults', {
        summary: 'Results of people in drills, the earliest end first',
        scope: 'results:read',
        query: listQuery,
        schema: 'Results'
      }),
      '/drills': list('listDrills', {
        summary: 'Drills that have ended, the earliest end first',
        scope: 'drills:read',
        query: listQuery,
        schema: 'Drills'
      }),
      '/reports': list('listReports', {
        summary:
          'After-action reports of drills of which all who played are in one of the token’s teams, the earliest end first',
        scope: 'reports:read',
        query: reportsQuery,
        schema: 'Reports'
      }),
      '/actions': list('listActions', {
        summary: 'Actions of the improvement plans of such reports, the earliest change first',
        scope: 'reports:read',
        query: actionsQuery,
        schema: 'Actions'
      }),
      '/assignments': list('listAssignments', {
        summary: 'Drills that were assigned and not withdrawn, the first given first',
        scope: 'assignments:read',
        query: assignmentsQuery,
        schema: 'Assignments'
      })
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
        Reports: jsonSchema(pageOf(reportSchema)),
        Actions: jsonSchema(pageOf(actionSchema)),
        Assignments: jsonSchema(pageOf(assignmentSchema)),
        Problem: jsonSchema(problemSchema)
      }
    }
  };
}

interface Listed {
  summary: string;
  scope: Scope;
  query: z.ZodType;
  /** Name of the schema of its pages. */
  schema: string;
}

function list(operationId: string, { summary, scope, query, schema }: Listed) {
  const { properties = {} } = z.toJSONSchema(query, { io: 'input' });
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
